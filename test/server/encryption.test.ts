import { randomBytes } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCodecServer } from '../../src/codec-server/server.js';
import { EncryptionCodec } from '../../src/temporal/encryption-codec.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { rawBytesOf } from '../support/raw-history.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

const newKey = () => randomBytes(32).toString('base64');
const [key, nextKey] = [newKey(), newKey()];
const keyring = new Keyring({ keys: [key] });
let server: DevServer;

beforeAll(async () => {
  // Whoever looks has both, whatever the worker has.
  server = await startDevServer([], new Keyring({ keys: [key, nextKey] }));
});
afterAll(async () => {
  await server?.environment.teardown();
});

/** What somebody sends who can reach the Temporal server, payload by payload. */
async function send(life: Life, signalName: string, ...payloads: Payload[]): Promise<void> {
  const { client } = server.environment;
  await client.workflowService.signalWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: workflowIdOf(life.id) },
    signalName,
    input: { payloads },
  });
}

const clear = (value: unknown): Payload => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(value)),
});
const sealedFor = async (life: Life | null, value: unknown, codec = new EncryptionCodec({ keyring })) => {
  const context = life && {
    type: 'workflow' as const,
    namespace: 'default',
    workflowId: workflowIdOf(life.id),
  };
  const [payload] = await codec.encode([clear(value)], context ?? undefined);
  return payload ?? {};
};

async function failures(life: Life): Promise<string[]> {
  const { events } = await life.handle.fetchHistory();
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    failed ? [failed.failure?.message ?? ''] : [],
  );
}

const refusals = (life: Life) =>
  life
    .timeline()
    .flatMap(({ event }) => (event.type === 'refused' ? [`${event.command}: ${event.code}`] : []));

const begin = (world: World, taskQueue: string, customer = beginning()) =>
  Life.begin(server.environment, world, taskQueue, customer);

describe('what a Temporal server keeps', () => {
  it('has no name, address, reason or price of anybody in it', async () => {
    const world = new World();
    world.verdict = ({ content }) => (content.kind === 'trial-extended' ? 'refused' : 'accepted');
    await withWorker(
      server.environment,
      world.activities,
      async (taskQueue) => {
        const customer = beginning({
          organization: 'Planted Organization',
          email: 'planted-address@example.com',
          name: 'Planted Person',
        });
        const life = await begin(world, taskQueue, customer);
        await life.onboard();
        await life.command('extend-trial', { reason: 'planted-reason' });
        await expect(life.command('extend-trial', { 'planted-field': 1 })).rejects.toThrow();
        await life.command('edit-contacts', { name: 'Planted Second', email: 'planted-other@example.com' });
        await life.handle.signal('planted-unknown-is-a-name', { reason: 'planted-payload' });
        await eventually(() => refusals(life).length === 1);
        expect((await life.state()).customer.organization).toBe('Planted Organization');
        const raw = (await rawBytesOf(server.environment, life.id)).replaceAll(
          'planted-unknown-is-a-name',
          '',
        );
        expect(raw).toContain('CustomerStage');
        expect(raw).not.toMatch(/planted|essentials plan|4,800|ada lovelace/i);
        const summary = (await life.handle.describe()).raw.executionConfig?.userMetadata?.summary;
        expect(Buffer.from(summary?.metadata?.encoding ?? []).toString()).not.toBe('json/plain');
        await life.leave();
      },
      { keyring },
    );
  });

  it('would be found out: without keys the same search finds them', async () => {
    const world = new World();
    const plain = await startDevServer();
    try {
      await withWorker(plain.environment, world.activities, async (taskQueue) => {
        const life = await Life.begin(
          plain.environment,
          world,
          taskQueue,
          beginning({ organization: 'Planted' }),
        );
        await life.invited();
        expect(await rawBytesOf(plain.environment, life.id)).toMatch(/planted/i);
      });
    } finally {
      await plain.environment.teardown();
    }
  });
});

