import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { inWords } from '../../domain/issue-words.js';
import { Refused, UnknownCustomer } from '../../temporal/customers.js';
import { type ImportReport, importReport } from '../../tenant/contract.js';
import { SignatureRefused, verify } from '../../tenant/signature.js';
import type { ApiDependencies } from '../dependencies.js';
import { utf8In } from '../json-only.js';
import { takenSchema } from '../openapi/answers.js';
import type { Operation } from '../openapi/operation.js';
import { sampleId } from '../openapi/samples.js';
import { HttpProblem } from '../problem.js';
import { Reports } from './reports.js';

const operation: Operation = {
  id: 'report-from-product',
  tag: 'Product',
  summary: 'Report an import',
  description:
    'From the vendor’s product, signed by the Standard Webhooks specification (headers webhook-id, webhook-timestamp, webhook-signature). A body has 256 KB at most.',
  open: true,
  body: {
    schema: importReport,
    required: true,
    example: {
      customer: sampleId,
      attempt: 1,
      sequence: 3,
      status: 'running',
      percent: 40,
      log: [],
      error: null,
    },
  },
  answers: [
    { status: 200, description: 'Taken; or of no use any more, with the reason', schema: takenSchema },
    { status: 202, description: 'Taken: progress is gathered before it is told', schema: takenSchema },
  ],
  problems: [
    'malformed',
    'bad-request',
    'bad-signature',
    'unknown-customer',
    'too-large',
    'not-json',
    'invalid-input',
    'request-id-reused',
    'internal',
    'unavailable',
  ],
};

/** 50 lines of 500 characters can take more bytes than other bodies may have. */
const bodyLimit = 256 * 1024;

/** The door for the product: signed by the Standard Webhooks specification, see `src/tenant/contract.ts`. */
export async function productRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const { customers, log, webhookSecret } = dependencies;
  const reports = new Reports(customers, log);
  const known = knownCustomers(dependencies);
  app.addHook('onClose', () => reports.stop());
  // The signature is over the bytes as they came, so nothing parses them before it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    const text = utf8In(bytes);
    if (text instanceof HttpProblem) done(text, undefined);
    else done(null, text);
  });
  app.post('/product', { bodyLimit, config: { operation } }, async (request, reply) => {
    const body = z.string().catch('').parse(request.body);
    const webhookId = authentic(webhookSecret, request.headers, body);
    const report = reportIn(body);
    await known(report.customer);
    if (report.status === 'running') {
      reports.take(report);
      return reply.code(202).send({ taken: true });
    }
    return reply.code(200).send(await conclude(reports, report, webhookId));
  });
}

/** A report about a closed customer concerns nobody any more: an error would make the product repeat it for ever. */
async function conclude(reports: Reports, report: ImportReport, webhookId: string) {
  try {
    await reports.conclude(report, webhookId);
    return { taken: true };
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'wrong-stage') throw error;
    return { taken: false, reason: error.refusal.message };
  }
}

function authentic(secret: string, headers: Parameters<typeof verify>[1], body: string): string {
  try {
    verify(secret, headers, body);
  } catch (error) {
    if (!(error instanceof SignatureRefused)) throw error;
    throw new HttpProblem(401, 'bad-signature', error.message, 'sign with the secret that both sides share');
  }
  return String(headers['webhook-id']).slice(0, 200);
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('the body is not JSON');
    return z.NEVER;
  }
});

function reportIn(body: string): ImportReport {
  const parsed = json.pipe(importReport).safeParse(body, inWords);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  const detail = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  throw new HttpProblem(
    400,
    'malformed',
    `this is not an import report: ${detail}`,
    'send it as the contract says',
    fields,
  );
}

/** Remembers who exists, so that a chatty import does not ask its workflow for every line. */
function knownCustomers({ customers }: ApiDependencies): (id: string) => Promise<void> {
  const known = new Set<string>();
  return async (id) => {
    if (known.has(id)) return;
    if (!/^[a-z0-9]{16}$/.test(id)) throw new UnknownCustomer(id);
    await customers.read(id);
    if (known.size >= 10_000) known.clear();
    known.add(id);
  };
}
