import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import { commands } from '../../src/domain/commands.js';
import type { StageName } from '../../src/domain/customer.js';
import { permissions } from '../../src/domain/permit.js';
import type { RefusalCode } from '../../src/domain/refusal.js';
import { waitingOn } from '../../src/domain/waiting.js';
import {
  activated,
  added,
  closed,
  contact,
  drafting,
  expired,
  given,
  inContracts,
  inProduction,
  inTrial,
  type Life,
  mailSystem,
  partner,
  product,
  registered,
  staff,
  stranger,
  trialEnded,
} from './support/given.js';

const lives: Record<StageName, () => Life> = {
  registered: () => registered(),
  drafting: () => drafting(),
  contracts: () => inContracts(),
  pending: () => added(),
  trial: () => inTrial(),
  'trial-ended': () => trialEnded(),
  production: () => inProduction(),
  expired: () => expired(),
  closed: () => closed(),
};
const open: StageName[] = [
  'registered',
  'drafting',
  'contracts',
  'pending',
  'trial',
  'trial-ended',
  'production',
  'expired',
];
const people = ['partner', 'staff'];

/** The table of the design: who may, in which stage. */
const table: Record<string, { by: string[]; in: StageName[] }> = {
  'update-deal': { by: people, in: ['registered'] },
  'decide-deal': { by: ['staff'], in: ['registered'] },
  'convert-to-customer': { by: people, in: ['registered'] },
  'save-details': { by: people, in: ['drafting'] },
  'decide-discount': { by: ['staff'], in: ['drafting'] },
  'submit-to-contracts': { by: people, in: ['drafting'] },
  'record-signature': { by: people, in: ['contracts'] },
  'approve-contract': { by: ['staff'], in: ['contracts'] },
  'return-contract': { by: ['staff'], in: ['contracts'] },
  'resend-activation': { by: people, in: ['pending'] },
  activate: { by: ['customer'], in: ['pending'] },
  'report-import': { by: ['product'], in: open },
  'retry-import': { by: people, in: ['pending'] },
  'extend-trial': { by: people, in: ['trial', 'trial-ended'] },
  'block-upgrade': { by: people, in: ['pending', 'trial'] },
  'allow-upgrade': { by: people, in: ['pending', 'trial'] },
  'convert-to-production': { by: people, in: ['pending', 'trial', 'trial-ended'] },
  'edit-subscription': { by: people, in: ['trial', 'production', 'expired'] },
  'edit-contacts': { by: people, in: open },
  'retry-mail': { by: people, in: open },
  'report-bounce': { by: ['mail', 'staff'], in: open },
  transfer: { by: ['staff'], in: open },
  'adopt-rules': { by: ['staff'], in: open },
  close: { by: people, in: open },
};

const actors: Record<string, Actor> = { partner, staff, customer: contact, product, mail: mailSystem };
/** Refusals of a command that is for this role in this stage, because of what else is so. */
const own: (RefusalCode | undefined)[] = [
  undefined,
  'nothing-to-retry',
  'already-so',
  'newest-rules',
  'no-conflict',
  'details-missing',
  'no-discount',
  'not-signed',
];

describe('who may do what, in which stage', () => {
  it('every command of the table exists, and no other', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(Object.keys(table).sort());
  });

  for (const [stage, begin] of Object.entries(lives))
    for (const [role, actor] of Object.entries(actors))
      it(`${role} in ${stage}`, () => {
        const life = begin();
        for (const { definition, refusal } of permissions(life.customer, actor, life.now)) {
          const row = table[definition.name];
          const code = refusal?.code;
          if (!row?.by.includes(role))
            expect([definition.name, code]).toEqual([definition.name, 'wrong-role']);
          else if (!row.in.some((name) => name === stage))
            expect(['wrong-stage', 'trial-over']).toContain(code);
          else expect(own).toContain(code);
          if (refusal) expect([refusal.message, refusal.clears].every((text) => text.length > 5)).toBe(true);
        }
      });

  it('an operator’s bare Signal has the staff’s rights, but cannot accept for the customer', () => {
    const codes = (actor: Actor) =>
      permissions(added().customer, actor, added().now).map(({ refusal }) => refusal?.code);
    const answerable = ['decide-discount', 'approve-contract'];
    expect(codes({ kind: 'operator' })).toEqual(
      codes(staff).map((code, index) =>
        answerable.includes(commands[index]?.name ?? '') ? 'wrong-role' : code,
      ),
    );
    given(added())
      .when('activate', { name: 'x', accepted: true, link: 1 }, { kind: 'operator' })
      .thenRefused(
        'wrong-role',
        /is for the customer, on the activation page, not for the vendor/,
        /have the customer/,
      );
  });
});

