import type { Terms } from './catalog.js';
import type { DocumentRef } from './contract.js';
import type { DiscountTerms } from './discount.js';
import type { Outcome, Told } from './outcome.js';
import type { FieldProblem } from './refusal.js';
import type { Instant } from './time.js';

/** Every email that Fortnight sends, with the facts that it states. A queued email's facts never change. */
export type MailContent =
  | { kind: 'deal-registered'; opportunity: string; protectedUntil: Instant; isInquiry?: true }
  | { kind: 'deal-reminder'; opportunity: string; protectedUntil: Instant }
  | { kind: 'deal-closed'; at: Instant; outcome: Outcome; reason: string }
  /** `stopped`: the deal's protection does not run until then. */
  | { kind: 'conflict-opened'; decideBy: Instant; overdue: boolean; stopped?: true }
  /** `protectedUntil`: of a deal whose protection had stopped. */
  | { kind: 'conflict-decided'; outcome: 'approved' | 'over'; reason: string; protectedUntil?: Instant }
  | { kind: 'draft-reminder'; closesAt: Instant; touchedAt: Instant }
  | { kind: 'discount-asked'; number: number; title: string; chain: string[]; terms: DiscountTerms }
  | { kind: 'discount-decided'; number: number; decision: 'approve' | 'decline'; reason: string | null }
  | { kind: 'license-agreement'; number: number; document: DocumentRef; dueAt: Instant }
  | { kind: 'contract-overdue'; number: number; dueAt: Instant }
  | { kind: 'contract-signed'; number: number; document: DocumentRef; at: Instant }
  | { kind: 'contract-returned'; number: number; reason: string; fields: FieldProblem[] }
  | {
      kind: 'contract-approved';
      number: number;
      document: DocumentRef;
      start: string;
      end: string;
      terms: Terms;
    }
  | { kind: 'activation'; link: number; expiresAt: Instant }
  | { kind: 'activation-reminder'; link: number; expiresAt: Instant; closesAt: Instant }
  | { kind: 'closing-reminder'; stage: 'pending' | 'trial-ended' | 'expired'; closesAt: Instant }
  | { kind: 'import-failed'; attempt: number; error: string }
  | { kind: 'import-stalled'; attempt: number; lastReportAt: Instant }
  /** `unconverted`: until when a conversion was planned; for whoever may plan it anew. */
  | { kind: 'trial-started'; endsAt: Instant; terms: Terms; unconverted?: Instant }
  | { kind: 'trial-extended'; from: Instant; endsAt: Instant; replaces: Told | null }
  | { kind: 'upgrade-notice'; upgradeAt: Instant; terms: Terms; expiresAt: Instant; replaces: Told | null }
  | { kind: 'trial-ending-notice'; endsAt: Instant; closesAt: Instant; replaces: Told | null }
  | { kind: 'upgrade-held'; cause: string; until: Instant; replaces: Told | null }
  | { kind: 'upgraded'; at: Instant; terms: Terms; expiresAt: Instant }
  | { kind: 'converted'; at: Instant; terms: Terms; expiresAt: Instant; replaces: Told | null }
  /** `replaces`: the upgrade that its reader was told of last, where nothing took that back. */
  | { kind: 'trial-ended'; at: Instant; cause: string; closesAt: Instant; replaces?: Told | null }
  | { kind: 'subscription-changed'; terms: Terms; expiresAt: Instant }
  | { kind: 'expiry-notice'; expiresAt: Instant; days: number; terms: Terms }
  | { kind: 'expired'; at: Instant; closesAt: Instant }
  | { kind: 'renewed'; expiresAt: Instant; terms: Terms }
  | { kind: 'closed'; at: Instant; outcome: Outcome; reason: string; replaces: Told | null }
  | { kind: 'transferred'; at: Instant; to: string };

export type MailKind = MailContent['kind'];

/**
 * Whom an email is for. Addresses are found when it is sent: the contact's, the partner's, the staff's, and the
 * agreement contact's, who directly receives the License Agreement.
 */
export type Audience = 'customer' | 'partner' | 'staff' | 'agreement-contact';

export interface MailRecord {
  /** `{kind}/{number}`: unique within the customer; the Message-ID and the delivery row derive from it. */
  key: string;
  number: number;
  audience: Audience;
  kind: MailKind;
  status: 'queued' | 'accepted' | 'refused' | 'dropped';
  queuedAt: Instant;
  content: MailContent;
  /** Attempts begun: from the first one on, somebody may have got it. */
  attempts: number;
  /** Attempts under earlier numbers, where this one says the same with a later date: the waits go on counting. */
  attemptsBefore: number;
  /** When the mail server, or a bounce, last said something about it. */
  answeredAt: Instant | null;
  nextAttemptAt: Instant;
  failingSince: Instant | null;
  accepted: { address: string; at: Instant }[];
  refused: { address: string; reason: string }[];
  /** Why it is not sent, or why it waits. */
  reason: string | null;
}

/** What the mail server said for one recipient. `delayed` is retried. */
export interface DeliveryResult {
  address: string;
  outcome: 'accepted' | 'refused' | 'delayed';
  reason: string;
}

/** As addresses are compared everywhere: mailers lower-case the domain, and mail systems report the rest as they like. */
export function comparable(address: string): string {
  return address.toLowerCase();
}

export function isSameAddress(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

export function mailKey(kind: MailKind, number: number): string {
  return `${kind}/${number}`;
}
