import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** What becomes of one request to the product. */
export type ProductAnswer =
  | 'go-on'
  /** Never answers, and does nothing. */
  | 'hang'
  /** Cuts the connection: before anything was done, or having done it. */
  | 'drop'
  | 'drop-having-done-it'
  /** Cuts the connection; the request reaches the product later, when `deliverLate` is called. */
  | 'late'
  | { status: number };

export type ProductBehaviour = (order: { organization: string; sku: string }) => ProductAnswer;

export interface FaultyProduct {
  /** In place of TENANT_API_URL. */
  url: string;
  /** Of what was asked, in order. */
  asked: { organization: string; answer: ProductAnswer }[];
  behave(how: ProductBehaviour): void;
  /** Stands in front of this one, whose answers it hands on. */
  standBefore(productUrl: string): void;
  /** What was held back reaches the product now, after whatever came since. @returns its answers */
  deliverLate(): Promise<number[]>;
  stop(): Promise<void>;
}

interface Held {
  path: string;
  headers: Record<string, string>;
  body: string;
}

const orderSchema = z.object({ organization: z.string(), sku: z.string() });

/** The product's contract on a free loopback port, by way of a real product behind it, with faults on demand. */
export async function startFaultyProduct(): Promise<FaultyProduct> {
  const asked: FaultyProduct['asked'] = [];
  const late: Held[] = [];
  let target = '';
  let behaviour: ProductBehaviour = () => 'go-on';
  const forward = ({ path, headers, body }: Held) =>
    fetch(new URL(path, target), { method: 'PUT', headers, body });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const order = await read(request);
    const { organization, sku } = orderSchema.parse(JSON.parse(order.body));
    const what = behaviour({ organization, sku });
    asked.push({ organization, answer: what });
    if (what === 'hang') return;
    if (what === 'late') late.push(order);
    if (what === 'drop-having-done-it') await forward(order);
    if (what === 'drop' || what === 'late' || what === 'drop-having-done-it') {
      response.destroy();
    } else if (typeof what === 'object') {
      response.writeHead(what.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: `made to answer ${what.status}` }));
    } else {
      const answered = await forward(order);
      response.writeHead(answered.status, { 'content-type': 'application/json' });
      response.end(await answered.text());
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the faulty product has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    behave(how) {
      behaviour = how;
    },
    standBefore(productUrl) {
      target = productUrl;
    },
    deliverLate: () => Promise.all(late.splice(0).map(async (order) => (await forward(order)).status)),
    stop() {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

/** The signature is over the bytes as they came, so they are handed on as they are. */
async function read(request: IncomingMessage): Promise<Held> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && (name.startsWith('webhook-') || name === 'content-type')
        ? [[name, value]]
        : [],
    ),
  );
  return { path: request.url ?? '/', headers, body: Buffer.concat(chunks).toString('utf8') };
}
