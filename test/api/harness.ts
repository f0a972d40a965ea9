import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterEach } from 'vitest';
import { activationToken } from '../../src/activation/link.js';
import { buildApp } from '../../src/api/app.js';
import type { ApiDependencies } from '../../src/api/dependencies.js';
import { firstSettings, settingsSchema } from '../../src/config/settings.js';
import { type Instant, plus } from '../../src/domain/time.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { UnknownCustomer } from '../../src/temporal/customers.js';
import type { Workflows } from '../../src/temporal/workflows.js';
import { sign } from '../../src/tenant/signature.js';
import { createSender } from '../../src/webhooks/sender.js';
import { InMemoryCustomers } from '../support/in-memory-customers.js';
import { InMemoryRequests } from '../support/in-memory-requests.js';
import { noLogins, partnersIn } from '../support/partners.js';
import { documentOf, undocumented } from './contract.js';

export const apiKey = 'fn_0123456789abcdefghijklmnop';
const linkSecret = 'a secret of this test, long enough';
const webhookSecret = 'whsec_dGhpcyBpcyBhIHNlY3JldCBvZiB0aGlzIHRlc3Q=';
export const dayMs = 24 * 60 * 60 * 1000;

/** A Temporal that has nobody: mending is tested where Temporal and the record are real ones. */
const noWorkflows: Workflows = {
  look: async () => ({ status: 'missing', failing: null }),
  state: (id) => Promise.reject(new UnknownCustomer(id)),
  published: async () => [],
  list: async () => ({ ids: [], next: null }),
  restart: async () => undefined,
};

/** A record that knows nobody. */
export const emptyDatabase: Database = {
  where: 'nowhere',
  partner: null,
  run: async <T>() => [] as T,
  reading: () => Promise.reject(new Error('not for tests of HTTP')),
  dedicated: () => Promise.reject(new Error('not for tests of HTTP')),
  close: async () => undefined,
};

export interface Harness {
  app: FastifyInstance;
  customers: InMemoryCustomers;
  logged: { details: object; message: string }[];
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** Sends a request with the staff key; a body makes it a POST. */
  send(path: string, body?: unknown, headers?: Record<string, string>): ReturnType<typeof answered>;
  /** A customer whose link is out. */
  invited(fields?: Record<string, unknown>): Promise<string>;
  /** A customer in its trial. */
  inTrial(fields?: Record<string, unknown>): Promise<string>;
  activationPath(id: string, link?: number): string;
  report(report: object, options?: { id?: string; body?: string }): ReturnType<typeof answered>;
}

export const contoso = { organization: 'Contoso Ltd', email: 'ada@contoso.example', sku: 'essentials' };

const open: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

/** An app over the pure domain, with a clock of its own. A test that needs the store brings a database. */
export async function harness(changes: Partial<ApiDependencies> = {}): Promise<Harness> {
  let clock: Instant = '2026-06-01T12:00:00.000Z';
  const now = () => clock;
  const customers = new InMemoryCustomers(now);
  const logged: Harness['logged'] = [];
  const log = (details: object, message: string) => logged.push({ details, message });
  const app = await buildApp({
    customers,
    workflows: noWorkflows,
    database: openDatabase('postgres://nobody@127.0.0.1:1/none'),
    logins: noLogins,
    mailer: { send: async ({ to }) => ({ address: to.address, outcome: 'accepted', reason: '250' }) },
    mailFrom: 'Fortnight <no-reply@fortnight.example>',
    partners: partnersIn(settingsSchema.parse(firstSettings)),
    webhooks: createSender({ masterSecret: linkSecret, allowPrivate: false }),
    requests: new InMemoryRequests(),
    settings: { current: () => settingsSchema.parse(firstSettings) },
    dayMs,
    apiKey,
    linkSecret,
    webhookSecret,
    publicUrl: 'http://localhost:3000',
    portal: null,
    settingsFile: '/data/settings.json',
    temporalUi: null,
    trustedProxies: [],
    scan: null,
    checks: { temporal: () => customers.check() },
    log: { info: log, warn: log, error: log },
    now,
    ...changes,
  });
  open.push(app);
  const send = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    answered(app, {
      url: path,
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${apiKey}`, ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...(body === undefined
        ? {}
        : { headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers } }),
    });
  const invited = async (fields: Record<string, unknown> = {}) => {
    const added = await send('/api/customers', { ...contoso, ...fields });
    if (added.status !== 201) throw new Error(added.text);
    const id = String(added.body.id);
    customers.tenantCreated(id);
    return id;
  };
  return {
    app,
    customers,
    logged,
    pass: (milliseconds) => {
      clock = plus(clock, milliseconds);
    },
    send,
    invited,
    inTrial: async (fields) => {
      const id = await invited(fields);
      const link = customers.customer(id).linkCount;
      await customers.execute(
        id,
        'activate',
        { name: 'Ada', accepted: true, link },
        { actor: { kind: 'customer' } },
      );
      const report = { attempt: 1, sequence: 1, status: 'completed', percent: 100 };
      await customers.execute(id, 'report-import', report, { actor: { kind: 'product' } });
      return id;
    },
    activationPath: (id, link = customers.customer(id).linkCount) =>
      `/activate/${activationToken(linkSecret, id, link)}`,
    report: (report, { id = 'msg_1', body = JSON.stringify(report) } = {}) =>
      answered(app, {
        url: '/webhooks/product',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...sign(webhookSecret, id, JSON.stringify(report)) },
        payload: body,
      }),
  };
}

/** Whatever a test asks for: what is answered has to be in the document. */
async function expectDocumented(
  app: FastifyInstance,
  options: InjectOptions,
  response: LightMyRequestResponse,
) {
  const wrong = undocumented(await documentOf(app), {
    method: options.method ?? 'GET',
    path: String(options.url),
    status: response.statusCode,
    type: String(response.headers['content-type'] ?? '').split(';')[0] ?? '',
    text: response.body,
  });
  if (wrong !== null) throw new Error(wrong);
}

/** A test looks into an answer wherever it likes. */
interface Json {
  [key: string]: Json;
}

export async function answered(app: FastifyInstance, options: InjectOptions) {
  const response = await app.inject(options);
  await expectDocumented(app, options, response);
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  const body: Json = isJson ? response.json() : {};
  return { status: response.statusCode, headers: response.headers, text: response.body, body };
}
