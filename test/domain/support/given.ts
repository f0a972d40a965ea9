import { expect } from 'vitest';
import type { Actor } from '../../../src/domain/actor.js';
import type { EventType } from '../../../src/domain/events.js';
import type { Answer } from '../../../src/domain/lifecycle.js';
import type { MailKind } from '../../../src/domain/mail.js';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.js';
import { details, signedCopy } from '../../support/deals.js';
import { type Beginning, contact, day, Life, partner, product, staff } from './life.js';

export { details, signedCopy } from '../../support/deals.js';
export {
  type Beginning,
  contact,
  day,
  hour,
  Life,
  mailSystem,
  minute,
  partner,
  product,
  staff,
  stranger,
} from './life.js';

/** Lives so far, each as short as it can be. */
export const added = (beginning?: Beginning) => new Life(beginning).pass(0);
export const activated = (beginning?: Beginning) =>
  added(beginning).do('activate', { name: 'Ada', accepted: true, link: 1 }, contact);
export const inTrial = (beginning?: Beginning) =>
  activated(beginning).do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product);
export const trialEnded = (beginning?: Beginning) =>
  inTrial({ upgrade: 'blocked', ...beginning }).pass(14 * day);
export const inProduction = (beginning?: Beginning) =>
  inTrial(beginning).do('convert-to-production', {}, staff);
export const expired = (beginning?: Beginning) => inProduction(beginning).pass(365 * day);
export const closed = (beginning?: Beginning) => inTrial(beginning).do('close', { reason: 'gone' }, staff);

export const registered = (beginning?: Beginning) =>
  new Life({ deal: {}, by: partner, ...beginning }).pass(0);
export const drafting = (beginning?: Beginning) =>
  registered(beginning).do('convert-to-customer', {}, partner);
export const filledIn = (beginning?: Beginning) => drafting(beginning).do('save-details', details, partner);
export const inContracts = (beginning?: Beginning) =>
  filledIn(beginning).do('submit-to-contracts', {}, partner);
export const signed = (beginning?: Beginning) =>
  inContracts(beginning).do('record-signature', { document: signedCopy }, partner);
export const signedOff = (beginning?: Beginning) => signed(beginning).do('approve-contract', {}, staff);

/** given(a life so far).when(a command, by somebody).thenHappened(what follows). */
export function given(life: Life) {
  return {
    when(name: string, input: unknown = {}, by: Actor = partner) {
      const sentBefore = life.sent.length;
      const answer = life.send(name, input, by);
      return new Outcome(life, answer, sentBefore);
    },
  };
}

class Outcome {
  constructor(
    readonly life: Life,
    readonly answer: Answer | Refusal,
    private readonly sentBefore: number,
  ) {}

  thenHappened(...events: EventType[]): this {
    if (isRefusal(this.answer)) throw new Error(`refused: ${this.answer.code}: ${this.answer.message}`);
    expect(this.answer.events).toEqual(events);
    return this;
  }

  thenRefused(code: Refusal['code'], message: RegExp, clears: RegExp): this {
    expect(this.answer).toMatchObject({
      code,
      message: expect.stringMatching(message),
      clears: expect.stringMatching(clears),
    });
    return this;
  }

  /** The emails that went out at once, as `kind to audience`. */
  emailed(...mails: string[]): this {
    expect(mailsAfter(this.life, this.sentBefore)).toEqual(mails);
    return this;
  }
}

/** What was sent after the first `count` deliveries, one line for each email. */
export function mailsAfter(life: Life, count: number): string[] {
  const lines = life.sent
    .slice(count)
    .map(({ content, audience, key }) => ({ line: `${content.kind} to ${audience}`, key }));
  return lines
    .filter(({ key }, index) => lines.findIndex((other) => other.key === key) === index)
    .map(({ line }) => line);
}

export function sentOf(life: Life, kind: MailKind) {
  return life.sent.filter(({ content }) => content.kind === kind);
}
