import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { answered, eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let server: DevServer;

beforeAll(async () => {
  server = await startDevServer(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60']);
});
afterAll(async () => {
  await server?.environment.teardown();
});

describe('a history that has grown long', () => {
  it('goes on in a new run with commands in flight: each is answered once, none is lost or applied twice', async () => {
    const world = new World();
    const customers = connectCustomers(server.environment.client);
    await withWorker(server.environment, world.activities, async (taskQueue) => {
      const life = await Life.begin(server.environment, world, taskQueue, beginning());
      await life.onboard();
      const { runId: first } = await life.handle.describe();
      for (let round = 0; round < 10; round++) {
        await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            answered(() =>
              customers.execute(
                life.id,
                'edit-contacts',
                { name: `Ada ${round}.${index}` },
                { actor: { kind: 'staff', name: 'sam' }, requestId: `request-${round}-${index}` },
              ),
            ),
          ),
        );
        await life.handle.signal(round % 2 === 0 ? 'block-upgrade' : 'allow-upgrade');
      }
      const counted = (type: string) => life.events().filter((event) => event === type).length;
      await eventually(() => counted('contacts-edited') === 80 && counted('upgrade-allowed') === 5);
      expect(counted('upgrade-blocked')).toBe(5);
      const { runId: last, historyLength } = await life.handle.describe();
      expect(last).not.toBe(first);
      expect(historyLength).toBeLessThan(200);
      const sequences = life.timeline().map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
      const repeated = await life.command('edit-contacts', { name: 'Ada 0.0' }, undefined, {
        requestId: 'request-0-0',
      });
      expect(repeated.events).toEqual(['contacts-edited']);
      expect(counted('contacts-edited')).toBe(80);
      await life.leave();
    });
  });
});
