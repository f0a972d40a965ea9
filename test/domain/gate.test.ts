import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import { agenda } from '../../src/domain/agenda.js';
import { findCommand } from '../../src/domain/commands.js';
import { describeEvent, describeUpcoming } from '../../src/domain/describe.js';
import type { Order } from '../../src/domain/lifecycle.js';
import { preview } from '../../src/domain/preview.js';
import { isRefusal } from '../../src/domain/refusal.js';
import {
  activated,
  added,
  day,
  expired,
  filledIn,
  given,
  inProduction,
  inTrial,
  Life,
  partner,
  product,
  signed,
  staff,
  trialEnded,
} from './support/given.js';

function order(name: string, input: unknown = {}): Order {
  const definition = findCommand(name);
  if (!definition) throw new Error(name);
  return { definition, input, meta: { actor: { kind: 'staff' }, requestId: 'r1' }, fingerprint: name };
}

describe('the gate', () => {
  it('a repeat gets the first answer, whatever has happened since', () => {
    const life = inTrial();
    const first = life.send('extend-trial', {}, staff, { requestId: 'r1' });
    life.do('close', { reason: 'gone' });
    expect(life.send('extend-trial', {}, staff, { requestId: 'r1' })).toEqual(first);
    expect(life.customer.extensions.staff).toBe(1);
  });

  it('another body under the same request id is refused', () => {
    const life = inTrial();
    life.send('block-upgrade', { reason: 'a' }, staff, { requestId: 'r1' });
    expect(life.send('block-upgrade', { reason: 'b' }, staff, { requestId: 'r1' })).toMatchObject({
      code: 'request-id-reused',
      clears: expect.stringMatching(/new request id/),
    });
  });

  it('a form that looked at an older customer is refused, and nothing is changed', () => {
    const life = inTrial();
    const { version } = life.customer;
    life.do('block-upgrade');
    const before = life.state;
    expect(life.send('extend-trial', {}, partner, { expectedVersion: version })).toMatchObject({
      code: 'stale-version',
      message: expect.stringContaining(`version ${version}, it is at ${version + 1}`),
      clears: 'look again, then decide',
    });
    expect(life.state).toBe(before);
  });

  it('a change of stage makes forms stale, mail does not', () => {
    const life = inTrial();
    const { version } = life.customer;
    expect(life.pass(11 * day).customer.version).toBe(version);
    expect(life.pass(3 * day).customer.version).toBe(version + 1);
  });
});

