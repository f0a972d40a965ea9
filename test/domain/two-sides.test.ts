import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verdictOn } from '../../src/domain/conflicts.js';
import type { Customer } from '../../src/domain/customer.js';
import { isDeal } from '../../src/domain/stage.js';
import { Life, staff } from './support/life.js';

/** Two deals that are in conflict, each with what the record has of it; they see no more of each other than that. */
class Sides {
  readonly lives = ['c1', 'c2'].map((id) => {
    const life = new Life({ deal: {}, partner: id });
    life.state = { ...life.state, customer: { ...life.customer, id } };
    return life;
  });
  readonly record: Customer[] = this.lives.map(({ customer }) => customer);

  publish(side: number): void {
    this.record[side] = this.life(side).customer;
  }

  /** As the workflow does: nobody looks before the record has what is known here. */
  look(side: number): void {
    this.publish(side);
    const life = this.life(side);
    const others = this.record.filter(({ id, stage }) => id !== life.customer.id && stage.name !== 'closed');
    life.rivals = others.map((other) => ({
      id: other.id,
      on: ['domain'],
      stage: other.stage.name,
      verdict: verdictOn(other, life.customer.id),
    }));
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(0);
    this.publish(side);
  }

  decide(side: number, others: 'close' | 'keep'): void {
    this.life(side).send('decide-deal', { decision: 'approve', reason: `side ${side}`, others }, staff);
  }

  pass(milliseconds: number): void {
    for (const life of this.lives) life.pass(milliseconds);
  }

  life(side: number): Life {
    const life = this.lives[side];
    if (!life) throw new Error(`there is no side ${side}`);
    return life;
  }
}

const side = fc.constantFrom(0, 1);
const step = fc.oneof(
  fc.record({
    do: fc.constant('decide' as const),
    side,
    others: fc.constantFrom('close' as const, 'keep' as const),
  }),
  fc.record({ do: fc.constant('look' as const), side }),
  fc.record({ do: fc.constant('pass' as const), milliseconds: fc.constantFrom(0, 1, 1000) }),
);

it('of two sides of a conflict one goes on at least, and both only where the first decision lets them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const sides = new Sides();
      for (const one of [0, 1, 0, 1]) sides.look(one);
      const decided: string[] = [];
      for (const one of steps) {
        if (one.do === 'pass') sides.pass(one.milliseconds);
        else if (one.do === 'look') sides.look(one.side);
        else {
          const life = sides.life(one.side);
          const before = life.history.length;
          sides.decide(one.side, one.others);
          // Of the same millisecond the one with the lower id counts as first.
          if (life.history.length > before) decided.push(`${life.now} ${life.customer.id} ${one.others}`);
        }
      }
      // Whoever was decided about is told to look, and so both do in the end.
      for (const one of [0, 1, 0, 1]) sides.look(one);
      const alive = sides.lives.filter(({ customer }) => isDeal(customer));
      const [first] = decided.sort();
      expect(alive).toHaveLength(first?.endsWith('close') ? 1 : 2);
      for (const { customer } of alive)
        expect(customer.conflicts?.cases.some(({ ended }) => ended === null)).toBe(first === undefined);
    }),
    { numRuns: Number(process.env.FORTNIGHT_RUNS ?? 300) },
  );
});
