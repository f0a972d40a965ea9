import { describe, expect, it } from 'vitest';
import { describeEvent, describeUpcoming } from '../../src/domain/describe.js';
import { tenantWish } from '../../src/domain/tenant.js';
import {
  activated,
  type Beginning,
  contact,
  day,
  details,
  drafting,
  expired,
  given,
  hour,
  inProduction,
  inTrial,
  type Life,
  mailsAfter,
  minute,
  partner,
  product,
  sentOf,
  signedCopy,
  staff,
  trialEnded,
} from './support/given.js';

const both = (kind: string) => [`${kind} to customer`, `${kind} to partner`];
const done = { attempt: 1, sequence: 1, status: 'completed' };
const noticesOf = (life: Life) =>
  sentOf(life, 'expiry-notice')
    .filter(({ audience }) => audience === 'customer')
    .map(({ content }) => ('days' in content ? content.days : 0));

describe('converting by hand', () => {
  it('takes a new expiration date, SKU and add-on, at once', () => {
    const life = inTrial();
    given(life)
      .when('convert-to-production', {
        sku: 'professional',
        addOn: 'audit',
        expiresAt: '2027-01-31T00:00:00Z',
      })
      .thenHappened('converted')
      .emailed(...both('converted'));
    expect(life.stage('production').expiresAt).toBe('2027-01-31T00:00:00.000Z');
    expect(tenantWish(life.customer)).toMatchObject({
      access: 'active',
      tier: 'production',
      sku: 'professional',
      addOn: 'audit',
    });
  });

  it('restores an ended trial', () => {
    const life = trialEnded().pass(3 * day);
    given(life).when('convert-to-production').thenHappened('converted');
    expect(tenantWish(life.customer)).toMatchObject({
      access: 'active',
      expiresAt: '2027-03-19T09:00:00.000Z',
    });
  });

  it('in pending it takes effect when onboarding completes, in the product’s report', () => {
    const life = activated();
    given(life)
      .when('convert-to-production', { sku: 'enterprise' })
      .thenHappened('conversion-planned')
      .emailed();
    life.pass(2 * day);
    given(life)
      .when('report-import', done, product)
      .thenHappened('import-reported', 'converted')
      .emailed(...both('converted'));
    expect(life.stage('production').expiresAt).toBe('2027-03-04T09:00:00.000Z');
  });

  it('planned again, it keeps what the new request does not name', () => {
    const life = activated();
    life.do('convert-to-production', { sku: 'enterprise', expiresAt: '2027-01-31T00:00:00Z' }, staff);
    life.do('convert-to-production', { addOn: 'audit' }, staff);
    expect(life.stage('pending').planned).toMatchObject({
      terms: { sku: 'enterprise', addOn: 'audit' },
      expiresAt: '2027-01-31T00:00:00.000Z',
    });
    life.do('convert-to-production', { expiresAt: '2027-02-28T00:00:00Z' }, staff);
    life.do('report-import', done, product);
    expect(life.customer.terms).toMatchObject({ sku: 'enterprise', addOn: 'audit' });
    expect(life.stage('production').expiresAt).toBe('2027-02-28T00:00:00.000Z');
  });

  const plannedTooShort = (beginning?: Beginning) => {
    const life = activated(beginning).do(
      'convert-to-production',
      { expiresAt: '2026-03-03T00:00:00Z' },
      staff,
    );
    life.pass(2 * day).do('report-import', done, product);
    return life.pass(0);
  };

  it('planned with a date that has passed by then, sells nothing: the trial starts, its upgrade blocked, and whoever may plan anew is told', () => {
    const life = plannedTooShort();
    expect([life.stage('trial').endsAt, life.customer.upgrade]).toEqual([
      '2026-03-18T09:00:00.000Z',
      'blocked',
    ]);
    const told = life.customer.mails.flatMap(({ audience, content }) =>
      content.kind === 'trial-started' ? [[audience, content.unconverted ?? null]] : [],
    );
    expect(told).toEqual([
      ['customer', null],
      ['partner', '2026-03-03T00:00:00.000Z'],
    ]);
    const entries = life.state.timeline.unstored.filter(({ event }) =>
      ['upgrade-blocked', 'trial-started'].includes(event.type),
    );
    const inWords = entries.map(({ event, actor }) => `${actor.kind}: ${describeEvent(event, (at) => at)}`);
    expect(inWords).toEqual([
      'system: Upgrade blocked: the conversion that waited for onboarding was until 2026-03-03T00:00:00.000Z, which has passed',
      'system: Onboarding complete; the trial runs until 2026-03-18T09:00:00.000Z',
    ]);
    expect(mailsAfter(plannedTooShort({ partner: null }), 2)).toEqual([
      'trial-started to customer',
      'trial-started to staff',
    ]);
    given(life).when('allow-upgrade').thenHappened('upgrade-allowed');
  });

  it('planned with a date that has passed by then, by the first rules production lasts a year', () => {
    const life = plannedTooShort({ policy: { rulesVersion: 1 } });
    expect(life.stage('production').expiresAt).toBe('2027-03-04T09:00:00.000Z');
  });
});

