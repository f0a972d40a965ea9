import { setTimeout } from 'node:timers/promises';
import type { CustomerActivities, MailAnswer } from '../../activities/types.js';
import { firstSettings, settingsSchema } from '../../src/config/settings.js';
import { type Rival, rivalsOf, verdictOn } from '../../src/domain/conflicts.js';
import { domainOf } from '../../src/domain/identity.js';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import type { DeliveryResult } from '../../src/domain/mail.js';
import {
  type MailBatch,
  mailBatchOf,
  type OutgoingMail,
  type TenantOrder,
  tenantOrderOf,
} from '../../src/domain/orders.js';
import { noSuchCopy, refusalOf } from '../../src/store/choices.js';
import { recordRow } from '../../src/store/customer-row.js';
import type { CustomerRow } from '../../src/store/record.js';
import { signedCopy } from './deals.js';
import { partnersIn } from './partners.js';

/** What a mail server would say for one recipient. */
export type Verdict = (mail: OutgoingMail, address: string) => DeliveryResult['outcome'];

export interface SentMail {
  key: string;
  kind: string;
  audience: string;
  address: string;
  content: OutgoingMail['content'];
}

/** The activity that does what the others do, side by side. */
export function together(single: Omit<CustomerActivities, 'deliver'>): CustomerActivities {
  const tried = <T>(work: () => Promise<T>): Promise<T | null> => work().catch(() => null);
  return {
    ...single,
    deliver: async ({ state, publish, tenant, mails, look }) => {
      const [published, answer, answers] = await Promise.all([
        publish ? tried(() => single.publishRecord(state).then(() => true)) : null,
        tenant ? tried(() => single.applyTenant(tenantOrderOf(state.customer))) : null,
        mails.length > 0 ? tried(() => single.sendMails(mailBatchOf(state.customer, mails))) : null,
      ]);
      const { id: customer } = state.customer;
      const known = rivalsOf(state.customer);
      const rivals = look && published ? await tried(() => single.findRivals({ customer, known })) : null;
      return { published: published ?? false, tenant: answer, mails: answers ?? [], rivals };
    },
  };
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
  /** Why the product will not have a tenant as ordered; null where it will. */
  refusal: (order: TenantOrder) => string | null = () => null;
  /** Which revision the product has in force once it was told one. */
  inForce: (order: TenantOrder) => number = ({ revision }) => revision;
  recordIsUp = true;
  /** Which states the record takes while it is there. */
  recordTakes: (state: Lifecycle) => boolean = () => true;
  agreementsAreDrafted = true;
  readonly partners = partnersIn(settingsSchema.parse(firstSettings));
  /** How long it takes to look up what a command chooses. */
  lookUpMs = 0;

  readonly activities = together({
    publishRecord: async (state) => {
      if (!this.recordIsUp || !this.recordTakes(state)) throw new Error('the database is away');
      this.published.push(state);
    },
    applyTenant: async (order) => {
      if (!this.productIsUp) throw new Error('the product is away');
      this.tenants.push(order);
      const reason = this.refusal(order);
      if (reason !== null) return { outcome: 'refused', reason };
      return { outcome: 'applied', tenantId: `tenant-${order.customer}`, inForce: this.inForce(order) };
    },
    findRivals: async ({ customer, known }) => {
      if (!this.recordIsUp) throw new Error('the database is away');
      return rivalsIn(this.published, customer, known);
    },
    draftAgreement: async ({ customer, number }) => {
      if (!this.agreementsAreDrafted) throw new Error('the template is broken');
      return { id: `${customer.id}a${number}`, sha256: '0'.repeat(64) };
    },
    sendMails: async (batch) => batch.mails.map((mail) => this.send(batch, mail)),
    checkChoices: async ({ command, choices }) => {
      if (this.lookUpMs > 0) await setTimeout(this.lookUpMs);
      return refusalOf(command, choices, this.partners);
    },
    checkDocument: async ({ document: { id } }) => (id === signedCopy.id ? null : noSuchCopy(id)),
  });

  /** Everything answers again. */
  heal(): void {
    this.verdict = () => 'accepted';
    this.productIsUp = true;
    this.refusal = () => null;
    this.recordIsUp = true;
    this.recordTakes = () => true;
  }

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
    if (audience === 'agreement-contact') return customer.agreementContact?.email ?? 'nobody';
    return audience === 'staff' ? 'staff@fortnight.example' : `sales@${customer.partner}.example`;
  }
}

/** What the record would find: the newest state of everybody, compared as the database compares. */
function rivalsIn(published: readonly Lifecycle[], customer: string, known: string[]): Rival[] {
  const newest = new Map(published.map((state) => [state.customer.id, state.customer]));
  const rows = [...newest.values()].map((one) => ({ one, row: recordRow(one) }));
  const self = rows.find(({ row }) => row.id === customer);
  if (!self) throw new Error(`the record does not have ${customer}`);
  return rows
    .filter(({ row }) => row.id !== customer && row.stage !== 'closed')
    .filter(({ row }) => known.includes(row.id) || row.partner !== self.row.partner)
    .map(({ one, row }): Rival => {
      const on: Rival['on'] = [];
      if (domainsOf(row).some((domain) => domainsOf(self.row).includes(domain))) on.push('domain');
      if (row.organizationKey === self.row.organizationKey) on.push('organization');
      const isOurs = row.partner === self.row.partner;
      const verdict = verdictOn(one, customer);
      return { id: row.id, on, stage: row.stage, verdict, ...(isOurs ? { samePartner: true } : {}) };
    })
    .filter(({ id, on }) => on.length > 0 || known.includes(id));
}

/** The typed one and the contact's; no public mail provider occurs here. */
function domainsOf({ domain, email }: CustomerRow): (string | null)[] {
  return [domain, domainOf(email)];
}
