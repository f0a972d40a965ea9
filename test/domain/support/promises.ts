import { expect } from 'vitest';
import type { Event } from '../../../src/domain/events.js';
import type { Audience, MailContent } from '../../../src/domain/mail.js';
import { nextMailAt } from '../../../src/domain/outbox.js';
import { type Instant, plus, until } from '../../../src/domain/time.js';
import type { Life } from './life.js';

type What = 'upgrade' | 'end' | 'expire' | 'close' | 'unprotect';

/** What an email says will happen by itself, and when. */
function promisesIn(content: MailContent): Partial<Record<What, Instant>> {
  switch (content.kind) {
    case 'upgrade-notice':
      return { upgrade: content.upgradeAt };
    case 'trial-ending-notice':
      return { end: content.endsAt };
    case 'upgraded':
    case 'converted':
    case 'renewed':
    case 'subscription-changed':
    case 'expiry-notice':
      return { expire: content.expiresAt };
    case 'activation-reminder':
    case 'closing-reminder':
    case 'trial-ended':
    case 'expired':
      return { close: content.closesAt };
    case 'deal-registered':
    case 'deal-reminder':
      return { unprotect: content.protectedUntil };
    default:
      return {};
  }
}

/** What the clock has brought, where people were to be told of it before. */
function broughtBy(event: Event): What | null {
  if (event.type === 'upgraded') return 'upgrade';
  if (event.type === 'trial-ended') return event.cause === 'the upgrade was blocked' ? 'end' : null;
  if (event.type === 'expired') return 'expire';
  if (event.type !== 'closed') return null;
  if (event.outcome === 'deal-expired') return 'unprotect';
  const isLate = event.outcome === 'lapsed' || event.outcome === 'not-renewed';
  return isLate || event.outcome === 'not-activated' ? 'close' : null;
}

/** Fails where something comes by itself at another instant than its audience has read last. */
export function keepPromises(life: Life): Life {
  const told = new Map<Audience, Partial<Record<What, Instant>>>();
  let read = 0;
  let seen = 0;
  let blockedAt: Instant | null = null;
  const check = (event: Event) => {
    if (event.type === 'transferred') told.delete('partner');
    if (event.type === 'upgrade-blocked') blockedAt = event.at;
    const what = broughtBy(event);
    // Whoever blocks a trial that runs over its end ends it at that instant.
    if (what === null || (what === 'end' && event.at === blockedAt)) return;
    const audience = what !== 'unprotect' ? 'customer' : life.customer.partner === null ? 'staff' : 'partner';
    expect([what, told.get(audience)?.[what]]).toEqual([what, event.at]);
  };
  life.onChange = () => {
    for (const { audience, content } of life.sent.slice(read))
      told.set(audience, { ...told.get(audience), ...promisesIn(content) });
    read = life.sent.length;
    for (const event of life.history.slice(seen)) check(event);
    seen = life.history.length;
  };
  return life;
}

const ofTheEnd = ['trial-started', 'trial-extended', 'trial-ending-notice', 'upgrade-notice', 'upgrade-held'];

/** Each day of a reminder, and the end of one conflict after another, may have the same words. */
const recurring = ['activation-reminder', 'conflict-decided'];

/** What emails are about that make each other void. */
function topicOf({ kind }: MailContent): string {
  if (kind.startsWith('conflict-')) return 'conflict';
  return ofTheEnd.includes(kind) ? 'the end' : kind;
}

function hasSameWords(one: MailContent, other: MailContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The emails that were accepted, by kind and recipient; and those that somebody got twice in the same words. */
export function linesOf({ sent, history, bounces }: Life): { kinds: string[]; repeated: string[] } {
  const accepted = sent.filter(({ outcome }) => outcome === 'accepted');
  const isExcused = (since: Instant, now: Instant) =>
    history.some(
      ({ type, at }) =>
        (type === 'transferred' || type === 'contacts-edited' || type === 'mail-retried') &&
        at >= since &&
        at <= now,
    );
  const repeated = accepted.flatMap(({ content, address, key, at }, index) => {
    const ofOne = accepted.slice(0, index).filter((one) => one.address === address);
    const earlier = ofOne.findLast((one) => topicOf(one.content) === topicOf(content));
    // What was said otherwise between is said again.
    if (!earlier || recurring.includes(content.kind) || !hasSameWords(earlier.content, content)) return [];
    const isBounced = bounces.some((one) => one.key === earlier.key);
    return isBounced || isExcused(earlier.at, at) ? [] : [`${earlier.key} ${key} to ${address}`];
  });
  return { kinds: accepted.map(({ content, address }) => `${content.kind} to ${address}`).sort(), repeated };
}

/** Emails as they compare: those queued after the first `count`, or others in their place. */
export function lettersAfter(
  { sent }: Life,
  count: number,
  others?: readonly (readonly unknown[])[],
): string[] {
  const numbered = sent.filter(({ key }) => Number(key.split('/')[1]) > count);
  const own = numbered.filter(({ key }, index) => numbered.findIndex((one) => one.key === key) === index);
  const letters = others ?? own.map(({ audience, content }) => [audience, content]);
  // A file that is not drafted yet has another name.
  return letters.map((one) => JSON.stringify(one).replace(/"document":\{[^}]*\}/, '')).sort();
}

/** The same life where each email waits for a moment before its first attempt, as it does behind any queue. */
export function latent(life: Life, milliseconds: number): Life {
  const { lane } = life;
  const work = lane.work.bind(lane);
  const first = () => {
    const next = nextMailAt(life.customer);
    return next && plus(next, milliseconds);
  };
  lane.nextStop = () => lane.flight?.until ?? first();
  lane.work = () => {
    const next = first();
    if (lane.flight || (next !== null && until(life.now, next) <= 0)) work();
  };
  return life;
}
