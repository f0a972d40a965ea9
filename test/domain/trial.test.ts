import { describe, expect, it } from 'vitest';
import { mailBatchOf } from '../../src/domain/orders.js';
import { tenantWish } from '../../src/domain/tenant.js';
import { plus } from '../../src/domain/time.js';
import {
  activated,
  added,
  contact,
  day,
  given,
  hour,
  inTrial,
  mailsAfter,
  partner,
  product,
  sentOf,
  staff,
  trialEnded,
} from './support/given.js';

describe('a trial', () => {
  it('upgrades at its end, after a notice three days before', () => {
    const life = inTrial().pass(11 * day);
    expect(sentOf(life, 'upgrade-notice')[0]).toMatchObject({
      at: '2026-03-13T09:00:00.000Z',
      content: { upgradeAt: '2026-03-16T09:00:00.000Z' },
    });
    life.pass(3 * day - 1);
    expect(life.customer.stage.name).toBe('trial');
    life.pass(1);
    expect(life.stage('production')).toMatchObject({
      since: '2026-03-16T09:00:00.000Z',
      expiresAt: '2027-03-16T09:00:00.000Z',
    });
  });

  it('offers an extension in its emails to whom it would not be refused', () => {
    const offers = () => mailBatchOf(life.customer, []).customer.offers?.extension;
    const life = inTrial();
    expect(offers()).toEqual({ partner: true, staff: true });
    life.do('extend-trial', {}, partner);
    expect(offers()).toEqual({ partner: false, staff: true });
    while (offers()?.staff) life.do('extend-trial', {}, staff);
    expect(offers()).toEqual({ partner: false, staff: false });
  });

  it('is closed within one day, not within 1 days, where the policy says so', () => {
    const life = inTrial({ upgrade: 'blocked', policy: { lapseDays: 1 } }).pass(15 * day);
    expect(life.stage('closed').reason).toBe('nothing was decided within 1 day of the trial’s end');
    const longer = trialEnded().pass(30 * day);
    expect(longer.stage('closed').reason).toBe('nothing was decided within 30 days of the trial’s end');
  });

  it('ends where the upgrade is blocked: access suspended, closed after 30 days with a reminder', () => {
    const life = inTrial({ upgrade: 'blocked' }).pass(14 * day);
    expect(tenantWish(life.customer)).toMatchObject({ access: 'suspended', tier: 'trial', expiresAt: null });
    const { length } = life.sent;
    life.pass(30 * day);
    expect(mailsAfter(life, length)).toEqual([
      'closing-reminder to customer',
      'closing-reminder to partner',
      'closed to customer',
      'closed to partner',
    ]);
    expect(life.stage('closed')).toMatchObject({ outcome: 'lapsed', since: '2026-04-15T09:00:00.000Z' });
    expect(tenantWish(life.customer)?.access).toBe('removed');
  });

  it('block and allow decide for one customer, before and during the trial', () => {
    const life = added().do('block-upgrade', { reason: 'they asked' }, partner);
    given(life).when('activate', { name: 'Ada', accepted: true, link: 1 }, contact).thenHappened('activated');
    life.do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product);
    expect(life.agenda.map(({ deed }) => deed.do)).toEqual(['send-notice', 'end-trial']);
    given(life).when('allow-upgrade').thenHappened('upgrade-allowed').emailed();
    expect(life.agenda.map(({ deed, awaits }) => [deed.do, awaits])).toEqual([
      ['send-notice', null],
      ['upgrade', 'notice'],
    ]);
  });

  it('as short as a day it gets its notice at once, and upgrades 25 hours later', () => {
    const life = inTrial({ policy: { trialDays: 1 } });
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({
      upgradeAt: '2026-03-03T10:00:00.000Z',
    });
    expect(sentOf(life, 'trial-started')[0]?.content).toMatchObject({ endsAt: '2026-03-03T10:00:00.000Z' });
    expect(life.pass(25 * hour).stage('production').since).toBe('2026-03-03T10:00:00.000Z');
  });

  it('as short as a day it is told to have started, though the notice names another end at each attempt', () => {
    const life = activated({ policy: { trialDays: 1 } });
    life.running = false;
    life.do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product);
    life.outage(40);
    const endsAt = '2026-03-03T10:00:00.040Z';
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({ upgradeAt: endsAt });
    expect(mailsAfter(life, 1)).toEqual([
      'trial-started to customer',
      'trial-started to partner',
      'upgrade-notice to customer',
      'upgrade-notice to partner',
    ]);
    expect(sentOf(life, 'trial-started')[0]?.content).toMatchObject({ endsAt });
    expect(life.pass(26 * hour).stage('production').since).toBe(endsAt);
  });

  it('extended by a day only, it is told to go on until the notice’s instant', () => {
    const life = inTrial({ policy: { extensionDays: 1 } });
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'refused' : 'accepted' });
    life.pass(28 * day);
    expect(life.stage('trial-ended').since).toBe('2026-03-30T09:00:00.000Z');
    life.clerk = () => ({ outcome: 'accepted' });
    const { length } = life.sent;
    life.running = false;
    life.do('extend-trial').outage(40);
    const endsAt = '2026-03-31T10:00:00.040Z';
    const sent = life.sent.slice(length).filter(({ audience }) => audience === 'customer');
    expect(sent.map(({ content }) => content)).toMatchObject([
      { kind: 'trial-extended', endsAt },
      { kind: 'upgrade-notice', upgradeAt: endsAt },
    ]);
  });

  it.each([1_000, 10_000, 25_000])('upgrades on time where a day lasts %i ms', (dayMs) => {
    const life = inTrial({ policy: { dayMs } });
    const { endsAt } = life.stage('trial');
    expect(life.pass(14 * dayMs).stage('production').since).toBe(endsAt);
  });
});

