import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantOrder } from '../../src/domain/orders.js';
import { examine, type Finding } from '../../src/mending/examine.js';
import { Follower } from '../../src/mending/follow.js';
import { republish } from '../../src/mending/republish.js';
import { restore } from '../../src/mending/restore.js';
import { NotMended } from '../../src/mending/sources.js';
import type { Database } from '../../src/store/database.js';
import { beginDelivery, finishDelivery } from '../../src/store/deliveries.js';
import { publishLifecycle } from '../../src/store/lifecycle.js';
import { storedLines } from '../../src/store/mending.js';
import { connectWorkflows } from '../../src/temporal/connect-workflows.js';
import { UnknownCustomer } from '../../src/temporal/customers.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { attemptOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning, freshId } from '../support/examples.js';
import { eventually, Life, staff } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { together, World } from '../support/world.js';

const newKey = () => randomBytes(32).toString('base64');
const keyring = new Keyring({ keys: [newKey()] });
const databases = provideDatabases();
let server: DevServer;

beforeAll(async () => {
  server = await startDevServer(['--dynamic-config-value', 'frontend.WorkflowPauseEnabled=true'], keyring);
});
afterAll(async () => {
  await server?.environment.teardown();
});

const sourcesOf = (database: Database) => ({
  workflows: connectWorkflows(server.environment.client),
  database,
  now: () => new Date().toISOString(),
});
const apply = { apply: true, by: staff };
const kinds = (findings: Finding[]) => findings.map(({ problem, mend }) => `${problem}: ${mend}`);

/** A worker that publishes into a real record, and one who follows it. */
async function worker<T>(
  database: Database,
  taskQueue: string,
  work: () => Promise<T>,
  keys = keyring,
): Promise<T> {
  const activities = together({
    ...new World().activities,
    publishRecord: (state) => publishLifecycle(database, state, { awaitsResults: true }),
  });
  const follower = new Follower(sourcesOf(database), () => undefined);
  const onChange = (customer: string) => follower.hint(customer);
  try {
    return await withWorker(server.environment, activities, work, { keyring: keys, taskQueue, onChange });
  } finally {
    await follower.stop();
  }
}

/** A customer whose record is as new as its workflow. */
async function begun(database: Database, taskQueue: string, changes = {}): Promise<Life> {
  const life = await Life.begin(server.environment, new World(), taskQueue, beginning({}, changes));
  await life.invited();
  await eventually(async () => (await examine(sourcesOf(database), life.id)).length === 0);
  return life;
}

describe('a workflow that stands still', () => {
  it('is found, with the reason, where its key is missing, and is left to whoever has the key', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    const life = await worker(database, 'mending-key', () => begun(database, 'mending-key'));
    await worker(
      database,
      'mending-key',
      async () => {
        // Nothing has come for it yet, so that its task has not failed.
        expect(await examine(sources, life.id)).toMatchObject([
          {
            problem: 'undecodable',
            detail: expect.stringMatching(/worker cannot read it.*log.*key is missing/),
          },
        ]);
        await life.handle.signal('block-upgrade');
        await eventually(async () => (await sources.workflows.look(life.id)).failing !== null, 60_000);
        const [finding] = await examine(sources, life.id);
        expect(finding).toMatchObject({ problem: 'task-failing', mend: null });
        await expect(restore(sources, life.id, apply)).rejects.toThrow(NotMended);
      },
      new Keyring({ keys: [newKey()] }),
    );
    await life.handle.terminate('the test is over');
  }, 90_000);

  it('is found where no worker runs', async () => {
    const database = await databases.fresh();
    const life = await worker(database, 'mending-worker', () => begun(database, 'mending-worker'));
    expect(kinds(await examine(sourcesOf(database), life.id))).toEqual(['not-answering: null']);
    await life.handle.terminate('the test is over');
  }, 60_000);

  it('is found where somebody paused it, with what lets it go on, and goes on then', async () => {
    const database = await databases.fresh();
    await worker(database, 'mending-pause', async () => {
      const life = await begun(database, 'mending-pause');
      const sources = sourcesOf(database);
      const named = ['--workflow-id', workflowIdOf(life.id)];
      await server.temporal('workflow', 'pause', ...named, '--reason', 'tried out');
      const helps = `temporal workflow unpause --workflow-id ${workflowIdOf(life.id)}`;
      expect(await examine(sources, life.id)).toMatchObject([
        { problem: 'not-answering', mend: null, detail: expect.stringContaining(helps) },
      ]);
      await expect(restore(sources, life.id, apply)).rejects.toThrow(/paused/);
      await server.temporal('workflow', 'unpause', ...named, '--reason', 'seen');
      await eventually(async () => (await examine(sources, life.id)).length === 0);
      await life.handle.terminate('the test is over');
    });
  }, 60_000);

  it('is found where its agenda is overdue', async () => {
    const database = await databases.fresh();
    await worker(database, 'mending-agenda', async () => {
      const life = await begun(database, 'mending-agenda');
      const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
      const sources = { ...sourcesOf(database), now: () => inAMonth };
      expect(kinds(await examine(sources, life.id))).toEqual(['agenda-overdue: null']);
      await life.handle.terminate('the test is over');
    });
  }, 60_000);
});

