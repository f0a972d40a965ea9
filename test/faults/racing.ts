import { afterAll, beforeAll } from 'vitest';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import type { Customers } from '../../src/temporal/customers.js';
import type { Begin } from '../../src/temporal/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { type Chance, chanceOf, seedOfRun } from '../support/journey-chance.js';
import { Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';
import { extentOf, report } from './extent.js';
import type { Told } from './race.js';
import { type Model, type Recorded, serialOrder } from './serial.js';

const seed = seedOfRun();
const rounds = extentOf('RACES', { bounded: 4, full: 200 });
const atOnce = 10;

export interface Races {
  /** One race for each round, some side by side, each with a customer of its own; says how each went. */
  run(
    begin: () => Begin,
    one: (life: Life, chance: Chance, customers: Customers) => Promise<string>,
  ): Promise<void>;
}

/** One real server for the test file that calls this. */
export function provideRaces(): Races {
  let server: DevServer;
  let customers: Customers;
  beforeAll(async () => {
    server = await startDevServer();
    customers = connectCustomers(server.environment.client);
  });
  afterAll(() => server?.environment.teardown());
  return { run: (begin, one) => runAll(server, customers, begin, one) };
}

async function runAll(
  server: DevServer,
  customers: Customers,
  begin: () => Begin,
  run: Parameters<Races['run']>[1],
): Promise<void> {
  const world = new World();
  const went = new Map<string, number>();
  await withWorker(server.environment, world.activities, async (taskQueue) => {
    for (let first = 0; first < rounds; first += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, rounds - first) }, (_, index) => first + index);
      const all = await Promise.allSettled(
        some.map(async (round) => {
          const life = await Life.begin(server.environment, world, taskQueue, begin());
          const order = await run(life, chanceOf(seed + round), customers);
          went.set(order, (went.get(order) ?? 0) + 1);
          await life.leave();
        }),
      );
      for (const one of all) if (one.status === 'rejected') throw one.reason;
    }
  });
  if (went.get('missed') === rounds)
    throw new Error('every race was missed: this machine is too slow for them');
  report(
    `seed ${seed}: ${rounds} races; ${[...went].map(([order, count]) => `${order} ${count}`).join(', ')}`,
  );
}

/** @throws where no serial order explains what was told and found */
export function judge<State, Deed extends { command: string }>(
  model: Model<State, Deed, Told>,
  records: Recorded<Deed, Told>[],
  found: unknown,
): string {
  const order = serialOrder(model, records);
  if (!order)
    throw new Error(`no serial order explains ${JSON.stringify(records)} and ${JSON.stringify(found)}`);
  return order.map(({ command }) => command).join(' → ');
}
