import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let server: DevServer;

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(() => server?.environment.teardown());

describe('a record that is away while a product reports much', () => {
  it('loses no line of it, and the customer lives on, however much there is', async () => {
    const world = new World();
    await withWorker(server.environment, world.activities, async (taskQueue) => {
      const life = await Life.begin(server.environment, world, taskQueue, beginning());
      await life.invited();
      await life.activate();
      await eventually(() => life.events().includes('activated'));
      world.recordIsUp = false;
      const message = 'x'.repeat(500);
      const log = Array.from({ length: 50 }, () => ({ level: 'info', message }));
      const reports = 150;
      const report = (sequence: number) =>
        life.report({ attempt: 1, sequence, status: 'running', percent: sequence / 2, log });
      let taken = 0;
      const refusal = await (async () => {
        for (;;) await report(++taken);
      })().catch((error: unknown) => error);
      expect(String(refusal instanceof WorkflowUpdateFailedError && refusal.cause)).toMatch(
        /nothing more can be taken/,
      );
      // A Signal cannot be refused, and waits.
      for (let sequence = taken; sequence <= reports; sequence++)
        await life.handle.signal(
          'report-import',
          { attempt: 1, sequence, status: 'running', percent: sequence / 2, log },
          { actor: { kind: 'product' } },
        );
      await life.handle.signal('extend-trial', { reason: 7 });
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
      world.recordIsUp = true;
      await eventually(
        () => life.events().filter((type) => type === 'import-reported').length === reports,
        90_000,
      );
      const sequences = life.timeline().map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
      await life.leave();
    });
  }, 180_000);
});
