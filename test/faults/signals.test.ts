import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError } from '@temporalio/client';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamicConfig } from '../../src/embedded/temporal.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';
import { extentOf, report } from './extent.js';

const count = extentOf('SIGNALS', { bounded: 1_000, full: 20_000 });
/** Of a run, whatever comes. */
const mostEvents = 4_500;

/** The server takes no more Signals for this run, which has to end first. */
function isFull(error: unknown): boolean {
  return error instanceof ServiceError && String(error.cause).includes('limit for signal events');
}

let server: DevServer;

beforeAll(async () => {
  const flags = Object.entries(dynamicConfig).flatMap(([name, value]) => [
    '--dynamic-config-value',
    `${name}=${value}`,
  ]);
  server = await startDevServer(flags);
});
afterAll(() => server?.environment.teardown());

describe('a script that floods one customer', () => {
  it(
    `with ${count} Signals: none is lost, and no run grows beyond ${mostEvents} events`,
    async () => {
      const world = new World();
      const { client } = server.environment;
      await withWorker(server.environment, world.activities, async (taskQueue) => {
        const life = await Life.begin(server.environment, world, taskQueue, beginning());
        await life.onboard();
        const limit = pLimit(50);
        const begun = Date.now();
        let refused = 0;
        // What the server does not take, the script is told of, and sends again.
        const send = async (number: number): Promise<void> => {
          try {
            await life.handle.signal(
              'edit-contacts',
              { name: `Ada ${number}` },
              { actor: { kind: 'operator' } },
            );
          } catch (error) {
            if (!isFull(error)) throw error;
            refused += 1;
            await pause(200);
            await send(number);
          }
        };
        await Promise.all(Array.from({ length: count }, (_, number) => limit(() => send(number))));
        const sentMs = Date.now() - begun;
        const named = () =>
          new Set(
            life
              .timeline()
              .flatMap(({ event }) => (event.type === 'contacts-edited' ? [event.contact.name] : [])),
          );
        await eventually(() => named().size === count, 60_000 + count * 20);
        const tookMs = Date.now() - begun;
        const sequences = life.timeline().map(({ sequence }) => sequence);
        expect(sequences).toEqual(sequences.map((_, index) => index + 1));
        const runs = await runsOf(life.id);
        const longest = Math.max(...runs.map(({ events }) => events));
        report(
          `${count} Signals sent in ${(sentMs / 1_000).toFixed(1)} s, all on the timeline after ${(tookMs / 1_000).toFixed(1)} s; ` +
            `${refused} times refused for a moment; ${runs.length} runs of ${runs.map(({ events }) => events).join(', ')} events`,
        );
        expect(runs.length).toBeGreaterThan(1);
        expect(longest).toBeLessThan(mostEvents);
        expect(runs.filter(({ status }) => status !== 'CONTINUED_AS_NEW' && status !== 'RUNNING')).toEqual(
          [],
        );
        expect((await life.state()).customer.extensions).toEqual({ partner: 0, staff: 0 });
        await life.leave();
      });

      async function runsOf(id: string): Promise<{ events: number; status: string }[]> {
        const query = `WorkflowId = '${workflowIdOf(id)}'`;
        const runs: { events: number; status: string }[] = [];
        for await (const { runId } of client.workflow.list({ query })) {
          const { historyLength, status } = await client.workflow
            .getHandle(workflowIdOf(id), runId)
            .describe();
          runs.push({ events: historyLength, status: status.name });
        }
        return runs;
      }
    },
    300_000 + count * 50,
  );
});
