import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { activationRoutes } from './activation/routes.js';
import { styleHash } from './activation/style.js';
import { keyGuard } from './auth.js';
import { addRoute } from './customers/add.js';
import { commandRoutes, unknownCommand } from './customers/command.js';
import { linkRoute } from './customers/link.js';
import { listRoutes } from './customers/list.js';
import { viewRoutes } from './customers/views.js';
import type { ApiDependencies } from './dependencies.js';
import { healthRoutes } from './health.js';
import { collectRoutes } from './openapi/operation.js';
import { descriptionRoutes } from './openapi/routes.js';
import { HttpProblem, problemDocument, problemFor, retryAfterSeconds } from './problem.js';
import { requestIdOf } from './request.js';
import { webhookDeliveryRoutes } from './webhook-endpoints/deliveries.js';
import { webhookRoutes } from './webhook-endpoints/routes.js';
import { productRoutes } from './webhooks/routes.js';

const bodyLimit = 64 * 1024;

/** The API without a socket: `server.ts` listens, tests inject. */
export async function buildApp(dependencies: ApiDependencies): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    genReqId: requestIdOf,
    // Paths hold activation tokens, which must not get into a log.
    logger: false,
    // Longer links than ours get our own answer, too.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (error, request, reply) => answerProblem(dependencies, error, request, reply),
  });
  await app.register(helmet, { ...securityHeaders(dependencies.publicUrl), global: true });
  await app.register(rateLimit, { global: false });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-request-id', request.id);
  });
  jsonOnly(app);
  app.setErrorHandler((error, request, reply) => answerProblem(dependencies, error, request, reply));
  app.setNotFoundHandler(notFound);
  const routes = collectRoutes(app);
  healthRoutes(app, dependencies);
  app.register((scope) => descriptionRoutes(scope, routes, dependencies), { prefix: '/api' });
  app.register((scope) => apiRoutes(scope, dependencies), { prefix: '/api' });
  app.register((scope) => productRoutes(scope, dependencies), { prefix: '/webhooks' });
  app.register((scope) => activationRoutes(scope, dependencies), { prefix: '/activate' });
  return app;
}

async function apiRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  app.addHook('onRequest', keyGuard(dependencies.apiKey));
  app.setNotFoundHandler(notFound);
  listRoutes(app, dependencies);
  viewRoutes(app, dependencies);
  addRoute(app, dependencies);
  linkRoute(app, dependencies);
  webhookRoutes(app, dependencies);
  webhookDeliveryRoutes(app, dependencies);
  commandRoutes(app, dependencies);
}

/** A command without fields needs no body: an empty one with Content-Type JSON counts as none. */
function jsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else void parse(request, body, done);
  });
}

async function notFound(request: FastifyRequest): Promise<never> {
  const unknown = unknownCommand(request);
  if (unknown) throw unknown;
  const path = (request.url.split('?')[0] ?? '').slice(0, 80);
  throw new HttpProblem(404, 'not-found', `there is no ${request.method} ${path}`, 'check method and path');
}

function answerProblem(
  { log }: ApiDependencies,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemFor(error);
  if (problem.status >= 500) {
    const route = request.routeOptions.url ?? 'unknown';
    log.error({ requestId: request.id, method: request.method, route, error }, 'a request failed');
  }
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(problem.status)
    .headers(problem.extra.headers ?? {})
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

function securityHeaders(publicUrl: string) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [`'${styleHash}'`],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    frameguard: { action: 'deny' as const },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : (false as const),
  };
}
