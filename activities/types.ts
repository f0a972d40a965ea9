import type { Contact } from '../src/domain/customer.js';
import type { Lifecycle } from '../src/domain/lifecycle.js';
import type { Audience, DeliveryResult, MailContent } from '../src/domain/mail.js';
import type { TenantWish } from '../src/domain/tenant.js';

/** What the workflow asks of the world. Each may be repeated: keys, revisions and rows make that harmless. */
export interface CustomerActivities {
  /** Brings the record up to this revision; an older one never overwrites a newer one. */
  publishRecord(state: Lifecycle): Promise<void>;
  /** Brings the tenant to the wished state. Throws while the product cannot be reached. */
  applyTenant(order: TenantOrder): Promise<TenantAnswer>;
  /** Sends emails one after the other; says for each recipient what the mail server said. */
  sendMails(batch: MailBatch): Promise<MailAnswer[]>;
}

export interface TenantOrder {
  customer: string;
  revision: number;
  wish: TenantWish;
}

export type TenantAnswer = { outcome: 'applied'; tenantId: string } | { outcome: 'refused'; reason: string };

export interface MailBatch {
  customer: { id: string; organization: string; contact: Contact; partner: string | null };
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
