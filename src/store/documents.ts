import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Database } from './database.js';
import { documents } from './schema.js';
import { storable } from './text.js';

/** A file with what is known of it. */
export type StoredDocument = typeof documents.$inferSelect;
export type DocumentEntry = Omit<StoredDocument, 'content'>;

const { content, ...entry } = getTableColumns(documents);

/** The largest file, in bytes: 10 MB. */
export const largestDocument = 10 * 1024 * 1024;

export interface NewDocument {
  /** Given where a repeat has to find the first; else a random one. */
  id?: string;
  customerId: string;
  kind: DocumentEntry['kind'];
  name: string;
  content: Buffer;
  by: string;
}

/** Whether a file begins and ends as a PDF does (ISO 32000-1, 7.5.2 and 7.5.5; readers look in the outer 1,024 bytes). */
export function isPdf(content: Buffer): boolean {
  return content.subarray(0, 1024).includes('%PDF-') && content.subarray(-1024).includes('%%EOF');
}

export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Keeps a file. Under an id that there is already, the first stays, and is what is answered. */
export async function keepDocument(database: Database, document: NewDocument): Promise<DocumentEntry> {
  const { id = randomBytes(16).toString('hex'), customerId, kind, name, content: bytes, by } = document;
  const row = {
    id,
    customerId,
    kind,
    name: storable(name),
    size: bytes.length,
    sha256: sha256Of(bytes),
    uploadedBy: storable(by),
    uploadedAt: new Date().toISOString(),
    content: bytes,
  };
  return database.run(`keep a document of the customer ${customerId}`, async (orm) => {
    await orm.insert(documents).values(row).onConflictDoNothing();
    const [kept] = await orm.select(entry).from(documents).where(eq(documents.id, id));
    if (!kept) throw new Error(`the document ${id} was not kept`);
    return kept;
  });
}

/** The documents of a customer, oldest first. */
export async function documentsOf(database: Database, customerId: string): Promise<DocumentEntry[]> {
  return database.run(`list the documents of the customer ${customerId}`, (orm) =>
    orm
      .select(entry)
      .from(documents)
      .where(eq(documents.customerId, storable(customerId)))
      .orderBy(asc(documents.uploadedAt), asc(documents.id)),
  );
}

/** One file of a customer; null where this customer has none of the id. */
export async function findDocument(
  database: Database,
  customerId: string,
  id: string,
): Promise<StoredDocument | null> {
  const found = await database.run(`read a document of the customer ${customerId}`, (orm) =>
    orm
      .select({ ...entry, content })
      .from(documents)
      .where(and(eq(documents.customerId, storable(customerId)), eq(documents.id, storable(id)))),
  );
  return found[0] ?? null;
}
