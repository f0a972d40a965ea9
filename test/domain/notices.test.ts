import { describe, expect, it } from 'vitest';
import { noticeStanding } from '../../src/domain/notice.js';
import { tenantWish } from '../../src/domain/tenant.js';
import {
  day,
  given,
  hour,
  inTrial,
  type Life,
  mailSystem,
  mailsAfter,
  minute,
  partner,
  sentOf,
  staff,
} from './support/given.js';
import type { Clerk } from './support/mail-lane.js';

const end = '2026-03-16T09:00:00.000Z';
const both = (kind: string) => [`${kind} to customer`, `${kind} to partner`];
const failing =
  (who: string, outcome: 'refused' | 'delayed'): Clerk =>
  ({ audience, address }) => ({
    outcome: audience === who || address.startsWith(who) ? outcome : 'accepted',
  });
const accepting: Clerk = () => ({ outcome: 'accepted' });

function noticed(): Life {
  return inTrial().pass(11 * day);
}

function standing(life: Life) {
  const { notice } = life.stage('trial');
  return notice && noticeStanding(life.customer, notice);
}

function bounced(life: Life, audience: string): void {
  const sent = sentOf(life, 'upgrade-notice').find((mail) => mail.audience === audience);
  life.send('report-bounce', { key: sent?.key, address: sent?.address }, mailSystem);
}

describe('no upgrade without notice', () => {
  it('names the trial’s end, SKU, price and term, to the contact and the partner', () => {
    const life = noticed();
    expect(mailsAfter(life, 0).slice(-2)).toEqual(both('upgrade-notice'));
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({
      upgradeAt: end,
      terms: { sku: 'essentials', price: { amount: 480_000, currency: 'USD' } },
      expiresAt: '2027-03-16T09:00:00.000Z',
      replaces: null,
    });
  });

  it('an email that arrives late moves the upgrade to 25 hours after the attempt', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'delayed');
    life.goTo('2026-03-15T20:00:00.000Z');
    life.clerk = accepting;
    life.pass(hour);
    const { at } = sentOf(life, 'upgrade-notice').at(-1) ?? { at: '' };
    const upgradeAt = new Date(Date.parse(at) + 25 * hour).toISOString();
    expect(life.agenda).toMatchObject([
      { at: expect.stringMatching(/2026-03-1[678]/), deed: { do: 'upgrade' }, awaits: null },
    ]);
    expect(tenantWish(life.customer)?.expiresAt).toBe(life.agenda[0]?.at);
    expect(Date.parse(life.agenda[0]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(upgradeAt));
  });

  it('an acceptance that took too long does not count: the notice goes out again', () => {
    const life = inTrial({ policy: { noticeLeadDays: 1 } });
    life.clerk = () => ({ outcome: 'accepted', takes: 2 * hour });
    life.goTo('2026-03-15T10:00:00.000Z');
    life.clerk = accepting;
    life.pass(2 * hour);
    expect(life.agenda).toMatchObject([{ at: '2026-03-16T12:00:00.000Z', deed: { do: 'upgrade' } }]);
  });

  it('for source MSP one of the partner’s recipients has to accept; the other may be delayed for ever', () => {
    const life = inTrial();
    life.clerk = failing('ned', 'delayed');
    expect(life.goTo(end).stage('production').since).toBe(end);
    const unheard = inTrial();
    unheard.clerk = failing('partner', 'delayed');
    expect(unheard.goTo(end).stage('trial').held?.cause).toMatch(/delayed/);
  });

  it('for source Direct the contact alone counts, whoever the partner is since', () => {
    const life = inTrial({ partner: null }).do('transfer', { partner: 'northwind' });
    life.clerk = failing('partner', 'refused');
    expect(life.goTo(end).stage('production').since).toBe(end);
  });
});

