import { createHash } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ActivationLink, readActivationToken } from '../../activation/link.js';
import { Refused, UnknownCustomer } from '../../temporal/customers.js';
import { readLifecycle } from '../customers/read.js';
import type { ApiDependencies } from '../dependencies.js';
import type { Operation } from '../openapi/operation.js';
import { problemFor, retryAfterSeconds } from '../problem.js';
import { mistakesIn, nothingTyped, readForm, type Typed } from './form.js';
import { Html } from './html.js';
import { activateOperation, openOperation, renewedOperation, renewOperation } from './operations.js';
import {
  documentOf,
  formPage,
  type Page,
  renewedPage,
  standingPage,
  tooManyPage,
  troublePage,
  unknownPage,
} from './pages.js';
import { type Standing, standingOf, wasJustSent } from './standing.js';
import { style } from './style.js';

const sheet = new Html(style);
const tokenParam = z.object({ token: z.string() });

interface Visit {
  token: string;
  link: ActivationLink;
  standing: Standing;
}

/** The customer's page. Opening it changes nothing, because mail scanners open links; the form activates. */
export async function activationRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const { linkSecret, settings } = dependencies;
  const answer = (reply: FastifyReply, page: Page) =>
    reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .send(documentOf(page, settings.current().vendor.name, sheet));
  const linkOf = (request: FastifyRequest) => readActivationToken(linkSecret, tokenOf(request));
  /** A genuine link counts for itself, wherever it is opened; guesses count for the address that they come from. */
  const limited = (name: string, max: number, timeWindow: string, operation: Operation) => ({
    operation,
    rateLimit: {
      max,
      timeWindow,
      groupId: name,
      keyGenerator: (request: FastifyRequest) => linkOf(request)?.customerId ?? request.ip,
    },
  });
  await app.register(formbody, { bodyLimit: 16 * 1024 });
  app.setErrorHandler((error, request, reply) => answer(reply, pageFor(dependencies, error, request, reply)));
  app.setNotFoundHandler((_request, reply) => answer(reply, unknownPage));
  app.get('/:token', { config: limited('open', 120, '1 minute', openOperation) }, async (request, reply) => {
    const visit = await visitOf(dependencies, request);
    return answer(reply, pageOf(visit));
  });
  app.post(
    '/:token',
    { config: limited('activate', 30, '1 minute', activateOperation) },
    async (request, reply) => {
      const visit = await visitOf(dependencies, request);
      const typed = readForm(request.body);
      const mistakes = mistakesIn(typed);
      if (visit.standing.state !== 'valid') return answer(reply, pageOf(visit));
      if (mistakes) return answer(reply, formPage(visit.standing, visit.token, typed, mistakes));
      await activate(dependencies, visit.link, typed);
      return reply.redirect(`/activate/${visit.token}`, 303);
    },
  );
  app.post(
    '/:token/renew',
    { config: limited('renew', 5, '10 minutes', renewOperation) },
    async (request, reply) => {
      const visit = await visitOf(dependencies, request);
      const { state } = visit.standing;
      if (state !== 'expired' && state !== 'superseded')
        return reply.redirect(`/activate/${visit.token}`, 303);
      if (!wasJustSent(visit.standing.customer, dependencies.now())) await renew(dependencies, visit);
      return reply.redirect(`/activate/${visit.token}/renewed`, 303);
    },
  );
  app.get(
    '/:token/renewed',
    { config: limited('open', 120, '1 minute', renewedOperation) },
    async (request, reply) => {
      const visit = await visitOf(dependencies, request);
      const { state, customer } = visit.standing;
      return answer(reply, state === 'superseded' ? renewedPage(customer) : pageOf(visit));
    },
  );
}

const tokenOf = (request: FastifyRequest): string =>
  tokenParam.catch({ token: '' }).parse(request.params).token;

/** @throws {UnknownCustomer} for whatever we did not sign, and for customers that are not there */
async function visitOf(dependencies: ApiDependencies, request: FastifyRequest): Promise<Visit> {
  const token = tokenOf(request);
  const link = readActivationToken(dependencies.linkSecret, token);
  if (!link) throw new UnknownCustomer('of this link');
  const { customer } = await readLifecycle(dependencies, link.customerId);
  return { token, link, standing: standingOf(customer, link, dependencies.now()) };
}

function pageOf({ standing, token }: Visit): Page {
  return standing.state === 'valid'
    ? formPage(standing, token, nothingTyped, null)
    : standingPage(standing, token);
}

/** The request id is the acceptance itself: pressing the button twice, or again after a lost answer, is one. */
async function activate(
  { customers }: ApiDependencies,
  { customerId, link }: ActivationLink,
  typed: Typed,
): Promise<void> {
  const name = typed.name.trim();
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const meta = { actor: { kind: 'customer' as const, name }, requestId: `activate-${link}-${digest}` };
  await unlessSettled(customers.execute(customerId, 'activate', { name, accepted: true, link }, meta));
}

/** Named after the link that it replaces, so that two clicks at once send one email. */
async function renew({ customers }: ApiDependencies, { link, standing }: Visit): Promise<void> {
  const requestId = `renew-link-${standing.customer.linkCount}`;
  const meta = { actor: { kind: 'staff' as const, name: 'activation page' }, requestId };
  await unlessSettled(customers.execute(link.customerId, 'resend-activation', {}, meta));
}

/** A refusal means that the customer's state has moved meanwhile: the page that is shown next says to what. */
async function unlessSettled(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

function pageFor(
  { log }: ApiDependencies,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Page {
  const { status } = problemFor(error);
  if (status === 404) return unknownPage;
  if (status === 429) return tooManyPage;
  if (status < 500) return { ...unknownPage, status };
  log.error(
    { requestId: request.id, method: request.method, route: request.routeOptions.url, error },
    'a page failed',
  );
  reply.header('retry-after', retryAfterSeconds);
  const posted = request.method === 'POST' && request.routeOptions.url?.endsWith('/:token');
  return troublePage(tokenOf(request), posted ? readForm(request.body) : null);
}
