/**
 * Fortnight as on several machines, without any: a Temporal server of seven processes on PostgreSQL, two workers, two
 * APIs, each with an address of its own. `npx tsx scripts/several-by-hand.ts [customers]` lets customers live, kills
 * one of each kind under that load, and in the end looks at every life; then it backs up PostgreSQL, lets them live on,
 * puts the backup back, and looks again. Linux with Go, which builds the server once; after `npm run build`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresBinaries } from '../src/embedded/postgres-binaries.js';
import { balance } from './several/balance.js';
import * as parts from './several/parts.js';
import { People } from './several/people.js';
import { Processes } from './several/processes.js';

const { at, apiUrl, secrets } = parts;
const wanted = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'fortnight-several-'));
execFileSync('chmod', ['755', folder]);
const processes = new Processes(join(folder, 'logs'));
const people = new People(apiUrl, secrets.apiKey, parts.inboxUrl);
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);

const ends: (() => void)[] = [];
async function bringUp(): Promise<void> {
  mkdirSync(join(folder, 'postgres'));
  processes.start(await parts.database(join(folder, 'postgres')));
  await databaseAnswers();
  await parts.prepareDatabases();
  for (const program of parts.temporalServers()) processes.start(program);
  ends.push(
    await balance(
      at.temporal,
      at.frontends.map((host) => ({ host, port: 7233 })),
    ),
  );
  ends.push(
    await balance(
      at.api,
      at.apis.map((host) => ({ host, port: 3000 })),
    ),
  );
  await people.eventually(
    'Temporal',
    async () => (await parts.temporalCommand('operator', 'cluster', 'health')) || undefined,
  );
  await parts.temporalCommand(
    'operator',
    'namespace',
    'create',
    '--namespace',
    'fortnight',
    '--retention',
    '3d',
  );
  await people.eventually('the namespace', async () => {
    await parts.temporalCommand('workflow', 'count', '--namespace', 'fortnight');
    return true;
  });
  processes.start(parts.inbox());
  const { command, args, env } = parts.migration();
  console.log(execFileSync(command, args, { env, encoding: 'utf8' }).trim());
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  for (const program of parts.fortnight(home, '4s')) processes.start(program);
  await people.eventually('the API', async () => (await fetch(`${apiUrl}/healthz`)).ok || undefined);
  say(`up: ${processes.names.join(', ')}`);
}

async function databaseAnswers(): Promise<void> {
  await people.eventually('PostgreSQL', async () => {
    await parts.sqlAsAdministrator('select 1');
    return true;
  });
}

/** One of each kind, and then the other one of each that Fortnight brings, once the first is back. */
const victims = ['worker1', 'api1', 'frontend1', 'history1', 'matching1', 'worker2', 'api2', 'history2'];

