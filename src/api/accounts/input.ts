import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parseInput } from '../../domain/command.js';
import { isRefusal, refuse } from '../../domain/refusal.js';
import { transfer } from '../../domain/rules/people.js';
import { Refused } from '../../temporal/customers.js';
import { fieldsOf } from '../customers/body.js';

/** The body as the shape wants it. @throws {Refused} with each field that is missing, wrong or unknown */
export function inputOf<S extends z.ZodRawShape>(
  name: string,
  shape: z.ZodObject<S>,
  request: FastifyRequest,
): z.output<z.ZodObject<S>> {
  const fields = fieldsOf(request.body);
  const parsed = parseInput({ name, input: shape }, fields);
  if (isRefusal(parsed)) throw new Refused(parsed);
  return shape.parse(fields);
}

export const handOverOf = z.strictObject({
  to: transfer.input.shape.partner.describe('The partner who gets them'),
  reason: z.string().trim().min(1).max(500).describe('Why; it is on the timeline of each'),
  after: z.string().max(40).optional().describe('`next` of the answer before; the first batch unless given'),
});
export const adminLinkOf = z.strictObject({
  email: z
    .email()
    .optional()
    .describe('The admin’s, who is made where there is none; the first admin unless given'),
});
export const auditQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Parts of what a fact says; each word must occur'),
  actor: z.string().max(200).optional().describe('Who, as the facts name it'),
  action: z.string().max(60).optional().describe('What was done, such as suspend-partner'),
  subject: z.string().max(200).optional().describe('The id of what it was about'),
  outcome: z.enum(['done', 'denied']).optional(),
  from: z.iso.datetime().optional().describe('From this instant on'),
  to: z.iso.datetime().optional().describe('Before this instant'),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(200).describe('At most so many'),
});

/** A field that is well formed, and wrong all the same. */
export function wrongField(name: string, path: string, message: string, clears: string): Refused {
  return new Refused(refuse('invalid-input', `${name}: ${path}: ${message}`, clears, [{ path, message }]));
}

const param = z.object({ id: z.string().max(200) });

export function paramId(request: FastifyRequest): string {
  return param.catch({ id: '' }).parse(request.params).id;
}
