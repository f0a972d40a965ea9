import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { type WebhookPayload, webhookPayload } from '../../../src/webhooks/payload.js';

export interface Hit {
  id: string;
  at: number;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What it answers; a number is a status. `null`: nothing, ever. */
type Answer = number | { status: number; headers?: Record<string, string>; body?: string } | null;

export interface Receiver {
  url: string;
  hits: Hit[];
  /** What it answers from now on, by what came. */
  answer: (hit: Hit, count: number) => Answer | Promise<Answer>;
  /** Waits until so many requests have come. */
  received(count: number): Promise<Hit[]>;
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A subscriber on loopback. */
export async function startReceiver(answer: Receiver['answer'] = () => 204): Promise<Receiver> {
  const hits: Hit[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { headers, url = '' } = request;
    const body = Buffer.concat(chunks).toString('utf8');
    const hit = { id: String(headers['webhook-id']), at: Date.now(), path: url, headers, body };
    hits.push(hit);
    const given = await receiver.answer(hit, hits.length);
    if (given === null) return;
    const {
      status,
      headers: sent = {},
      body: said = '',
    } = typeof given === 'number' ? { status: given } : given;
    response.writeHead(status, sent).end(said);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    hits,
    answer,
    received: async (count) => {
      await until(() => hits.length >= count, `${count} requests`);
      return hits;
    },
  };
  return receiver;
}

export function payloadIn({ body }: Hit): WebhookPayload {
  return webhookPayload.parse(JSON.parse(body));
}

/** Polls until it holds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
