import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.js';

/** What a file is: drafted here, or the signed copy that came back. */
export const documentKinds = ['license-agreement', 'signed-copy'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** PDF files that belong to customers. A file never changes: another one has another id. */
export const documents = pgTable(
  'documents',
  {
    id: text('id').primaryKey(),
    customerId: text('customer_id').notNull(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    /** In hexadecimal digits. */
    sha256: text('sha256').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [
    index('documents_of_customer').on(table.customerId, table.uploadedAt),
    check('documents_size', sql`size between 1 and 10485760`),
  ],
);
