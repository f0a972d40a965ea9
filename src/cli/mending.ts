import { type Command, Option } from 'commander';
import type { z } from 'zod';
import type { Client } from './client.js';
import { exit, Failure, usedWrongly } from './failure.js';
import {
  type Finding,
  type Mended,
  pageSchema,
  republishedSchema,
  restorationSchema,
} from './mending-answers.js';
import { addSharedOptions, customerPath, type Given, open, type Session } from './session.js';
import { showFindings, showRepublished, showRestorations } from './show/mending.js';
import type { Surroundings } from './surroundings.js';

/** Finds and mends what went apart between Temporal and the record. */
export function addMending(program: Command, surroundings: Surroundings): void {
  addSharedOptions(
    program
      .command('doctor')
      .description('Compare the record with the workflows; exits with 1 where it finds something'),
  ).action(async (given: Given) => {
    const session = open(surroundings, given);
    const found = await examine(session, surroundings);
    session.print(found, showFindings);
    if (found.findings.length > 0) throw sick(found.findings);
  });
  command(program, 'republish', 'Bring the record up to what the workflow knows').action(
    async (id: string | undefined, given: Given) => {
      const session = open(surroundings, given);
      const mend = (one: string) =>
        session.client.post(`${customerPath(one)}/republish`, {}, republishedSchema);
      await mendAll(session, surroundings, { id, given, kind: 'republish', mend, show: showRepublished });
    },
  );
  command(
    program,
    'restore',
    'Begin the workflow anew from what is known; without --apply it only says what it would do',
  )
    .option('--apply', 'do it')
    .action(async (id: string | undefined, given: Given) => {
      const session = open(surroundings, given);
      const body = { apply: given.apply === true };
      const mend = (one: string) =>
        session.client.post(`${customerPath(one)}/restore`, body, restorationSchema);
      await mendAll(session, surroundings, { id, given, kind: 'restore', mend, show: showRestorations });
    });
}

function command(program: Command, name: string, summary: string): Command {
  const made = program
    .command(`${name} [id]`)
    .description(summary)
    .option('--all', `all customers of whom doctor says that ${name} mends them`)
    .addOption(new Option('--pace <count>', 'with --all: at most so many customers a second').default('10'));
  return addSharedOptions(made);
}

interface Examined {
  examined: number;
  findings: Finding[];
}

async function examine({ client, json }: Session, { err }: Surroundings): Promise<Examined> {
  const whole: Examined = { examined: 0, findings: [] };
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: z.infer<typeof pageSchema> = await pageAt(client, cursor);
    whole.examined += page.examined;
    whole.findings.push(...page.findings);
    cursor = page.next;
    if (!json && cursor !== null)
      err(`${whole.examined} of ${page.total} looked at, ${whole.findings.length} findings\n`);
  }
  return whole;
}

function pageAt(client: Client, cursor: string) {
  const query = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  return client.get(`/api/doctor${query}`, pageSchema);
}

interface Mending<T> {
  id: string | undefined;
  given: Given;
  kind: 'republish' | 'restore';
  mend(id: string): Promise<T>;
  show(done: Mended<T>, style: Session['style']): string;
}

/** What one customer fails with while others may well be mended: its workflow gives no answer, its state no sense. */
const ofOne = new Set(['not-mended', 'unavailable', 'internal', 'unknown-customer']);

/** One, or all whom the doctor names, one after the other. One that cannot be mended stops none of the others. */
async function mendAll<T>(session: Session, surroundings: Surroundings, order: Mending<T>): Promise<void> {
  const { id, given, kind, mend, show } = order;
  if ((id === undefined) === (given.all !== true))
    throw usedWrongly(
      `${kind} needs a customer, or --all`,
      `fortnight ${kind} <id>, or fortnight ${kind} --all`,
    );
  if (id !== undefined) return session.print({ done: [await mend(id)], failed: [] }, show);
  const pauseMs = 1_000 / paceIn(given);
  const { findings } = await examine(session, surroundings);
  const ids = [
    ...new Set(findings.filter((finding) => finding.mend === kind).map(({ customer }) => customer)),
  ];
  const mended: Mended<T> = { done: [], failed: [] };
  for (const [index, one] of ids.entries()) {
    try {
      mended.done.push(await mend(one));
    } catch (error) {
      if (!(error instanceof Failure) || !ofOne.has(error.problem.code)) throw error;
      mended.failed.push({ id: one, reason: error.problem.detail });
    }
    if (!session.json && (index + 1) % 25 === 0) surroundings.err(`${index + 1} of ${ids.length} done\n`);
    await surroundings.pause(pauseMs);
  }
  session.print(mended, show);
  if (mended.failed.length > 0) throw incomplete(kind, mended.failed.length);
}

function paceIn({ pace }: Given): number {
  const perSecond = Number(pace);
  if (perSecond > 0 && perSecond <= 1_000) return perSecond;
  throw usedWrongly(`--pace is '${String(pace)}'`, 'give a number of customers a second, such as 10');
}

/** As they are to be run: a restore goes by the record, so republish comes before it. */
const inOrder = ['republish', 'restore'] as const;

function sick(findings: readonly Finding[]): Failure {
  const named = inOrder.filter((mend) => findings.some((finding) => finding.mend === mend));
  const commands = named.map((mend) => `fortnight ${mend} --all`);
  const clears = [
    ...commands,
    ...(findings.some(({ mend }) => mend === null) ? ['docs/operations.md for the others'] : []),
  ];
  const detail = `${new Set(findings.map(({ customer }) => customer)).size} customer(s) need mending`;
  return new Failure(
    { title: 'Something is wrong', code: 'findings', detail, clears: clears.join('; ') },
    exit.refused,
  );
}

function incomplete(kind: string, count: number): Failure {
  const clears = `clear what each of them names, then ${kind} again`;
  return new Failure({
    title: 'Not all were mended',
    code: 'incomplete',
    detail: `${count} customer(s) were not mended`,
    clears,
  });
}
