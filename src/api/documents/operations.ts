import { z } from 'zod';
import { previewSchema } from '../openapi/answers.js';
import { catalogView, documentSchema, documentsSchema, sidesSchema } from '../openapi/deal.js';
import type { Operation } from '../openapi/operation.js';
import { always } from '../openapi/problems.js';
import { samplePreview } from '../openapi/samples.js';
import { dryRunQuery } from '../request.js';

const ofOne = [...always, 'unknown-customer'] as const;
const example = {
  id: '0123456789abcdef0123456789abcdef',
  customerId: '0123456789abcdef',
  kind: 'signed-copy',
  name: 'signed.pdf',
  size: 48_213,
  sha256: '0f'.repeat(32),
  uploadedBy: 'northwind/nina',
  uploadedAt: '2026-06-01T12:00:00.000Z',
};

export const uploadQuery = dryRunQuery.extend({
  name: z.string().trim().min(1).max(120).default('signed.pdf').describe('What the file is called'),
});

export const downloadQuery = z.strictObject({
  inline: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: a browser shows it in place of saving it'),
});

export const uploadOperation: Operation = {
  id: 'upload-document',
  tag: 'Documents',
  summary: 'Upload the signed copy',
  description:
    'A PDF of at most 10 MB as the body. `record-signature` then takes its id and SHA-256. The same file again is the same document; one that is recorded is taken in any open stage, for a record that was put back from a backup of before. With `dryRun=true` it is looked at and not kept, and the answer is what `record-signature` with it would do.',
  query: uploadQuery,
  upload: 'application/pdf',
  headers: ['If-Match'],
  answers: [
    { status: 201, description: 'Kept', schema: documentSchema, example, headers: ['Location'] },
    {
      status: 200,
      description: 'With `dryRun=true`: what recording it would do',
      schema: previewSchema,
      example: samplePreview,
    },
  ],
  problems: [
    ...ofOne,
    'wrong-role',
    'source-not-msp',
    'stale-version',
    'already-so',
    'not-signed',
    'too-large',
    'not-a-pdf',
    'virus-found',
    'not-scanned',
    'too-many-documents',
    'wrong-stage',
    'invalid-input',
  ],
};

export const documentsOperation: Operation = {
  id: 'list-documents',
  tag: 'Documents',
  summary: 'List the documents of a customer',
  answers: [
    { status: 200, description: 'Oldest first', schema: documentsSchema, example: { documents: [example] } },
  ],
  problems: ofOne,
};

const pdf = { status: 200, description: 'The PDF', type: 'application/pdf' };

export const documentOperation: Operation = {
  id: 'download-document',
  tag: 'Documents',
  summary: 'Download a document',
  query: downloadQuery,
  answers: [pdf],
  problems: [...ofOne, 'unknown-document', 'invalid-input'],
};

export const dossierOperation: Operation = {
  id: 'export-customer',
  tag: 'Documents',
  summary: 'Export a customer as JSON',
  description: 'The customer as it is now, everything that has happened, and its documents.',
  answers: [{ status: 200, description: 'All of it', schema: z.looseObject({}) }],
  problems: ofOne,
};

export const dossierPdfOperation: Operation = {
  id: 'export-customer-pdf',
  tag: 'Documents',
  summary: 'Export a customer as PDF',
  answers: [pdf],
  problems: ofOne,
};

export const conflictsOperation: Operation = {
  id: 'show-conflict',
  tag: 'Customers',
  summary: 'Show both sides of a conflict',
  description:
    'This customer and those that it is or was in conflict with, in time order. For the vendor’s people.',
  answers: [{ status: 200, description: 'The sides', schema: sidesSchema }],
  problems: [...ofOne, 'wrong-role'],
};

export const catalogOperation: Operation = {
  id: 'show-catalog',
  tag: 'System',
  summary: 'Show what is sold',
  description:
    'SKUs, add-ons and user types with list prices, the set currency rates, and who approves which discount.',
  answers: [{ status: 200, description: 'The catalog of today', schema: catalogView }],
  problems: always,
};
