import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../../domain/actor.js';
import {
  type DocumentEntry,
  documentsOf,
  findDocument,
  isPdf,
  keepDocument,
  largestDocument,
} from '../../store/documents.js';
import { seenBy } from '../confine.js';
import { readLifecycle } from '../customers/read.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { idOf, queryOf } from '../request.js';
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
    scope.post(
      '/customers/:id/documents',
      { bodyLimit: largestDocument, config: { operation: uploadOperation } },
      async (request, reply) => {
        const id = idOf(request);
        const { name } = queryOf(uploadQuery, request);
        const { customer } = await readLifecycle(seenBy(request, dependencies), id);
        if (customer.stage.name !== 'contracts') throw notAwaited(customer.stage.name);
        const content = pdfOf(request.body);
        const kept = await keep(dependencies, {
          customerId: id,
          name,
          content,
          by: nameOf(actorOf(request)),
        });
        return reply.code(201).header('location', `/api/customers/${id}/documents/${kept.id}`).send(kept);
      },
    );
  });
  app.get('/customers/:id/documents', { config: { operation: documentsOperation } }, async (request) => {
    const id = idOf(request);
    const seen = seenBy(request, dependencies);
    await readLifecycle(seen, id);
    return { documents: await documentsOf(seen.database, id) };
  });
  app.get(
    '/customers/:id/documents/:document',
    { config: { operation: documentOperation } },
    async (request, reply) => {
      const { document } = documentParams.parse(request.params);
      const { inline } = queryOf(downloadQuery, request);
      const found = await findDocument(seenBy(request, dependencies).database, idOf(request), document);
      if (!found)
        throw new HttpProblem(404, 'unknown-document', 'there is no such document', 'list the documents');
      return reply
        .type('application/pdf')
        .header('content-disposition', dispositionOf(found.name, inline === 'true' ? 'inline' : 'attachment'))
        .header('etag', `"${found.sha256}"`)
        .send(found.content);
    },
  );
}

const documentParams = z.object({ document: z.string() });

/** The id follows from the bytes, so that whoever repeats an upload after a lost answer finds the first. */
async function keep(
  { database }: ApiDependencies,
  { customerId, name, content, by }: { customerId: string; name: string; content: Buffer; by: string },
): Promise<DocumentEntry> {
  const id = createHash('sha256').update(`${customerId}\n`).update(content).digest('hex').slice(0, 32);
  const kept = await documentsOf(database, customerId);
  if (kept.length >= mostDocuments && !kept.some((one) => one.id === id)) {
    throw new HttpProblem(
      409,
      'too-many-documents',
      `there are ${mostDocuments} documents already, as many as there may be`,
      'record-signature with one of them',
    );
  }
  return keepDocument(database, { id, customerId, kind: 'signed-copy', name, content, by });
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
  const given = Buffer.isBuffer(body)
    ? 'does not begin and end as a PDF does'
    : 'is missing, or is not declared as a PDF';
  throw new HttpProblem(
    422,
    'not-a-pdf',
    `the file ${given}`,
    'send a whole PDF as the body, with Content-Type: application/pdf',
  );
}

/** RFC 6266: a plain name for old readers, and the real one. */
export function dispositionOf(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
