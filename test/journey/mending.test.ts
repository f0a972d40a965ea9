import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRuntime } from '../../src/config/runtime.js';
import { Deals } from '../support/deal-scene.js';
import type { Client } from '../support/journey-client.js';
import { linkIn, post } from '../support/journey-client.js';
import { pause } from '../support/journey-process.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';
import { backUpRecord, bringBackRecord, changeRecordedState, usersAtWork } from '../support/record-backup.js';

const execute = promisify(execFile);
let product: Product;
let client: Client;

beforeAll(async () => {
  product = await Product.start('40s');
  client = product.client;
}, 120_000);
afterAll(() => product?.dispose());

async function temporal(...args: string[]): Promise<string> {
  const { temporalCli = '', temporalAddress } = readRuntime(product.home) ?? {};
  return (await execute(temporalCli, [...args, '--address', temporalAddress ?? ''])).stdout;
}

async function added(name: string): Promise<string> {
  const fields = ['--organization', name, '--email', `${name.toLowerCase()}@contoso.example`];
  return (await client.done('add-customer', ...fields, '--partner', 'northwind', '--sku', 'essentials')).id;
}

/** In its trial, and everything said and written down. */
async function inTrial(name: string): Promise<string> {
  const id = await added(name);
  const link = linkIn(await client.email(id, 'activation', `${name.toLowerCase()}@contoso.example`));
  await post(link, { name: 'Ada Lovelace', accepted: 'yes' });
  await client.reaches(id, 'trial', 60_000);
  await eventually(async () =>
    (await client.received(id)).some(({ messageId }) => messageId.includes('trial-started')),
  );
  return id;
}

interface Found {
  customer: string;
  problem: string;
}

async function doctor(): Promise<{ code: unknown; found: Record<string, string> }> {
  const { code, out } = await client.fortnight('doctor', '--json');
  const { findings }: { findings: Found[] } = JSON.parse(out);
  return { code, found: Object.fromEntries(findings.map(({ customer, problem }) => [customer, problem])) };
}

async function mended(command: string, ...args: string[]) {
  const { code, out, err } = await client.fortnight(command, ...args, '--json');
  if (code !== 0) throw new Error(`${command} exited with ${code}: ${out}${err}`);
  return JSON.parse(out);
}

/** Every email that ever arrived, by its Message-ID: the same one twice is what nobody wants. */
async function repeats(ids: string[]): Promise<string[]> {
  const all = (await Promise.all(ids.map((id) => client.received(id))))
    .flat()
    .map(({ messageId }) => messageId);
  return all.filter((messageId, index) => all.indexOf(messageId) !== index);
}

const lines = async (id: string) => (await client.timeline(id)).map(({ sequence }) => sequence);

