import type { Command } from 'commander';
import type { z } from 'zod';
import type { CommandDefinition } from '../domain/command.js';
import { addCustomer, addExistingCustomer, commands, registerDeal } from '../domain/commands.js';
import { type Answer, answerSchema, customerSchema, previewSchema } from './answers.js';
import { previewSigned, uploadSigned } from './documents.js';
import { addOptions, fieldsOf, inputFrom } from './fields.js';
import { addSharedOptions, customerPath, type Given, open, type Session } from './session.js';
import { showSummary } from './show/customer.js';
import { showPreview } from './show/preview.js';
import type { Style } from './show/style.js';
import type { Surroundings } from './surroundings.js';

interface Sendable {
  name: string;
  input: z.ZodObject;
}

interface Starting extends Sendable {
  summary: string;
}

const starts: { definition: Starting; path: string; example: string }[] = [
  {
    definition: registerDeal,
    path: '/api/deals',
    example:
      "fortnight register-deal --opportunity Budgeting --organization 'Contoso Ltd' --domain contoso.example --country DE --email ada@contoso.example --opportunity-stage proposed --users '{\"modeler\": 5}' --expected-close 2027-03-31 --partner northwind",
  },
  {
    definition: addCustomer,
    path: '/api/customers',
    example:
      "fortnight add-customer --organization 'Contoso Ltd' --email ada@contoso.example --sku essentials",
  },
  {
    definition: addExistingCustomer,
    path: '/api/existing-customers',
    example:
      "fortnight add-existing-customer --organization 'Contoso Ltd' --email ada@contoso.example --sku essentials --partner northwind --tenant tenant-4711 --expires-at 2027-06-30",
  },
];

/** The commands that start a customer's life. */
export function addStarting(program: Command, surroundings: Surroundings): void {
  for (const { definition, path, example } of starts) {
    const { name, summary, input: shape } = definition;
    const fields = fieldsOf(shape);
    const command = program.command(name).description(summary);
    addOptions(command, fields);
    addSharedOptions(command, { changes: true, ownZone: true });
    command.addHelpText('after', `\nExample:\n  ${example}`);
    command.action(async (given: Given) => {
      const input = inputFrom(name, shape, fields, given);
      await send(open(surroundings, given, true), definition, path, input, given);
    });
  }
}

/** Every command of the registry under its own name, with the options that follow from its shape. */
export function addLifecycle(program: Command, surroundings: Surroundings): void {
  for (const definition of inOrder()) addOne(program, surroundings, definition);
}

/** What staff may do comes first; the rest is answered with who does it. */
function inOrder(): CommandDefinition[] {
  return [...commands].sort((a, b) => Number(isForOthers(a)) - Number(isForOthers(b)));
}

function isForOthers({ by }: CommandDefinition): boolean {
  return !by.includes('staff');
}

function addOne(program: Command, surroundings: Surroundings, definition: CommandDefinition): void {
  const { name, summary, input: shape } = definition;
  const takesFile = name === 'record-signature';
  const fields = fieldsOf(shape, takesFile ? { document: '--file' } : {});
  const ownZone = fields.some((field) => field.name === 'zone');
  const command = program.command(`${name} <id>`).description(summary);
  command.helpGroup(
    isForOthers(definition) ? 'Done by others (from here they are refused):' : 'Act on a customer:',
  );
  addOptions(command, fields);
  // The file's id and SHA-256 are for scripts: people name the file.
  if (takesFile)
    command.option('--file <pdf>', 'the signed copy, which is uploaded first; a dry run does not keep it');
  addSharedOptions(command, { changes: true, ownZone });
  command.addHelpText(
    'after',
    `\nPossible in: ${definition.stages.join(', ')}\nBy: ${definition.by.join(', ')}`,
  );
  command.action(async (id: string, given: Given) => {
    const session = open(surroundings, given, ownZone);
    if (typeof given.file === 'string' && given.dryRun === true) {
      const preview = await previewSigned(session.client, id, given.file);
      return session.print(preview, (shown, style) => showPreview(name, shown, style));
    }
    const brought = typeof given.file === 'string' ? await uploadSigned(session.client, id, given.file) : {};
    const input = inputFrom(name, shape, fields, { ...given, ...brought });
    await send(session, definition, `${customerPath(id)}/${name}`, input, given);
  });
}

async function send(
  session: Session,
  { name }: Sendable,
  path: string,
  input: Given,
  given: Given,
): Promise<void> {
  const { client, print, json } = session;
  if (given.dryRun === true) {
    print(await client.post(`${path}?dryRun=true`, input, previewSchema), (preview, style) =>
      showPreview(name, preview, style),
    );
    return;
  }
  const answer = await client.post(path, input, answerSchema);
  const summary = json ? '' : await summaryOf(session, answer);
  print(answer, (done, style) => `${doneLine(name, done, style)}${summary}`);
}

function doneLine(name: string, { events }: Answer, { colors }: Style): string {
  const what = events.length === 0 ? 'nothing changed' : events.join(', ');
  return `${colors.green('done:')} ${name} (${what})\n`;
}

/** How the customer stands now. The command was done, so a failure to look does not make it one. */
async function summaryOf({ client, style }: Session, { id, stage }: Answer): Promise<string> {
  try {
    return showSummary(await client.get(customerPath(id), customerSchema), style);
  } catch {
    return `${id} is in ${stage}; see fortnight show ${id}\n`;
  }
}
