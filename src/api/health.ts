import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from './dependencies.js';
import { healthSchema, liveSchema } from './openapi/answers.js';
import type { Operation } from './openapi/operation.js';

const operation: Operation = {
  id: 'health',
  tag: 'System',
  summary: 'Whether all parts serve',
  open: true,
  answers: [
    {
      status: 200,
      description: 'All parts serve; a degraded one leaves something undone, which the log tells',
      schema: healthSchema,
      example: { status: 'up', parts: { temporal: 'up' } },
    },
    {
      status: 503,
      description: 'Some part does not',
      schema: healthSchema,
    },
  ],
  problems: ['malformed', 'bad-request', 'internal'],
};

const alive: Operation = {
  id: 'live',
  tag: 'System',
  summary: 'Whether this process answers',
  description:
    'Asks no other part, so a container is not started again because its database is away. For what serves, see `/healthz`.',
  open: true,
  answers: [{ status: 200, description: 'It does', schema: liveSchema, example: { status: 'up' } }],
  problems: ['malformed', 'bad-request', 'internal'],
};

const answerWithinMs = 2000;
const worst = ['down', 'degraded'] as const;

/** What a check throws where its part serves, but somebody has to look: nobody is to be sent elsewhere for it. */
export class Degraded extends Error {
  override name = 'Degraded';
}

/** 200 once all parts serve, else 503 that names which do not. Why, the log says: anybody may ask here. */
export function healthRoutes(
  app: FastifyInstance,
  { checks, log }: Pick<ApiDependencies, 'checks' | 'log'>,
): void {
  app.get('/livez', { config: { operation: alive } }, async () => ({ status: 'up' }));
  app.get('/healthz', { config: { operation } }, async (_request, reply) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await inTime(check());
          return [name, 'up'] as const;
        } catch (error) {
          const state = error instanceof Degraded ? 'degraded' : 'down';
          log.warn({ part: name, error }, `a part is ${state}`);
          return [name, state] as const;
        }
      }),
    );
    const states = parts.map(([, state]) => state);
    const status = worst.find((state) => states.includes(state)) ?? 'up';
    return reply.code(status === 'down' ? 503 : 200).send({ status, parts: Object.fromEntries(parts) });
  });
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${answerWithinMs} ms`)), answerWithinMs);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