describe('a notice that cannot be delivered', () => {
  it('refused for the partner alone holds it too; the customer, who was promised an upgrade, is told so', () => {
    const life = inTrial();
    life.clerk = failing('partner', 'refused');
    const { length } = life.sent;
    life.pass(11 * day);
    expect(mailsAfter(life, length)).toEqual([
      ...both('upgrade-notice'),
      'upgrade-held to staff',
      'upgrade-held to partner',
      'upgrade-held to customer',
    ]);
    const told = life.sent.at(-1)?.content;
    expect(told).toMatchObject({ kind: 'upgrade-held', replaces: { kind: 'upgrade', at: end } });
  });

  it('refused for good holds the upgrade at once; the staff and the partner are told', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    const { length } = life.sent;
    life.pass(11 * day);
    expect(mailsAfter(life, length)).toEqual([
      ...both('upgrade-notice'),
      'upgrade-held to staff',
      'upgrade-held to partner',
    ]);
    expect(life.stage('trial').held).toEqual({
      since: life.now,
      until: '2026-03-30T09:00:00.000Z',
      cause: 'ada@contoso.example: refused',
    });
    expect(tenantWish(life.customer)).toMatchObject({
      access: 'active',
      expiresAt: '2026-03-30T09:00:00.000Z',
    });
  });

  it('failing softly holds it after 72 hours', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'delayed');
    life.goTo('2026-03-16T08:59:59.999Z');
    expect(life.stage('trial').held).toBeNull();
    life.pass(1);
    expect(life.stage('trial').held?.until).toBe('2026-03-30T09:00:00.000Z');
  });

  const until = (life: Life) => life.agenda.find(({ deed }) => deed.do === 'hold-upgrade')?.at;

  it('gives a corrected address 72 hours of its own: it had what was left of the wrong one', () => {
    const held = ([1, 2] as const).map((rulesVersion) => {
      const life = inTrial({ policy: { rulesVersion } });
      life.clerk = failing('customer', 'delayed');
      life
        .pass(13 * day)
        .do('edit-contacts', { email: 'ada.l@contoso.example' }, partner)
        .pass(0);
      return until(life);
    });
    expect(held).toEqual(['2026-03-16T09:00:00.000Z', '2026-03-18T09:00:00.000Z']);
  });

  it('gives a new partner 72 hours of its own, and the customer no more than it had', () => {
    for (const [who, from] of [
      ['partner', '2026-03-18T09:00:00.000Z'],
      ['customer', '2026-03-16T09:00:00.000Z'],
    ] as const) {
      const life = inTrial();
      life.clerk = failing(who, 'delayed');
      life
        .pass(13 * day)
        .do('transfer', { partner: 'fabrikam' }, staff)
        .pass(0);
      expect(until(life)).toBe(from);
    }
  });

  it('held for 14 days more at most, then the trial has ended, with the cause', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.pass(28 * day);
    expect(life.stage('trial-ended').since).toBe('2026-03-30T09:00:00.000Z');
    expect(life.history.filter(({ type }) => type === 'trial-ended')).toMatchObject([
      { cause: 'the upgrade was held: ada@contoso.example: refused' },
    ]);
  });

  it('retried and accepted, it releases the upgrade with a later date', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.pass(16 * day);
    life.clerk = accepting;
    given(life)
      .when('retry-mail')
      .thenHappened('mail-retried')
      .emailed(...both('upgrade-notice'));
    expect(life.stage('trial').held).toBeNull();
    expect(life.pass(25 * hour).stage('production').since).toBe('2026-03-19T10:00:00.000Z');
  });

  it('promised to the partner once more during a hold, the upgrade is taken back once more', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.pass(15 * day);
    const { length } = life.sent;
    life.do('retry-mail').pass(day);
    expect(mailsAfter(life, length)).toEqual([...both('upgrade-notice'), 'upgrade-held to partner']);
    expect(life.sent.at(-1)?.content).toMatchObject({
      kind: 'upgrade-held',
      until: '2026-03-30T09:00:00.000Z',
      replaces: { kind: 'upgrade', at: '2026-03-18T10:00:00.000Z' },
    });
    expect(life.stage('trial').held).toMatchObject({ since: '2026-03-13T09:00:00.000Z' });
  });

  it('promised to the customer by a change during a hold, the upgrade is taken back', () => {
    const life = inTrial();
    life.clerk = failing('partner', 'refused');
    life.pass(15 * day);
    const { length } = life.sent;
    life.do('edit-subscription', { sku: 'professional' }).pass(day);
    expect(mailsAfter(life, length)).toEqual([...both('upgrade-notice'), 'upgrade-held to customer']);
  });

  it('the other part is not told of an upgrade meanwhile', () => {
    const life = inTrial();
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'refused' : 'delayed' });
    life.pass(11 * day);
    const { length } = sentOf(life, 'upgrade-notice');
    life.clerk = failing('customer', 'refused');
    life.pass(5 * day);
    expect(sentOf(life, 'upgrade-notice')).toHaveLength(length);
  });

  it.each([
    ['partner', 'customer', 'edit-contacts', { email: 'grace@contoso.example' }],
    ['customer', 'partner', 'retry-mail', {}],
  ] as const)(
    'the upgrade never comes to a %s whose last word was that it is held: the notice is sent again',
    (part, other, command, input) => {
      const life = inTrial();
      life.clerk = failing(other, 'refused');
      life.goTo('2026-03-13T10:00:00.000Z');
      expect(mailsAfter(life, 0).at(-1)).toMatch(/^upgrade-held/);
      life.clerk = accepting;
      const { length } = life.sent;
      life.do(command, input);
      expect(mailsAfter(life, length)).toContain(`upgrade-notice to ${part}`);
      const word = life.sent.filter(({ audience }) => audience === part).at(-1)?.content;
      expect(word).toMatchObject({ kind: 'upgrade-notice', upgradeAt: end });
      expect(life.goTo(end).stage('production').since).toBe(end);
      const again = life.history.filter(({ type }) => type === 'notice-repeated').at(-1);
      expect(again).toMatchObject({ audience: part, retracted: true });
    },
  );

  it('nor told another date every day of a hold, while the notice goes on failing: once, when it gets through', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'delayed');
    life.goTo(end);
    const { length } = life.sent;
    life.pass(10 * day);
    const toPartner = () => mailsAfter(life, length).filter((mail) => mail.endsWith('to partner'));
    expect(toPartner()).toEqual([]);
    life.clerk = accepting;
    life.pass(hour);
    expect(toPartner()).toEqual(['upgrade-notice to partner']);
    const told = life.sent.at(-1)?.content;
    const upgradeAt = told?.kind === 'upgrade-notice' ? told.upgradeAt : '';
    expect(life.stage('trial').held).toBeNull();
    expect(life.goTo(upgradeAt).stage('production').since).toBe(upgradeAt);
    const notices = sentOf(life, 'upgrade-notice').filter(({ outcome }) => outcome === 'accepted');
    expect(notices.filter(({ audience }) => audience === 'customer')).toHaveLength(1);
  });

  it.each([
    ['when it gets through', 'upgrade-notice', null, {}],
    ['when the trial is extended', 'trial-extended', 'extend-trial', {}],
    ['when another SKU is chosen', 'upgrade-notice', 'edit-subscription', { sku: 'professional' }],
    ['when it is converted', 'converted', 'convert-to-production', {}],
    ['when it is closed', 'closed', 'close', { reason: 'the end' }],
  ])(
    'and %s, what it was told before is replaced, not one of the dates between',
    (_, kind, command, input) => {
      const life = inTrial();
      life.clerk = failing('partner', 'delayed');
      life.goTo(end).pass(5 * day);
      const read = () =>
        life.sent.filter(({ audience }) => audience === 'customer').map(({ content }) => content);
      const dates = read().flatMap((content) =>
        content.kind === 'upgrade-notice' ? [content.upgradeAt] : [],
      );
      life.clerk = accepting;
      if (command) life.do(command, input);
      else life.pass(hour);
      const last = read().at(-1);
      expect(last?.kind).toBe(kind);
      expect(dates).toContain(last && 'replaces' in last && last.replaces?.at);
    },
  );

  it('what a change has promised during a hold is taken back where the notice fails softly, too', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.goTo(end);
    const { length } = life.sent;
    life.clerk = failing('customer', 'delayed');
    life.do('edit-contacts', { email: 'grace@contoso.example' }).pass(9 * day);
    const toPartner = mailsAfter(life, length).filter((mail) => mail.endsWith('to partner'));
    expect(toPartner.slice(-2)).toEqual(['upgrade-notice to partner', 'upgrade-held to partner']);
    expect(toPartner.length).toBeLessThan(4);
    const told = sentOf(life, 'upgrade-held').at(-1);
    expect(told?.content).toMatchObject({ replaces: { kind: 'upgrade' }, until: '2026-03-30T09:00:00.000Z' });
    const held = life.history.filter(({ type }) => type === 'upgrade-held').at(-1);
    expect(held).toMatchObject({ cause: 'delayed' });
  });

  it('nobody reads of the hold after the notice that ends it, nor gets that twice', () => {
    const life = inTrial();
    life.clerk = failing('customer', 'refused');
    life.goTo(end);
    life.clerk = ({ audience, content: { kind } }) => ({
      outcome: audience === 'customer' || kind === 'upgrade-held' ? 'delayed' : 'accepted',
      takes: 1,
    });
    life.do('edit-contacts', { email: 'grace@contoso.example' }).pass(hour);
    const { length } = life.sent;
    life.clerk = () => ({ outcome: 'accepted', takes: 1 });
    life.pass(3 * day).stage('production');
    const toPartner = mailsAfter(life, length).filter((mail) => mail.endsWith('to partner'));
    expect(toPartner).toEqual(['upgrade-notice to partner', 'upgraded to partner']);
  });

  it('a bounce takes the acceptance back, also one that is quicker than the answer', () => {
    const life = noticed();
    expect(standing(life)).toBe('accepted');
    bounced(life, 'customer');
    expect(life.stage('trial').held).not.toBeNull();
    const quick = inTrial();
    quick.clerk = () => ({ outcome: 'accepted', takes: 10 * minute });
    quick.pass(11 * day);
    bounced(quick, 'customer');
    expect(quick.pass(hour).stage('trial').held?.cause).toMatch(/ada@contoso.example: it bounced/);
  });

  it('one of two recipients bouncing leaves the other’s acceptance', () => {
    const life = noticed();
    bounced(life, 'partner');
    expect(standing(life)).toBe('accepted');
  });

  it('while one part fails, the other is not told a new date with every attempt', () => {
    const life = inTrial();
    life.clerk = failing('partner', 'delayed');
    life.goTo(end);
    expect(
      sentOf(life, 'upgrade-notice').filter(({ audience }) => audience === 'customer').length,
    ).toBeLessThan(4);
    expect(life.sent.length).toBeLessThan(200);
    expect(life.history.filter(({ type }) => type === 'mail-answered').length).toBeLessThan(20);
  });
});
