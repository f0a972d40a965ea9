import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nextStep } from '../../domain/command.js';
import { inWords } from '../../domain/issue-words.js';
import type { Partners } from '../../store/partners.js';
import { webhookStatuses } from '../../store/webhook-schema.js';
import { webhookEventType } from '../../webhooks/event-types.js';
import type { WebhookSender } from '../../webhooks/sender.js';
import { TargetRefused } from '../../webhooks/target.js';
import { fieldsOf } from '../customers/body.js';
import { HttpProblem } from '../problem.js';
import { bodyProblems } from '../wrong-values.js';

/** A database keeps no NUL and no half of a character, and nobody reads the others. */
const readable = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);
const notReadable = 'must not contain line breaks or control characters';
const line = (max: number) => z.string().trim().max(max).refine(readable, notReadable);

const url = line(2000).describe('Where events are sent to: https, at a public address');
const description = line(200).describe('What it is for');
const types = z
  .array(webhookEventType)
  .min(1)
  .max(100)
  .transform((given) => [...new Set(given)])
  .nullable()
  .describe('Which events, such as customer.trial-extended; null for all');
const partner = z.string().max(60).nullable().describe('Of which partner’s customers; null for all');

export const newWebhook = z.strictObject({
  url,
  description: description.default(''),
  types: types.default(null),
  partner: partner.default(null),
});

export const webhookChanges = z.strictObject({
  url: url.optional(),
  description: description.optional(),
  types: types.optional(),
  partner: partner.optional(),
  enabled: z.boolean().describe('Whether it takes events; true clears why it was disabled').optional(),
});

export const nothing = z.strictObject({});

export const deliveriesQuery = z.strictObject({
  status: z.enum(webhookStatuses).describe('Only those that are so').optional(),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .describe('`next` of the page before')
    .optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .describe('Deliveries on a page; 50 unless given'),
});

/** @throws HttpProblem with each field that is wrong */
export function bodyOf<S extends z.ZodObject>(
  schema: S,
  { body }: Pick<FastifyRequest, 'body'>,
): z.output<S> {
  const given = fieldsOf(body);
  const parsed = schema.safeParse(given, inWords);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw invalid(bodyProblems(parsed.error, given), nextStep(issues, Object.keys(schema.shape)));
}

/** @throws HttpProblem where no webhook may go there, or there is no such partner */
export async function checkFields(
  given: { url?: string | undefined; partner?: string | null | undefined },
  partners: Partners,
  sender: WebhookSender,
): Promise<void> {
  if (typeof given.partner === 'string' && !(await partners.find(given.partner))) {
    const message = `there is no partner '${given.partner}'`;
    throw invalid([{ path: 'partner', message }], 'name one that GET /api/partners lists, or null for all');
  }
  if (given.url === undefined) return;
  await sender.check(given.url).catch((error: unknown) => {
    if (!(error instanceof TargetRefused)) throw error;
    throw invalid(
      [{ path: 'url', message: error.message }],
      'name an address that the internet can reach; FORTNIGHT_WEBHOOKS_ALLOW_PRIVATE=true allows others',
    );
  });
}

function invalid(fields: { path: string; message: string }[], clears: string): HttpProblem {
  const detail = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  return new HttpProblem(422, 'invalid-input', detail, clears, fields);
}

const idParams = z.object({ id: z.string() });
const deliveryParams = z.object({ delivery: z.string() });
const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** @throws HttpProblem also for what cannot be an id, so that nothing is asked about it */
export function webhookIdOf({ params }: FastifyRequest): string {
  const { id } = idParams.parse(params);
  if (!/^wh_[a-z0-9]{16}$/.test(id)) throw unknownWebhook(id);
  return id;
}

export function deliveryIdOf({ params }: FastifyRequest): number {
  const { delivery } = deliveryParams.parse(params);
  if (!/^[1-9]\d{0,14}$/.test(delivery)) throw unknownDelivery(delivery);
  return Number(delivery);
}

/** From who asks and the request id, so that a repeat after a lost answer finds the first one. */
export function newWebhookId(requestId: string): string {
  const digest = createHash('sha256').update(`webhook\n${requestId}`).digest();
  return `wh_${[...digest.subarray(0, 16)].map((byte) => crockford[byte % crockford.length]).join('')}`;
}

/** What is kept of a request id, to know its repeat by. */
export function digestOf(requestId: string): string {
  return createHash('sha256').update(requestId).digest('hex');
}

export function unknownWebhook(id: string): HttpProblem {
  const detail = `there is no webhook '${id.slice(0, 40)}'`;
  return new HttpProblem(404, 'unknown-webhook', detail, 'GET /api/webhooks lists them');
}

export function unknownDelivery(id: string | number): HttpProblem {
  const detail = `this webhook has no delivery '${String(id).slice(0, 40)}'`;
  return new HttpProblem(404, 'unknown-delivery', detail, 'GET /api/webhooks/{id}/deliveries lists them');
}