describe('a customer', () => {
  it('whom nobody knows cannot be mended, nor one whose workflow does well', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    await expect(restore(sources, freshId(), apply)).rejects.toThrow(UnknownCustomer);
    await expect(republish(sources, freshId())).rejects.toThrow(/no workflow/);
    await worker(database, 'mending-well', async () => {
      const life = await begun(database, 'mending-well');
      await expect(restore(sources, life.id, apply)).rejects.toThrow(/knows all that the record knows/);
      await life.handle.terminate('the test is over');
    });
  }, 60_000);

  it('whose results nobody heard of, because a worker died, gets them into the record all the same', async () => {
    const database = await databases.fresh();
    const activities = together({
      ...new World().activities,
      publishRecord: (state) => publishLifecycle(database, state, { awaitsResults: true }),
    });
    await withWorker(
      server.environment,
      activities,
      async () => {
        const life = await Life.begin(server.environment, new World(), 'fortnight', beginning());
        await life.invited();
        const behind = async () =>
          (await examine(sourcesOf(database), life.id)).map(({ problem }) => problem);
        await eventually(async () =>
          (await life.state()).customer.mails.every(({ status }) => status === 'accepted'),
        );
        expect(await behind()).toEqual(['record-older']);
        const times = { lateMs: 100, sweepMs: 100 };
        const follower = new Follower(sourcesOf(database), () => undefined, times);
        await eventually(async () => (await behind()).length === 0);
        await follower.stop();
        await life.handle.terminate('the test is over');
      },
      { keyring, taskQueue: 'fortnight' },
    );
  }, 60_000);

  it('whose workflow was terminated before all was published is restored from the workflow, once', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    const life = await worker(database, 'fortnight', () => begun(database, 'fortnight'));
    const silent = together({
      ...new World().activities,
      publishRecord: () => Promise.reject(new Error('away')),
    });
    await withWorker(
      server.environment,
      silent,
      async () => {
        await life.command('block-upgrade', { reason: 'unpublished' });
        // What comes of it is taken as well, else nobody can ask the workflow afterwards.
        await eventually(async () => {
          const { pendingWorkflowTask, pendingActivities } = (await life.handle.describe()).raw;
          const alone = pendingActivities?.some(({ activityType }) => activityType?.name === 'publishRecord');
          return alone === true && pendingWorkflowTask == null;
        });
        await life.handle.terminate('by hand');
      },
      { keyring, taskQueue: 'fortnight' },
    );
    await worker(database, 'fortnight', async () => {
      expect(kinds(await examine(sources, life.id))).toEqual(['workflow-ended: restore']);
      const dry = await restore(sources, life.id, { ...apply, apply: false });
      expect(dry).toMatchObject({ from: 'workflow', workflow: 'terminated', stage: 'pending' });
      const both = await Promise.allSettled([
        restore(sources, life.id, apply),
        restore(sources, life.id, apply),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await eventually(async () => (await examine(sources, life.id)).length === 0);
      const { customer, timeline } = await life.state();
      expect(customer.upgrade).toBe('blocked');
      expect((await storedLines(database, life.id)).size).toBe(timeline.count);
      await life.handle.terminate('the test is over');
    });
  }, 90_000);

  it('that could not begin is nothing to mend: nothing was promised', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    const id = freshId();
    await worker(database, 'mending-birth', async () => {
      const start = { workflowId: workflowIdOf(id), taskQueue: 'mending-birth', args: [{}] };
      const handle = await server.environment.client.workflow.start('customerLifecycle', start);
      await expect(handle.result()).rejects.toThrow();
      expect(await examine(sources, id)).toEqual([]);
    });
  }, 60_000);

  it('that is put back to less than the product was told has the product take what is true now', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    let inForce: TenantOrder | undefined;
    let databaseIsUp = true;
    // As the contract has it: what is not newer is ignored, and answered with what is in force.
    const activities = together({
      ...new World().activities,
      applyTenant: async (order) => {
        if (!inForce || order.revision > inForce.revision) inForce = order;
        return { outcome: 'applied', tenantId: 'tenant-1' };
      },
      publishRecord: async (state) => {
        if (!databaseIsUp) throw new Error('the database is away');
        await publishLifecycle(database, state, { awaitsResults: true });
      },
    });
    await withWorker(
      server.environment,
      activities,
      async () => {
        const life = await Life.begin(server.environment, new World(), 'fortnight', beginning());
        await life.invited();
        await eventually(async () => (await storedLines(database, life.id)).size > 0);
        databaseIsUp = false;
        await life.command('edit-contacts', { organization: 'Known To Nobody Soon' });
        await eventually(() => inForce?.wish.organization === 'Known To Nobody Soon');
        await server.temporal('workflow', 'delete', '--workflow-id', workflowIdOf(life.id), '--yes');
        databaseIsUp = true;
        await eventually(async () => (await sources.workflows.look(life.id)).status === 'missing');
        expect(await restore(sources, life.id, apply)).toMatchObject({ from: 'record' });
        await eventually(() => inForce?.wish.organization === 'Contoso Ltd');
        await life.command('edit-contacts', { organization: 'Contoso Group' });
        await eventually(() => inForce?.wish.organization === 'Contoso Group');
        await life.handle.terminate('the test is over');
      },
      { keyring, taskQueue: 'fortnight' },
    );
  }, 60_000);

  it('whose workflow was terminated with news that no worker had taken is restored from the record', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    const life = await worker(database, 'fortnight', () => begun(database, 'fortnight'));
    await life.handle.signal('block-upgrade');
    await life.handle.terminate('by hand, while no worker ran');
    const went = { customerId: life.id, key: 'upgrade-notice/7', address: 'ada@contoso.example' };
    await beginDelivery(database, attemptOf({ ...went, messageId: `<${life.id}@fortnight.example>` }));
    await finishDelivery(database, { ...went, result: { outcome: 'accepted', reason: '250 queued' } });
    await worker(database, 'fortnight', async () => {
      expect(kinds(await examine(sources, life.id))).toEqual(['workflow-ended: restore']);
      expect(await restore(sources, life.id, apply)).toMatchObject({
        from: 'record',
        workflow: 'terminated',
        unread: expect.stringContaining('before a worker had taken'),
      });
      // What went out unknown to the record keeps its number: nothing that says something else is taken for it.
      expect((await life.state()).customer.mailCount).toBe(7);
      await eventually(async () => (await examine(sources, life.id)).length === 0);
      await life.handle.terminate('the test is over');
    });
  }, 60_000);

  it('whose workflow was terminated because its task failed again and again is restored from the record', async () => {
    const database = await databases.fresh();
    const sources = sourcesOf(database);
    const life = await worker(database, 'fortnight', () => begun(database, 'fortnight'));
    const lostKey = new Keyring({ keys: [newKey()] });
    await worker(
      database,
      'fortnight',
      async () => {
        await life.handle.signal('block-upgrade');
        await eventually(async () => (await sources.workflows.look(life.id)).failing !== null, 60_000);
        await life.handle.terminate('beyond that');
      },
      lostKey,
    );
    await worker(database, 'fortnight', async () => {
      expect(kinds(await examine(sources, life.id))).toEqual(['workflow-ended: restore']);
      expect(await restore(sources, life.id, apply)).toMatchObject({
        from: 'record',
        workflow: 'terminated',
        unread: 'it ended while its task failed',
      });
      await eventually(async () => (await examine(sources, life.id)).length === 0);
      await life.handle.terminate('the test is over');
    });
  }, 90_000);

  it('whose record lost lines in the middle gets them back from runs before, as far as Temporal has them', async () => {
    const database = await databases.owned();
    const sources = sourcesOf(database);
    await worker(database, 'mending-lines', async () => {
      const life = await begun(database, 'mending-lines');
      const before = await storedLines(database, life.id);
      await database.run('lose lines', (orm) =>
        orm.execute(`delete from timeline where customer_id = '${life.id}' and sequence in (1, 3)`),
      );
      expect(kinds(await examine(sources, life.id))).toEqual(['timeline-incomplete: republish']);
      expect(await republish(sources, life.id)).toMatchObject({ added: 2, lost: 0 });
      expect(await storedLines(database, life.id)).toEqual(before);
      expect(await examine(sources, life.id)).toEqual([]);
      await life.handle.terminate('the test is over');
    });
  }, 60_000);
});
