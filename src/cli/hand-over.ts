import type { Command } from 'commander';
import { Option } from 'commander';
import { z } from 'zod';
import { pathOf, repeatable } from './accounts.js';
import type { Client } from './client.js';
import { exit, Failure } from './failure.js';
import { type Given, open } from './session.js';
import type { Style } from './show/style.js';
import type { Surroundings } from './surroundings.js';

const step = z.looseObject({
  from: z.string(),
  to: z.string(),
  moved: z.array(z.string()),
  refused: z.array(z.looseObject({ id: z.string(), reason: z.string() })),
  remaining: z.number(),
  next: z.string().nullable(),
});
type Step = z.infer<typeof step>;

/** Moves all open customers of a partner to another one, a batch at a time, and says how far it is. */
export function addHandOver(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('hand-over-partner <from> <to>')
    .description('Transfer all open customers of a partner to another one')
    .requiredOption('--reason <text>', 'why; it is on the timeline of each')
    .addOption(new Option('--dry-run', 'say which customers would move, and move none'));
  repeatable(command).action(async (from: string, to: string, given: Given) => {
    const { client, print, json, style } = open(surroundings, given);
    const tell = (text: string) => (json ? undefined : surroundings.err(text));
    const whole = await handOver(client, from, { to, reason: given.reason }, given.dryRun === true, tell);
    print(whole, (answer) => words(answer, given.dryRun === true, style));
    if (whole.refused.length > 0) throw incomplete(whole);
  });
}

async function handOver(
  client: Client,
  from: string,
  fields: object,
  dryRun: boolean,
  tell: (text: string) => void,
): Promise<Step> {
  const path = `${pathOf(from)}/hand-over${dryRun ? '?dryRun=true' : ''}`;
  let after: string | null = null;
  const whole: Pick<Step, 'moved' | 'refused'> = { moved: [], refused: [] };
  for (;;) {
    const done: Step = await client.post(path, { ...fields, ...(after === null ? {} : { after }) }, step);
    whole.moved.push(...done.moved);
    whole.refused.push(...done.refused);
    if (done.next === null) return { ...done, ...whole };
    after = done.next;
    tell(`${whole.moved.length} done, ${done.remaining} to go\n`);
  }
}

function words({ from, to, moved, refused }: Step, dryRun: boolean, { colors }: Style): string {
  const verb = dryRun ? 'would move' : 'moved';
  const lines = [
    ...(dryRun ? moved : []),
    `${colors.green(dryRun ? 'dry run:' : 'done:')} ${moved.length} customer(s) ${verb} from ${from} to ${to}`,
    ...refused.map(({ id, reason }) => `${colors.red('refused:')} ${id}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function incomplete({ refused }: Step): Failure {
  return new Failure(
    {
      title: 'Not all were moved',
      code: 'incomplete',
      detail: `${refused.length} customer(s) were not moved`,
      clears: 'clear what each of them names, then hand over again: what has moved stays moved',
    },
    exit.refused,
  );
}