describe('extending', () => {
  it('an ended trial, the email says when it had ended, in words that the customer has read before', () => {
    const life = trialEnded();
    const ended = life.stage('trial-ended').since;
    life.pass(10 * day).do('extend-trial');
    expect(sentOf(life, 'trial-extended')[0]?.content).toMatchObject({ from: ended });
    expect(sentOf(life, 'trial-ended')[0]?.content).toMatchObject({ at: ended });
  });

  it('adds 14 days to the current end, by a partner once, by staff up to the cap', () => {
    const life = inTrial().pass(2 * day);
    given(life)
      .when('extend-trial')
      .thenHappened('trial-extended')
      .emailed('trial-extended to customer', 'trial-extended to partner');
    expect(life.stage('trial').endsAt).toBe('2026-03-30T09:00:00.000Z');
    given(life)
      .when('extend-trial')
      .thenRefused('extensions-used-up', /a partner may extend a trial once/, /staff to extend/);
    for (let count = 0; count < 3; count++) life.do('extend-trial', {}, staff);
    given(life)
      .when('extend-trial', {}, staff)
      .thenRefused('extensions-used-up', /extended 4 times, the most/, /convert-to-production, or close/);
  });

  it('adds them to the end of a hold, which is the end that people are shown', () => {
    const life = inTrial();
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'refused' : 'accepted' });
    life.pass(12 * day);
    expect(life.stage('trial').held?.until).toBe('2026-03-30T09:00:00.000Z');
    life.do('extend-trial');
    expect(life.stage('trial')).toMatchObject({ held: null, endsAt: '2026-04-13T09:00:00.000Z' });
  });

  it('begins an ended trial again from now, with access restored', () => {
    const life = trialEnded().pass(5 * day);
    given(life).when('extend-trial').thenHappened('trial-extended');
    expect(life.stage('trial').endsAt).toBe('2026-04-04T09:00:00.000Z');
    expect(tenantWish(life.customer)).toMatchObject({
      access: 'active',
      expiresAt: '2026-04-04T09:00:00.000Z',
    });
  });

  it('an email of the first end is not sent after the second', () => {
    const life = inTrial({ upgrade: 'blocked' }).pass(13 * day);
    life.clerk = () => ({ outcome: 'refused' });
    life
      .pass(2 * day)
      .do('extend-trial', {}, partner)
      .pass(16 * day);
    life.clerk = () => ({ outcome: 'accepted' });
    const { length } = life.sent;
    life.do('retry-mail', {}, staff);
    expect(life.sent.slice(length).map(({ content }) => content)).toMatchObject(
      [1, 2, 3].map(() => ({ kind: 'trial-ended', at: life.stage('trial-ended').since })),
    );
  });
});

