import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fieldsOf } from '../customers/body.js';
import type { Operation } from '../openapi/operation.js';
import { checkIdempotencyKey } from '../request.js';
import { intake, type Receiver } from './receive.js';

const thanks = z.object({ received: z.literal(true) });
const operation: Operation = {
  id: 'intake',
  tag: 'Customers',
  summary: 'Ask a partner for an offer',
  description:
    'For a partner’s own site; needs no key. It becomes a registered deal of that partner. The answer is the same for every organization, known or not.',
  open: true,
  headers: ['Idempotency-Key'],
  body: {
    schema: intake.input,
    required: true,
    example: {
      organization: 'Contoso Ltd',
      name: 'Ada Lovelace',
      email: 'ada@contoso.example',
      country: 'DE',
    },
  },
  answers: [{ status: 202, description: 'Received', schema: thanks, example: { received: true } }],
  problems: [
    'malformed',
    'unknown-partner',
    'invalid-input',
    'details-wrong',
    'request-id-reused',
    'too-large',
    'not-json',
    'too-many-requests',
    'internal',
    'unavailable',
  ],
};

/** For a partner's own site, which sends what was asked there. */
export async function intakeRoutes(app: FastifyInstance, { checkPace, receive }: Receiver): Promise<void> {
  app.post(
    '/intake/:partner',
    {
      onRequest: checkPace,
      preHandler: async (request) => checkIdempotencyKey(request),
      config: { operation },
    },
    async (request, reply) => {
      await receive(request, fieldsOf(request.body), request.id);
      return reply.code(202).send({ received: true });
    },
  );
}
