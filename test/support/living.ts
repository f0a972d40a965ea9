import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Begin } from '../../src/temporal/messages.js';
import { Life } from './life.js';
import { withWorker } from './time-skipping.js';
import { World } from './world.js';

/** One customer's life in a world of its own. What fails is told as it failed, and the workflow is ended. */
export async function living(
  environment: TestWorkflowEnvironment,
  begin: Begin,
  story: (life: Life, world: World) => Promise<void>,
): Promise<void> {
  const world = new World();
  await withWorker(environment, world.activities, async (taskQueue) => {
    const life = await Life.begin(environment, world, taskQueue, begin);
    try {
      await story(life, world);
    } catch (error) {
      // It may be over already.
      await life.handle.terminate('the test has failed').catch(() => undefined);
      throw error;
    }
    await life.leave();
  });
}
