import { describe, expect, it } from 'vitest';
import {
  added,
  day,
  drafting,
  expired,
  given,
  hour,
  inContracts,
  inProduction,
  inTrial,
  registered,
  sentOf,
  staff,
  trialEnded,
} from './support/given.js';

const stages = [registered, drafting, inContracts, added, inTrial, trialEnded, inProduction, expired];
const toFabrikam = { partner: 'fabrikam' };

describe('a customer that is transferred', () => {
  it.each(stages.map((begin) => [begin().customer.stage.name, begin] as const))(
    'in %s: the new partner is told by email, and nobody else',
    (_stage, begin) => {
      const life = begin();
      given(life)
        .when('transfer', toFabrikam, staff)
        .thenHappened('transferred')
        .emailed('transferred to partner');
      const told = sentOf(life, 'transferred');
      expect(told.map(({ address }) => address)).toEqual(['fred@fabrikam.example']);
      expect(told[0]?.content).toMatchObject({ at: life.now, to: 'fabrikam' });
    },
  );

  it('in the last days of a deal’s protection: the new partner is reminded of its end, as the former one was', () => {
    const life = registered().pass(80 * day);
    given(life)
      .when('transfer', toFabrikam, staff)
      .emailed('transferred to partner', 'deal-reminder to partner');
    expect(sentOf(life, 'deal-reminder').at(-1)).toMatchObject({
      address: 'fred@fabrikam.example',
      content: { protectedUntil: '2026-05-31T09:00:00.000Z' },
    });
  });

  it('as a draft that nobody had touched for long: the new partner has the whole of its time, and a reminder', () => {
    const life = drafting().pass(59 * day);
    life.do('transfer', toFabrikam, staff).pass(14 * day);
    expect(sentOf(life, 'draft-reminder').at(-1)?.address).toBe('fred@fabrikam.example');
    expect(life.pass(46 * day - 1).stage('drafting').reminded).toBe(true);
    expect(life.pass(1).stage('closed').outcome).toBe('draft-abandoned');
  });

  it('on again before the email got through: only who has it in the end is told', () => {
    const life = inTrial();
    life.clerk = () => ({ outcome: 'delayed', reason: 'the mail server is away' });
    life.do('transfer', toFabrikam, staff).do('transfer', { partner: 'northwind' }, staff);
    const tried = life.sent.length;
    life.clerk = () => ({ outcome: 'accepted' });
    life.pass(hour);
    const reached = life.sent.slice(tried).flatMap(({ content }) => ('to' in content ? [content.to] : []));
    expect([...new Set(reached)]).toEqual(['northwind']);
  });

  it('after the notice: what the former partner was told is not replaced in an email to the new one', () => {
    const life = inTrial().pass(11 * day);
    const { length } = life.sent;
    life.running = false;
    life.do('transfer', toFabrikam, staff).do('edit-subscription', { sku: 'professional' }, staff);
    life.running = true;
    const replaced = life
      .pass(0)
      .sent.slice(length)
      .flatMap(({ audience, content }) => ('replaces' in content ? [[audience, content.replaces]] : []));
    expect(replaced).toEqual([
      ['customer', { kind: 'upgrade', at: '2026-03-16T09:00:00.000Z' }],
      ['partner', null],
    ]);
  });

  it('under the first rules: nobody is told, so that their lives replay', () => {
    const life = inTrial({ policy: { rulesVersion: 1 } }).do('transfer', toFabrikam, staff);
    expect(sentOf(life, 'transferred')).toEqual([]);
  });
});
