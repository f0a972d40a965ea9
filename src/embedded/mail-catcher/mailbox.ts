import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UNFINISHED, writeDurably } from './durable-file.js';
import { type ParsedMessage, parseMessage } from './parse.js';

const envelope = z.object({ from: z.string(), to: z.array(z.string()) });
export type Envelope = z.infer<typeof envelope>;

const mailAddress = z.object({ name: z.string(), address: z.string() });

/** What lists and searches need; kept beside the message so that a start need not parse every message again. */
const summary = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  envelope,
  from: mailAddress.nullable(),
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  subject: z.string(),
  messageId: z.string(),
  date: z.string().nullable(),
  size: z.number(),
  attachments: z.number(),
});
export type Summary = z.infer<typeof summary>;
export type StoredMessage = { summary: Summary; raw: Buffer; parsed: ParsedMessage };

/** Ids sort by arrival and are plain file names. */
export const messageId = z.string().regex(/^\d{15}-[0-9a-f]{12}$/, 'not the id of a message');

/**
 * A folder of messages: `{id}.json` (envelope and summary), then `{id}.eml`, whose appearance is what makes the
 * message received: it is written last and flushed, so an answered message survives any kill.
 */
export class Mailbox {
  readonly #folder: string;
  readonly #summaries = new Map<string, Summary>();
  #version = 0;
  #newest = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<Mailbox> {
    const mailbox = new Mailbox(folder);
    await mkdir(folder, { recursive: true });
    const names = new Set(await readdir(folder));
    for (const name of [...names].sort()) {
      const id = name.replace(/\.(eml|json)$/, '');
      const halfStored = name.endsWith('.json') && messageId.safeParse(id).success && !names.has(`${id}.eml`);
      if (name.endsWith(UNFINISHED) || halfStored) await rm(join(folder, name), { force: true });
      else if (name.endsWith('.eml') && messageId.safeParse(id).success) await mailbox.#load(id);
    }
    return mailbox;
  }

  /** Changes whenever a message comes or goes. */
  get version(): number {
    return this.#version;
  }

  /** Newest first. */
  list(): Summary[] {
    return [...this.#summaries.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** Returns once the message is on the disk. */
  async add(raw: Buffer, from: Envelope): Promise<Summary> {
    // Two in one millisecond still get an order that a restart keeps.
    this.#newest = Math.max(Date.now(), this.#newest + 1);
    const receivedAt = new Date(this.#newest);
    const id = `${String(receivedAt.getTime()).padStart(15, '0')}-${randomBytes(6).toString('hex')}`;
    const added = summarize(id, receivedAt, from, raw, await parseMessage(raw));
    await writeDurably(this.#path(id, 'json'), JSON.stringify(added, null, 2), { flush: true });
    await writeDurably(this.#path(id, 'eml'), raw, { flush: true });
    this.#summaries.set(id, added);
    this.#version += 1;
    return added;
  }

  async read(id: string): Promise<StoredMessage | undefined> {
    const found = this.#summaries.get(id);
    if (!found) return undefined;
    const raw = await readFile(this.#path(id, 'eml')).catch(unlessGone);
    return raw && { summary: found, raw, parsed: await parseMessage(raw) };
  }

  /** Returns whether there was such a message. */
  async delete(id: string): Promise<boolean> {
    if (!this.#summaries.delete(id)) return false;
    this.#version += 1;
    await rm(this.#path(id, 'eml'), { force: true });
    await rm(this.#path(id, 'json'), { force: true });
    return true;
  }

  async #load(id: string): Promise<void> {
    this.#summaries.set(id, (await this.#storedSummary(id)) ?? (await this.#summaryFromMessage(id)));
  }

  async #storedSummary(id: string): Promise<Summary | undefined> {
    try {
      return summary.parse(JSON.parse(await readFile(this.#path(id, 'json'), 'utf8')));
    } catch {
      // Lost, damaged or of an older version: the message itself still says nearly all of it.
      return undefined;
    }
  }

  async #summaryFromMessage(id: string): Promise<Summary> {
    const raw = await readFile(this.#path(id, 'eml'));
    const parsed = await parseMessage(raw);
    const to = [...parsed.to, ...parsed.cc].map(({ address }) => address);
    return summarize(
      id,
      new Date(Number(id.slice(0, 15))),
      { from: parsed.from?.address ?? '', to },
      raw,
      parsed,
    );
  }

  #path(id: string, extension: 'eml' | 'json'): string {
    return join(this.#folder, `${id}.${extension}`);
  }
}

/** Deleted in this very moment, or by hand from the folder. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function summarize(id: string, at: Date, from: Envelope, raw: Buffer, parsed: ParsedMessage): Summary {
  return {
    id,
    receivedAt: at.toISOString(),
    envelope: from,
    from: parsed.from,
    to: parsed.to,
    cc: parsed.cc,
    subject: parsed.subject,
    messageId: parsed.messageId,
    date: parsed.date,
    size: raw.byteLength,
    attachments: parsed.attachments.length,
  };
}
