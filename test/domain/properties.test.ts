import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda, nextDue } from '../../src/domain/agenda.js';
import { commands } from '../../src/domain/commands.js';
import type { Customer } from '../../src/domain/customer.js';
import { settleAll } from '../../src/domain/lifecycle.js';
import { permit } from '../../src/domain/permit.js';
import { settle } from '../../src/domain/settle.js';
import { plus, until } from '../../src/domain/time.js';
import { type Act, acts, beginnings, perform } from './support/acts.js';
import { nothingSkipped } from './support/deal-oracle.js';
import { type Beginning, contact, Life, mailSystem, partner, product, staff } from './support/life.js';
import {
  announced,
  asAnnounced,
  oneEndDate,
  saysWhatIs,
  stageChanges,
  wasNotified,
} from './support/oracle.js';

/** `FORTNIGHT_RUNS=20000 npx vitest run test/domain/properties` looks longer. */
const numRuns = Number(process.env.FORTNIGHT_RUNS ?? 300);

/** Each lives some hundred lives, and how long those take is the machine's affair. */
const patient = { timeout: 300_000 };

function live(
  beginning: Beginning,
  course: Act[],
  watch: (life: Life, act: Act, outcome: string) => void = () => {},
) {
  const life = new Life(beginning).pass(0);
  for (const act of course) watch(life, act, perform(life, act));
  return life;
}

function forAnyLife(check: (beginning: Beginning, course: Act[]) => void, runs = numRuns) {
  fc.assert(fc.property(beginnings, acts, check), { numRuns: runs });
}

/** Where a customer stands, and what comes of it by itself; what was sent on the way is of its own moment. */
function standing(customer: Customer) {
  const { name, since } = customer.stage;
  return { name, since, coming: agenda(customer) };
}

