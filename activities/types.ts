import type { Choices } from '../src/domain/choices.js';
import type { Rival } from '../src/domain/conflicts.js';
import type { DocumentRef } from '../src/domain/contract.js';
import type { Customer } from '../src/domain/customer.js';
import type { Lifecycle } from '../src/domain/lifecycle.js';
import type { DeliveryResult } from '../src/domain/mail.js';
import type { MailBatch, TenantOrder } from '../src/domain/orders.js';
import type { Refusal } from '../src/domain/refusal.js';

/** What the workflow asks of the world. Each may be repeated: keys, revisions and rows make that harmless. */
export interface CustomerActivities {
  /** What a change needs, side by side; says of each part what came of it, and waits for none for long. */
  deliver(delivery: Delivery): Promise<Delivered>;
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
  /** Why this cannot be the signed copy of the customer's contract; null where it was uploaded as such. */
  checkDocument(order: { customer: string; document: DocumentRef }): Promise<Refusal | null>;
}

export interface Delivery {
  /** What is published, and what the orders are taken from. */
  state: Lifecycle;
  publish: boolean;
  tenant: boolean;
  /** Keys of the emails to send, in order. */
  mails: string[];
  /** Look for other registrations, once the record has this one. */
  look?: boolean;
}

/** What is missing here did not come to an end in its time, and may still. */
export interface Delivered {
  published: boolean;
  tenant: TenantAnswer | null;
  mails: MailAnswer[];
  /** What a look has found; null where there was none. */
  rivals?: Rival[] | null;
}

export type TenantAnswer =
  /** `inForce`: which revision the product has; an answer of an earlier release does not say. */
  { outcome: 'applied'; tenantId: string; inForce?: number } | { outcome: 'refused'; reason: string };

export interface ChoiceOrder {
  command: string;
  choices: Choices;
}

export interface MailAnswer {
  key: string;
  results: DeliveryResult[];
}
