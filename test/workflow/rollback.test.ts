import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import { workflowIdOf, workflowType } from '../../src/temporal/names.js';
import { recordedHistories } from '../support/histories.js';
import { eventually, Life } from '../support/life.js';
import { releases } from '../support/releases.js';
import { startTimeSkipping, withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

const earlier = await releases();
/** A customer of each stage that can go on. */
const states = (await recordedHistories())
  .map(({ name, recorded }) => ({ name, state: recorded.end }))
  .filter(({ state }) => state.customer.stage.name !== 'closed');

let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  environment = await startTimeSkipping();
});
afterEach(makeRoom);
afterAll(() => environment?.teardown());

/** A run that takes over from one before, as every run but the first does. */
async function takeOver(world: World, taskQueue: string, state: Lifecycle): Promise<Life> {
  const life = new Life(environment, world, state.customer.id);
  await environment.client.workflow.start(workflowType, {
    workflowId: workflowIdOf(state.customer.id),
    taskQueue,
    args: [{ lifecycle: state, carried: { published: 0, run: 2 } }],
  });
  return life;
}

/** Whoever takes over lives on: it is asked, takes a command, publishes. */
async function livesOn(world: World, taskQueue: string, state: Lifecycle): Promise<Lifecycle> {
  const life = await takeOver(world, taskQueue, state);
  const { version } = (await life.state()).customer;
  const name = `Ada ${version}`;
  expect((await life.command('edit-contacts', { name })).events).toEqual(['contacts-edited']);
  await eventually(() => life.events().includes('contacts-edited'));
  const after = await life.state();
  await life.handle.terminate();
  return after;
}

/** Ends those that stood in for others, also where a test has failed. */
async function makeRoom(): Promise<void> {
  for (const { state } of states)
    await environment.client.workflow
      .getHandle(workflowIdOf(state.customer.id))
      .terminate()
      .catch(() => undefined);
}

describe('a release that is taken back', () => {
  it.each(earlier)(
    '$version lives on with what today’s has written, in every stage',
    async ({ bundle }) => {
      const world = new World();
      const written: Lifecycle[] = [];
      await withWorker(environment, world.activities, async (taskQueue) => {
        for (const { state } of states) written.push(await livesOn(world, taskQueue, state));
      });
      const before = new World();
      await withWorker(
        environment,
        before.activities,
        async (taskQueue) => {
          for (const state of written) {
            const { customer } = await livesOn(before, taskQueue, state);
            expect([customer.id, customer.stage.name]).toEqual([state.customer.id, customer.stage.name]);
          }
        },
        { bundle },
      );
    },
    120_000,
  );

  it('this one, carries along what a later one has added, and stumbles over none of it', async () => {
    const world = new World();
    await withWorker(environment, world.activities, async (taskQueue) => {
      for (const { state } of states) {
        const after = await livesOn(world, taskQueue, fromLater(state));
        expect(after).toMatchObject({ later: added, customer: { later: added } });
        const published = world.published.filter(({ customer }) => customer.id === state.customer.id).at(-1);
        expect(published).toMatchObject({ later: added, customer: { later: added } });
      }
    });
  }, 120_000);

  it('this one, waits where it cannot live with what a later one has written: nothing is lost or made up', async () => {
    const [one] = states;
    if (!one) throw new Error('nothing is recorded');
    const world = new World();
    const { customer } = one.state;
    const later = { ...one.state, customer: { ...customer, schema: 2 } } as unknown as Lifecycle;
    await withWorker(environment, world.activities, async (taskQueue) => {
      const life = await takeOver(world, taskQueue, later);
      const failure = async () => {
        const { events } = await life.handle.fetchHistory();
        const failed = events?.find((event) => event.workflowTaskFailedEventAttributes);
        const { loadedDataConverter } = environment.client.options;
        const failure = failed?.workflowTaskFailedEventAttributes?.failure;
        return (await decodeOptionalFailureToOptionalError(loadedDataConverter, failure))?.message;
      };
      await eventually(async () => (await failure()) !== undefined);
      expect(await failure()).toMatch(/the shape 2, and this release reads 1: run the release that wrote it/);
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
      expect(world.published).toEqual([]);
    });
  });
});

const added = { by: 'a later release' };

/** The same with a member more in everything that is kept, and a fact on the timeline that nobody here knows. */
function fromLater(state: Lifecycle): Lifecycle {
  const { customer, timeline } = state;
  const at = customer.createdAt;
  const fact = { type: 'celebrated', at, with: 'cake' };
  const entry = { sequence: timeline.count + 1, at, actor: { kind: 'system' }, event: fact, later: added };
  const grown = {
    ...state,
    later: added,
    customer: {
      ...customer,
      later: added,
      stage: { ...customer.stage, later: added },
      contact: { ...customer.contact, later: added },
      policy: { ...customer.policy, laterDays: 3 },
      tenant: { ...customer.tenant, later: added },
      mails: customer.mails.map((mail) => ({ ...mail, later: added })),
    },
    timeline: {
      ...timeline,
      later: added,
      count: timeline.count + 1,
      unstored: [...timeline.unstored, entry],
    },
    ledger: state.ledger.map((first) => ({ ...first, later: added })),
  };
  return grown as unknown as Lifecycle;
}
