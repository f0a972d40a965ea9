import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import { beginningOf } from '../../src/domain/beginning.js';
import { defaultCatalog } from '../../src/domain/catalog.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { tenantWish } from '../../src/domain/tenant.js';
import { waitingOn } from '../../src/domain/waiting.js';
import { type Beginning, day, hour, Life, mailsAfter, partner, sentOf, staff } from './support/given.js';

const now = '2026-03-02T09:00:00.000Z';
const inDays = (days: number) => new Date(Date.parse(now) + days * day).toISOString();
const both = (kind: string) => [`${kind} to customer`, `${kind} to partner`];

/** What all of the notices name as the upgrade's instant. */
const instantsIn = (life: Life) => [
  ...new Set(
    sentOf(life, 'upgrade-notice').map(({ content }) => 'upgradeAt' in content && content.upgradeAt),
  ),
];

function existing(stage: NonNullable<Beginning['existing']>['stage'], changes: Beginning = {}) {
  return new Life({ existing: { tenant: 'tenant-4711', stage }, ...changes });
}

describe('somebody who is in a trial already', () => {
  it('is told nothing at first, then given notice three days before the end, and upgraded when it said', () => {
    const life = existing({ name: 'trial', endsAt: inDays(10) });
    life.pass(7 * day - hour);
    expect(life.sent).toEqual([]);
    life.pass(2 * hour);
    expect(mailsAfter(life, 0)).toEqual(both('upgrade-notice'));
    expect(instantsIn(life)).toEqual([inDays(10)]);
    const sent = life.sent.length;
    life.goTo(inDays(10));
    expect(life.history.find(({ type }) => type === 'upgraded')?.at).toBe(inDays(10));
    expect(mailsAfter(life, sent)).toEqual(both('upgraded'));
  });

  it('is given notice at once where the end is near, and not upgraded before a day after it', () => {
    const life = existing({ name: 'trial', endsAt: inDays(0.5) });
    life.pass(hour);
    expect(mailsAfter(life, 0)).toEqual(both('upgrade-notice'));
    expect(instantsIn(life)).toEqual([new Date(Date.parse(now) + 25 * hour).toISOString()]);
    life.pass(23 * hour);
    expect(life.customer.stage.name).toBe('trial');
    life.pass(hour);
    expect(life.customer.stage.name).toBe('production');
  });

  it('ends its trial where its upgrade is blocked, and is told of that', () => {
    const life = existing({ name: 'trial', endsAt: inDays(10) }, { upgrade: 'blocked' });
    life.goTo(inDays(10));
    expect(life.customer.stage.name).toBe('trial-ended');
    expect(mailsAfter(life, 0).slice(0, 2)).toEqual(both('trial-ending-notice'));
  });

  it('can be extended, blocked and converted as anybody else', () => {
    const life = existing({ name: 'trial', endsAt: inDays(10) });
    life.do('extend-trial', {}, partner).do('block-upgrade', {}, partner).do('allow-upgrade', {}, partner);
    expect(life.stage('trial').endsAt).toBe(inDays(24));
    life.do('convert-to-production', {}, partner);
    expect(life.customer.stage.name).toBe('production');
  });
});

describe('somebody who is in production already', () => {
  it('keeps its expiration date, and hears of it only from now on', () => {
    const life = existing({ name: 'production', expiresAt: inDays(20) });
    life.pass(13 * day - hour);
    expect(life.sent).toEqual([]);
    life.pass(2 * hour);
    expect(mailsAfter(life, 0)).toEqual(both('expiry-notice'));
    life.goTo(inDays(20));
    expect(life.customer.stage.name).toBe('expired');
    expect(tenantWish(life.customer)).toMatchObject({ access: 'suspended', tier: 'production' });
  });

  it('is told at once where its date is so near that no notice is still to come', () => {
    const life = existing({ name: 'production', expiresAt: inDays(2) });
    life.pass(hour);
    expect(mailsAfter(life, 0)).toEqual(both('expiry-notice'));
    life.pass(day);
    expect(mailsAfter(life, 0)).toEqual(both('expiry-notice'));
  });

  it('waits on nobody, and nothing is imported', () => {
    const life = existing({ name: 'production', expiresAt: inDays(200) });
    life.pass(day);
    expect(waitingOn(life.customer).on).toBe('nobody');
    expect(tenantWish(life.customer)?.importAttempt).toBe(0);
  });
});

it('the product is told which tenant it is, however often it changes', () => {
  const life = existing({ name: 'trial', endsAt: inDays(10) });
  const wanted = { access: 'active', tier: 'trial', expiresAt: inDays(10), existingTenant: 'tenant-4711' };
  expect(life.customer.tenant).toMatchObject({ id: 'tenant-4711', wanted: 1, applied: 0 });
  expect(tenantWish(life.customer)).toMatchObject(wanted);
  life.do('extend-trial').pass(hour);
  expect(tenantWish(life.customer)).toMatchObject({ ...wanted, expiresAt: inDays(24) });
  expect(tenantWish(new Life().customer)).not.toHaveProperty('existingTenant');
});

it('others who have registered the same organization are looked for', () => {
  expect(existing({ name: 'trial', endsAt: inDays(10) }).customer.conflicts).toMatchObject({ wanted: 1 });
});

describe('taking over', () => {
  const fields = {
    organization: 'Contoso Ltd',
    email: 'ada@contoso.example',
    sku: 'essentials',
    zone: 'UTC',
    tenant: 'tenant-4711',
  };
  const takeOver = (
    dates: { trialEndsAt?: string; expiresAt?: string; sku?: string },
    actor: Actor = staff,
  ) =>
    beginningOf(
      {
        id: 'c1',
        actor,
        upgrade: 'allowed',
        policy: defaultPolicy,
        catalog: defaultCatalog,
        existing: { ...fields, ...dates },
      },
      now,
    );

  it.each([
    ['neither date', {}, 'details-wrong', 'expiresAt', /give one of the two/],
    ['both dates', { trialEndsAt: inDays(1), expiresAt: inDays(9) }, 'details-wrong', 'expiresAt', /one of/],
    ['a trial that has ended', { trialEndsAt: now }, 'date-not-allowed', 'trialEndsAt', /has passed/],
    ['a date that has passed', { expiresAt: inDays(-1) }, 'date-not-allowed', 'expiresAt', /has passed/],
    ['an unknown SKU', { expiresAt: inDays(9), sku: 'none' }, 'unknown-sku', 'sku', /'none'/],
  ])('is refused with %s, named at its field', (_, dates, code, path, message) => {
    expect(takeOver(dates)).toMatchObject({
      code,
      fields: [{ path, message: expect.stringMatching(message) }],
    });
  });

  it('is for the vendor’s staff', () => {
    expect(takeOver({ expiresAt: inDays(9) }, partner)).toMatchObject({ code: 'wrong-role' });
    expect(takeOver({ expiresAt: inDays(9) })).toMatchObject({ type: 'existing-customer-added' });
  });
});
