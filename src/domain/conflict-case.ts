import type { Instant } from './time.js';

/** What a conflict is about: the same email domain, or the same normalized name. */
export type Ground = 'domain' | 'organization';

/** Another partner's live deal or customer for the same organization. */
export interface ConflictCase {
  /** The other customer's id: for staff only. */
  rival: string;
  on: Ground[];
  since: Instant;
  decideBy: Instant;
  overdueSaid: boolean;
  /** How it ended; null while it is open. */
  ended: { at: Instant; outcome: CaseOutcome; reason: string } | null;
}

/**
 * `approved`, `rejected`: decided here; `lost`, `both-stand`: decided there; `overruled`: approved here after the other
 * was; `withdrawn`: the other is gone, or is no other partner’s any more.
 */
export type CaseOutcome = 'approved' | 'rejected' | 'lost' | 'both-stand' | 'overruled' | 'withdrawn';

/** The conflicts of a customer, and what the lane that looks for them has to do. */
export interface Conflicts {
  /** How often a look into the record was called for, and up to which call one was taken. */
  wanted: number;
  checked: number;
  /** Ids of customers who have to look for themselves, once the record has what is known here. */
  tell: string[];
  cases: ConflictCase[];
  /** What staff decided here last; the others find it in the record. */
  verdict: Verdict | null;
}

/** A decision with those whom it is about. */
interface Decision {
  decision: 'approve' | 'reject';
  others: 'close' | 'keep';
  reason: string;
  rivals: string[];
  /** When; of two that contradict each other the first one counts. Since the second rules. */
  at?: Instant;
}

export interface Verdict extends Decision {
  /** Decisions before it, newest first: whoever has not looked since goes by its own; by the first rules by the last. */
  before?: Decision[];
}

export const noConflicts: Conflicts = { wanted: 0, checked: 0, tell: [], cases: [], verdict: null };
