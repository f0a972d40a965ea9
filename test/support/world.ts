import type {
  CustomerActivities,
  MailAnswer,
  MailBatch,
  OutgoingMail,
  TenantOrder,
} from '../../activities/types.js';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import type { DeliveryResult } from '../../src/domain/mail.js';

/** What a mail server would say for one recipient. */
export type Verdict = (mail: OutgoingMail, address: string) => DeliveryResult['outcome'];

export interface SentMail {
  key: string;
  kind: string;
  audience: string;
  address: string;
  content: OutgoingMail['content'];
}

/**
 * What surrounds a workflow whose rules are tested: it says yes, remembers, and can be told to say no. The
 * journeys run against the real mail server, product and database.
 */
export class World {
  readonly sent: SentMail[] = [];
  readonly tenants: TenantOrder[] = [];
  readonly published: Lifecycle[] = [];
  verdict: Verdict = () => 'accepted';
  productIsUp = true;
  recordIsUp = true;

  readonly activities: CustomerActivities = {
    publishRecord: async (state) => {
      if (!this.recordIsUp) throw new Error('the database is away');
      this.published.push(state);
    },
    applyTenant: async (order) => {
      if (!this.productIsUp) throw new Error('the product is away');
      this.tenants.push(order);
      return { outcome: 'applied', tenantId: `tenant-${order.customer}` };
    },
    sendMails: async (batch) => batch.mails.map((mail) => this.send(batch, mail)),
  };

  mailsTo(audience: string): string[] {
    return this.sent.filter((mail) => mail.audience === audience).map((mail) => mail.kind);
  }

  private send(batch: MailBatch, mail: OutgoingMail): MailAnswer {
    const { key, audience, content } = mail;
    const address = this.addressOf(batch, audience);
    const outcome = this.verdict(mail, address);
    if (outcome === 'accepted') this.sent.push({ key, kind: content.kind, audience, address, content });
    return {
      key,
      results: [{ address, outcome, reason: outcome === 'accepted' ? '250 OK' : `test: ${outcome}` }],
    };
  }

  private addressOf({ customer }: MailBatch, audience: string): string {
    if (audience === 'customer') return customer.contact.email;
    return audience === 'staff' ? 'staff@fortnight.example' : `sales@${customer.partner}.example`;
  }
}
