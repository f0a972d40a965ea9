import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { type TenantInForce, tenantCustomerId, tenantState } from '../../tenant/contract.js';
import { SignatureRefused, verify } from '../../tenant/signature.js';
import { createLoopbackApp } from '../mail-catcher/loopback-app.js';
import { PAGE_SCRIPT } from '../mail-catcher/page-script.js';
import { STYLE } from '../mail-catcher/style.js';
import { type Controls, controlOrder } from './controls.js';
import type { Importer } from './importer.js';
import { tenantsPage } from './page.js';
import type { Reporter } from './reporter.js';
import { type Tenant, type TenantView, withState } from './tenant.js';
import type { Tenants } from './tenants.js';

export type ProductParts = {
  tenants: Tenants;
  controls: Controls;
  importer: Importer;
  reporter: Reporter;
  secret: string;
};

const tenantParams = z.object({ customerId: tenantCustomerId });

const tenantStateJson = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      context.addIssue(`the body is not JSON: ${error instanceof Error ? error.message : error}`);
      return z.NEVER;
    }
  })
  .pipe(tenantState);

export function createProductApp(parts: ProductParts): FastifyInstance {
  const app = createLoopbackApp();
  app.register(async (contract) => contractRoutes(contract, parts));
  peopleRoutes(app, parts);
  return app;
}

function contractRoutes(app: FastifyInstance, { tenants, controls, importer, secret }: ProductParts): void {
  // The signature is over the bytes as they came, so they must not be parsed before it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof SignatureRefused)) throw error;
    return refuse(reply, 401, error.message);
  });
  app.put('/tenants/:customerId', async (request, reply) => {
    const { customerId } = tenantParams.parse(request.params);
    if (await controls.uses(customerId, 'unavailable')) {
      return refuse(reply, 503, 'The simulated product was told to be unavailable; see POST /control.');
    }
    const body = z.string().parse(request.body);
    verify(secret, request.headers, body);
    const state = tenantStateJson.parse(body);
    const tenant = await tenants.change(customerId, (current) => withState(current, customerId, state));
    importer.start(tenant);
    const inForce: TenantInForce = { tenantId: tenant.tenantId, revision: tenant.state.revision };
    return inForce;
  });
}

function peopleRoutes(app: FastifyInstance, { tenants, controls, importer, reporter }: ProductParts): void {
  const view = ({ outbox, ...tenant }: Tenant): TenantView => ({
    ...tenant,
    reportsWaiting: outbox.length,
    reportProblem: reporter.problem(tenant.customerId),
  });
  const version = () => `${tenants.version} ${JSON.stringify(controls.inForce)}`;

  app.get('/style.css', (_request, reply) => reply.type('text/css').send(STYLE));
  app.get('/page.js', (_request, reply) => reply.type('text/javascript').send(PAGE_SCRIPT));
  app.get('/changes', () => ({ version: version() }));
  app.get('/', (_request, reply) => {
    const markup = tenantsPage(tenants.all().map(view), controls.inForce, version());
    return reply.type('text/html; charset=utf-8').send(markup);
  });
  app.get('/tenants', () => tenants.all().map(view));
  app.get('/tenants/:customerId', (request, reply) => {
    const { customerId } = tenantParams.parse(request.params);
    const tenant = tenants.get(customerId);
    return tenant ? reply.send(view(tenant)) : refuse(reply, 404, `There is no tenant for "${customerId}".`);
  });
  app.get('/control', () => controls.inForce);
  app.post('/control', async (request) => {
    const order = controlOrder.parse(request.body);
    await controls.set(order);
    if (order.mode === 'ok') await importer.unstall();
    return controls.inForce;
  });
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).send({ error });
}
