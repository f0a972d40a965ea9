import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Begin } from '../../src/temporal/messages.js';
import { Life } from './life.js';
import { withWorker } from './time-skipping.js';
import { World } from './world.js';

/** Less than a test has: one that is given up by its frame goes on beside the next ones, and time stands for all. */
const patienceMs = 50_000;

/** One customer's life in a world of its own. What fails is told as it failed, and the workflow is ended. */
export async function living(
  environment: TestWorkflowEnvironment,
  begin: Begin,
  story: (life: Life, world: World) => Promise<void>,
): Promise<void> {
  const world = new World();
  await withWorker(environment, world.activities, async (taskQueue) => {
    const life = await Life.begin(environment, world, taskQueue, begin);
    const late = standstill(life);
    try {
      await Promise.race([story(life, world).then(() => life.leave()), late.told]);
    } catch (error) {
      // It may be over already.
      await life.handle.terminate('the test has failed').catch(() => undefined);
      throw error;
    } finally {
      late.forget();
    }
  });
}

/** Tells where a life stands that does not come to its end in time, and what it waits for. */
function standstill({ environment, handle }: Life): { told: Promise<never>; forget(): void } {
  let timer: NodeJS.Timeout | undefined;
  const told = new Promise<never>((_, reject) => {
    const tell = async () => {
      const { status, historyLength, raw } = await handle.describe();
      const { pendingActivities, pendingWorkflowTask } = raw;
      const { events } = await handle.fetchHistory();
      const last = events?.slice(-8).map(({ eventId, eventType }) => [Number(eventId), eventType]);
      const now = new Date(await environment.currentTimeMs()).toISOString();
      const place = { now, status: status.name, historyLength, last, pendingActivities, pendingWorkflowTask };
      throw new Error(`it stands still after ${patienceMs} ms: ${JSON.stringify(place)}`);
    };
    timer = setTimeout(() => tell().catch(reject), patienceMs);
  });
  return { told, forget: () => clearTimeout(timer) };
}
