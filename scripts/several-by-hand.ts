/**
 * Fortnight as on several machines, without any: a Temporal server of seven processes on PostgreSQL, two workers, two
 * APIs, each with an address of its own. `npx tsx scripts/several-by-hand.ts [customers]` lets customers live, kills
 * one of each kind under that load, and in the end looks at every life; then it backs up PostgreSQL, lets them live on,
 * puts the backup back, and looks again. Linux with Go, which builds the server once; after `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from '../src/embedded/postgres-binaries.js';
import { Installation } from './several/installation.js';
import * as parts from './several/parts.js';

const { at, apiUrl } = parts;
const wanted = Number(process.argv[2] ?? 20);
const installation = new Installation();
const { people, processes, folder } = installation;
const say = (text: string) => installation.say(text);

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
  for (const id of people.customers) await installation.production(id);
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
  const { sent, twice } = await installation.mailCounts();
  const doctor = await installation.doctorSays();
  say(
    `${when}: ${people.customers.length} in production; commands lost or done twice: ${lost.length}; ` +
      `${sent} emails, ${twice} of them twice under the same Message-ID; doctor: ${doctor}`,
  );
  if (lost.length > 0 || doctor !== 'all well') process.exitCode = 1;
}

/** A base backup while everything runs, by the server's own functions: it has both Fortnight's database and Temporal's. */
async function baseBackup(target: string): Promise<void> {
  const { data } = installation;
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
  await installation.production(late);
  const { sent } = await installation.mailCounts();

  const { ours, temporal, data } = installation;
  for (const name of [...ours, ...[...temporal].reverse(), 'database']) await processes.stop(name);
  renameSync(data, join(folder, 'postgres', 'data.old'));
  execFileSync('cp', ['-a', backup, data]);
  for (const name of ['database', ...temporal, ...ours]) {
    processes.startAgain(name);
    if (name === 'database') await installation.databaseAnswers();
  }
  await installation.apiAnswers();
  say('put back: PostgreSQL, with both Fortnight and Temporal as they were at the backup');
  const { status } = await fetch(`${apiUrl}/api/customers/${lost}`, { headers: people.headers });
  await installation.production(late);
  const after = await installation.mailCounts();
  const doctor = await installation.doctorSays();
  say(
    `${late} went on from the backup and is in production; the customer added after it: ${status}; ` +
      `${after.sent - sent} emails since, ${after.twice} Message-IDs twice; doctor: ${doctor}`,
  );
  if (status !== 404 || doctor !== 'all well') process.exitCode = 1;
}

try {
  await installation.bringUp('4s');
  await liveUnderKills();
  await lookAtAll('after the kills');
  await backUpAndPutBack();
} finally {
  await installation.stopAll();
}
// Kept connections would hold the process for a while.
process.exit();
