import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type SimulatedProduct, startSimulatedProduct } from '../../src/embedded/simulated-product.js';
import { createTenantClient, TenantUnavailable } from '../../src/tenant/client.js';
import { type ImportReport, importReport, type TenantState } from '../../src/tenant/contract.js';
import { verify } from '../../src/tenant/signature.js';

const secret = 'whsec_Zm9ydG5pZ2h0IHRlc3Qgc2VjcmV0IDI0IQ==';

let folder: string;
let product: SimulatedProduct;
let receiver: Server;
let reportTo: string;
/** Reports as our side took them; whatever `answer` refuses is not among them. */
let reports: ImportReport[];
let answer: () => number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'product-'));
  reports = [];
  answer = () => 204;
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    verify(secret, request.headers, body);
    const status = answer();
    if (status < 300) reports.push(importReport.parse(JSON.parse(body)));
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  reportTo = `http://127.0.0.1:${address.port}/webhooks/import`;
  product = await start();
});

afterEach(async () => {
  await product.stop();
  receiver.closeAllConnections();
  receiver.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (importMs: number | null = 60) =>
  startSimulatedProduct({ folder, port: 0, host: '127.0.0.1', secret, importMs });

const apply = (changes: Partial<TenantState> = {}, customer = 'c1') =>
  createTenantClient({ url: product.url, secret, timeoutMs: 2000 }).apply(customer, {
    revision: 1,
    organization: 'Contoso Ltd',
    access: 'active',
    tier: 'trial',
    sku: 'essentials',
    addOn: null,
    expiresAt: null,
    importAttempt: 0,
    reportTo,
    ...changes,
  });

const control = async (order: object) => {
  const headers = { 'content-type': 'application/json' };
  const set = await fetch(`${product.url}/control`, { method: 'POST', headers, body: JSON.stringify(order) });
  return { status: set.status, body: await set.text() };
};

const seen = z.looseObject({
  state: z.looseObject({ revision: z.number(), sku: z.string() }),
  import: z.looseObject({ status: z.string(), attempt: z.number(), percent: z.number() }).nullable(),
  reportsWaiting: z.number(),
  reportProblem: z.string().nullable(),
});
const tenant = async (customer = 'c1') =>
  seen.parse(await (await fetch(`${product.url}/tenants/${customer}`)).json());

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited 5 seconds in vain until ${what}; reports: ${JSON.stringify(reports)}`);
}
const ended = () =>
  until('the import ends', () => reports.at(-1)?.status !== 'running' && reports.length > 0);

describe('a tenant', () => {
  it('is created once, however often it is asked for', async () => {
    const first = await apply();
    expect(first).toMatchObject({ kind: 'applied', revision: 1 });
    expect(await apply()).toEqual(first);
  });

  it('follows the newest revision, whatever arrives late', async () => {
    await apply({ revision: 5, sku: 'premium' });
    expect(await apply({ revision: 4, sku: 'essentials' })).toMatchObject({ kind: 'applied', revision: 5 });
    expect(await tenant()).toMatchObject({ state: { revision: 5, sku: 'premium' } });
  });

  it('has no import of its own where somebody else runs and reports imports', async () => {
    await product.stop();
    product = await start(null);
    await apply({ importAttempt: 1 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await tenant()).toMatchObject({ import: { status: 'running', percent: 0 }, reportsWaiting: 0 });
    expect(reports).toEqual([]);
  });

  it('is still there after a restart', async () => {
    await apply({ revision: 2 });
    await product.stop();
    product = await start();
    expect(await tenant()).toMatchObject({ state: { revision: 2 } });
  });

  it('is changed by nobody who does not know the secret', async () => {
    const stranger = createTenantClient({ url: product.url, secret: 'whsec_c3RyYW5nZXI=', timeoutMs: 2000 });
    await apply();
    const { state } = z.looseObject({ state: z.custom<TenantState>() }).parse(await tenant());
    const refused = await stranger.apply('c1', { ...state, revision: 2, access: 'removed' });
    expect(refused).toMatchObject({ kind: 'refused', status: 401 });
    expect(await tenant()).toMatchObject({ state: { revision: 1 } });
  });

  it('that makes no sense is refused with what is wrong', async () => {
    const refused = await apply({ revision: 0 });
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 400,
      reason: expect.stringContaining('revision'),
    });
  });
});

describe('an import', () => {
  it('is reported step by step, in order, signed, up to 100 %', async () => {
    await apply({ importAttempt: 1 });
    await ended();
    expect(reports.map(({ sequence }) => sequence)).toEqual(reports.map((_, index) => index + 1));
    const percents = reports.map(({ percent }) => percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(reports.at(-1)).toMatchObject({
      customer: 'c1',
      attempt: 1,
      status: 'completed',
      percent: 100,
      error: null,
    });
    expect(reports.every(({ log }) => log.length > 0)).toBe(true);
    expect(reports[0]?.log[0]?.message).toContain('Contoso Ltd');
  });

  it('is not started again by a repeat or by another change', async () => {
    await apply({ importAttempt: 1 });
    await ended();
    await apply({ revision: 2, importAttempt: 1, tier: 'production' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reports.filter(({ status }) => status === 'completed')).toHaveLength(1);
  });

  it('goes on after a restart, and its reports go on counting', async () => {
    await product.stop();
    product = await start(600);
    await apply({ importAttempt: 1 });
    await until('two steps are reported', () => reports.length >= 2);
    await product.stop();
    product = await start();
    await ended();
    // The report that was under way when it stopped may come twice, as the same one.
    expect([...new Set(reports.map(({ sequence }) => sequence))]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(reports.at(-1)?.status).toBe('completed');
  });

  it('reports in order, without a gap, to somebody who was away for a while', async () => {
    let refusals = 2;
    answer = () => (refusals-- > 0 ? 503 : 204);
    await apply({ importAttempt: 1 });
    await until('the first report was refused', async () => (await tenant()).reportProblem !== null);
    expect((await tenant()).reportProblem).toContain('answered 503');
    await ended();
    expect(reports.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await until('nothing waits', async () => (await tenant()).reportsWaiting === 0);
  });

  it('of a newer attempt makes the reports of the older one pointless', async () => {
    answer = () => 503;
    await apply({ importAttempt: 1 });
    await until('reports wait', async () => (await tenant()).reportsWaiting > 2);
    await apply({ revision: 2, importAttempt: 2 });
    answer = () => 204;
    await ended();
    expect(reports.every(({ attempt }) => attempt === 2)).toBe(true);
  });

  it('ends with the tenant', async () => {
    await product.stop();
    product = await start(5000);
    await apply({ importAttempt: 1 });
    await apply({ revision: 2, importAttempt: 1, access: 'removed' });
    expect(await tenant()).toMatchObject({ import: { status: 'cancelled' }, reportsWaiting: 0 });
  });
});

describe('told to fail', () => {
  it('fails the next import half-way with a reason, and the one after it completes', async () => {
    await control({ mode: 'fail', times: 1 });
    await apply({ importAttempt: 1 });
    await ended();
    expect(reports.at(-1)).toMatchObject({ status: 'failed', error: expect.stringContaining('403') });
    expect(reports.at(-1)?.percent).toBeLessThan(100);
    await apply({ revision: 2, importAttempt: 2 });
    await until('the second attempt completes', () => reports.at(-1)?.status === 'completed');
    expect(reports.at(-1)).toMatchObject({ attempt: 2, sequence: 7 });
  });

  it('fails one customer and spares the others', async () => {
    await control({ customer: 'c1', mode: 'fail' });
    await apply({ importAttempt: 1 });
    await apply({ importAttempt: 1 }, 'c2');
    await until('both ended', () => reports.filter(({ status }) => status !== 'running').length === 2);
    const outcomes = reports.filter(({ status }) => status !== 'running');
    expect(Object.fromEntries(outcomes.map(({ customer, status }) => [customer, status]))).toEqual({
      c1: 'failed',
      c2: 'completed',
    });
  });

  it('falls silent, and goes on once it is told that all is well', async () => {
    await control({ mode: 'stall' });
    await apply({ importAttempt: 1 });
    await until('it stalls', async () => (await tenant()).import?.status === 'stalled');
    expect(reports.every(({ status }) => status === 'running')).toBe(true);
    await control({ mode: 'ok' });
    await ended();
    expect(reports.at(-1)?.status).toBe('completed');
  });

  it('is unavailable as often as it was told, also after a restart', async () => {
    await control({ mode: 'unavailable', times: 2 });
    await expect(apply()).rejects.toThrow(TenantUnavailable);
    await product.stop();
    product = await start();
    await expect(apply()).rejects.toThrow(/answered 503/);
    expect(await apply()).toMatchObject({ kind: 'applied' });
  });

  it('says what it is told to do, and refuses what it does not know', async () => {
    await control({ customer: 'c1', mode: 'stall', times: 3 });
    const told = await (await fetch(`${product.url}/control`)).json();
    expect(told).toEqual({
      all: { mode: 'ok', times: null },
      customers: { c1: { mode: 'stall', times: 3 } },
    });
    expect(await control({ mode: 'explode' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('mode'),
    });
  });
});

describe('the page', () => {
  it('shows the tenants with their state and a button for each failure', async () => {
    await apply({ organization: 'Contoso <script>', addOn: 'audit' });
    const page = await (await fetch(product.url)).text();
    expect(page).toContain('Contoso &lt;script&gt;');
    expect(page).toContain('essentials with audit');
    expect(page.match(/data-url="\/control"/g)).toHaveLength(8);
  });
});

describe('a port in use', () => {
  it('is told by EADDRINUSE', async () => {
    const port = Number(new URL(product.url).port);
    const second = startSimulatedProduct({
      folder: `${folder}-2`,
      port,
      host: '127.0.0.1',
      secret,
      importMs: 1,
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await rm(`${folder}-2`, { recursive: true, force: true });
  });
});
