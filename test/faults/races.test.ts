import { describe, expect, it } from 'vitest';
import { signedCopy, toContracts } from '../support/deals.js';
import { beginning, registration } from '../support/examples.js';
import { shuffled } from '../support/journey-chance.js';
import { race, type Sent, type Told } from './race.js';
import { judge, provideRaces } from './racing.js';
import { type Model, serialOrder } from './serial.js';

const day = 24 * 3_600_000;
const races = provideRaces();

/** A deed that is done again under its request id is told what the first was told. */
interface Once<State> {
  state: State;
  answered: Record<string, Told>;
}

function once<State>(
  { state, answered }: Once<State>,
  { requestId }: Sent,
  first: () => { state: State; outcome: Told },
): { state: Once<State>; outcome: Told } {
  const known = requestId === undefined ? undefined : answered[requestId];
  if (known !== undefined) return { state: { state, answered }, outcome: known };
  const done = first();
  const isDone = !done.outcome.startsWith('refused');
  const kept = requestId !== undefined && isDone ? { [requestId]: done.outcome } : {};
  return { state: { state: done.state, answered: { ...answered, ...kept } }, outcome: done.outcome };
}

describe('people who act in the same moment', () => {
  it('extend a trial and convert it to production: as if one after the other', async () => {
    interface Trial {
      production: boolean;
      endsAt: number;
      extensions: number;
    }
    await races.run(
      () => beginning(),
      async (life, chance, customers) => {
        await life.onboard();
        const before = (await life.state()).customer;
        if (before.stage.name !== 'trial') throw new Error('it is not in its trial');
        const endsAt = Date.parse(before.stage.endsAt);
        const twice = { command: 'extend-trial', requestId: `twice-${life.id}` };
        const sent: Sent[] = [
          twice,
          twice,
          { command: 'extend-trial' },
          { command: 'convert-to-production' },
        ];
        const records = await race(customers, life.id, shuffled(chance, sent));
        const { customer } = await life.state();
        const found = { production: customer.stage.name === 'production', ...customer.extensions };
        const model: Model<Once<Trial>, Sent, Told> = {
          initial: { state: { production: false, endsAt, extensions: 0 }, answered: {} },
          apply: (kept, deed) =>
            once(kept, deed, () => {
              const { state } = kept;
              if (state.production) return { state, outcome: 'refused: wrong-stage' };
              if (deed.command === 'convert-to-production')
                return { state: { ...state, production: true }, outcome: 'converted' };
              const { endsAt, extensions } = state;
              return {
                state: { ...state, endsAt: endsAt + 14 * day, extensions: extensions + 1 },
                outcome: 'trial-extended',
              };
            }),
          ends: ({ state }) => state.production === found.production && state.extensions === found.staff,
        };
        return judge(model, records, found);
      },
    );
  }, 300_000);

  it('sign off a contract and return it: as if one after the other, and only one of them', async () => {
    await races.run(
      () => registration(),
      async (life, chance, customers) => {
        await toContracts(life);
        await life.command('record-signature', { document: signedCopy });
        const approve = { command: 'approve-contract', requestId: `twice-${life.id}` };
        const back = { command: 'return-contract', input: { reason: 'the address is wrong' } };
        const records = await race(customers, life.id, shuffled(chance, [approve, approve, back, back]));
        const found = (await life.state()).customer.stage.name;
        const model: Model<Once<string>, Sent, Told> = {
          initial: { state: 'contracts', answered: {} },
          apply: (kept, deed) =>
            once(kept, deed, () => {
              if (kept.state !== 'contracts') return { state: kept.state, outcome: 'refused: wrong-stage' };
              return deed.command === 'approve-contract'
                ? { state: 'pending', outcome: 'contract-approved' }
                : { state: 'drafting', outcome: 'contract-returned' };
            }),
          ends: ({ state }) => state === found,
        };
        return judge(model, records, found);
      },
    );
  }, 300_000);
});

describe('the checker', () => {
  it('refuses what no order explains', () => {
    const model: Model<number, 'add' | 'read', number> = {
      initial: 0,
      apply: (state, deed) => {
        const next = deed === 'add' ? state + 1 : state;
        return { state: next, outcome: next };
      },
      ends: (state) => state === 2,
    };
    const at = (deed: 'add' | 'read', outcome: number, from: number, to: number) => ({
      deed,
      outcome,
      from,
      to,
    });
    expect(serialOrder(model, [at('add', 1, 0, 9), at('add', 2, 0, 9), at('read', 1, 5, 6)])).not.toBeNull();
    expect(serialOrder(model, [at('add', 1, 0, 9), at('add', 1, 0, 9)])).toBeNull();
    expect(serialOrder(model, [at('add', 1, 0, 2), at('add', 2, 0, 3), at('read', 1, 5, 6)])).toBeNull();
  });
});