describe('messages that nobody can decrypt', () => {
  it('are refused, and neither fail a task nor stop the clock', async () => {
    const world = new World();
    await withWorker(
      server.environment,
      world.activities,
      async (taskQueue) => {
        const [life, other] = [await begin(world, taskQueue), await begin(world, taskQueue)];
        await life.onboard();
        const good = await sealedFor(life, { reason: 'good' });
        const data = Buffer.from(good.data ?? []);
        const poison: Payload[] = [
          { ...good, data: data.subarray(0, 40) },
          { ...good, data: Buffer.alloc(0) },
          { ...good, data: Buffer.from(data.map((byte, index) => (index === 20 ? byte ^ 1 : byte))) },
          { ...good, metadata: { encoding: Buffer.from('binary/encrypted') } },
          await sealedFor(other, { reason: 'meant for another' }),
          { metadata: { encoding: Buffer.from('binary/undecodable') }, data: Buffer.from('pretended') },
          { metadata: { encoding: Buffer.from('binary/encrypted') }, data: randomBytes(1_000_000) },
        ];
        for (const payload of poison) await send(life, 'extend-trial', payload);
        await eventually(() => refusals(life).length === poison.length);
        expect(new Set(refusals(life))).toEqual(new Set(['extend-trial: malformed']));
        const update = life.handle.executeUpdate('extend-trial', { args: [{ reason: 7 }] });
        await expect(update).rejects.toMatchObject({ cause: { type: 'invalid-input' } });
        expect(await failures(life)).toEqual([]);
        await send(life, 'extend-trial', good);
        await eventually(() => life.events().includes('trial-extended'));
        await Promise.all([life.leave(), other.leave()]);
      },
      { keyring },
    );
  });

  it('but name a key that is not here wait, until the key comes or is said to be lost', async () => {
    const world = new World();
    const stranger = new Keyring({ keys: [newKey()] });
    const life = await withWorker(
      server.environment,
      world.activities,
      async (taskQueue) => {
        const begun = await begin(world, taskQueue);
        await begun.onboard();
        const foreign = await sealedFor(begun, {}, new EncryptionCodec({ keyring: stranger }));
        await send(begun, 'extend-trial', foreign);
        await eventually(async () => (await failures(begun)).length > 0);
        expect(refusals(begun)).toEqual([]);
        return begun;
      },
      { keyring, taskQueue: 'test-lost' },
    );
    const lost = new Keyring({ keys: [key], lost: stranger.ids });
    await withWorker(
      server.environment,
      world.activities,
      async () => {
        await eventually(() => refusals(life).includes('extend-trial: malformed'), 60_000);
        await life.command('extend-trial', {});
        await life.leave();
      },
      { keyring: lost, taskQueue: 'test-lost' },
    );
  }, 90_000);
});

describe('a key that is missing', () => {
  it('stops a customer, says so, and loses nothing: with the key it goes on, under the new one', async () => {
    const world = new World();
    const run = <T>(keys: Keyring, work: () => Promise<T>) =>
      withWorker(server.environment, world.activities, work, { keyring: keys, taskQueue: 'test-missing' });
    const life = await run(keyring, async () => {
      const begun = await begin(world, 'test-missing');
      await begun.onboard();
      return begun;
    });
    const without = new Keyring({ keys: [nextKey] });
    await run(without, async () => {
      await life.handle.signal('extend-trial', { reason: 'while it was missing' });
      await eventually(async () => (await failures(life)).length > 0);
      expect(without.missing()).toEqual(keyring.ids);
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
    });
    expect(life.events()).not.toContain('trial-extended');
    await run(new Keyring({ keys: [nextKey, key] }), async () => {
      await eventually(() => life.events().includes('trial-extended'), 60_000);
      expect(refusals(life)).toEqual([]);
      const raw = await rawBytesOf(server.environment, life.id);
      for (const id of [...keyring.ids, ...without.ids]) expect(raw).toContain(id);
      await life.leave();
    });
  }, 90_000);

  it('is no matter for customers from before there was encryption: what is new is encrypted from then on', async () => {
    const world = new World();
    const plain = await startDevServer();
    const options = { taskQueue: 'test-upgrade' };
    try {
      const life = await withWorker(
        plain.environment,
        world.activities,
        async (taskQueue) => {
          const begun = await Life.begin(plain.environment, world, taskQueue, beginning());
          await begun.onboard();
          return begun;
        },
        options,
      );
      await withWorker(
        plain.environment,
        world.activities,
        async () => {
          await life.handle.signal('extend-trial', { reason: 'in clear' });
          await eventually(() => life.events().includes('trial-extended'));
          expect(await rawBytesOf(plain.environment, life.id)).toContain(keyring.ids[0]);
        },
        { ...options, keyring },
      );
    } finally {
      await plain.environment.teardown();
    }
  });
});

describe('a message in clear', () => {
  it('is taken from a script, unless the customer’s policy takes encrypted ones only', async () => {
    const world = new World();
    const codec = new EncryptionCodec({ keyring });
    const codecServer = await buildCodecServer({ codec, origins: [], token: undefined });
    const endpoint = (await codecServer.listen({ host: '127.0.0.1', port: 0 })).replace(
      '127.0.0.1',
      'localhost',
    );
    const signal = (life: Life, name: string, ...args: string[]) =>
      server.temporal('workflow', 'signal', '--workflow-id', workflowIdOf(life.id), '--name', name, ...args);
    try {
      await withWorker(
        server.environment,
        world.activities,
        async (taskQueue) => {
          const open = await begin(world, taskQueue);
          await open.onboard();
          await signal(open, 'extend-trial');
          await signal(open, 'block-upgrade', '--input', '{"reason":"by hand"}');
          await eventually(
            () => open.events().includes('trial-extended') && open.events().includes('upgrade-blocked'),
          );
          const strict = await begin(world, taskQueue, beginning({}, { clearMessages: 'refuse' }));
          await strict.onboard();
          await signal(strict, 'extend-trial');
          await signal(strict, 'extend-trial', '--input', '{"reason":"by hand"}');
          await eventually(() => refusals(strict).length === 2);
          expect(refusals(strict)).toEqual(['extend-trial: wrong-role', 'extend-trial: wrong-role']);
          await signal(strict, 'extend-trial', '--input', '{}', '--codec-endpoint', endpoint);
          await eventually(() => strict.events().includes('trial-extended'));
          await Promise.all([open.leave(), strict.leave()]);
        },
        { keyring },
      );
    } finally {
      await codecServer.close();
    }
  });
});
