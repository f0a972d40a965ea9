import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../src/domain/describe.js';
import { day, given, hour, inTrial, type Life, mailsAfter, partner, sentOf, staff } from './support/given.js';
import type { Clerk } from './support/mail-lane.js';

const end = '2026-03-16T09:00:00.000Z';
const both = (kind: string) => [`${kind} to customer`, `${kind} to partner`];
const failing =
  (who: string, outcome: 'refused' | 'delayed'): Clerk =>
  ({ audience, address }) => ({
    outcome: audience === who || address.startsWith(who) ? outcome : 'accepted',
  });

function noticed(): Life {
  return inTrial().pass(11 * day);
}

describe('what changes what a notice said', () => {
  const replaces = { kind: 'upgrade', at: end };

  it('extending sends one email that supersedes it, and a new notice follows', () => {
    const life = noticed();
    given(life)
      .when('extend-trial')
      .thenHappened('trial-extended')
      .emailed(...both('trial-extended'));
    expect(life.sent.at(-1)?.content).toMatchObject({ replaces, endsAt: '2026-03-30T09:00:00.000Z' });
    const { length } = life.sent;
    life.pass(14 * day);
    expect(mailsAfter(life, length)).toEqual(both('upgrade-notice'));
    expect(life.sent.at(-1)?.content).toMatchObject({
      replaces: null,
      upgradeAt: '2026-03-30T09:00:00.000Z',
    });
  });

  it('an extension that replaces an unsent one still says what it supersedes', () => {
    const life = noticed();
    life.clerk = () => ({ outcome: 'accepted', takes: hour });
    life.running = false;
    life.do('extend-trial', {}, partner).do('extend-trial', {}, staff);
    life.running = true;
    const { length } = life.sent;
    life.pass(0);
    expect(mailsAfter(life, length)).toEqual(both('trial-extended'));
    expect(life.sent.at(-1)?.content).toMatchObject({ replaces });
  });

  it('blocking and allowing each send the notice of what happens now', () => {
    const life = noticed();
    given(life)
      .when('block-upgrade')
      .thenHappened('upgrade-blocked')
      .emailed(...both('trial-ending-notice'));
    expect(life.sent.at(-1)?.content).toMatchObject({ endsAt: end, replaces });
    given(life)
      .when('allow-upgrade')
      .thenHappened('upgrade-allowed')
      .emailed(...both('upgrade-notice'));
    expect(life.sent.at(-1)?.content).toMatchObject({ upgradeAt: end, replaces: { kind: 'end', at: end } });
  });

  it('blocking after the trial’s end, where the notice names a later instant, ends it and says that this does not hold', () => {
    const life = inTrial({ policy: { trialDays: 1 } }).pass(24.5 * hour);
    const told = { kind: 'upgrade', at: '2026-03-03T10:00:00.000Z' };
    given(life)
      .when('block-upgrade')
      .thenHappened('upgrade-blocked')
      .emailed(...both('trial-ended'));
    for (const { content } of sentOf(life, 'trial-ended')) expect(content).toMatchObject({ replaces: told });
    const announced = noticed()
      .do('block-upgrade', {}, partner)
      .pass(3 * day);
    expect(sentOf(announced, 'trial-ended')[0]?.content).not.toHaveProperty('replaces');
  });

  it('who could not be told that it is blocked reads so when the trial has ended', () => {
    const life = noticed();
    life.clerk = failing('customer', 'delayed');
    life.do('block-upgrade', {}, partner).goTo('2026-03-16T08:59:59.999Z');
    life.clerk = () => ({ outcome: 'accepted' });
    life.pass(hour);
    const replaced = sentOf(life, 'trial-ended').map(({ audience, content }) => [
      audience,
      'replaces' in content,
    ]);
    expect(replaced).toEqual([
      ['customer', true],
      ['partner', false],
      ['partner', false],
    ]);
  });

  it('another subscription sends it again with the new terms', () => {
    given(noticed())
      .when('edit-subscription', { sku: 'professional' })
      .thenHappened('subscription-edited')
      .emailed(...both('upgrade-notice'));
  });

  it('where the upgrade is blocked nobody is told a second time that the trial ends, whatever is sold', () => {
    const life = inTrial({ upgrade: 'blocked' }).pass(11 * day);
    given(life)
      .when('edit-subscription', { sku: 'professional' })
      .thenHappened('subscription-edited')
      .emailed();
    given(life)
      .when('edit-subscription', { expiresAt: '2027-03-02T09:00:00.000Z' })
      .thenHappened('subscription-edited')
      .emailed();
    expect(life.agenda[0]).toMatchObject({ at: end, deed: { do: 'end-trial' } });
    given(life)
      .when('allow-upgrade')
      .emailed(...both('upgrade-notice'));
    expect(life.sent.at(-1)?.content).toMatchObject({
      terms: { sku: 'professional' },
      expiresAt: '2027-03-02T09:00:00.000Z',
      replaces: { kind: 'end', at: end },
    });
  });

  it('converting confirms by one email', () => {
    const life = noticed();
    given(life)
      .when('convert-to-production')
      .thenHappened('converted')
      .emailed(...both('converted'));
    expect(life.sent.at(-1)?.content).toMatchObject({ replaces });
  });

  it('closing says so too', () => {
    const life = noticed();
    given(life)
      .when('close', { reason: 'gone' })
      .thenHappened('closed')
      .emailed(...both('closed'));
    expect(life.sent.at(-1)?.content).toMatchObject({ replaces });
  });

  it('new recipients get it: the contact’s on edit, the new partner’s on transfer, and the customer whom to ask now', () => {
    const life = noticed();
    given(life)
      .when('edit-contacts', { email: 'grace@contoso.example' })
      .thenHappened('contacts-edited', 'notice-repeated')
      .emailed('upgrade-notice to customer');
    given(life)
      .when('transfer', { partner: 'fabrikam' }, staff)
      .thenHappened('transferred', 'notice-repeated', 'notice-repeated')
      .emailed('transferred to partner', 'upgrade-notice to partner', 'upgrade-notice to customer');
    expect(life.sent.slice(-2).map(({ address }) => address)).toEqual([
      'fred@fabrikam.example',
      'grace@contoso.example',
    ]);
    expect(life.goTo(end).stage('production').since).toBe(end);
  });

  it('too late for a day’s notice, new recipients move the upgrade', () => {
    const life = noticed().pass(2.5 * day);
    given(life)
      .when('edit-contacts', { email: 'grace@contoso.example' })
      .thenHappened('contacts-edited', 'notice-repeated')
      .emailed(...both('upgrade-notice'));
    expect(life.agenda[0]).toMatchObject({
      at: '2026-03-16T22:00:00.000Z',
      deed: { do: 'upgrade' },
      awaits: null,
    });
  });

  it('too late for a day’s notice, a transfer tells the customer which date no longer holds, and the timeline', () => {
    const life = noticed()
      .pass(2 * day + hour)
      .do('transfer', { partner: 'fabrikam' });
    const moved = life.history.findLast(({ type }) => type === 'notice-issued');
    expect(moved).toMatchObject({ names: '2026-03-16T11:00:00.000Z' });
    const toCustomer = sentOf(life, 'upgrade-notice').filter(({ audience }) => audience === 'customer');
    expect(toCustomer.at(-1)?.content).toMatchObject({
      upgradeAt: '2026-03-16T11:00:00.000Z',
      replaces: { kind: 'upgrade', at: '2026-03-16T09:00:00.000Z' },
    });
    // It has the recipients that it had.
    const lines = life.history.map((event) => describeEvent(event, (at) => at));
    expect(lines).toContain('The notice goes to the customer anew');
  });

  it('blocked while it is held past the end, the trial ends at once', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.pass(16 * day);
    given(life).when('block-upgrade').thenHappened('upgrade-blocked');
    expect(life.stage('trial-ended').since).toBe(life.now);
  });
});
