import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { guard } from '../auth.js';
import type { ApiDependencies } from '../dependencies.js';
import type { Operation } from '../openapi/operation.js';
import { partnerOf } from '../principal.js';
import { queryOf } from '../request.js';
import { createChangeFeed, type News, type Subscription } from './feed.js';

const longestSeconds = 300;
/** Who was let in may be out by now: asked again before anything is told, though not for each change in a row. */
const trustedMs = 2_000;

const changesQuery = z.strictObject({
  seconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(longestSeconds)
    .optional()
    .describe(`How long the stream goes on; ${longestSeconds} unless given`),
});

const operation: Operation = {
  id: 'changes',
  tag: 'Customers',
  summary: 'Hear which customers change',
  description:
    'Server-sent events, about the customers that the caller may see. `customers` has the ids of customers that have changed: `{"ids":["…"]}`. `ready` comes first, and `gap` after an interruption: what was read before may be out of date. `alive` comes where nothing else did for 15 seconds. Then the stream ends, and is to be opened again.',
  query: changesQuery,
  answers: [
    {
      status: 200,
      description: 'A stream that goes on until it is closed',
      type: 'text/event-stream',
      example: 'event: ready\ndata: {}\n\nevent: customers\ndata: {"ids":["0123456789abcdef"]}\n\n',
    },
  ],
  problems: ['malformed', 'bad-request', 'unauthorized', 'invalid-input', 'internal'],
};

const aliveMs = 15_000;

/** Which customers have changed, as it happens: a hint to read them again, and nothing about them. */
export function changeRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, log } = dependencies;
  const letIn = guard(dependencies);
  const feed = createChangeFeed(database, log);
  // Streams never end by themselves: closing would wait for them.
  app.addHook('preClose', () => feed.stop());
  app.get('/changes', { config: { operation } }, (request, reply) => {
    const partner = partnerOf(request);
    const { seconds = longestSeconds } = queryOf(changesQuery, request);
    const subscription = feed.subscribe(({ partners }) => partner === null || partners.includes(partner));
    const isStillIn = remembered(trustedMs, async () => {
      await letIn(request);
      return partnerOf(request) === partner;
    });
    reply.raw.once('close', () => subscription.end());
    return (
      reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        // Kept alive, the connection of a stream that has ended would keep the server from closing for a minute.
        .header('connection', 'close')
        .send(Readable.from(eventsOf(subscription, Date.now() + seconds * 1000, isStillIn)))
    );
  });
}

/** Whether it holds, as it was answered at most so long ago; where nobody can say, it does not. */
function remembered(ms: number, ask: () => Promise<boolean>): () => Promise<boolean> {
  let [askedAt, answer] = [Date.now(), true];
  return async () => {
    if (Date.now() - askedAt >= ms) {
      answer = await ask().catch(() => false);
      askedAt = Date.now();
    }
    return answer;
  };
}

async function* eventsOf(
  subscription: Subscription,
  endsAt: number,
  isStillIn: () => Promise<boolean>,
): AsyncGenerator<string> {
  try {
    yield event('ready', {});
    while (Date.now() < endsAt) {
      const news = await subscription.next(Math.min(aliveMs, endsAt - Date.now()));
      if (news.type === 'end' || !(await isStillIn())) return;
      yield textOf(news);
    }
  } finally {
    subscription.end();
  }
}

function textOf(news: Exclude<News, { type: 'end' }>): string {
  if (news.type === 'customers') return event('customers', { ids: news.ids });
  return event(news.type === 'gap' ? 'gap' : 'alive', {});
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
