import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { previewSchema } from './answers.js';
import type { Client } from './client.js';
import { usedWrongly } from './failure.js';
import { addSharedOptions, customerPath, type Given, open } from './session.js';
import { table } from './show/style.js';
import type { Surroundings } from './surroundings.js';

const document = z.looseObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
const documents = z.looseObject({ documents: z.array(document) });
const sides = z.looseObject({
  sides: z.array(
    z.looseObject({
      id: z.string(),
      organization: z.string(),
      domain: z.string().nullable(),
      email: z.string(),
      partner: z.string().nullable(),
      stage: z.string(),
      opportunity: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
});

/** The files of a customer, and what staff compare to settle a conflict. */
export function addDocuments(program: Command, surroundings: Surroundings): void {
  const about = (usage: string, summary: string) =>
    addSharedOptions(program.command(usage).description(summary));
  about('documents <id>', 'List the License Agreements and signed copies').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get(`${customerPath(id)}/documents`, documents), (answer, style) =>
        table(
          style,
          ['Id', 'Kind', 'Name', 'Bytes', 'Since', 'By'],
          answer.documents.map((one) => [
            one.id,
            one.kind,
            one.name,
            `${one.size}`,
            style.at(one.uploadedAt),
            one.uploadedBy,
          ]),
        ),
      );
    },
  );
  about('download <id> <document>', 'Save a document as a file')
    .option('--output <file>', 'as what (default: the document’s id)')
    .action(async (id: string, which: string, given: Given) => {
      const path = `${customerPath(id)}/documents/${encodeURIComponent(which)}`;
      await save(surroundings, given, path, `${which}.pdf`);
    });
  about('export <id>', 'Save a customer with all that has happened as a file')
    .addOption(new Option('--format <format>', 'as what').choices(['json', 'pdf']).default('json'))
    .option('--output <file>', 'as what (default: the customer’s id)')
    .action(async (id: string, given: Given) => {
      await save(surroundings, given, `${customerPath(id)}/export.${given.format}`, `${id}.${given.format}`);
    });
  about('conflict <id>', 'Show both sides of a conflict, whoever came first before').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get(`${customerPath(id)}/conflict`, sides), (answer, style) =>
        table(
          style,
          ['Registered', 'Id', 'Organization', 'Domain', 'Contact', 'Partner', 'Stage', 'Opportunity'],
          answer.sides.map((one) => [
            style.at(one.createdAt),
            one.id,
            one.organization,
            one.domain ?? '',
            one.email,
            one.partner ?? '',
            one.stage,
            one.opportunity ?? '',
          ]),
        ),
      );
    },
  );
}

async function save(surroundings: Surroundings, given: Given, path: string, usual: string): Promise<void> {
  const { client, print } = open(surroundings, given);
  const file = typeof given.output === 'string' ? given.output : usual;
  const content = await client.download(path);
  await writeFile(file, content).catch((error: unknown) => {
    throw usedWrongly(`${file} cannot be written: ${reasonOf(error)}`, 'name another file with --output');
  });
  print({ file, size: content.length }, () => `saved: ${file} (${content.length} bytes)\n`);
}

/** Brings a signed copy in: what `record-signature` is to be given for a file of this machine. */
export async function uploadSigned(client: Client, id: string, file: string): Promise<object> {
  const { path, content } = await signedCopy(id, file);
  const { id: kept, sha256 } = await client.upload(path, content, 'application/pdf', document);
  return { document: { id: kept, sha256 } };
}

/** What it would do to bring it in and record it; the file is looked at by the server, which does not keep it. */
export async function previewSigned(client: Client, id: string, file: string) {
  const { path, content } = await signedCopy(id, file);
  return client.upload(`${path}&dryRun=true`, content, 'application/pdf', previewSchema);
}

async function signedCopy(id: string, file: string): Promise<{ path: string; content: Buffer }> {
  const content = await readFile(file).catch((error: unknown) => {
    throw usedWrongly(`--file is '${file}': ${reasonOf(error)}`, 'name the PDF of the signed copy');
  });
  return { path: `${customerPath(id)}/documents?name=${encodeURIComponent(basename(file))}`, content };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