describe('the very instant of the end', () => {
  it('a command meets the trial that has ended', () => {
    const life = inTrial({ upgrade: 'blocked' });
    life.goTo('2026-03-16T08:59:59.999Z');
    life.running = false;
    life.goTo('2026-03-16T09:00:00.000Z');
    given(life)
      .when('allow-upgrade')
      .thenRefused('trial-over', /has ended/, /convert-to-production/);
    given(life).when('extend-trial').thenHappened('trial-extended');
    expect(life.history.map(({ type }) => type).filter((type) => type.startsWith('trial'))).toEqual([
      'trial-started',
      'trial-ended',
      'trial-extended',
    ]);
  });

  it('after an outage of days everything has happened at its own instant', () => {
    const life = inTrial({ upgrade: 'blocked' });
    life.outage(60 * day);
    expect(
      life.history.slice(-9).filter(({ type }) => type === 'trial-ended' || type === 'closed'),
    ).toMatchObject([
      { type: 'trial-ended', at: '2026-03-16T09:00:00.000Z' },
      { type: 'closed', at: '2026-04-15T09:00:00.000Z' },
    ]);
    expect(sentOf(life, 'closing-reminder')).toEqual([]);
    expect(sentOf(life, 'trial-ending-notice')).toEqual([]);
  });

  it('but nothing upgrades unannounced: after an outage over the end the notice comes first', () => {
    const life = inTrial();
    life.outage(20 * day);
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({
      upgradeAt: '2026-03-23T10:00:00.000Z',
    });
    expect(tenantWish(life.customer)?.expiresAt).toBe('2026-03-23T10:00:00.000Z');
    expect(life.pass(25 * hour).stage('production').since).toBe('2026-03-23T10:00:00.000Z');
  });

  it.each([
    [2, '2026-03-17T04:21:00.000Z'],
    [1, '2026-03-16T09:00:00.000Z'],
  ] as const)(
    'under the rules %i extending counts from %s where a late notice has named 17 March as the end',
    (rulesVersion, from) => {
      const life = inTrial({ policy: { rulesVersion } });
      life.clerk = () => ({ outcome: 'delayed' });
      life.pass(13.75 * day);
      life.clerk = () => ({ outcome: 'accepted' });
      life.pass(hour);
      const named = sentOf(life, 'upgrade-notice').at(-1)?.content;
      expect(named).toMatchObject({ upgradeAt: '2026-03-17T04:21:00.000Z' });
      life.do('extend-trial', {}, partner);
      const endsAt = plus(from, 14 * day);
      expect(sentOf(life, 'trial-extended')[0]?.content).toMatchObject({ from, endsAt });
      expect(tenantWish(life.customer)?.expiresAt).toBe(endsAt);
    },
  );

  it('extending during an outage counts from now, and the notice that waited never goes out', () => {
    const life = inTrial();
    life.running = false;
    life.pass(20 * day);
    life.send('extend-trial', {}, partner);
    life.running = true;
    life.pass(0);
    expect(life.stage('trial').endsAt).toBe('2026-04-05T09:00:00.000Z');
    expect(mailsAfter(life, 0).slice(-2)).toEqual([
      'trial-extended to customer',
      'trial-extended to partner',
    ]);
    expect(sentOf(life, 'upgrade-notice')).toEqual([]);
  });

  it('is shown by one agenda, in time order', () => {
    const times = activated().pass(hour).agenda.concat(inTrial().agenda, added().agenda);
    expect(times.length).toBeGreaterThan(4);
    const { agenda } = added();
    expect(agenda.map(({ at }) => at)).toEqual(agenda.map(({ at }) => at).sort());
  });
});