describe('a refusal says why, and what clears it', () => {
  it('another partner’s customer does not exist', () => {
    given(inTrial())
      .when('extend-trial', {}, stranger)
      .thenRefused('other-partner', /there is no customer 'c1'/, /check the id/);
  });

  it('a partner acts on the subscription of source MSP only', () => {
    const life = inTrial({ partner: null }).do('transfer', { partner: 'northwind' });
    for (const name of ['convert-to-production', 'edit-subscription'])
      given(life)
        .when(name)
        .thenRefused('source-not-msp', /source is MSP; this customer’s is Direct/, /vendor’s staff/);
    given(life).when('extend-trial').thenHappened('trial-extended');
    given(life.do('convert-to-production', {}, staff))
      .when('extend-trial')
      .thenRefused('wrong-stage', /is in production/, /ask the vendor’s staff: edit-subscription/);
  });

  it('once the trial has ended nothing upgrades retroactively', () => {
    for (const name of ['allow-upgrade', 'block-upgrade'])
      given(trialEnded())
        .when(name)
        .thenRefused('trial-over', /nothing upgrades retroactively/, /convert-to-production/);
  });

  it('a closed customer stays closed', () => {
    given(closed())
      .when('extend-trial')
      .thenRefused('wrong-stage', /is in closed/, /add-customer starts anew/);
  });

  it('onboarding does not come back', () => {
    given(inTrial())
      .when('resend-activation')
      .thenRefused('wrong-stage', /is in trial/, /onboarding is over/);
    given(expired())
      .when('extend-trial')
      .thenRefused('wrong-stage', /is in expired/, /edit-subscription .* renews/);
  });

  it('what is so already is not done again', () => {
    const life = inTrial();
    given(life)
      .when('allow-upgrade')
      .thenRefused('already-so', /is allowed already/, /nothing/);
    given(life)
      .when('edit-contacts', {})
      .thenRefused('already-so', /like that already/, /give another/);
    given(life)
      .when('edit-subscription', {})
      .thenRefused('already-so', /like that already/, /give another/);
    given(life)
      .when('transfer', { partner: 'northwind' }, staff)
      .thenRefused('already-so', /northwind’s already/, /another/);
    given(life)
      .when('adopt-rules', {}, staff)
      .thenRefused('newest-rules', /version 2/, /nothing/);
  });

  it('moves who began with earlier rules to the newest, once', () => {
    const life = inTrial({ policy: { rulesVersion: 1 } });
    given(life).when('adopt-rules', {}, staff).thenHappened('rules-adopted');
    given(life)
      .when('adopt-rules', {}, staff)
      .thenRefused('newest-rules', /version 2/, /nothing/);
    expect(life.customer.policy.rulesVersion).toBe(2);
  });

  it('names an unknown SKU, and what the catalog has', () => {
    for (const sku of ['nonsense', 'constructor'])
      given(inTrial())
        .when('edit-subscription', { sku })
        .thenRefused(
          'unknown-sku',
          new RegExp(`no SKU '${sku}' in the catalog; it has: essentials, professional`),
          /choose one/,
        );
  });

  it('names each field that is wrong, and those that there are', () => {
    given(inTrial())
      .when('edit-contacts', { email: 'ada', nmae: 'Ada' })
      .thenRefused(
        'invalid-input',
        /email: expected an email address.*nmae/,
        /organization, email, name, zone, language/,
      );
  });

  it('a date has to be later than what it follows', () => {
    const past = '2026-01-01T00:00:00Z';
    given(inTrial())
      .when('convert-to-production', { expiresAt: past })
      .thenRefused('date-not-allowed', /not after now/, /later date/);
    given(inTrial())
      .when('edit-subscription', { expiresAt: '2026-03-10T00:00:00Z' })
      .thenRefused('date-not-allowed', /not after the trial’s end, 2026-03-16T09:00/, /later/);
    given(expired())
      .when('edit-subscription', { sku: 'professional' })
      .thenRefused('date-not-allowed', /has expired/, /new expiration date/);
  });

  it('there is nothing to retry where nothing failed', () => {
    given(added())
      .when('retry-import')
      .thenRefused('nothing-to-retry', /no import has begun/, /wait/);
    given(activated())
      .when('retry-import')
      .thenRefused('nothing-to-retry', /attempt 1 is running \(0 %\)/, /wait/);
    given(inTrial())
      .when('retry-mail')
      .thenRefused('nothing-to-retry', /no email .* refused/, /retried by themselves/);
  });
});

describe('who owes the next step', () => {
  it('is said in every stage, with the command that clears it', () => {
    const owed = Object.values(lives).map((begin) => {
      const { on, command } = waitingOn(begin().customer);
      return [on, command];
    });
    expect(owed).toEqual([
      ['partner', 'convert-to-customer'],
      ['partner', 'save-details'],
      ['customer', 'record-signature'],
      ['customer', 'activate'],
      ['nobody', null],
      ['partner', 'convert-to-production'],
      ['nobody', null],
      ['partner', 'edit-subscription'],
      ['nobody', null],
    ]);
    expect(waitingOn(trialEnded({ partner: null }).customer).on).toBe('staff');
    expect(waitingOn(activated().customer)).toMatchObject({ on: 'product', command: null });
  });

  it('a held upgrade waits for mail to be retried, or for a better address', () => {
    const life = inTrial();
    life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? 'refused' : 'accepted' });
    life.goTo('2026-03-13T09:00:00.000Z');
    expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command: 'retry-mail', since: life.now });
  });

  it('an email that was refused waits for what sends it again: a better address of the contact, else a retry', () => {
    for (const [who, command, input] of [
      ['customer', 'edit-contacts', { email: 'grace@contoso.example' }],
      ['partner', 'retry-mail', {}],
    ] as const) {
      const life = activated();
      life.clerk = ({ audience }) => ({ outcome: audience === who ? 'refused' : 'accepted' });
      life.do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product);
      expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command });
      life.clerk = () => ({ outcome: 'accepted' });
      life.do(command, input, partner);
      expect(waitingOn(life.customer).on).toBe('nobody');
    }
  });
});
