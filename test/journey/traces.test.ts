import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyFreePort } from '../../src/embedded/ports.js';
import { readSecrets } from '../../src/embedded/secrets.js';
import { pathTo, startCollector } from '../support/collector.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';

let collector: Awaited<ReturnType<typeof startCollector>>;
let product: Product;
let metricsPort: number;
let id: string;

beforeAll(async () => {
  collector = await startCollector();
  metricsPort = await anyFreePort();
  product = await Product.start('24h', {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=hush-in-a-header',
    OTEL_BSP_SCHEDULE_DELAY: '200',
    FORTNIGHT_METRICS_PORT: String(metricsPort),
    FORTNIGHT_LOG_LEVEL: 'debug',
  });
  ({ id } = await product.client.done(
    ...['add-customer', '--organization', 'Planted Organization', '--email', 'planted@contoso.example'],
    ...['--sku', 'essentials', '--partner', 'northwind'],
  ));
  await product.client.email(id, 'activation', 'planted@contoso.example');
  await product.client.done('edit-contacts', id, '--name', 'Planted Name');
  await product.client.refused('extend-trial', id);
});
afterAll(async () => {
  await product?.dispose();
  collector?.stop();
});

describe('an operator who names an OpenTelemetry collector', () => {
  it('sees one trace from the request over the workflow and its activity to the email', async () => {
    await eventually(async () => collector.spans().some(({ name }) => name === 'send email'), 20_000);
    const spans = collector.spans();
    const paths = spans
      .filter(({ name }) => name === 'send email')
      .map((span) => pathTo(spans, span).join(' > '));
    expect(paths).toContain(
      'POST /api/customers > StartWorkflow:customerLifecycle > workflow start > RunActivity:deliver > send email',
    );
    expect(collector.headers).toContain('hush-in-a-header');
  });

  it('sees a command in a trace of its own, under its request id', async () => {
    const wanted = 'POST /api/customers/:id/edit-contacts';
    await eventually(async () => collector.spans().some(({ name }) => name === wanted), 20_000);
    await eventually(
      async () => collector.spans().some(({ name }) => name === 'workflow edit-contacts'),
      20_000,
    );
    const spans = collector.spans();
    const request = spans.find(({ name }) => name === wanted);
    expect(request?.attributes.map(({ key }) => key)).toContain('fortnight.request_id');
    const taken = spans.find(({ name }) => name === 'workflow edit-contacts');
    expect(taken && pathTo(spans, taken)[0]).toBe(wanted);
  });
});

describe('logs, traces and metrics', () => {
  it('name no customer, address or contact, and hold no secret', async () => {
    const logs = join(product.home, 'logs');
    const written = readdirSync(logs).map((name) => [name, readFileSync(join(logs, name), 'utf8')] as const);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toContain('temporal_workflow_task_execution_latency_count');
    expect(metrics).toContain('fortnight_customers{stage="pending"} 1');
    // There before the first one: an alert goes by its growth.
    expect(metrics).toContain('fortnight_encryption_key_missing 0');
    const { version, ...secrets } = readSecrets(product.home) ?? { version: 0 };
    const hidden = [...Object.values(secrets), 'hush-in-a-header', 'Planted', 'planted', 'contoso.example'];
    expect(hidden.length).toBeGreaterThan(8);
    for (const [name, text] of [...written, ['traces', collector.text()], ['metrics', metrics]] as const)
      for (const value of hidden)
        expect([name, value, text.includes(String(value))]).toEqual([name, value, false]);
  });

  it('say of a request which customer it was about, and under which id it was answered', () => {
    const lines = readFileSync(join(product.home, 'logs', 'fortnight.log'), 'utf8')
      .trim()
      .split('\n');
    const line = lines.find(
      (text) => text.includes('edit-contacts') && text.includes('a request was answered'),
    );
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      customer: id,
      requestId: expect.any(String),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      route: '/api/customers/:id/edit-contacts',
      status: 200,
    });
  });
});
