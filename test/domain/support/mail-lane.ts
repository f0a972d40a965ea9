import type { Event } from '../../../src/domain/events.js';
import type { Audience, DeliveryResult, MailContent, MailRecord } from '../../../src/domain/mail.js';
import { dueMails, mailOf, nextMailAt, recheck } from '../../../src/domain/outbox.js';
import { type Instant, plus, until } from '../../../src/domain/time.js';
import type { Life } from './life.js';

/** What the mail server says for one recipient of one attempt. */
export type Clerk = (attempt: Attempt) => {
  outcome: DeliveryResult['outcome'];
  reason?: string;
  takes?: number;
};

export interface Attempt {
  at: Instant;
  key: string;
  audience: Audience;
  address: string;
  content: MailContent;
}

export interface Sent extends Attempt {
  outcome: DeliveryResult['outcome'];
  /** When the workflow learned of it; null while the attempt is under way. */
  answeredAt: Instant | null;
}

const partners: Record<string, string[]> = {
  northwind: ['nora@northwind.example', 'ned@northwind.example'],
  fabrikam: ['fred@fabrikam.example'],
};

/** The mail lane of the workflow, in a few lines: rechecks, begins a batch, takes in the answers. */
export class MailLane {
  readonly sent: Sent[] = [];
  flight: { keys: string[]; results: Map<string, DeliveryResult[]>; until: Instant } | null = null;

  constructor(private readonly life: Life) {}

  nextStop(): Instant | null {
    return this.flight ? this.flight.until : nextMailAt(this.life.customer);
  }

  work(): void {
    for (let rounds = 0; ; rounds++) {
      if (rounds > 500) throw new Error('the mail lane turns for ever');
      if (this.flight && until(this.life.now, this.flight.until) > 0) return;
      this.land();
      const next = nextMailAt(this.life.customer);
      if (next === null || until(this.life.now, next) > 0) return;
      this.life.settle();
      const changes = recheck(this.life.customer, this.life.now);
      if (changes.length > 0) {
        this.life.learn(changes);
        continue;
      }
      const batch = dueMails(this.life.customer, this.life.now).slice(0, 10);
      if (batch.length > 0) this.begin(batch);
    }
  }

  private begin(batch: MailRecord[]): void {
    const at = this.life.now;
    this.life.onAttempt(this.life, batch);
    this.life.learn([{ type: 'mail-begun', at, keys: batch.map(({ key }) => key) }]);
    let took = 0;
    const results = new Map<string, DeliveryResult[]>();
    for (const record of batch) {
      const { key, audience, content } = record;
      const waiting = this.addresses(record).filter(
        (address) => !record.accepted.some((a) => a.address === address),
      );
      const answers = waiting.map((address): DeliveryResult => {
        const attempt = { at, key, audience, address, content };
        const { outcome, reason = outcome, takes = 0 } = this.life.clerk(attempt);
        took = Math.max(took, takes);
        this.sent.push({ ...attempt, outcome, answeredAt: null });
        return { address, outcome, reason };
      });
      results.set(key, answers);
    }
    this.flight = { keys: batch.map(({ key }) => key), results, until: plus(at, took) };
    if (took === 0) this.land();
  }

  private land(): void {
    const { flight } = this;
    if (!flight) return;
    this.flight = null;
    for (const sent of this.sent) sent.answeredAt ??= this.life.now;
    const events = flight.keys.flatMap((key): Event[] => {
      const record = mailOf(this.life.customer, key);
      const results = flight.results.get(key) ?? [];
      const kind = record?.kind ?? 'closed';
      return [
        { type: 'mail-answered', at: this.life.now, key, kind, results, first: record?.failingSince == null },
      ];
    });
    this.life.learn(events);
    this.life.settle();
  }

  private addresses({ audience }: MailRecord): string[] {
    const { contact, partner } = this.life.customer;
    if (audience === 'customer') return [contact.email];
    if (audience === 'staff') return ['staff@vendor.example'];
    if (audience === 'agreement-contact')
      return [this.life.customer.draft?.agreementContact.email ?? 'nobody@contoso.example'];
    return partner === null ? [] : (partners[partner] ?? []);
  }
}
