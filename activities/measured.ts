import type { Lifecycle } from '../src/domain/lifecycle.js';
import type { MailBatch } from '../src/domain/orders.js';
import type { Meters } from '../src/metrics/meters.js';
import type { Waiting } from '../src/store/fleet.js';
import type { CustomerActivities, Delivery, MailAnswer } from './types.js';

/** The longest pause between two attempts of one publication, and some: who is not tried again went to another worker. */
const forgottenMs = 150_000;

/** The same activities, counted; and what this process could not publish yet. */
export function measured<A extends Pick<CustomerActivities, 'deliver' | 'publishRecord' | 'sendMails'>>(
  activities: A,
  meters: Meters,
  now: () => number = Date.now,
): { activities: A; unpublished(): Waiting } {
  const tried = new Map<string, { since: number; at: number }>();

  async function publishRecord(state: Lifecycle): Promise<void> {
    const { id } = state.customer;
    const since = newestFactAt(state);
    tried.set(id, { since, at: now() });
    await activities.publishRecord(state);
    tried.delete(id);
    meters.recorded(Math.max(now() - since, 0) / 1_000);
  }

  /** Those before it may be stored: expected results are, by whoever follows. */
  function newestFactAt({ timeline }: Lifecycle): number {
    return Date.parse(timeline.unstored.at(-1)?.at ?? '') || now();
  }

  function answered(answers: readonly MailAnswer[]): void {
    for (const { results } of answers) for (const { outcome } of results) meters.mail(outcome);
  }

  function unpublished(): Waiting {
    for (const [id, { at }] of tried) if (now() - at > forgottenMs) tried.delete(id);
    const oldest = Math.min(...[...tried.values()].map(({ since }) => since));
    return {
      count: tried.size,
      oldestSeconds: tried.size === 0 ? 0 : Math.max(now() - oldest, 0) / 1_000,
    };
  }

  return {
    activities: {
      ...activities,
      async deliver(delivery: Delivery) {
        const done = await activities.deliver(delivery);
        if (done.published) meters.recorded(Math.max(now() - newestFactAt(delivery.state), 0) / 1_000);
        answered(done.mails);
        return done;
      },
      publishRecord,
      async sendMails(batch: MailBatch) {
        const answers = await activities.sendMails(batch);
        answered(answers);
        return answers;
      },
    },
    unpublished,
  };
}
