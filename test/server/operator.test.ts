import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning, freshId } from '../support/examples.js';
import { day, eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let server: DevServer;
let folder: string;

beforeAll(async () => {
  server = await startDevServer();
  folder = await mkdtemp(join(tmpdir(), 'fortnight-operator-'));
});
afterAll(async () => {
  await server?.environment.teardown();
  await rm(folder, { recursive: true, force: true });
});

async function inTrial(story: (life: Life) => Promise<void>): Promise<void> {
  const world = new World();
  await withWorker(server.environment, world.activities, async (taskQueue) => {
    const life = await Life.begin(server.environment, world, taskQueue, beginning());
    await life.onboard();
    await story(life);
    await life.leave();
  });
}

const signal = (life: Life, name: string, ...args: string[]) =>
  server.temporal('workflow', 'signal', '--workflow-id', workflowIdOf(life.id), '--name', name, ...args);

async function refusals(life: Life): Promise<string[]> {
  const entries = life.timeline().flatMap(({ event }) => (event.type === 'refused' ? [event] : []));
  return entries.map(({ command, code }) => `${command}: ${code}`);
}

async function failedTasks(life: Life): Promise<number> {
  const { events } = await life.handle.fetchHistory();
  return (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes).length;
}

async function endsAt(life: Life): Promise<number> {
  const stage = await life.stage();
  if (stage.name !== 'trial') throw new Error(`in ${stage.name}`);
  return Date.parse(stage.endsAt);
}

describe('an operator with the temporal command', () => {
  it('extends a trial by a bare Signal, as the actor operator', () =>
    inTrial(async (life) => {
      const before = await endsAt(life);
      await signal(life, 'extend-trial');
      await eventually(async () => (await endsAt(life)) - before === 14 * day);
      await eventually(() => life.events().includes('trial-extended'));
      expect(life.timeline().find(({ event }) => event.type === 'trial-extended')?.actor).toEqual({
        kind: 'operator',
      });
    }));

  it('sends a payload and says who acts', () =>
    inTrial(async (life) => {
      const meta = JSON.stringify({ actor: { kind: 'partner', partner: 'northwind', name: 'nina' } });
      await signal(life, 'block-upgrade', '--input', '{"reason":"budget"}', '--input', meta);
      await eventually(() => life.events().includes('upgrade-blocked'));
      const entry = life.timeline().find(({ event }) => event.type === 'upgrade-blocked');
      expect(entry).toMatchObject({ actor: { partner: 'northwind' }, event: { reason: 'budget' } });
    }));

  it('is answered when it sends the same command as an Update, and refused with the reason', () =>
    inTrial(async (life) => {
      const update = (name: string) =>
        server.temporal(
          'workflow',
          'update',
          'execute',
          '--workflow-id',
          workflowIdOf(life.id),
          '--name',
          name,
        );
      expect(await update('block-upgrade')).toContain('upgrade-blocked');
      await expect(update('block-upgrade')).rejects.toThrow(/blocked already/);
    }));

  it('finds what is not permitted on the timeline as refused, never activates, and the workflow goes on', () =>
    inTrial(async (life) => {
      await signal(life, 'resend-activation');
      await signal(life, 'activate', '--input', '{"name":"Eve","accepted":true,"link":1}');
      await eventually(async () => (await refusals(life)).length === 2);
      expect(await refusals(life)).toEqual(['resend-activation: wrong-stage', 'activate: wrong-role']);
      expect(await failedTasks(life)).toBe(0);
    }));

  it('cannot hand a customer to a partner, or set a zone, that there is not', () =>
    inTrial(async (life) => {
      await signal(life, 'transfer', '--input', '{"partner":"nobody"}');
      await signal(life, 'edit-contacts', '--input', '{"zone":"Mars/Olympus"}');
      await eventually(async () => (await refusals(life)).length === 2);
      const told = life.timeline().flatMap(({ event }) => (event.type === 'refused' ? [event.message] : []));
      expect(told).toEqual([
        "transfer: partner: there is no partner 'nobody'; there are: northwind, fabrikam",
        "edit-contacts: zone: 'Mars/Olympus' is not an IANA time zone such as Europe/Berlin",
      ]);
      await expect(life.command('transfer', { partner: 'nobody' })).rejects.toMatchObject({
        cause: { message: expect.stringContaining("there is no partner 'nobody'") },
      });
      expect((await life.state()).customer).toMatchObject({ partner: 'northwind' });
      await signal(life, 'transfer', '--input', '{"partner":"fabrikam"}');
      await eventually(async () => (await life.state()).customer.partner === 'fabrikam');
      expect(await failedTasks(life)).toBe(0);
    }));

  it('is told in words which part of meta is wrong', () =>
    inTrial(async (life) => {
      const metas = [
        { expectedVersion: 'x' },
        { actor: { kind: 'boss' } },
        { actor: { kind: 'staff' }, id: 1 },
      ];
      for (const meta of metas)
        await signal(life, 'extend-trial', '--input', '{}', '--input', JSON.stringify(meta));
      await eventually(async () => (await refusals(life)).length === metas.length);
      const told = life.timeline().flatMap(({ event }) => (event.type === 'refused' ? [event.message] : []));
      expect(told).toEqual([
        'extend-trial: meta.expectedVersion: expected a number',
        'extend-trial: meta.actor.kind: expected one of: partner, staff, operator, customer, product, mail',
        'extend-trial: meta: there is no such field: id',
      ]);
    }));

  it('sees Signals take effect in the order in which it sent them, also while one is looked up', () =>
    inTrial(async (life) => {
      life.world.lookUpMs = 1_000;
      await signal(life, 'transfer', '--input', '{"partner":"fabrikam"}');
      await signal(life, 'extend-trial');
      await signal(life, 'transfer', '--input', '{"partner":"nobody"}');
      await signal(life, 'block-upgrade');
      await signal(life, 'close', '--input', '{"reason":"enough"}');
      await eventually(() => life.events().includes('closed'));
      const asked = ['transferred', 'trial-extended', 'refused', 'upgrade-blocked', 'closed'];
      expect(life.events().filter((type) => asked.includes(type))).toEqual(asked);
      expect(await failedTasks(life)).toBe(0);
    }));

  it('lists, counts and batches by search attributes', () =>
    inTrial(async (life) => {
      await signal(life, 'block-upgrade');
      const query = `CustomerStage = 'trial' AND PartnerId = 'northwind' AND UpgradeBlocked = true AND WorkflowId = '${workflowIdOf(life.id)}'`;
      await eventually(async () =>
        (await server.temporal('workflow', 'count', '--query', query)).includes('1'),
      );
      const soon = new Date(Date.now() + 20 * day).toISOString();
      const listed = await server.temporal(
        'workflow',
        'list',
        '--query',
        `${query} AND TrialEndsAt < '${soon}'`,
      );
      expect(listed).toContain(life.id);
      await server.temporal(
        'workflow',
        'signal',
        '--query',
        query,
        '--name',
        'allow-upgrade',
        '--reason',
        'test',
        '--yes',
      );
      await eventually(() => life.events().includes('upgrade-allowed'));
    }));
});

describe('the Web UI', () => {
  it('shows a name as it was typed: it makes no link, no picture and no heading of it', () =>
    withWorker(
      server.environment,
      new World().activities,
      async () => {
        const begin = beginning({ organization: '**Free** [x](https://evil.example) <img src=x>' });
        await connectCustomers(server.environment.client).start(begin);
        const handle = server.environment.client.workflow.getHandle(workflowIdOf(begin.id));
        const shown = '\\*\\*Free\\*\\* \\[x\\]\\(https://evil.example\\) \\<img src=x\\>';
        expect(await (await handle.describe()).staticSummary()).toBe(`${shown} (northwind)`);
        const details = async () => JSON.stringify(await handle.query('__temporal_workflow_metadata'));
        await eventually(async () => (await details()).includes(JSON.stringify(`### ${shown}`).slice(1, -1)));
        await handle.terminate();
      },
      { taskQueue: 'fortnight' },
    ));
});

describe('poison', () => {
  it('of six malformed Signals and a bad Update leaves the workflow running, with no failed task', () =>
    inTrial(async (life) => {
      const huge = join(folder, 'huge.json');
      await writeFile(huge, JSON.stringify({ reason: 'x'.repeat(1_900_000) }));
      await signal(life, 'extend-trial', '--input', '{"reason": 7}');
      await signal(life, 'no-such-command', '--input', '{}');
      await signal(life, 'extend-trial', '--input', '{"reason":', '--input-meta', 'encoding=binary/unknown');
      await signal(life, 'extend-trial', '--input-file', huge);
      await signal(life, 'close', '--input', 'null');
      await signal(life, 'extend-trial', '--input', '[1,2,3]');
      await eventually(async () => (await refusals(life)).length === 6);
      const update = [
        'workflow',
        'update',
        'execute',
        '--workflow-id',
        workflowIdOf(life.id),
        '--name',
        'extend-trial',
      ];
      await expect(server.temporal(...update, '--input', '"nonsense"')).rejects.toThrow(
        /expected an object/i,
      );
      expect(await refusals(life)).toEqual([
        'extend-trial: invalid-input',
        'no-such-command: unknown-command',
        'extend-trial: malformed',
        'extend-trial: malformed',
        'close: invalid-input',
        'extend-trial: invalid-input',
      ]);
      expect(await failedTasks(life)).toBe(0);
      await signal(life, 'extend-trial');
      await eventually(() => life.events().includes('trial-extended'));
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
    }));

  it('of more than any command needs, or of thousands of fields, is refused in few words and costs no task', () =>
    inTrial(async (life) => {
      const file = async (name: string, content: string | Uint8Array) => {
        const path = join(folder, name);
        await writeFile(path, content);
        return path;
      };
      const fields = (count: number) =>
        JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1])));
      const many = await file('many.json', fields(100_000));
      const binary = await file('binary', new Uint8Array(1_700_000));
      const users = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`u${index}`, 'x']));
      const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`;
      await signal(life, 'extend-trial', '--input-file', many);
      await signal(life, 'extend-trial', '--input-file', binary, '--input-meta', 'encoding=binary/plain');
      await signal(life, 'extend-trial', '--input-file', await file('some.json', fields(5_000)));
      await signal(life, 'extend-trial', '--input', `{"${'k'.repeat(60_000)}":1}`);
      await signal(life, 'update-deal', '--input', JSON.stringify({ users }));
      await signal(life, 'extend-trial', '--input', deep);
      await signal(life, 'extend-trial', '--input', '{"undecodable":"typed"}');
      await eventually(async () => (await refusals(life)).length === 7);
      const told = life.timeline().flatMap(({ event }) => (event.type === 'refused' ? [event.message] : []));
      expect(told.slice(0, 3)).toEqual([
        'extend-trial: the payload cannot be decoded: it has 1088891 bytes, and at most 65536 are read',
        'extend-trial: the payload cannot be decoded: it has 1700000 bytes, and at most 65536 are read',
        expect.stringMatching(/there is no such field: f0, f1, .*f19 and 4980 more$/),
      ]);
      expect(told[6]).toBe('extend-trial: undecodable: there is no such field: undecodable');
      expect(Math.max(...told.map(({ length }) => length))).toBeLessThanOrEqual(5_000);
      expect(await failedTasks(life)).toBe(0);
      await signal(life, 'extend-trial');
      await eventually(() => life.events().includes('trial-extended'));
    }));

  it('of a name that Temporal keeps for itself is recorded like any other unknown one', () =>
    inTrial(async (life) => {
      await signal(life, '__temporal_foo', '--input', '{"any":"thing"}');
      await eventually(async () => (await refusals(life)).includes('__temporal_foo: unknown-command'));
      await signal(life, 'extend-trial');
      await eventually(() => life.events().includes('trial-extended'));
      expect(await failedTasks(life)).toBe(0);
    }));

  it('that starts what cannot begin, or nothing, fails at once with the reason, and stands still nowhere', () =>
    withWorker(server.environment, new World().activities, async (taskQueue) => {
      const { workflow } = server.environment.client;
      const failsAtOnce = (workflowId: string) =>
        expect(workflow.getHandle(workflowId).result()).rejects.toMatchObject({
          cause: { type: 'malformed', message: expect.stringContaining('cannot begin like this') },
        });
      for (const args of [[], [null], [5], [{}]]) {
        const workflowId = workflowIdOf(freshId());
        await workflow.start('customerLifecycle', { workflowId, taskQueue, args });
        await failsAtOnce(workflowId);
      }
      const typed = [
        ['{"lifecycle":5}'],
        ['{"lifecycle":{"customer":{"schema":1}}}'],
        ['{"undecodable":"typed"}'],
        ['{"lifecycle":', '--input-meta', 'encoding=binary/unknown'],
      ];
      for (const [input = '', ...more] of typed) {
        const workflowId = workflowIdOf(freshId());
        const where = ['--type', 'customerLifecycle', '--task-queue', taskQueue, '--workflow-id', workflowId];
        await server.temporal('workflow', 'start', ...where, '--input', input, ...more);
        await failsAtOnce(workflowId);
      }
      const workflowId = workflowIdOf(freshId());
      const where = ['--type', 'customerLifecycle', '--task-queue', taskQueue, '--workflow-id', workflowId];
      const sent = ['--signal-name', 'extend-trial', '--input', '{"lifecycle":1}'];
      await server.temporal('workflow', 'signal-with-start', ...where, ...sent);
      await failsAtOnce(workflowId);
    }));

  it('of a cancellation is refused: close is how a road ends', () =>
    inTrial(async (life) => {
      await server.temporal('workflow', 'cancel', '--workflow-id', workflowIdOf(life.id));
      await eventually(async () => (await refusals(life)).includes('cancel: unknown-command'));
      await signal(life, 'extend-trial');
      await eventually(() => life.events().includes('trial-extended'));
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
    }));
});
