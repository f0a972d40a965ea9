import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { startTimeSkipping, withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  environment = await startTimeSkipping();
});
afterAll(async () => {
  await environment?.teardown();
});

const day = 24 * 60 * 60 * 1000;

it('whoever was in a trial before is told nothing, then given notice, and upgraded when it said', async () => {
  const world = new World();
  await withWorker(environment, world.activities, async (taskQueue) => {
    const { command, ...start } = beginning();
    const trialEndsAt = new Date((await environment.currentTimeMs()) + 10 * day).toISOString();
    const existing = { ...command, tenant: 'tenant-4711', trialEndsAt };
    const life = await Life.begin(environment, world, taskQueue, { ...start, existing });
    try {
      await eventually(() => world.tenants.length === 1);
      expect(world.tenants[0]?.wish).toMatchObject({ existingTenant: 'tenant-4711', importAttempt: 0 });
      await life.pass(6);
      expect(world.mailsTo('customer')).toEqual([]);
      await life.pass(2);
      expect(world.mailsTo('customer')).toEqual(['upgrade-notice']);
      await life.pass(3);
      expect(await life.stage()).toMatchObject({ name: 'production', since: trialEndsAt });
      expect(life.events().filter((type) => !/^(mail|tenant)-/.test(type))).toEqual([
        'existing-customer-added',
        'notice-issued',
        'upgraded',
      ]);
    } finally {
      await life.leave();
    }
  });
});
