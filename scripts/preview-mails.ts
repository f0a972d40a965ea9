/** Writes every kind of email for everybody whom it is for as .html and .txt: `npx tsx scripts/preview-mails.ts <folder>`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MailMessage, render } from '../src/mail/render.js';
import { audiencesOf, sampleContents, sampleMessage } from '../src/mail/samples.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npx tsx scripts/preview-mails.ts <folder>');
  process.exit(2);
}

async function write(folder: string, name: string, message: MailMessage): Promise<void> {
  const { subject, html, text } = await render(message);
  await writeFile(join(folder, `${name}.html`), html);
  await writeFile(join(folder, `${name}.txt`), `Subject: ${subject}\n\n${text}`);
}

await mkdir(folder, { recursive: true });
let count = 0;
for (const [name, content] of Object.entries(sampleContents)) {
  for (const audience of audiencesOf(content)) {
    await write(folder, `${name}.${audience}`, sampleMessage(content, audience));
    count += 1;
  }
}
console.log(`${count} emails as HTML and text are in ${folder}`);
