import type { Choices } from '../src/domain/choices.js';
import type { Rival } from '../src/domain/conflicts.js';
import type { DocumentRef } from '../src/domain/contract.js';
import type { Contact, Customer } from '../src/domain/customer.js';
import type { Lifecycle } from '../src/domain/lifecycle.js';
import type { Audience, DeliveryResult, MailContent } from '../src/domain/mail.js';
import type { Refusal } from '../src/domain/refusal.js';
import type { TenantWish } from '../src/domain/tenant.js';

/** What the workflow asks of the world. Each may be repeated: keys, revisions and rows make that harmless. */
export interface CustomerActivities {
  /** Brings the record up to this revision; an older one never overwrites a newer one. */
  publishRecord(state: Lifecycle): Promise<void>;
  /** Brings the tenant to the wished state. Throws while the product cannot be reached. */
  applyTenant(order: TenantOrder): Promise<TenantAnswer>;
  /** Other partners' live registrations for the same organization, as the record has them now. */
  findRivals(order: { customer: string; known: string[] }): Promise<Rival[]>;
  /** Draws the License Agreement and keeps it among the documents; repeated, it finds the first. */
  draftAgreement(order: { customer: Customer; number: number }): Promise<DocumentRef>;
  /** Sends emails one after the other; says for each recipient what the mail server said. */
  sendMails(batch: MailBatch): Promise<MailAnswer[]>;
  /** Why what a command chooses cannot be chosen now; null where it can. */
  checkChoices(order: ChoiceOrder): Promise<Refusal | null>;
}

export interface TenantOrder {
  customer: string;
  revision: number;
  wish: TenantWish;
}

export type TenantAnswer = { outcome: 'applied'; tenantId: string } | { outcome: 'refused'; reason: string };

export interface ChoiceOrder {
  command: string;
  choices: Choices;
}

export interface MailBatch {
  customer: {
    id: string;
    organization: string;
    contact: Contact;
    partner: string | null;
    /** Who directly receives the License Agreement; null where no contract is under way. */
    agreementContact?: { name: string; email: string } | null;
  };
  /** Whether a day is so short that dates need seconds. */
  precise: boolean;
  mails: OutgoingMail[];
}

export interface OutgoingMail {
  key: string;
  audience: Audience;
  content: MailContent;
  /** Recipients for whom an earlier attempt was accepted or refused for good. */
  answered: string[];
}

export interface MailAnswer {
  key: string;
  results: DeliveryResult[];
}
