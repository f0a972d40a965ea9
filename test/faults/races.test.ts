import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Customer } from '../../src/domain/customer.js';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import type { Customers } from '../../src/temporal/customers.js';
import type { Begin } from '../../src/temporal/messages.js';
import { signedCopy, toContracts } from '../support/deals.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning, registration } from '../support/examples.js';
import { between, type Chance, chanceOf, seedOfRun, shuffled } from '../support/journey-chance.js';
import { pause } from '../support/journey-process.js';
import { eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';
import { extentOf, report } from './extent.js';
import { race, type Sent, type Told } from './race.js';
import { type Model, type Recorded, serialOrder } from './serial.js';

const seed = seedOfRun();
const rounds = extentOf('RACES', { bounded: 6, full: 200 });
const atOnce = 10;
const day = 24 * 3_600_000;

let server: DevServer;
let customers: Customers;

beforeAll(async () => {
  server = await startDevServer();
  customers = connectCustomers(server.environment.client);
});
afterAll(() => server?.environment.teardown());

/** One race for each round, some side by side, each with a customer of its own; says how each went. */
async function races(begin: () => Begin, run: (life: Life, chance: Chance) => Promise<string>) {
  const world = new World();
  const went = new Map<string, number>();
  await withWorker(server.environment, world.activities, async (taskQueue) => {
    for (let first = 0; first < rounds; first += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, rounds - first) }, (_, index) => first + index);
      const all = await Promise.allSettled(
        some.map(async (round) => {
          const life = await Life.begin(server.environment, world, taskQueue, begin());
          const order = await run(life, chanceOf(seed + round));
          went.set(order, (went.get(order) ?? 0) + 1);
          await life.leave();
        }),
      );
      for (const one of all) if (one.status === 'rejected') throw one.reason;
    }
  });
  report(
    `seed ${seed}: ${rounds} races; ${[...went].map(([order, count]) => `${order} ${count}`).join(', ')}`,
  );
}

function judge<State, Deed extends { command: string }>(
  model: Model<State, Deed, Told>,
  records: Recorded<Deed, Told>[],
  found: unknown,
): string {
  const order = serialOrder(model, records);
  if (!order)
    throw new Error(`no serial order explains ${JSON.stringify(records)} and ${JSON.stringify(found)}`);
  return order.map(({ command }) => command).join(' → ');
}

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
    await races(
      () => beginning(),
      async (life, chance) => {
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
    await races(
      () => registration(),
      async (life, chance) => {
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

/** Three seconds of trial, and an extension that lasts until the test has looked. */
const short = {
  dayMs: 1_000,
  trialDays: 3,
  extensionDays: 600,
  noticeLeadDays: 2,
  noticeHours: 1,
  lapseDays: 600,
};
const extensionMs = short.extensionDays * short.dayMs;

describe('a trial that is extended in the very instant of its end', () => {
  it.each(['upgrades', 'is blocked'] as const)(
    'whose end %s: before the end, or after it',
    async (ending) => {
      const upgrade = ending === 'upgrades' ? 'allowed' : 'blocked';
      await races(
        () => ({ ...beginning({}, short), upgrade }),
        async (life, chance) => {
          await life.onboard();
          const instants = await instantsOfTheEnd(life);
          const { endsAt, happensAt } = instants;
          const first = happensAt + between(chance, -40, 10);
          const people = Array.from({ length: 4 }, async () => {
            await pause(first + between(chance, 0, 8) - Date.now());
            return race(customers, life.id, [{ command: 'extend-trial' }]);
          });
          const records = (await Promise.all(people)).flat();
          // The end comes by itself, at its instant and not before; nobody is told.
          const end = {
            deed: { command: 'end' },
            from: happensAt,
            to: Number.POSITIVE_INFINITY,
            outcome: null,
          };
          const customer = await onceEnded(life);
          judge(modelOfTheEnd(upgrade, instants, customer), [...records, end], customer.stage);
          const { stage } = customer;
          return stage.name === 'trial' && Date.parse(stage.endsAt) % extensionMs === endsAt % extensionMs
            ? 'in time'
            : 'too late';
        },
      );
    },
    300_000,
  );
});

interface Instants {
  /** What the trial's end says, and when something happens: later, where the notice was. */
  endsAt: number;
  happensAt: number;
}

/** With its notice accepted, where there has to be one, the instant is fixed. */
async function instantsOfTheEnd(life: Life): Promise<Instants> {
  await eventually(async () => {
    const { stage, mails } = (await life.state()).customer;
    const told = stage.name === 'trial' && stage.notice !== null;
    return told && mails.every(({ status }) => status === 'accepted');
  });
  const { stage } = (await life.state()).customer;
  if (stage.name !== 'trial' || !stage.notice) throw new Error(`it is in ${stage.name} before its end`);
  return { endsAt: Date.parse(stage.endsAt), happensAt: Date.parse(stage.notice.at) };
}

/** Whoever asks within moments of the end may find what was before: its timer has not fired yet. */
async function onceEnded(life: Life): Promise<Customer> {
  await eventually(async () => {
    const stage = await life.stage();
    return stage.name !== 'trial' || Date.parse(stage.endsAt) > Date.now();
  });
  return (await life.state()).customer;
}

interface End {
  stage: 'trial' | 'production' | 'trial-ended';
  extensions: number;
  /** Between which instants the trial ends: one that begins anew counts from a moment that only it knows. */
  least: number;
  most: number;
}

/** The end is overtaken by an extension; what comes after an upgrade is refused, after a mere end it begins anew. */
function modelOfTheEnd(
  upgrade: 'allowed' | 'blocked',
  { endsAt, happensAt }: Instants,
  { stage: found, extensions }: Customer,
): Model<End, Sent, Told> {
  const foundEnd = found.name === 'trial' ? Date.parse(found.endsAt) : null;
  return {
    initial: { stage: 'trial', extensions: 0, least: endsAt, most: endsAt },
    apply(state, { command }, { from, to }) {
      if (command === 'end') {
        const overtaken = state.stage !== 'trial' || state.extensions > 0;
        const stage = upgrade === 'allowed' ? 'production' : 'trial-ended';
        return { state: overtaken ? state : { ...state, stage }, outcome: '' };
      }
      if (state.stage === 'production') return { state, outcome: 'refused: wrong-stage' };
      const fromNow = state.stage === 'trial-ended' || happensAt > endsAt;
      const extended: End = {
        stage: 'trial',
        extensions: state.extensions + 1,
        least: (fromNow ? Math.max(from, state.least) : state.least) + extensionMs,
        most: (fromNow ? Math.max(to, state.most) : state.most) + extensionMs,
      };
      return { state: extended, outcome: 'trial-extended' };
    },
    ends: ({ stage, extensions: counted, least, most }) =>
      stage === found.name &&
      counted === extensions.staff &&
      (foundEnd === null || (foundEnd >= least && foundEnd <= most)),
  };
}

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
