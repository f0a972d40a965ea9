/**
 * Fortnight's database and Temporal's dumped at different moments while everything runs, and each put back alone:
 * `npx tsx scripts/dumps-by-hand.ts`. On the processes of several-by-hand.ts; Linux with Go, after `npm run build`.
 * `pg_dump` and `pg_restore` of PostgreSQL 18 are taken from `PG_BIN`, or from the PATH.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Installation } from './several/installation.js';
import * as parts from './several/parts.js';

const installation = new Installation();
const { people, processes, folder, ours, temporal } = installation;
const program = (name: string) => (process.env.PG_BIN ? join(process.env.PG_BIN, name) : name);
const addressOf = (database: string) => parts.administratorUrl.replace(/\/postgres$/, `/${database}`);
const fileOf = (database: string) => join(folder, `${database}.dump`);

function dump(...databases: string[]): void {
  for (const name of databases)
    execFileSync(program('pg_dump'), ['--format=custom', `--file=${fileOf(name)}`, addressOf(name)]);
  installation.say(`dumped while everything runs: ${databases.join(', ')}`);
}

/** Owners, rights and policies are in the dump; the users themselves are the server's. */
async function putBack(...databases: string[]): Promise<void> {
  for (const name of databases) {
    await parts.sqlAsAdministrator(`drop database ${name} with (force)`, `create database ${name}`);
    if (name === 'fortnight')
      await parts.sqlAsAdministrator(`alter database ${name} owner to fortnight_owner`);
    execFileSync(program('pg_restore'), ['--exit-on-error', `--dbname=${addressOf(name)}`, fileOf(name)]);
  }
  installation.say(`put back: ${databases.join(', ')}`);
}

const timelineOf = async (id: string) =>
  ((await people.get(`/api/customers/${id}/timeline?limit=500`)) as { entries: unknown[] }).entries.length;

async function tell(command: string, ...args: string[]): Promise<void> {
  const { out } = await installation.fortnight(command, ...args);
  console.log(`$ fortnight ${[command, ...args].join(' ')}\n${out}`);
}

/** The record is of then; workflows know all that has happened since. */
async function onlyFortnight(early: string): Promise<void> {
  const before = { lines: await timelineOf(early), ...(await installation.mailCounts()) };
  for (const name of ours) await processes.stop(name);
  await putBack('fortnight');
  for (const name of ours) processes.startAgain(name);
  await installation.apiAnswers();
  await tell('doctor');
  await tell('republish', '--all');
  const after = await installation.mailCounts();
  const lines = await timelineOf(early);
  const doctor = await installation.doctorSays();
  installation.say(
    `timeline of ${early}: ${before.lines} lines before, ${lines} after; ${after.sent - before.sent} emails since, ` +
      `${after.twice} Message-IDs twice; doctor: ${doctor}`,
  );
  if (lines < before.lines || after.twice > before.twice || doctor !== 'all well') process.exitCode = 1;
}

/** Before a worker is there: a workflow of then would act on what it knew, and send what is no longer so. */
async function endAll(): Promise<void> {
  const all = ['--namespace', 'fortnight', '--query', "ExecutionStatus = 'Running'"];
  const running = async () => {
    const counted = await parts.temporalCommand('workflow', 'count', ...all);
    return Number(/\d+/.exec(counted)?.[0] ?? Number.NaN);
  };
  const found = await people.eventually('Temporal', running);
  await parts.temporalCommand('workflow', 'terminate', ...all, '--reason', 'put back', '--yes');
  await people.eventually('their end', async () => (await running()) === 0 || undefined);
  installation.say(`ended before a worker was there: ${found} workflows`);
}

/** Workflows are of then, or are not there; the record knows all that has happened since. */
async function onlyTemporal(early: string): Promise<void> {
  const before = { lines: await timelineOf(early), ...(await installation.mailCounts()) };
  for (const name of [...ours, ...[...temporal].reverse()]) await processes.stop(name);
  await putBack('temporal', 'temporal_visibility');
  for (const name of temporal) processes.startAgain(name);
  await endAll();
  for (const name of ours) processes.startAgain(name);
  await installation.apiAnswers();
  await tell('doctor');
  await tell('restore', '--all', '--apply');
  const doctor = await installation.doctorSays();
  for (const id of people.customers) await installation.production(id);
  const after = await installation.mailCounts();
  const lines = await timelineOf(early);
  installation.say(
    `${people.customers.length} in production; timeline of ${early}: ${before.lines} lines before, ${lines} after; ` +
      `${after.sent - before.sent} emails since, ${after.twice} Message-IDs twice; doctor: ${doctor}`,
  );
  if (after.sent > before.sent || doctor !== 'all well') process.exitCode = 1;
}

try {
  await installation.bringUp('3s');
  const early = await people.live(0);
  dump('fortnight');
  await people.live(1);
  dump('temporal', 'temporal_visibility');
  await people.live(2);
  for (const id of people.customers) await installation.production(id);
  installation.say(
    `${people.customers.length} customers in production: one from before both dumps, one between, one after`,
  );
  await onlyFortnight(early);
  await onlyTemporal(early);
} finally {
  await installation.stopAll();
}
process.exit();