describe('whatever people, time, mail and product do', patient, () => {
  it('there is no path around a mandatory field, a conflict, an approval or a signature', () => {
    forAnyLife((beginning, course) => {
      const life = new Life({ ...beginning, deal: {} });
      let seen = 0;
      life.onChange = ({ history }) => {
        for (; seen < history.length; seen += 1) nothingSkipped(life, history.slice(0, seen + 1));
      };
      for (const act of course) perform(life, act);
    }, numRuns * 2);
  });

  it('there is one end date: agenda, tenant, listing and emails agree', () => {
    forAnyLife((beginning, course) => {
      live(beginning, course, (life) => oneEndDate(life.customer));
    });
  });

  it('nothing upgrades but at the instant of a notice that everybody concerned accepted a day before', () => {
    forAnyLife((beginning, course) => {
      const life = new Life(beginning);
      let seen = 0;
      life.onChange = ({ history }) => {
        for (const event of history.slice(seen)) if (event.type === 'upgraded') wasNotified(life, event.at);
        seen = history.length;
      };
      for (const act of course) perform(life, act);
    }, numRuns * 2);
  });

  it('no email goes out about a date that has moved, nor with a link that has expired', () => {
    forAnyLife((beginning, course) => {
      const life = new Life(beginning);
      life.onAttempt = ({ customer, now }, batch) => {
        for (const { content } of batch) {
          saysWhatIs(customer, content);
          if (content.kind === 'activation' || content.kind === 'activation-reminder')
            expect(until(now, content.expiresAt)).toBeGreaterThan(0);
        }
      };
      for (const act of course) perform(life, act);
    });
  });

  it('what the agenda shows is what happens, at exactly those instants', () => {
    forAnyLife((beginning, course) => {
      const life = live(beginning, course);
      life.clerk = () => ({ outcome: 'accepted' });
      life.productAnswers = true;
      life.pass(Math.max(4_000, life.customer.policy.dayMs / 4));
      const shown = announced(life.customer);
      const before = life.history.length;
      life.goTo(life.agenda.at(-1)?.at ?? life.now);
      expect(asAnnounced(life.history.slice(before)).slice(0, shown.length)).toEqual(shown);
    });
  });

  it('a new run at any point changes nothing', () => {
    forAnyLife((beginning, course) => {
      const whole = live(beginning, course);
      const parted = new Life(beginning);
      parted.carriesOver = true;
      parted.pass(0);
      for (const act of course) perform(parted, act);
      expect(parted.state).toEqual(whole.state);
      expect(JSON.parse(JSON.stringify(whole.state))).toStrictEqual(whole.state);
    });
  });

  it('settling again changes nothing, and settling on the way neither', () => {
    forAnyLife((beginning, course) => {
      const life = live(beginning, course, ({ state, now }) => expect(settleAll(state, now)).toBe(state));
      const { customer, now } = life;
      const next = nextDue(customer)?.at;
      if (!next) return;
      const halfway = plus(now, Math.floor(until(now, next) / 2));
      expect(settle(settle(customer, halfway).customer, next).customer).toEqual(
        settle(customer, next).customer,
      );
    });
  });

  it('whoever sleeps over several instants is where those are who woke up in between', () => {
    const naps = fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(beginnings, acts, naps, (beginning, course, wakings) => {
        const { customer, now } = live(beginning, course);
        // The instant that an upgrade's notice names depends on when it was sent.
        if (customer.stage.name === 'trial' && customer.upgrade === 'allowed') return;
        const instants = wakings.map((days) => plus(now, Math.round(days * customer.policy.dayMs))).sort();
        const awakened = instants.reduce((current, at) => settle(current, at).customer, customer);
        const asleep = settle(customer, instants.at(-1) ?? now).customer;
        expect(standing(awakened)).toEqual(standing(asleep));
      }),
      { numRuns },
    );
  });

  it('a closed customer gets closing mail and what was signed only, and nothing follows', () => {
    forAnyLife((beginning, course) => {
      const life = live(beginning, course);
      if (life.customer.stage.name !== 'closed') life.do('close', { reason: 'the end' }, staff);
      const before = life.history.length;
      const { length } = life.sent;
      life.clerk = () => ({ outcome: 'accepted' });
      for (const act of course) if (act.act !== 'mail') perform(life, act);
      life.pass(100 * life.customer.policy.dayMs);
      const closing = life.customer.terms ? 'closed' : 'deal-closed';
      for (const { content } of life.sent.slice(length))
        expect([closing, 'contract-approved']).toContain(content.kind);
      const kinds = new Set(life.history.slice(before).map(({ type }) => type));
      for (const kind of ['rivals-told', 'mail-answered', 'mail-dropped', 'tenant-updated'] as const)
        kinds.delete(kind);
      expect([...kinds]).toEqual([]);
      expect(life.agenda).toEqual([]);
    });
  });

  it('versions count people’s commands and changes of stage; the timeline has no gap', () => {
    forAnyLife((beginning, course) => {
      let commandsApplied = 0;
      const life = live(beginning, course, (_, __, outcome) => {
        if (outcome === 'applied') commandsApplied += 1;
      });
      expect(life.customer.version).toBe(1 + commandsApplied + stageChanges(life.history));
      const { unstored, count } = life.state.timeline;
      expect(unstored.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    });
  });

  it('no input breaks a command: what is permitted is decided or refused', () => {
    const actors = fc.constantFrom(partner, staff, contact, product, mailSystem);
    fc.assert(
      fc.property(
        beginnings,
        acts,
        fc.constantFrom(...commands),
        actors,
        fc.anything(),
        (beginning, course, definition, actor, input) => {
          const life = live(beginning, course.slice(0, 12));
          const { customer, now } = life;
          const context = { customer, actor, now };
          if (permit(definition, context) === null)
            expect(definition.decide(context, input)).toBeInstanceOf(Object);
          expect(life.send(definition.name, input, actor)).toBeInstanceOf(Object);
        },
      ),
      { numRuns },
    );
  });

  it('stays small', () => {
    forAnyLife(
      (beginning, course) => {
        const life = live(beginning, [...course, ...course]);
        expect(JSON.stringify(life.customer).length).toBeLessThan(40_000);
      },
      Math.ceil(numRuns / 3),
    );
  });
});