describe('a contract that is over when onboarding completes', () => {
  const late = (beginning?: Beginning) => {
    const licensing = { ...details.licensing, start: { date: '2026-03-02' }, end: { date: '2026-03-25' } };
    const life = drafting(beginning).do('save-details', { ...details, licensing }, partner);
    life.do('submit-to-contracts', {}, partner).do('record-signature', { document: signedCopy }, partner);
    life
      .do('approve-contract')
      .do('convert-to-production')
      .pass(5 * day);
    life.do('activate', { name: 'Ada', accepted: true, link: 1 }, contact).pass(20 * day);
    return life.do('report-import', done, product);
  };

  it('leaves nothing to convert to: the trial starts, and its upgrade is blocked', () => {
    const life = late().pass(0);
    expect(life.stage('trial').endsAt).toBe('2026-04-10T09:00:00.000Z');
    expect(life.customer.upgrade).toBe('blocked');
    expect(mailsAfter(life, 0).slice(-2)).toEqual(both('trial-started'));
  });

  it('was sold for a year more by the first rules', () => {
    const life = late({ policy: { rulesVersion: 1 } });
    expect(life.stage('production').expiresAt).toBe('2027-03-27T09:00:00.000Z');
  });
});

describe('an expiration date chosen in the trial', () => {
  it('is what the notice says and what the upgrade keeps', () => {
    const life = inTrial()
      .do('edit-subscription', { expiresAt: '2026-12-31T00:00:00Z' })
      .pass(14 * day);
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({
      expiresAt: '2026-12-31T00:00:00.000Z',
    });
    expect(life.stage('production').expiresAt).toBe('2026-12-31T00:00:00.000Z');
  });

  const overtaken = (beginning?: Beginning) =>
    inTrial(beginning).do('edit-subscription', { expiresAt: '2026-03-20T00:00:00Z' }).do('extend-trial');

  it('that an extension has overtaken blocks the upgrade, which would sell a year that nobody asked for', () => {
    const life = overtaken();
    expect(life.history.find(({ type }) => type === 'upgrade-blocked')).toMatchObject({
      reason: expect.stringMatching(/2026-03-20/),
    });
    given(life)
      .when('allow-upgrade')
      .thenRefused('date-not-allowed', /expires at 2026-03-20/, /edit-subscription/);
    given(life).when('convert-to-production').thenHappened('converted');
    const waited = overtaken().pass(28 * day);
    expect(mailsAfter(waited, 0).slice(-4)).toEqual([...both('trial-ending-notice'), ...both('trial-ended')]);
    given(waited)
      .when('convert-to-production')
      .thenRefused('date-not-allowed', /2026-03-20.* is not after now/, /later date/);
  });

  it('may be moved, and the upgrade allowed again', () => {
    const life = overtaken()
      .do('edit-subscription', { expiresAt: '2027-01-31T00:00:00Z' })
      .do('allow-upgrade')
      .pass(28 * day);
    expect(life.stage('production').expiresAt).toBe('2027-01-31T00:00:00.000Z');
  });

  it('that an upgrade allowed so late would overtake keeps it blocked, and says so', () => {
    const life = inTrial()
      .do('edit-subscription', { expiresAt: '2026-03-16T12:00:00Z' })
      .do('block-upgrade')
      .pass(13 * day + 12 * hour);
    const { version } = life.customer;
    given(life)
      .when('allow-upgrade')
      .thenRefused('date-not-allowed', /expires at 2026-03-16T12/, /edit-subscription/);
    expect(life.customer).toMatchObject({ upgrade: 'blocked', version });
  });

  it('that was overtaken counts as none by the first rules', () => {
    const life = overtaken({ policy: { rulesVersion: 1 } }).pass(28 * day);
    expect(life.stage('production').expiresAt).toBe('2027-03-30T09:00:00.000Z');
  });
});

