import type { Actor } from './actor.js';
import type { Catalog, Terms } from './catalog.js';
import type { CaseOutcome, Ground } from './conflict-case.js';
import type { DocumentRef, Return } from './contract.js';
import type { Contact, LogLine, Outcome, Told } from './customer.js';
import type { Deal } from './deal.js';
import type { DiscountTerms } from './discount.js';
import type { Details, Draft, SectionName } from './draft.js';
import type { DeliveryResult, MailKind } from './mail.js';
import type { Policy } from './policy.js';
import type { RefusalCode } from './refusal.js';
import type { Instant } from './time.js';

/** A fact of a customer's life. `at` is when it took effect. */
export type Event = { at: Instant } & Fact;
export type EventType = Fact['type'];
export type EventOf<T extends EventType> = Extract<Fact, { type: T }> & { at: Instant };

type Fact =
  | CustomerAdded
  | ExistingCustomerAdded
  | DealRegistered
  | { type: 'deal-updated'; changes: DealChanges }
  | { type: 'deal-reminded'; skipped: boolean }
  | { type: 'conflict-check-wanted' }
  | { type: 'conflicts-checked'; wanted: number }
  | { type: 'rivals-told'; rivals: string[] }
  | { type: 'conflict-opened'; rival: string; on: Ground[]; decideBy: Instant }
  | { type: 'conflict-overdue'; decideBy: Instant }
  | { type: 'conflict-decided'; decision: 'approve' | 'reject'; others: 'close' | 'keep'; reason: string }
  | { type: 'conflict-ended'; rival: string; outcome: CaseOutcome; reason: string }
  | { type: 'deal-converted' }
  | { type: 'details-saved'; changes: DraftChanges; cleared: string[] }
  | { type: 'draft-reminded'; closesAt: Instant; skipped: boolean }
  | { type: 'discount-asked'; number: number; terms: DiscountTerms; chain: string[]; by: Actor }
  | DiscountDecided
  | { type: 'contract-submitted'; number: number; dueAt: Instant; details: Details; by: Actor }
  | { type: 'agreement-drafted'; number: number; document: DocumentRef }
  | { type: 'contract-overdue'; number: number; dueAt: Instant }
  | { type: 'signature-recorded'; document: DocumentRef; by: Actor }
  | { type: 'contract-returned'; reason: string; fields: Return['fields']; by: Actor }
  | ContractApproved
  /** `overtakenBy`: the product had a newer one in force, and ignored this. */
  | { type: 'tenant-updated'; tenantId: string; revision: number; overtakenBy?: number }
  | { type: 'tenant-refused'; revision: number; reason: string }
  | { type: 'activation-link-issued'; number: number; expiresAt: Instant; mail: boolean }
  | { type: 'activation-reminded'; day: number; skipped: boolean }
  | { type: 'activated'; name: string }
  | ImportReported
  | { type: 'import-stalled'; attempt: number }
  | { type: 'import-retried'; attempt: number }
  /** `unconverted`: until when the conversion was planned that would have come instead. */
  | { type: 'trial-started'; endsAt: Instant; unconverted?: Instant }
  | { type: 'trial-extended'; from: Instant; to: Instant; by: 'partner' | 'staff'; reason: string | null }
  | { type: 'upgrade-blocked'; reason: string | null }
  | { type: 'upgrade-allowed'; reason: string | null }
  | { type: 'notice-issued'; kind: Told['kind']; names: Instant; renewal: boolean }
  /** `retracted`: to the same recipients, who were told since that the upgrade is held; `same`: to them for another reason. */
  | { type: 'notice-repeated'; audience: 'customer' | 'partner'; retracted?: true | undefined; same?: true }
  | { type: 'upgrade-held'; cause: string; until: Instant }
  | { type: 'upgraded'; expiresAt: Instant }
  | { type: 'conversion-planned'; terms: Terms; expiresAt: Instant | null; by: Actor }
  | { type: 'converted'; terms: Terms; expiresAt: Instant }
  | { type: 'trial-ended'; cause: string }
  | { type: 'close-reminded'; closesAt: Instant; skipped: boolean }
  | { type: 'expiry-noticed'; days: number; skipped: boolean }
  | { type: 'expired' }
  | { type: 'renewed'; terms: Terms; expiresAt: Instant }
  | { type: 'subscription-edited'; terms: Terms; expiresAt: Instant | null }
  | {
      type: 'contacts-edited';
      organization: string;
      contact: Contact;
      agreementContact?: { name?: string | undefined; email?: string | undefined };
      /** What of it changes in the form of a contract under way; absent by the first rules, where all of it did. */
      form?: { name?: string | undefined; email?: string | undefined };
    }
  | { type: 'transferred'; from: string | null; to: string; reason: string | null }
  | { type: 'mail-begun'; keys: string[] }
  | { type: 'mail-answered'; key: string; kind: MailKind; results: DeliveryResult[]; first: boolean }
  | { type: 'mail-dropped'; key: string; kind: MailKind; reason: string }
  | { type: 'mail-bounced'; key: string; kind: MailKind; address: string; reason: string }
  | { type: 'mail-retried'; key: string; kind: MailKind }
  | { type: 'rules-adopted'; rulesVersion: Policy['rulesVersion'] }
  | { type: 'restored'; revision: number }
  | { type: 'closed'; outcome: Outcome; reason: string }
  | { type: 'refused'; command: string; code: RefusalCode; message: string; received: string | null };

