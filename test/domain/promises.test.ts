import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/domain/agenda.js';
import { findCommand } from '../../src/domain/commands.js';
import type { Customer } from '../../src/domain/customer.js';
import { permit } from '../../src/domain/permit.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { waitingOn } from '../../src/domain/waiting.js';
import { type Act, acts, beginnings, calmActs, inputOf, perform } from './support/acts.js';
import { type Beginning, Life } from './support/life.js';
import { keepPromises, latent, lettersAfter, linesOf } from './support/promises.js';

/** `FORTNIGHT_RUNS=20000 npx vitest run test/domain/promises` looks longer. */
const numRuns = Number(process.env.FORTNIGHT_RUNS ?? 200);

function forAny(courses: fc.Arbitrary<Act[]>, check: (beginning: Beginning, course: Act[]) => void) {
  fc.assert(fc.property(beginnings, courses, check), { numRuns });
}

describe('what people are told', () => {
  it('by a dry run is what the command then does: stage, agenda and emails', () => {
    forAny(calmActs, (beginning, course) => {
      const life = new Life(beginning).pass(0);
      for (const act of course) {
        if (act.act !== 'command') perform(life, act);
        else expectAsPreviewed(life, act);
      }
    });
  });

  it('to be waited for is what who owes it may do', () => {
    forAny(acts, (beginning, course) => {
      const life = new Life(beginning).pass(0);
      for (const act of course) {
        perform(life, act);
        expect(stuck(life)).toBeNull();
      }
    });
  });

  it('last about an end, an expiration, a closing or a protection is when it comes', () => {
    forAny(calmActs, (beginning, course) => {
      const life = keepPromises(new Life(beginning)).pass(0);
      for (const act of course) perform(life, act);
      life.pass(400 * life.customer.policy.dayMs);
    });
  });

  it('reaches nobody twice in the same words, unless they, or their partner, have changed', () => {
    forAny(acts, (beginning, course) => {
      const life = new Life(beginning).pass(0);
      for (const act of course) perform(life, act);
      expect(linesOf(life).repeated).toEqual([]);
    });
  });

  it('is told however long the mail server takes to be asked', () => {
    forAny(calmActs, ({ policy: { dayMs: _, ...policy } = {}, ...others }, course) => {
      const lives = [0, 40].map((milliseconds) => {
        const life = latent(new Life({ ...others, policy }), milliseconds).pass(1000);
        for (const act of course) {
          perform(life, act);
          // Not in the same moment as the next one.
          life.pass(2_741_003);
        }
        return linesOf(life).kinds;
      });
      expect(lives[1]).toEqual(lives[0]);
    });
  });
});

function expectAsPreviewed(life: Life, act: Extract<Act, { act: 'command' }>): void {
  const input = inputOf(act, life);
  const shown = life.preview(act.name, input, act.by);
  const { mailCount } = life.customer;
  const answer = life.send(act.name, input, act.by);
  expect(isRefusal(answer)).toBe(isRefusal(shown));
  if (isRefusal(answer) || isRefusal(shown)) return;
  expect(endsOf(life.customer)).toEqual({
    name: shown.after.stage.name,
    agenda: shown.after.agenda.map(({ at, deed }) => `${at} ${deed.do}`),
  });
  const expected = shown.send.map(({ audience, content }) => [audience, content]);
  expect(lettersAfter(life, mailCount)).toEqual(lettersAfter(life, mailCount, expected));
}

function endsOf(customer: Customer) {
  return { name: customer.stage.name, agenda: agenda(customer).map(({ at, deed }) => `${at} ${deed.do}`) };
}

/** Why nobody of those that are waited for may do what is waited for; null where somebody may. */
function stuck({ customer, now }: Life): object | null {
  const { on, command, what } = waitingOn(customer, now);
  const definition = findCommand(command ?? '');
  if (!definition || (on !== 'partner' && on !== 'staff')) return null;
  const people =
    on === 'partner'
      ? [{ kind: 'partner' as const, partner: customer.partner ?? '', name: 'pat' }]
      : ['sam', 'tom', 'zoe'].map((name) => ({ kind: 'staff' as const, name }));
  const refusals = people.map((actor) => permit(definition, { customer, actor, now }));
  // The look for other registrations is a matter of moments.
  const passing = refusals.some((one) => one === null || /being looked for/.test(one.message));
  return passing ? null : { what, refusals };
}
