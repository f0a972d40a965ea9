import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type User, userOfLink } from '../../store/users.js';
import { Html } from '../activation/html.js';
import { documentOf, type Page } from '../activation/pages.js';
import { style } from '../activation/style.js';
import type { ApiDependencies } from '../dependencies.js';
import { problemFor, retryAfterSeconds } from '../problem.js';
import { openLink, submitPassword } from './operations.js';
import { donePage, formPage, troublePage, unknownPage } from './pages.js';
import { setPassword, weaknessFor } from './set.js';

const sheet = new Html(style);
const form = z
  .object({ password: z.string().catch(''), again: z.string().catch('') })
  .catch({ password: '', again: '' });
const rateLimit = { max: 20, timeWindow: '1 minute' };

/**
 * Where an invitation leads to: a password is set, once. Opening the page changes nothing. Who asks is known by the
 * link alone, which no page of somebody else's has; browsers name no origin for a form of a page without referrers.
 */
export async function passwordPages(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const { database, settings, now, log } = dependencies;
  const answer = (reply: FastifyReply, page: Page) =>
    reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .send(documentOf(page, settings.current().vendor.name, sheet));
  await app.register(formbody, { bodyLimit: 16 * 1024 });
  app.setNotFoundHandler((_request, reply) => answer(reply, unknownPage));
  app.setErrorHandler((error, request, reply) => {
    const { status } = problemFor(error);
    if (status >= 500) {
      log.error({ requestId: request.id, route: request.routeOptions.url, error }, 'a page failed');
      reply.header('retry-after', retryAfterSeconds);
    }
    return answer(reply, troublePage(status));
  });
  app.get('/:token', { config: { rateLimit, operation: openLink } }, async (request, reply) => {
    const user = await userOfLink(database, tokenOf(request), now());
    return answer(reply, user ? formPage(user, tokenOf(request), null) : unknownPage);
  });
  app.post('/:token', { config: { rateLimit, operation: submitPassword } }, async (request, reply) => {
    const token = tokenOf(request);
    const user = await userOfLink(database, token, now());
    if (!user) return answer(reply, unknownPage);
    const typed = form.parse(request.body ?? {});
    const wrong = mistakeIn(dependencies, typed, user);
    if (wrong) return answer(reply, formPage(user, token, wrong));
    const set = await setPassword(dependencies, request, { token, password: typed.password });
    return answer(reply, set ? donePage(set) : unknownPage);
  });
}

function mistakeIn(dependencies: ApiDependencies, { password, again }: z.infer<typeof form>, user: User) {
  return (
    weaknessFor(dependencies, password, user) ?? (password === again ? null : 'The two passwords differ.')
  );
}

const tokenOf = (request: FastifyRequest): string =>
  z
    .object({ token: z.string().max(200) })
    .catch({ token: '' })
    .parse(request.params).token;
