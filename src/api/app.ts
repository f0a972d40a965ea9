import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Unavailable } from '../temporal/customers.js';
import { loginRoutes } from './accounts/login.js';
import { accountRoutes } from './accounts/routes.js';
import { activationRoutes } from './activation/routes.js';
import { styleHash } from './activation/style.js';
import { guard } from './auth.js';
import { changeRoutes } from './changes/routes.js';
import { confine } from './confine.js';
import { commandRoutes, unknownCommand } from './customers/command.js';
import { conflictRoutes } from './customers/conflict.js';
import { emailRoute } from './customers/email.js';
import { linkRoute } from './customers/link.js';
import { listRoutes } from './customers/list.js';
import { startRoutes } from './customers/start.js';
import { viewRoutes } from './customers/views.js';
import type { ApiDependencies } from './dependencies.js';
import { dossierRoutes } from './documents/dossier.js';
import { documentRoutes } from './documents/routes.js';
import { healthRoutes } from './health.js';
import { intakePages } from './intake/pages.js';
import { intakeReceiver } from './intake/receive.js';
import { intakeRoutes } from './intake/routes.js';
import { jsonOnly } from './json-only.js';
import { mailTemplateRoutes } from './mail-templates/routes.js';
import { measureRequests } from './measure.js';
import { mendingRoutes } from './mending/routes.js';
import { collectRoutes } from './openapi/operation.js';
import { descriptionRoutes } from './openapi/routes.js';
import { onlyNamedParameters } from './parameters.js';
import { passwordPages } from './password/routes.js';
import { type AnswerScreen, portalRoutes } from './portal/routes.js';
import { onlyFor } from './principal.js';
import { HttpProblem, problemDocument, problemFor, retryAfterSeconds } from './problem.js';
import { refusalLog } from './refusals.js';
import { reportRoute } from './report/routes.js';
import { requestIdOf } from './request.js';
import { requestLimit } from './request-limit.js';
import { settingsRoute } from './settings.js';
import { traceRequests } from './trace.js';
import { answerUnreadable } from './unreadable.js';
import { webhookDeliveryRoutes } from './webhook-endpoints/deliveries.js';
import { webhookRoutes } from './webhook-endpoints/routes.js';
import { productRoutes } from './webhooks/routes.js';

const bodyLimit = 64 * 1024;

/** The API without a socket: `server.ts` listens, tests inject. */
export async function buildApp(dependencies: ApiDependencies): Promise<FastifyInstance> {
  const answer = problemAnswer(dependencies);
  const app = fastify({
    bodyLimit,
    // Nobody else's X-Forwarded-For counts: limits and the audit go by the address.
    trustProxy: dependencies.trustedProxies.length > 0 && [...dependencies.trustedProxies],
    genReqId: requestIdOf,
    // Paths hold activation tokens, which must not get into a log.
    logger: false,
    // Longer links than ours get our own answer, too.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (error, request, reply) => answer(error, request, reply),
    clientErrorHandler: answerUnreadable,
    // Its own answer would be no problem as ours are.
    return503OnClosing: false,
  });
  await app.register(helmet, { ...securityHeaders(dependencies.publicUrl), global: true });
  await app.register(rateLimit, { global: false });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-request-id', request.id);
  });
  closeSoon(app);
  traceRequests(app);
  measureRequests(app, dependencies);
  app.decorateRequest('principal', null);
  jsonOnly(app);
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
  const answerScreen = dependencies.portal === null ? null : await portalRoutes(app, dependencies.portal);
  app.setNotFoundHandler((request, reply) => screenOrNotFound(answerScreen, request, reply));
  const routes = collectRoutes(app);
  onlyNamedParameters(app);
  healthRoutes(app, dependencies);
  app.register((scope) => descriptionRoutes(scope, routes, dependencies), { prefix: '/api' });
  app.register((scope) => loginRoutes(scope, dependencies), { prefix: '/api/auth' });
  app.register((scope) => passwordPages(scope, dependencies), { prefix: '/set-password' });
  const receiver = intakeReceiver(app, dependencies);
  app.register((scope) => intakeRoutes(scope, receiver), { prefix: '/api' });
  app.register((scope) => intakePages(scope, receiver, dependencies), { prefix: '/intake' });
  app.register((scope) => apiRoutes(scope, dependencies), { prefix: '/api' });
  app.register((scope) => productRoutes(scope, dependencies), { prefix: '/webhooks' });
  app.register((scope) => activationRoutes(scope, dependencies), { prefix: '/activate' });
  return app;
}

async function apiRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  app.addHook('onRequest', guard(dependencies));
  app.addHook('onRequest', requestLimit(app, dependencies));
  confine(app, dependencies);
  app.setNotFoundHandler(notFound);
  listRoutes(app, dependencies);
  changeRoutes(app, dependencies);
  reportRoute(app, dependencies);
  settingsRoute(app, dependencies);
  viewRoutes(app, dependencies);
  startRoutes(app, dependencies);
  conflictRoutes(app, dependencies);
  documentRoutes(app, dependencies);
  dossierRoutes(app, dependencies);
  emailRoute(app, dependencies);
  mailTemplateRoutes(app, dependencies);
  linkRoute(app, dependencies);
  accountRoutes(app, dependencies);
  mendingRoutes(app, dependencies);
  app.register(async (scope) => webhookScope(scope, dependencies));
  commandRoutes(app, dependencies);
}

/** What is sent tells of every customer: the vendor's own people see it, and an approver changes nothing of it. */
function webhookScope(app: FastifyInstance, dependencies: ApiDependencies): void {
  const reading = onlyFor('admin', 'approver', 'staff');
  const changing = onlyFor('admin', 'staff');
  app.addHook('onRequest', (request) => (request.method === 'GET' ? reading : changing)(request));
  webhookRoutes(app, dependencies);
  webhookDeliveryRoutes(app, dependencies);
}

/** An address that no part knows is a screen of the portal, where a browser asks for it. */
async function screenOrNotFound(answer: AnswerScreen | null, request: FastifyRequest, reply: FastifyReply) {
  if (answer?.(request, reply)) return reply;
  return notFound(request);
}

async function notFound(request: FastifyRequest): Promise<never> {
  const unknown = unknownCommand(request);
  if (unknown) throw unknown;
  const path = (request.url.split('?')[0] ?? '').slice(0, 80);
  throw new HttpProblem(404, 'not-found', `there is no ${request.method} ${path}`, 'check method and path');
}

/**
 * Whoever asks while it stops is told to come again. Whose request was under way when that began keeps its connection,
 * and would keep the server up for a minute.
 */
function closeSoon(app: FastifyInstance): void {
  const { server } = app;
  let isClosing = false;
  app.addHook('onRequest', async () => {
    if (isClosing) throw new Unavailable('the API stops');
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    if (!server.listening) return;
    const closing = setInterval(() => server.closeIdleConnections(), 100);
    server.once('close', () => clearInterval(closing));
  });
}

function problemAnswer({ log }: ApiDependencies) {
  const refused = refusalLog(log);
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemFor(error, request.method);
    if (problem.status >= 500) {
      const route = request.routeOptions.url ?? 'unknown';
      log.error({ requestId: request.id, method: request.method, route, error }, 'a request failed');
    } else refused(request, problem);
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
    return reply
      .code(problem.status)
      .headers(problem.extra.headers ?? {})
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDocument(problem, request.id)));
  };
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
