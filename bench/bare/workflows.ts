/**
 * The measure: the same calls to the same servers, written by hand in the plainest way, without rules, gate, ledger,
 * agenda, notices that must be accepted, or anything to look at.
 */
import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './activities.js';

const { applyTenant, sendMails, record, upgrade } = proxyActivities<BareActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s' },
});

export interface BareLife {
  id: string;
  trialMs: number;
  extensionMs: number;
  leadMs: number;
}

export const activate = defineUpdate<number>('activate');
export const complete = defineUpdate<number>('complete');
export const extend = defineUpdate<number>('extend');

/** The whole life: start, tenant, invitation, three answered commands, a timer that moves, notice and upgrade. */
export async function bareLife({ id, trialMs, extensionMs, leadMs }: BareLife): Promise<void> {
  const events: string[] = [];
  let recorded = 0;
  let activated = false;
  let endsAt = 0;
  let extended = false;
  const happened = (type: string) => events.push(type);
  setHandler(activate, () => {
    activated = true;
    return happened('activated');
  });
  setHandler(complete, () => {
    endsAt = Date.now() + trialMs;
    return happened('trial-started');
  });
  setHandler(extend, () => {
    endsAt += extensionMs;
    extended = true;
    return happened('trial-extended');
  });
  void keepRecorded();
  let wish = 0;
  /** Tenant and emails side by side. */
  const tell = async (kind: string, recipients: number) => {
    wish += 1;
    await Promise.all([
      applyTenant(id, wish, kind === 'upgraded').then(() => happened(`tenant-updated:${kind}`)),
      sendMails(id, kind, recipients).then(() => happened(`mail-answered:${kind}`)),
    ]);
  };
  happened('customer-added');
  wish += 1;
  await applyTenant(id, wish, false);
  happened('activation-link-issued');
  await sendMails(id, 'activation', 1);
  happened('mail-answered:activation');
  await condition(() => activated);
  wish += 1;
  await applyTenant(id, wish, false);
  await condition(() => endsAt > 0);
  await tell('trial-started', 2);
  if (!extended) await condition(() => extended, Math.max(endsAt - leadMs - Date.now(), 1));
  await tell('trial-extended', 2);
  await sleepUntil(() => endsAt - leadMs);
  await sendMails(id, 'notice', 2);
  happened('mail-answered:notice');
  await sleepUntil(() => endsAt);
  happened('upgraded');
  await tell('upgraded', 2);
  await condition(() => recorded === events.length);

  /** As many changes at once as there are. */
  async function keepRecorded(): Promise<never> {
    for (;;) {
      await condition(() => recorded < events.length);
      const newest = events.length;
      await record(id, recorded, events.slice(recorded, newest));
      recorded = newest;
    }
  }
}

async function sleepUntil(instant: () => number): Promise<void> {
  for (let at = instant(); at > Date.now(); at = instant()) {
    const asked = at;
    await condition(() => instant() !== asked, at - Date.now());
  }
}

/** A deadline that an Update moves: the bare command. */
export async function bareTrial(endsAt: number): Promise<void> {
  let end = endsAt;
  setHandler(extend, () => {
    end += 14 * 24 * 3_600_000;
    return end;
  });
  await sleepUntil(() => end);
}

/** A timer with one activity: the bare trial's end. */
export async function bareEnd({ id, at }: { id: string; at: number }): Promise<void> {
  await sleepUntil(() => at);
  await record(id, 0, ['upgraded']);
}

/** The same with one activity that makes the calls of an upgrade. */
export async function bareUpgrade({ id, at }: { id: string; at: number }): Promise<void> {
  await sleepUntil(() => at);
  await upgrade(id);
}