describe('production', () => {
  it('is noticed 60, 30 and 7 days before, then expires; access is suspended', () => {
    const life = inProduction().pass(365 * day);
    expect(noticesOf(life)).toEqual([60, 30, 7]);
    expect(life.stage('expired').since).toBe('2027-03-02T09:00:00.000Z');
    expect(tenantWish(life.customer)).toMatchObject({ access: 'suspended', tier: 'production' });
  });

  it('a notice one day before is announced as that', () => {
    const life = inProduction({ policy: { expiryNoticeDays: [1] } });
    expect(life.agenda.map(describeUpcoming)[0]).toBe('Send the expiry notice (1 day before)');
    life.pass(364 * day);
    const noticed = life.history.filter(({ type }) => type === 'expiry-noticed');
    expect(noticed.map((event) => describeEvent(event, (at) => at))).toEqual(['Expiry notice 1 day before']);
  });

  it('only notices that fall after the date was set go out', () => {
    const life = inProduction();
    given(life)
      .when('edit-subscription', { expiresAt: '2026-03-22T09:00:00Z' })
      .thenHappened('subscription-edited')
      .emailed(...both('subscription-changed'));
    expect(noticesOf(life.pass(19 * day))).toEqual([7]);
  });

  it('nobody learns of it by an email about a change alone: who was not told that it began is told that', () => {
    const life = inTrial().pass(11 * day);
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'delayed' : 'accepted' });
    const begun = life.now;
    life.do('convert-to-production').pass(minute / 2);
    life.do('edit-subscription', { expiresAt: '2028-01-31T00:00:00Z' });
    life.do('edit-subscription', { sku: 'professional' });
    const { length } = life.sent;
    life.clerk = () => ({ outcome: 'accepted' });
    life.pass(hour);
    expect(mailsAfter(life, length)).toEqual(['converted to customer']);
    expect(life.sent.at(-1)?.content).toMatchObject({
      at: begun,
      expiresAt: '2028-01-31T00:00:00.000Z',
      terms: { sku: 'professional' },
      replaces: { kind: 'upgrade', at: '2026-03-16T09:00:00.000Z' },
    });
    expect(sentOf(life, 'subscription-changed').map(({ audience }) => audience)).not.toContain('customer');
    expect(sentOf(life, 'subscription-changed').length).toBeGreaterThan(0);
  });

  it('nor of a renewal, where the first email about it was refused', () => {
    const life = expired();
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'refused' : 'accepted' });
    life.do('edit-subscription', { expiresAt: '2028-03-02T09:00:00Z' });
    life.do('edit-subscription', { expiresAt: '2028-06-30T00:00:00Z' });
    life.clerk = () => ({ outcome: 'accepted' });
    given(life).when('edit-contacts', { email: 'grace@contoso.example' }).emailed('renewed to customer');
    expect(life.sent.at(-1)?.content).toMatchObject({ expiresAt: '2028-06-30T00:00:00.000Z' });
  });

  it('an email on its way names the SKU and the price that hold when it goes out, and is not lost', () => {
    const delayed = { outcome: 'delayed' as const };
    for (const kind of ['trial-started', 'expiry-notice'] as const) {
      const life = kind === 'trial-started' ? activated() : inProduction().pass(334 * day);
      life.clerk = () => delayed;
      if (kind === 'trial-started') life.do('report-import', done, product);
      else life.pass(1 * day + hour);
      const changed = life.now;
      life.do('edit-subscription', { sku: 'professional' });
      life.clerk = () => ({ outcome: 'accepted' });
      life.pass(2 * hour);
      const taken = sentOf(life, kind).filter(({ at, outcome }) => at >= changed && outcome === 'accepted');
      expect(new Set(taken.map(({ audience }) => audience))).toEqual(new Set(['customer', 'partner']));
      for (const { content } of taken) expect(content).toMatchObject({ terms: { sku: 'professional' } });
    }
  });

  it('after an outage only the newest notice goes out', () => {
    const life = inProduction();
    life.outage(340 * day);
    expect(noticesOf(life)).toEqual([30]);
    const over = inProduction();
    over.outage(370 * day);
    expect(noticesOf(over)).toEqual([]);
    expect(over.stage('expired').since).toBe('2027-03-02T09:00:00.000Z');
  });

  it('when the mail server was away for a month, the newest notice only', () => {
    const life = inProduction();
    life.clerk = () => ({ outcome: 'delayed' });
    life.pass(340 * day);
    life.clerk = () => ({ outcome: 'accepted' });
    const { length } = life.sent;
    life.pass(day);
    expect(mailsAfter(life, length).filter((mail) => mail.startsWith('expiry'))).toEqual(
      both('expiry-notice'),
    );
  });

  it('a later date renews an expired customer, with its access and its notices', () => {
    const life = expired().pass(10 * day);
    given(life)
      .when('edit-subscription', { expiresAt: '2028-03-02T09:00:00Z' })
      .thenHappened('renewed')
      .emailed(...both('renewed'));
    expect(tenantWish(life.customer)?.access).toBe('active');
    expect(life.agenda.map(({ deed }) => deed.do)).toEqual([
      ...Array(3).fill('send-expiry-notice'),
      'expire',
    ]);
  });

  it('not renewed in 30 days it is closed, after a reminder', () => {
    const life = expired();
    const { length } = life.sent;
    life.pass(30 * day);
    expect(mailsAfter(life, length)).toEqual([...both('closing-reminder'), ...both('closed')]);
    expect(life.stage('closed')).toMatchObject({ outcome: 'not-renewed', since: '2027-04-01T09:00:00.000Z' });
  });
});

describe('the tenant', () => {
  it('is told whenever what it should be changes, and only then', () => {
    const life = inTrial();
    const wanted = () => life.customer.tenant.wanted;
    const before = wanted();
    life.do('block-upgrade').do('edit-contacts', { email: 'grace@contoso.example' });
    expect(wanted()).toBe(before);
    life
      .do('extend-trial')
      .do('edit-contacts', { organization: 'Contoso AG' })
      .do('edit-subscription', { addOn: 'audit' });
    expect(wanted()).toBe(before + 3);
    expect(life.customer.tenant.applied).toBe(before + 3);
  });
});

describe('a whole life', () => {
  it('stays small', () => {
    const life = inTrial().do('extend-trial', {}, staff);
    for (let year = 2028; year < 2040; year++) {
      life.goTo(`${year - 1}-03-01T00:00:00.000Z`);
      life.do('edit-subscription', { expiresAt: `${year}-02-28T00:00:00Z` });
    }
    expect(JSON.stringify(life.customer).length).toBeLessThan(20_000);
  });
});