async function liveUnderKills(): Promise<void> {
  const first = await people.live(0);
  const lives = Promise.all(
    Array.from({ length: wanted - 1 }, async (_, number) => {
      await pause(number * 2_000);
      return people.live(number + 1);
    }),
  );
  const pulse = people.pulse(first);
  await pause(5_000);
  for (const name of victims) {
    const killedAt = Date.now();
    await processes.kill(name, 2_000);
    await people.eventually(`${name} again`, () => isBack(name));
    await pause(2_000);
    const after = people.waits.filter(({ at: begun, ms }) => begun + ms > killedAt);
    const longest = Math.max(0, ...after.map(({ ms }) => ms)) / 1_000;
    say(
      `killed ${name}, back after ${seconds(Date.now() - 2_000 - killedAt)}; ` +
        `${after.length} answers meanwhile, the slowest after ${longest.toFixed(1)} s`,
    );
  }
  pulse.stop();
  await Promise.all([lives, pulse.ended]);
  say(`${people.customers.length} customers, ${people.answers} answers, ${people.repeats} requests repeated`);
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

async function isBack(name: string): Promise<true | undefined> {
  const index = Number(name.slice(-1)) - 1;
  if (name.startsWith('worker')) return healthy(`http://${at.workers[index]}:8081/healthz`);
  if (name.startsWith('api')) return healthy(`http://${at.apis[index]}:3000/livez`);
  return healthy(`${apiUrl}/healthz`);
}

async function healthy(url: string): Promise<true | undefined> {
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  return ok || undefined;
}

/** No acknowledged command lost, no email twice under another Message-ID, everybody upgraded, nothing for the doctor. */
async function lookAtAll(when: string): Promise<void> {
  for (const id of people.customers)
    await people.eventually(
      `production of ${id}`,
      async () => (await people.stageOf(id)) === 'production' || undefined,
    );
  const lost: string[] = [];
  for (const id of people.extended) {
    const { entries } = (await people.get(`/api/customers/${id}/timeline?limit=500`)) as {
      entries: { event: { type: string } }[];
    };
    const count = (type: string) => entries.filter(({ event }) => event.type === type).length;
    if (count('trial-extended') !== 1 || count('upgraded') !== 1) lost.push(id);
  }
  for (const [id, name] of people.names) {
    const { contact } = (await people.get(`/api/customers/${id}`)) as { contact: { name: string } };
    if (contact.name !== name) lost.push(`${id} (${contact.name}, not ${name})`);
  }
  const mails = await people.mails();
  const keys = new Map<string, number>();
  for (const { messageId } of mails) keys.set(messageId, (keys.get(messageId) ?? 0) + 1);
  const again = [...keys.values()].filter((count) => count > 1).length;
  const doctor = await doctorSays();
  say(
    `${when}: ${people.customers.length} in production; commands lost or done twice: ${lost.length}; ` +
      `${keys.size} emails, ${again} of them twice under the same Message-ID; doctor: ${doctor}`,
  );
  if (lost.length > 0 || doctor !== 'all well') process.exitCode = 1;
}

/** What lasts: a difference that heals by itself is only the way that things take. */
async function doctorSays(): Promise<string> {
  await pause(3_000);
  const env = { PATH: process.env.PATH, FORTNIGHT_URL: apiUrl, FORTNIGHT_API_KEY: secrets.apiKey };
  try {
    await promisify(execFile)(process.execPath, ['bin/fortnight.js', 'doctor'], { env });
    return 'all well';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : String(error);
  }
}

/** A base backup while everything runs, by the server's own functions: it has both Fortnight's database and Temporal's. */
async function baseBackup(target: string): Promise<void> {
  const data = join(folder, 'postgres', 'data');
  const client = new pg.Client({ connectionString: parts.administratorUrl });
  await client.connect();
  await client.query("select pg_backup_start('by hand', true)");
  execFileSync('cp', ['-a', data, target]);
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
  await client.end();
  // What was written meanwhile is in the log, which is copied last.
  rmSync(join(target, 'pg_wal'), { recursive: true });
  execFileSync('cp', ['-a', join(data, 'pg_wal'), target]);
  rmSync(join(target, 'postmaster.pid'), { force: true });
  execFileSync('tee', [join(target, 'backup_label')], {
    input: rows[0]?.labelfile ?? '',
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const { user } = await postgresBinaries();
  if (user) chownSync(join(target, 'backup_label'), user.uid, user.gid);
}

async function backUpAndPutBack(): Promise<void> {
  const late = await people.live(wanted);
  const backup = join(folder, 'backup');
  await baseBackup(backup);
  say(`backed up while everything runs; ${late} is in its ${await people.stageOf(late)}`);
  const lost = await people.live(wanted + 1);
  await people.eventually(
    'the upgrade',
    async () => (await people.stageOf(late)) === 'production' || undefined,
  );
  const sent = (await people.mails()).length;

  const ours = ['api1', 'api2', 'worker1', 'worker2'];
  for (const name of ours) await processes.stop(name);
  const servers = parts.temporalServers().map(({ name }) => name);
  for (const name of [...servers].reverse()) await processes.stop(name);
  await processes.stop('database');
  const data = join(folder, 'postgres', 'data');
  renameSync(data, join(folder, 'postgres', 'data.old'));
  execFileSync('cp', ['-a', backup, data]);
  for (const name of ['database', ...servers, ...ours]) {
    processes.startAgain(name);
    if (name === 'database') await databaseAnswers();
  }
  await people.eventually('the API', async () => (await fetch(`${apiUrl}/healthz`)).ok || undefined);
  say('put back: PostgreSQL, with both Fortnight and Temporal as they were at the backup');
  const { status } = await fetch(`${apiUrl}/api/customers/${lost}`, { headers: people.headers });
  await people.eventually(
    'the upgrade',
    async () => (await people.stageOf(late)) === 'production' || undefined,
  );
  const ids = new Map<string, number>();
  const mails = await people.mails();
  for (const { messageId } of mails) ids.set(messageId, (ids.get(messageId) ?? 0) + 1);
  const doctor = await doctorSays();
  say(
    `${late} went on from the backup and is in production; the customer added after it: ${status}; ` +
      `${mails.length - sent} emails since, ${[...ids.values()].filter((count) => count > 1).length} Message-IDs twice; doctor: ${doctor}`,
  );
  if (status !== 404 || doctor !== 'all well') process.exitCode = 1;
}

try {
  await bringUp();
  await liveUnderKills();
  await lookAtAll('after the kills');
  await backUpAndPutBack();
} finally {
  for (const end of ends) end();
  await processes.stopAll();
  say(`logs: ${join(folder, 'logs')}`);
}
// Kept connections would hold the process for a while.
process.exit();
