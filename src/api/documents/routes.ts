import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../../domain/actor.js';
import { recordSignature } from '../../domain/rules/contract.js';
import {
  documentsOf,
  findDocument,
  isPdf,
  keepDocument,
  largestDocument,
  sha256Of,
} from '../../store/documents.js';
import { seenBy } from '../confine.js';
import { dryRun } from '../customers/command.js';
import { readLifecycle } from '../customers/read.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, principalOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { idOf, metaOf, queryOf } from '../request.js';
import { confinedTo } from '../views/confined.js';
import {
  documentOperation,
  documentsOperation,
  downloadQuery,
  uploadOperation,
  uploadQuery,
} from './operations.js';

/** As many signed copies as one customer may have: more is a mistake or an attack. */
const mostDocuments = 50;

/** The files of a customer: commands carry their ids, these routes their bytes. */
export function documentRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/pdf',
      { parseAs: 'buffer', bodyLimit: largestDocument },
      (_, body, done) => done(null, body),
    );
    // Whatever is declared as something else is no PDF, and is told so as one that does not look like it.
    scope.addContentTypeParser('*', (_, payload, done) => {
      payload.resume();
      done(null, undefined);
    });
    scope.setErrorHandler((error) => {
      // A type that is not even one reaches no parser.
      if (statusOf(error) === 415) throw noPdf(undeclared);
      throw statusOf(error) === 413 ? tooLarge() : error;
    });
    scope.post(
      '/customers/:id/documents',
      { bodyLimit: largestDocument, config: { operation: uploadOperation } },
      async (request, reply) => {
        const id = idOf(request);
        const query = queryOf(uploadQuery, request);
        const name = labelOf(query.name);
        const { customer } = await readLifecycle(seenBy(request, dependencies), id);
        const content = pdfOf(request.body);
        const { stage, contract } = customer;
        // What is recorded may come again: a record that was put back from a backup has it no more. Of a closed
        // customer it may have been erased.
        const isBack = stage.name !== 'closed' && contract?.signature?.document.id === idOfCopy(id, content);
        if (stage.name !== 'contracts' && !isBack) throw notAwaited(stage.name);
        await checkClean(dependencies, request, id, content);
        const file = { id: await roomFor(dependencies, id, content), customerId: id, content };
        if (query.dryRun === 'true') return recording(request, dependencies, file);
        const by = nameOf(actorOf(request));
        const kept = await keepDocument(dependencies.database, { ...file, kind: 'signed-copy', name, by });
        return reply.code(201).header('location', `/api/customers/${id}/documents/${kept.id}`).send(kept);
      },
    );
  });
  app.get('/customers/:id/documents', { config: { operation: documentsOperation } }, async (request) => {
    const id = idOf(request);
    const seen = seenBy(request, dependencies);
    await readLifecycle(seen, id);
    const confined = await confinedTo(request, dependencies, id);
    return confined({ documents: await documentsOf(seen.database, id) });
  });
  app.get(
    '/customers/:id/documents/:document',
    { config: { operation: documentOperation } },
    async (request, reply) => {
      const { document } = documentParams.parse(request.params);
      const { inline } = queryOf(downloadQuery, request);
      const id = idOf(request);
      const found = await findDocument(seenBy(request, dependencies).database, id, document);
      if (!found)
        throw new HttpProblem(404, 'unknown-document', 'there is no such document', 'list the documents');
      const { kind, name, uploadedBy } = found;
      const shown = (await confinedTo(request, dependencies, id))({ kind, name, uploadedBy });
      return reply
        .type('application/pdf')
        .header('content-disposition', dispositionOf(shown.name, inline === 'true' ? 'inline' : 'attachment'))
        .header('etag', `"${found.sha256}"`)
        .send(found.content);
    },
  );
}

const documentParams = z.object({ document: z.string() });

/**
 * What its name may be for others: nothing unseen in it, which could show `\u{202e}fdp.exe` as exe.pdf, and with the
 * ending that says what opens it, since a file may be a PDF and a page as well.
 */
function labelOf(name: string): string {
  const seen = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_');
  return /\.pdf$/i.test(seen) ? seen : `${seen}.pdf`;
}

/** It follows from the bytes, so that whoever repeats an upload after a lost answer finds the first. */
function idOfCopy(customerId: string, content: Buffer): string {
  return createHash('sha256').update(`${customerId}\n`).update(content).digest('hex').slice(0, 32);
}

/** @returns the id under which the file will be, or is, kept */
async function roomFor({ database }: ApiDependencies, customerId: string, content: Buffer): Promise<string> {
  const id = idOfCopy(customerId, content);
  const kept = await documentsOf(database, customerId);
  if (kept.length < mostDocuments || kept.some((one) => one.id === id)) return id;
  throw new HttpProblem(
    409,
    'too-many-documents',
    `there are ${mostDocuments} documents already, as many as there may be`,
    'record-signature with one of them',
  );
}

/** What it would do to upload the file and record it: a dry run of the command alone wants one that is kept. */
function recording(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  { id, customerId, content }: { id: string; customerId: string; content: Buffer },
) {
  const input = { document: { id, sha256: sha256Of(content) } };
  const order = { id: customerId, definition: recordSignature, input, meta: metaOf(request) };
  return dryRun(request, seenBy(request, dependencies), order);
}

/** Before it is kept, and each time: what nobody knew of yesterday may be known today. */
async function checkClean(
  { scan, log }: ApiDependencies,
  request: FastifyRequest,
  customer: string,
  content: Buffer,
): Promise<void> {
  if (!scan) return;
  const found = await scan(content).catch((error: unknown) => {
    log.error({ requestId: request.id, error }, 'an uploaded file could not be looked at for viruses');
    throw new HttpProblem(503, 'not-scanned', 'the file could not be looked at for viruses', 'send it again');
  });
  if (found === null) return;
  const { id: principal } = principalOf(request);
  log.warn({ requestId: request.id, customer, principal, found }, 'a virus was found in an uploaded file');
  throw new HttpProblem(
    422,
    'virus-found',
    `the file has something in it that should not be there: ${found}`,
    'look at where it comes from, and send a clean one',
  );
}

function notAwaited(stage: string): HttpProblem {
  return new HttpProblem(
    409,
    'wrong-stage',
    `a signed copy is awaited in contracts; this customer is in ${stage}`,
    'submit-to-contracts comes first',
  );
}

function pdfOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body) && isPdf(body)) return body;
  throw noPdf(Buffer.isBuffer(body) ? 'does not begin and end as a PDF does' : undeclared);
}

const undeclared = 'is missing, or is not declared as a PDF';

function noPdf(what: string): HttpProblem {
  return new HttpProblem(
    422,
    'not-a-pdf',
    `the file ${what}`,
    'send a whole PDF as the body, with Content-Type: application/pdf',
  );
}

function tooLarge(): HttpProblem {
  const most = `${largestDocument / 1024 / 1024} MB`;
  return new HttpProblem(413, 'too-large', `the file is over ${most}`, `send a PDF of at most ${most}`);
}

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;

/** RFC 6266: a plain name for old readers, and the real one. */
export function dispositionOf(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
