import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createTenantClient, TenantUnavailable } from '../../src/tenant/client.js';
import { type TenantState, tenantState } from '../../src/tenant/contract.js';
import { verify } from '../../src/tenant/signature.js';

const secret = 'whsec_Zm9ydG5pZ2h0IHRlc3Qgc2VjcmV0IDI0IQ==';
const state: TenantState = {
  revision: 3,
  organization: 'Contoso Ltd',
  access: 'active',
  tier: 'trial',
  sku: 'essentials',
  addOn: null,
  expiresAt: '2030-01-01T00:00:00.000Z',
  importAttempt: 1,
  reportTo: 'http://127.0.0.1:3000/webhooks/import',
};

type Received = {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
};
let server: Server | undefined;
const received: Received[] = [];

/** A product that gives one answer to everything; `null` never answers. */
async function productThatAnswers(status: number | null, body: unknown): Promise<string> {
  received.length = 0;
  const started = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    if (status !== null)
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const apply = (url: string, signal?: AbortSignal) =>
  createTenantClient({ url, secret, timeoutMs: 150 }).apply('c-1', state, signal);

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('telling the product what a tenant should be', () => {
  it("puts the whole state to the customer's address, signed", async () => {
    const url = await productThatAnswers(200, { tenantId: 'tn_1', revision: 3 });
    await expect(apply(`${url}/v2`)).resolves.toEqual({ kind: 'applied', tenantId: 'tn_1', revision: 3 });
    const [request] = received;
    expect(request).toMatchObject({ method: 'PUT', url: '/v2/tenants/c-1' });
    expect(tenantState.parse(JSON.parse(request?.body ?? ''))).toEqual(state);
    expect(() => verify(secret, request?.headers ?? {}, request?.body ?? '')).not.toThrow();
  });

  it('is content when something newer is in force already', async () => {
    const url = await productThatAnswers(200, { tenantId: 'tn_1', revision: 9 });
    await expect(apply(url)).resolves.toMatchObject({ kind: 'applied', revision: 9 });
  });

  it('passes on why the product refuses', async () => {
    const url = await productThatAnswers(409, { detail: 'The SKU essentials is sold out' });
    await expect(apply(url)).resolves.toEqual({
      kind: 'refused',
      status: 409,
      reason: 'The SKU essentials is sold out',
    });
  });

  it.each([429, 500, 503])('asks to be tried again after %d', async (status) => {
    const url = await productThatAnswers(status, 'maintenance');
    await expect(apply(url)).rejects.toThrow(TenantUnavailable);
    await expect(apply(url)).rejects.toThrow(new RegExp(`answered ${status} to revision 3: maintenance`));
  });

  it.each([
    ['text', 'hello'],
    ['an older revision than was sent', { tenantId: 'tn_1', revision: 2 }],
    ['no tenant', { revision: 3 }],
  ])('does not take %s for a yes', async (_what, answer) => {
    const url = await productThatAnswers(200, answer);
    await expect(apply(url)).rejects.toThrow(TenantUnavailable);
  });

  it('gives up on a product that does not answer', async () => {
    const url = await productThatAnswers(null, '');
    await expect(apply(url)).rejects.toThrow(/did not answer within 150 ms/);
  });

  it('says which address cannot be reached, and keeps the cause', async () => {
    const error = await apply('http://127.0.0.1:1').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TenantUnavailable);
    expect(error).toMatchObject({
      message: expect.stringContaining('http://127.0.0.1:1/tenants/c-1'),
      cause: expect.anything(),
    });
  });

  it("stops when its caller is cancelled, with the caller's own reason", async () => {
    const url = await productThatAnswers(null, '');
    const cancelled = new Error('the worker shuts down');
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(cancelled), 20);
    await expect(apply(url, cancel.signal)).rejects.toBe(cancelled);
  });

  it('never lets a customer id wander to another address', async () => {
    const client = createTenantClient({ url: 'http://127.0.0.1:1', secret, timeoutMs: 100 });
    await expect(client.apply('../admin', state)).rejects.toThrow(/a customer id has/);
  });
});
