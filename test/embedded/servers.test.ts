import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { pause } from '../../src/embedded/part.js';
import { startPostgres } from '../../src/embedded/postgres.js';
import { identify } from '../../src/embedded/process.js';
import { startTemporal } from '../../src/embedded/temporal.js';
import { connectTemporal, registerSearchAttributes } from '../../src/temporal/connect.js';
import { firstLine, kill9, runFixture } from './fixtures/child.js';
import { temporaryFolder } from './fixtures/temporary.js';

const base = temporaryFolder();
const folder = (name: string) => {
  const path = join(base, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
};
let cli: string;
beforeAll(async () => {
  ({ path: cli } = await findTemporalCli());
}, 900_000);

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function eventually(check: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(100)) {
    if (await check()) return;
  }
  throw new Error('did not happen within 30s');
}

const postgresIn = (name: string, say: string[] = []) =>
  startPostgres({
    folder: folder(name),
    logFile: join(base, `${name}.log`),
    password: 'of-the-test',
    say: (line) => say.push(line),
  });
const temporalIn = (
  name: string,
  extraArgs: string[] = [],
  say: string[] = [],
  searchAttributes: Record<string, string> = {},
) =>
  startTemporal({
    cli,
    searchAttributes,
    folder: folder(name),
    logFile: join(base, `${name}.log`),
    extraArgs,
    say: (line) => say.push(line),
  });

async function serverVersion(address: string): Promise<string> {
  const connection = await Connection.connect({ address });
  try {
    return (await connection.workflowService.getSystemInfo({})).serverVersion ?? '';
  } finally {
    await connection.close();
  }
}

