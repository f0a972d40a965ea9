import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { answered, eventually, Life, staff } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let server: DevServer;

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(async () => {
  await server?.environment.teardown();
});

describe('a crowd of commands for one customer', () => {
  it('is answered one and all, each command once', async () => {
    const world = new World();
    const customers = connectCustomers(server.environment.client);
    await withWorker(server.environment, world.activities, async (taskQueue) => {
      const life = await Life.begin(server.environment, world, taskQueue, beginning());
      await life.invited();
      const send = (index: number) => {
        const meta = { actor: { ...staff, kind: 'staff' as const }, requestId: `request-${index}` };
        return customers.execute(life.id, 'edit-contacts', { name: `Ada ${index}` }, meta);
      };
      const answers = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => send(index % 30)));
      const unanswered = answers.flatMap((answer, index) =>
        answer.status === 'rejected' ? [index % 30] : [],
      );
      // On a busy machine some may be told to come back; the same request id then finds what became of them.
      for (const index of unanswered) await send(index);
      expect(unanswered.length).toBeLessThan(60);
      const edits = () => life.events().filter((event) => event === 'contacts-edited').length;
      await eventually(() => edits() === 30);
      await life.leave();
    });
  });

  it('does not let a run grow until a worker that takes it over has long to replay', async () => {
    const world = new World();
    const customers = connectCustomers(server.environment.client);
    await withWorker(server.environment, world.activities, async (taskQueue) => {
      const life = await Life.begin(server.environment, world, taskQueue, beginning());
      await life.invited();
      const { runId: first } = await life.handle.describe();
      const edits = async (person: number) => {
        for (let number = 0; number < 30; number++) {
          const meta = { actor: { ...staff, kind: 'staff' as const }, requestId: `${person}/${number}` };
          const name = { name: `Ada ${person}.${number}` };
          await answered(() => customers.execute(life.id, 'edit-contacts', name, meta));
        }
      };
      await Promise.all([1, 2, 3, 4, 5].map(edits));
      const ofFirst = server.environment.client.workflow.getHandle(life.handle.workflowId, first);
      expect((await life.handle.describe()).runId).not.toBe(first);
      expect((await ofFirst.describe()).historyLength).toBeLessThan(350);
      await life.leave();
    });
  });
});