describe('a dry run', () => {
  const cases: [string, () => Life, object][] = [
    ['extend-trial', () => inTrial().pass(12 * day), {}],
    ['extend-trial', () => trialEnded().pass(day), {}],
    ['block-upgrade', () => inTrial().pass(12 * day), {}],
    ['convert-to-production', () => inTrial(), { sku: 'professional' }],
    ['edit-subscription', () => inTrial().pass(13.5 * day), { addOn: 'audit' }],
    ['edit-subscription', () => expired(), { expiresAt: '2029-01-01T00:00:00Z' }],
    ['transfer', () => inTrial(), { partner: 'fabrikam' }],
    ['edit-contacts', () => added(), { email: 'grace@contoso.example' }],
    ['close', () => inProduction(), { reason: 'gone' }],
  ];
  it.each(cases)('of %s shows what then happens, and does nothing', (name, begin, input) => {
    const life = begin();
    const before = JSON.stringify(life.state);
    const shown = preview(life.state, order(name, input), life.now);
    if (isRefusal(shown)) throw new Error(shown.message);
    expect(JSON.stringify(life.state)).toBe(before);
    expect(shown.before.agenda).toEqual(life.agenda);
    life.running = false;
    const answer = life.send(name, input, staff);
    expect(answer).toMatchObject({ events: shown.events });
    life.settle();
    expect(shown.after).toMatchObject({ stage: life.customer.stage, agenda: agenda(life.customer) });
    expect(shown.after).toMatchObject({ terms: life.customer.terms, partner: life.customer.partner });
    const { length } = life.sent;
    life.running = true;
    life.pass(0);
    const went = new Set(life.sent.slice(length).map(({ key }) => key));
    expect(went.size).toBe(shown.send.length);
  });

  it.each([
    ['a trial', () => inTrial(), 'edit-subscription'],
    ['a customer who is still onboarding', () => added(), 'convert-to-production'],
  ])('of %s shows the date until which it will be sold, as far as one is set', (_, begin, command) => {
    const life = begin();
    const expiresAt = '2029-01-01T00:00:00.000Z';
    const shown = preview(life.state, order(command, { expiresAt }), life.now);
    expect(shown).toMatchObject({ before: { expiresAt: null }, after: { expiresAt } });
  });

  const followed: [string, () => Life, NonNullable<Order['meta']['actor']>][] = [
    ['submit-to-contracts', () => filledIn(), { kind: 'partner', partner: 'northwind' }],
    ['approve-contract', () => signed(), { kind: 'staff', name: 'sam' }],
  ];
  it.each(followed)(
    'of %s shows what follows once the agreement is drafted and the product has the tenant',
    (name, begin, actor) => {
      const life = begin();
      const shown = preview(life.state, { ...order(name), meta: { actor } }, life.now);
      if (isRefusal(shown)) throw new Error(shown.message);
      const { length } = life.sent;
      life.running = false;
      expect(life.send(name, {}, actor as Actor)).toMatchObject({ events: shown.events });
      life.running = true;
      life.pass(0);
      const went = [...new Set(life.sent.slice(length).map(({ key }) => key))].map(
        (key) => key.split('/')[0],
      );
      expect(shown.send.map(({ content }) => content.kind)).toEqual(went);
      expect(shown.after.agenda).toEqual(life.agenda);
    },
  );

  it('does not promise a notice that waits for the other part to get it', () => {
    const life = inTrial();
    life.clerk = ({ audience }) => ({ outcome: audience === 'partner' ? 'refused' : 'accepted' });
    life.pass(12 * day);
    const input = { email: 'grace@contoso.example' };
    expect(preview(life.state, order('edit-contacts', input), life.now)).toMatchObject({ send: [] });
    given(life).when('edit-contacts', input).emailed();
  });

  const unread = () => {
    const life = new Life();
    life.clerk = () => ({ outcome: 'refused' });
    life.pass(7.5 * day);
    life.clerk = () => ({ outcome: 'accepted' });
    return life;
  };
  const overtaken: [string, string, () => Life, object][] = [
    [
      'edit-contacts',
      'a later upgrade',
      () => inTrial().pass(13.5 * day),
      { email: 'grace@contoso.example' },
    ],
    ['transfer', 'a later upgrade', () => inTrial().pass(13.5 * day), { partner: 'fabrikam' }],
    ['retry-mail', 'a new link', unread, {}],
  ];
  it.each(overtaken)(
    'of %s so late that it brings %s names what is sent, not what can be no more',
    (name, _, begin, input) => {
      const life = begin();
      const shown = preview(life.state, order(name, input), life.now);
      if (isRefusal(shown)) throw new Error(shown.message);
      const { length } = life.sent;
      life.do(name, input, staff);
      const went = life.sent.slice(length).map(({ audience, content }) => ({ audience, content }));
      for (const mail of went) expect(shown.send).toContainEqual(mail);
      for (const mail of shown.send) expect(went).toContainEqual(mail);
      expect(shown.after.agenda.map(({ at, deed }) => [at, deed])).toEqual(
        life.agenda.map(({ at, deed }) => [at, deed]),
      );
    },
  );

  it('is refused as the command would be', () => {
    const life = inTrial();
    expect(preview(life.state, order('allow-upgrade'), life.now)).toMatchObject({ code: 'already-so' });
  });
});

describe('words', () => {
  it('every entry of every agenda, and every line of a timeline, reads as a sentence', () => {
    const unheard = inTrial();
    unheard.clerk = () => ({ outcome: 'refused' });
    unheard
      .pass(12 * day)
      .do('retry-mail')
      .pass(40 * day);
    const bumpy = activated();
    for (const status of ['running', 'failed'] as const)
      bumpy.send('report-import', { attempt: 1, sequence: 1 + Number(status === 'failed'), status }, product);
    bumpy.do('retry-import').pass(2 * day);
    const lives = [
      added(),
      activated(),
      bumpy,
      unheard,
      inTrial(),
      trialEnded().do('extend-trial'),
      inProduction(),
      expired(),
    ];
    for (const life of lives) {
      for (const event of life.history) expect(describeEvent(event, (at) => at)).toMatch(/^[A-Z].{6,}$/);
      for (const entry of life.agenda) expect(describeUpcoming(entry)).not.toMatch(/undefined|null|NaN/);
    }
    expect(inTrial().agenda.map(describeUpcoming)).toEqual([
      'Send the upgrade notice',
      'Upgrade to production, once the notice is accepted',
    ]);
  });

  it('a partner’s words are kept as the reason', () => {
    const life = inTrial();
    given(life).when('extend-trial', { reason: 'holidays' }).thenHappened('trial-extended');
    const line = life.history.find(({ type }) => type === 'trial-extended');
    expect(line && describeEvent(line, (at) => at)).toBe(
      'Trial extended to 2026-03-30T09:00:00.000Z: holidays',
    );
  });

  it('changed contacts are told with all that may have changed', () => {
    const life = inTrial();
    const name = 'Ada King';
    given(life).when('edit-contacts', { name, zone: 'Asia/Tokyo' }).thenHappened('contacts-edited');
    const line = life.history.find(({ type }) => type === 'contacts-edited');
    expect(line && describeEvent(line, (at) => at)).toBe(
      'Contacts changed: Contoso Ltd, Ada King, ada@contoso.example (Asia/Tokyo)',
    );
  });
});