describe('the embedded PostgreSQL', () => {
  it('keeps its data over a stop, takes its password only, and leaves no process', async () => {
    const first = await postgresIn('pg-keeps');
    await query(first.url, 'create table kept (n int)');
    const pid = first.pid();
    await first.stop();
    expect(identify(pid)).toBeUndefined();
    const second = await postgresIn('pg-keeps');
    expect(await query(second.url, 'select * from kept')).toEqual([]);
    await expect(query(second.url.replace('of-the-test', 'guess'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
    const { url, user } = second.application;
    expect(
      await query(url, 'select current_user as name, rolsuper from pg_roles where rolname = current_user'),
    ).toEqual([{ name: user, rolsuper: false }]);
    for (const forbidden of ['create table more (n int)', 'select * from kept', 'drop table kept'])
      await expect(query(url, forbidden)).rejects.toThrow(/permission denied|must be owner/);
    await second.stop();
  });

  it('comes back on the same port with all that was committed when it is killed', async () => {
    const said: string[] = [];
    const part = await postgresIn('pg-killed', said);
    await query(part.url, 'create table kept as select generate_series(1, 1000) n');
    const killed = part.pid();
    process.kill(killed, 'SIGKILL');
    await eventually(() => part.pid() !== killed);
    await eventually(() =>
      query(part.url, 'select 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await query(part.url, 'select count(*)::int n from kept')).toEqual([{ n: 1000 }]);
    expect(said[0]).toBe('PostgreSQL has ended (killed by SIGKILL); starting it again');
    await part.stop();
  });

  it('is refused where its data are damaged, and not made anew', async () => {
    const part = await postgresIn('pg-damaged');
    await part.stop();
    rmSync(join(base, 'pg-damaged', 'data', 'global', 'pg_control'));
    await expect(postgresIn('pg-damaged')).rejects.toThrow(
      /is damaged: .*pg_control.*begin with an empty database: mv/s,
    );
    rmSync(join(base, 'pg-damaged', 'data', 'PG_VERSION'));
    await expect(postgresIn('pg-damaged')).rejects.toThrow(/PG_VERSION cannot be read \(ENOENT\)/);
  });
});

describe('the embedded Temporal server', () => {
  it('starts on a file, takes options, and leaves no process', async () => {
    const part = await temporalIn('temporal', [
      '--dynamic-config-value',
      'limit.historyCount.suggestContinueAsNew=60',
    ]);
    expect(await serverVersion(part.address)).toMatch(/^1\./);
    expect((await fetch(part.uiUrl)).status).toBe(200);
    expect(identify(part.pid())?.command).toContain('--sqlite-pragma synchronous=normal');
    const pid = part.pid();
    await part.stop();
    expect(identify(pid)).toBeUndefined();
  });

  it('knows search attributes from its beginning, and those registered later by the time they are needed', async () => {
    const part = await temporalIn('attributes', [], [], { CustomerStage: 'KEYWORD' });
    const client = connectTemporal({
      address: part.address,
      namespace: 'default',
      tls: false,
      apiKey: undefined,
    });
    const start = (name: string) =>
      client.workflow.start('any', {
        taskQueue: 'nobody',
        workflowId: `with ${name}`,
        typedSearchAttributes: [{ key: defineSearchAttributeKey(name, 'KEYWORD'), value: 'one' }],
      });
    await start('CustomerStage');
    await expect(start('PartnerId')).rejects.toThrow();
    await registerSearchAttributes(client);
    await start('PartnerId');
    await client.connection.close();
    await part.stop();
  });

  it('is told from one whose namespace is another, and how to make that', async () => {
    const part = await temporalIn('namespace');
    const { address } = part;
    const client = connectTemporal({ address, namespace: 'other', tls: false, apiKey: undefined });
    await expect(registerSearchAttributes(client)).rejects.toThrow(
      /no namespace 'other'.*TEMPORAL_NAMESPACE.*namespace create --namespace other/,
    );
    await client.connection.close();
    await part.stop();
  });

  it('gives two of them different ports, and each comes back on its own when killed', async () => {
    const said: string[] = [];
    const [one, two] = await Promise.all([temporalIn('one', [], said), temporalIn('two')]);
    expect(one.address).not.toBe(two.address);
    const killed = one.pid();
    process.kill(killed, 'SIGKILL');
    await eventually(() => one.pid() !== killed);
    expect(await serverVersion(one.address)).toMatch(/^1\./);
    expect(said).toHaveLength(2);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('says what the server said where it does not come up', async () => {
    await expect(temporalIn('wrong-option', ['--no-such-option'])).rejects.toThrow(
      /The Temporal server ended \(exit code 1\).*unknown flag: --no-such-option/s,
    );
  });
});

describe('after a kill -9 of the process that started them', () => {
  it('both are found again and taken over, where they were', async () => {
    const home = folder('orphans');
    const parent = runFixture('hold-servers.ts', [home, cli]);
    const before = JSON.parse(await firstLine(parent));
    await query(before.url, 'create table kept (n int)');
    await kill9(parent);
    expect(identify(before.postgresPid)).toBeDefined();
    const [postgres, temporal] = await Promise.all([
      postgresIn('orphans/postgres'),
      temporalIn('orphans/temporal'),
    ]);
    expect([postgres.pid(), temporal.pid()]).toEqual([before.postgresPid, before.temporalPid]);
    expect([postgres.url, temporal.address]).toEqual([before.url, before.address]);
    expect(await query(postgres.url, 'select * from kept')).toEqual([]);
    await Promise.all([postgres.stop(), temporal.stop()]);
    expect([identify(before.postgresPid), identify(before.temporalPid)]).toEqual([undefined, undefined]);
  });

  it('a server with other options than now wanted is ended first: two on one file would destroy it', async () => {
    const home = folder('other-options');
    const parent = runFixture('hold-servers.ts', [home, cli]);
    const before = JSON.parse(await firstLine(parent));
    await kill9(parent);
    const temporal = await temporalIn('other-options/temporal', [
      '--dynamic-config-value',
      'limit.historyCount.suggestContinueAsNew=60',
    ]);
    const postgres = await postgresIn('other-options/postgres');
    expect(temporal.pid()).not.toBe(before.temporalPid);
    expect(identify(before.temporalPid)).toBeUndefined();
    await Promise.all([temporal.stop(), postgres.stop()]);
  });
});
