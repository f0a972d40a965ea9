import type { Actor } from './actor.js';
import type { Instant } from './time.js';

/** A file in the table of documents. */
export interface DocumentRef {
  id: string;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What was submitted to contracts, and what became of it. Counted, as a returned one is submitted again. */
export interface Contract {
  number: number;
  submittedAt: Instant;
  submittedBy: Actor;
  dueAt: Instant;
  /** The License Agreement that was drafted; null until it is. */
  agreement: DocumentRef | null;
  /** The partner whose person receives it as the intermediary has the customer no more, and nobody else is named yet. */
  recipientLeft?: true | undefined;
  signature: { document: DocumentRef; by: Actor; at: Instant } | null;
  /** The SHA-256 of each copy whose place another took. Here and below: none by the first rules. */
  replaced?: string[];
  /** The SHA-256 of each copy that was signed for an earlier submission, and of each License Agreement of one. */
  signedBefore?: string[];
  sentBefore?: string[];
  approved: { by: Actor; at: Instant; start: string; end: string; expiresAt: Instant } | null;
}

/** Why the vendor gave a contract back, as a whole and at single fields. */
export interface Return {
  at: Instant;
  by: Actor;
  reason: string;
  fields: { path: string; message: string }[];
}