/** The same once nothing is added any more. */
async function settledLines(id: string): Promise<number[]> {
  for (let known = await lines(id); ; ) {
    await pause(2_000);
    const now = await lines(id);
    if (now.length === known.length) return now;
    known = now;
  }
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('what was done to the servers by hand', () => {
  const ids: Record<string, string> = {};
  const all = () => Object.values(ids);
  const one = (name: string) => ids[name] ?? '';

  it('finds nothing where nothing is wrong', async () => {
    const names = ['Terminated', 'Deleted', 'Quiet', 'Rewound'];
    for (const [index, id] of (await Promise.all(names.map(inTrial))).entries()) ids[names[index] ?? ''] = id;
    await eventually(async () => (await doctor()).code === 0, 60_000);
    const { code, out } = await client.fortnight('doctor');
    expect([code, out]).toEqual([0, 'well: 4 customers looked at, nothing found\n']);
  }, 240_000);

  it('finds workflows that were terminated and deleted, and restores them from what is known; nothing is sent again', async () => {
    await temporal('workflow', 'terminate', '--workflow-id', `customer/${one('Terminated')}`);
    await temporal('workflow', 'delete', '--workflow-id', `customer/${one('Deleted')}`, '--yes');
    const expected = { [one('Terminated')]: 'workflow-ended', [one('Deleted')]: 'workflow-missing' };
    await eventually(async () => Object.keys((await doctor()).found).length === 2, 60_000);
    expect(await doctor()).toEqual({ code: 1, found: expected });
    // The record says that an email waits that has gone out: it stopped a moment before that was written down.
    await changeRecordedState(client.place().databaseUrl, one('Deleted'), (state) => {
      const { mails } = state.customer as { mails: Record<string, unknown>[] };
      const last = mails.at(-1);
      if (last)
        Object.assign(last, { status: 'queued', accepted: [], nextAttemptAt: new Date().toISOString() });
    });
    const before = (await Promise.all(all().map((id) => client.received(id)))).flat().length;

    const dry = await client.fortnight('restore', one('Deleted'));
    expect(dry.code).toBe(0);
    expect(dry.out).toMatch(/^dry run: .* Deleted, in trial, would be restored from the record/);
    expect(dry.out).toMatch(/email waiting: trial-started\/\d+ \(not again to partner@northwind.example\)/);
    expect((await doctor()).found).toEqual(expected);

    expect((await mended('restore', '--all', '--apply')).done).toHaveLength(2);
    await eventually(async () => (await doctor()).code === 0, 60_000);
    for (const name of ['Terminated', 'Deleted']) {
      await client.done('extend-trial', one(name));
      const timeline = await client.timeline(one(name));
      expect(timeline.map(({ event }) => event.type)).toContain('restored');
    }
    const extended = async (name: string) =>
      (await client.received(one(name))).filter(({ messageId }) => messageId.includes('trial-extended'))
        .length;
    await eventually(
      async () => (await extended('Terminated')) === 2 && (await extended('Deleted')) === 2,
      60_000,
    );
    const after = (await Promise.all(all().map((id) => client.received(id)))).flat().length;
    expect(after - before).toBe(4);
    expect(await repeats(all())).toEqual([]);
  }, 240_000);

  it('does not replace a workflow that does well', async () => {
    const { problem } = await client.refused('restore', one('Quiet'), '--apply');
    expect(problem).toMatchObject({ code: 'not-mended', detail: expect.stringContaining('knows all') });
  });

  it('works with the record as a database user who owns none of it', async () => {
    expect(await usersAtWork(client.place().databaseUrl)).toEqual(['fortnight_application']);
  });

  it('finds a record from yesterday, and republishes it with every line of its timeline', async () => {
    const { databaseUrl } = client.place();
    await eventually(async () => (await doctor()).code === 0, 60_000);
    await backUpRecord(databaseUrl);
    await client.done('block-upgrade', one('Quiet'), '--reason', 'after the backup');
    ids.New = await inTrial('New');
    const [quiet, fresh] = [await settledLines(one('Quiet')), await settledLines(one('New'))];
    await bringBackRecord(databaseUrl);
    const { code, found } = await doctor();
    expect([code, found]).toEqual([1, { [one('Quiet')]: 'record-older', [one('New')]: 'record-missing' }]);
    expect((await lines(one('Quiet'))).length).toBeLessThan(quiet.length);

    const { done } = await mended('republish', '--all');
    expect(done.map(({ lost }: { lost: number }) => lost)).toEqual([0, 0]);
    expect(await lines(one('Quiet'))).toEqual(upTo(quiet.length));
    expect(await lines(one('New'))).toEqual(upTo(fresh.length));
    expect((await doctor()).code).toBe(0);
    expect(await repeats(all())).toEqual([]);
  }, 240_000);

  it('finds a contract whose signed copy came after the backup: it is signed off once the same file is there again', async () => {
    const { databaseUrl } = client.place();
    const deals = new Deals(client);
    await backUpRecord(databaseUrl);
    const id = await deals.signed();
    await settledLines(id);
    await bringBackRecord(databaseUrl);
    await mended('republish', '--all');
    expect(await doctor()).toEqual({ code: 1, found: { [id]: 'document-missing' } });
    const { problem } = await client.refused('approve-contract', id);
    expect(problem).toMatchObject({
      code: 'not-signed',
      clears: expect.stringMatching(/^upload the same file again/),
    });

    await deals.upload(id);
    await client.done('approve-contract', id);
    await client.email(id, 'contract-approved', 'carl@contoso.example');
    await eventually(async () => (await doctor()).code === 0, 60_000);
  }, 240_000);

  it('finds that Temporal was restored from an older time than the record, and begins anew from the record', async () => {
    const temporalFolder = join(product.home, 'temporal');
    const copy = join(product.folder, 'temporal-yesterday');
    await product.main.interrupt();
    cpSync(temporalFolder, copy, { recursive: true });
    await product.start();
    await client.done('extend-trial', one('Rewound'), '--reason', 'after the backup');
    const extension = async () =>
      (await client.received(one('Rewound'))).filter(({ messageId }) => messageId.includes('trial-extended'))
        .length;
    await eventually(async () => (await extension()) === 2, 60_000);
    await eventually(async () => (await doctor()).code === 0, 60_000);
    const ends = (await client.show(one('Rewound'))).stage;
    await product.main.interrupt();
    rmSync(temporalFolder, { recursive: true });
    cpSync(copy, temporalFolder, { recursive: true });
    await product.start();

    const { code, found } = await doctor();
    expect([code, found[one('Rewound')]]).toEqual([1, 'record-newer']);
    expect((await client.refused('republish', one('Rewound'))).problem.code).toBe('not-mended');
    await mended('restore', '--all', '--apply');
    await eventually(async () => (await doctor()).code === 0, 60_000);
    expect((await client.show(one('Rewound'))).stage).toEqual(ends);
    expect(await extension()).toBe(2);
    expect(await repeats(all())).toEqual([]);
  }, 300_000);
});