interface CustomerAdded {
  type: 'customer-added';
  id: string;
  organization: string;
  contact: Contact;
  partner: string | null;
  terms: Terms;
  upgrade: 'allowed' | 'blocked';
  policy: Policy;
  catalog: Catalog;
  by: Actor;
}

interface ExistingCustomerAdded extends Omit<CustomerAdded, 'type'> {
  type: 'existing-customer-added';
  /** The product's id of the tenant that is there already. */
  tenant: string;
  stage: { name: 'trial'; endsAt: Instant } | { name: 'production'; expiresAt: Instant };
}

interface DealRegistered extends Omit<CustomerAdded, 'type' | 'terms'> {
  type: 'deal-registered';
  deal: Deal;
}

export type DealChanges = { [K in keyof Deal]?: Deal[K] | undefined };
export type DraftChanges = { [S in SectionName]?: Draft[S] | undefined };

interface DiscountDecided {
  type: 'discount-decided';
  number: number;
  decision: 'approve' | 'decline';
  /** As whom, and whether nobody else has to approve after this. */
  title: string;
  final: boolean;
  reason: string | null;
  by: Actor;
}

interface ContractApproved {
  type: 'contract-approved';
  number: number;
  /** First and last day of the license, and the instant at which the last one ends. */
  start: string;
  end: string;
  expiresAt: Instant;
  terms: Terms;
  contact: Contact;
  by: Actor;
}

interface ImportReported {
  type: 'import-reported';
  attempt: number;
  sequence: number;
  status: 'running' | 'failed' | 'completed';
  percent: number;
  log: Omit<LogLine, 'at'>[];
  error: string | null;
}

/** Facts that move the state but say nothing new to people are kept off the timeline. */
export function isOnTimeline(event: Event): boolean {
  switch (event.type) {
    case 'mail-begun':
    case 'conflict-check-wanted':
    case 'conflicts-checked':
    case 'rivals-told':
      return false;
    case 'notice-issued':
      return !event.renewal;
    case 'mail-answered':
      return event.first || event.results.some((result) => result.outcome !== 'delayed');
    case 'activation-reminded':
    case 'deal-reminded':
    case 'draft-reminded':
    case 'expiry-noticed':
    case 'close-reminded':
      return !event.skipped;
    default:
      return true;
  }
}
