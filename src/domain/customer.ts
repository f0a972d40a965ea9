import type { Actor } from './actor.js';
import type { Catalog, Terms } from './catalog.js';
import type { Conflicts } from './conflict-case.js';
import type { Contract, Return } from './contract.js';
import type { Deal } from './deal.js';
import type { DiscountRequest } from './discount.js';
import type { Draft } from './draft.js';
import type { Language } from './language.js';
import type { MailRecord } from './mail.js';
import type { Outcome, Told } from './outcome.js';
import type { Policy } from './policy.js';
import type { Instant } from './time.js';

export type { Outcome, Told };

/** Where a customer stands. Each stage carries only what it needs, so an impossible state does not compile. */
export type Stage =
  | Registered
  | Drafting
  | Contracts
  | Pending
  | Trial
  | TrialEnded
  | Production
  | Expired
  | Closed;
export type StageName = Stage['name'];
export const stageNames = [
  'registered',
  'drafting',
  'contracts',
  'pending',
  'trial',
  'trial-ended',
  'production',
  'expired',
  'closed',
] as const satisfies StageName[];

/** A deal that is protected against other partners until it is converted, or its protection ends. */
export interface Registered {
  name: 'registered';
  since: Instant;
  protectedUntil: Instant;
  reminded: boolean;
  /** Since when a conflict stands in the way: until it is over the protection does not run. Since the second rules. */
  stoppedAt?: Instant;
}

/** The customer's details are being filled in. */
export interface Drafting {
  name: 'drafting';
  since: Instant;
  /** When somebody last changed or decided something: reminder and closing count from here. */
  touchedAt: Instant;
  reminded: boolean;
  /** Why the vendor gave the contract back; null where it did not, and once it is submitted again. */
  returned: Return | null;
}

/** The License Agreement is out to be signed, then with the vendor to be signed off. */
export interface Contracts {
  name: 'contracts';
  since: Instant;
  dueAt: Instant;
  /** When staff were told that it is overdue. */
  escalatedAt: Instant | null;
}

export interface Pending {
  name: 'pending';
  since: Instant;
  /** The newest activation link; older numbers explain themselves. Null until the tenant exists. */
  link: { number: number; issuedAt: Instant; expiresAt: Instant } | null;
  /** When the first link was issued: reminders and closing count from here. */
  invitedAt: Instant | null;
  /** Days (of the policy) for which the activation reminder is done or was skipped. */
  remindedDays: number[];
  closeReminded: boolean;
  activated: { at: Instant; name: string } | null;
  import: Import | null;
  /** A manual conversion that takes effect when onboarding completes. */
  planned: { terms: Terms; expiresAt: Instant | null; by: Actor } | null;
}

export interface Import {
  attempt: number;
  startedAt: Instant;
  lastSequence: number;
  lastReportAt: Instant;
  status: 'running' | 'failed' | 'stalled';
  percent: number;
  error: string | null;
  errors: number;
  /** The newest lines; all of them are on the timeline. */
  log: LogLine[];
}

export interface LogLine {
  at: Instant;
  level: 'info' | 'warning' | 'error';
  message: string;
}

export interface Trial {
  name: 'trial';
  since: Instant;
  endsAt: Instant;
  notice: Notice | null;
  /** A notice that was told and no longer holds: the next email says that it replaces it. */
  overruled: Told | null;
  held: { since: Instant; until: Instant; cause: string } | null;
  /** When somebody blocked the upgrade: a trial that runs over its end meanwhile ends then, not earlier. */
  blockedAt: Instant | null;
}

/** The notice of a trial's end. An upgrade happens at `at` once it is accepted, and at no other instant. */
export interface Notice extends Told {
  terms: Terms;
  issuedAt: Instant;
  /** Since when it fails softly, over all its numbers; null while nothing has failed. */
  failingSince: Instant | null;
  /** Keys of the emails that carry it; null until queued, and for an audience that gets none. */
  mails: { customer: string | null; partner: string | null };
}

export interface TrialEnded {
  name: 'trial-ended';
  since: Instant;
  closeReminded: boolean;
}

export interface Production {
  name: 'production';
  since: Instant;
  expiresAt: Instant;
  /** When the expiration date was set: notices that would have been due before make no sense. */
  expirySetAt: Instant;
  noticedDays: number[];
}

export interface Expired {
  name: 'expired';
  since: Instant;
  closeReminded: boolean;
}

export interface Closed {
  name: 'closed';
  since: Instant;
  outcome: Outcome;
  reason: string;
}

export interface Customer {
  schema: 1;
  id: string;
  organization: string;
  contact: Contact;
  /** The partner's id; null for a customer of the vendor's own. */
  partner: string | null;
  /** `MSP`: added by or for a partner; `Direct`: added by the vendor's staff for no partner. */
  source: 'MSP' | 'Direct';
  /** What was registered, filled in, discounted and signed before onboarding; an added customer has none of it. */
  deal?: Deal;
  draft?: Draft;
  discount?: DiscountRequest;
  contract?: Contract;
  conflicts?: Conflicts;
  /** SKU, add-on and price; null until the contract is signed off. */
  terms: Terms | null;
  /** An expiration date chosen before production begins. */
  plannedExpiresAt: Instant | null;
  /** What the trial's end does. */
  upgrade: 'allowed' | 'blocked';
  extensions: { partner: number; staff: number };
  policy: Policy;
  catalog: Catalog;
  createdAt: Instant;
  createdBy: Actor;
  stage: Stage;
  tenant: Tenant;
  mails: MailRecord[];
  mailCount: number;
  linkCount: number;
  importAttempts: number;
  /** Counts people's commands and changes of stage: what `If-Match` compares. */
  version: number;
}

export interface Contact {
  email: string;
  name: string | null;
  /** IANA time zone in which dates are shown to the contact. */
  zone: string;
  /** Of the emails to the contact. */
  language: Language;
}

/** The tenant in the vendor's product: what revision of our wish is wanted, and which was applied. */
export interface Tenant {
  id: string | null;
  /** The product's id of the one that an existing customer brought along: it is taken over, none is created. */
  existing?: string;
  wanted: number;
  applied: number;
  refused: { at: Instant; reason: string } | null;
  /** The revision under which all is wished anew, beyond what the product was told elsewhere. */
  overtaken?: number;
}
