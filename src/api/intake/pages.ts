import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../temporal/customers.js';
import { Html } from '../activation/html.js';
import { documentOf, type Page } from '../activation/pages.js';
import { style } from '../activation/style.js';
import type { ApiDependencies } from '../dependencies.js';
import { problemFor, retryAfterSeconds } from '../problem.js';
import { fieldsOf, mistakesOf, readForm, type Typed } from './form.js';
import { openIntake, receivedIntake, sendIntake } from './operations.js';
import { intakePage, receivedPage, tryLaterPage, unknownPartnerPage } from './page.js';
import type { Receiver } from './receive.js';

const sheet = new Html(style);
const often = { max: 120, timeWindow: '1 minute' };
const sentIds = /^[\x21-\x7e]{1,100}$/;

/** A partner's public form, for whoever has no site of its own to put one on. */
export async function intakePages(
  app: FastifyInstance,
  { partnerOf, checkPace, receive }: Receiver,
  dependencies: ApiDependencies,
): Promise<void> {
  const { settings, log } = dependencies;
  const answer = (reply: FastifyReply, page: Page) =>
    reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .send(documentOf(page, settings.current().vendor.name, sheet));
  const formFor = async (request: FastifyRequest, typed: Typed, more: object = {}) =>
    intakePage({ partner: await partnerOf(request), catalog: settings.current().catalog, typed, ...more });

  /** Whatever goes wrong, what was typed comes back with it. */
  const pageFor = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<Page> => {
    const { status, extra } = problemFor(error);
    reply.headers(extra.headers ?? {});
    if (status === 404) return unknownPartnerPage;
    const typed = typedIn(request);
    if (error instanceof Refused) {
      const mistakes = mistakesOf(error.refusal.fields ?? [], typed);
      if (Object.keys(mistakes).length > 0) return formFor(request, typed, { mistakes });
    }
    // Sent before with something else in it, and gone back to: it is another one.
    if (error instanceof Refused && error.refusal.code === 'request-id-reused') typed.request = randomUUID();
    if (status >= 500) {
      log.error(
        { requestId: request.id, method: request.method, route: request.routeOptions.url, error },
        'a page failed',
      );
      reply.header('retry-after', retryAfterSeconds);
    }
    return formFor(request, typed, { trouble: { status, words: troubleWords(status) } }).catch(
      (another: unknown) => (problemFor(another).status === 404 ? unknownPartnerPage : tryLaterPage),
    );
  };

  await app.register(formbody, { bodyLimit: 32 * 1024 });
  app.setErrorHandler(async (error, request, reply) => answer(reply, await pageFor(error, request, reply)));
  app.setNotFoundHandler((_request, reply) => answer(reply, unknownPartnerPage));
  app.get('/:partner', { config: { operation: openIntake, rateLimit: often } }, async (request, reply) =>
    answer(reply, await formFor(request, { ...readForm({}), request: randomUUID() })),
  );
  app.post(
    '/:partner',
    // Not before the body is read: what was typed is given back with the answer.
    { preHandler: checkPace, config: { operation: sendIntake } },
    async (request, reply) => {
      const typed = typedIn(request);
      const { id } = await partnerOf(request);
      await receive(request, fieldsOf(typed), typed.request);
      return reply.redirect(`/intake/${id}/received`, 303);
    },
  );
  app.get(
    '/:partner/received',
    { config: { operation: receivedIntake, rateLimit: often } },
    async (request, reply) => answer(reply, receivedPage(await partnerOf(request))),
  );
}

function typedIn(request: FastifyRequest): Typed {
  const typed = readForm(request.body);
  return sentIds.test(typed.request) ? typed : { ...typed, request: randomUUID() };
}

function troubleWords(status: number): string {
  if (status === 429)
    return 'This was sent too often in a short time. What you typed is kept here: wait a minute, then send it again.';
  if (status >= 500)
    return 'We could not be reached just now. What you typed is kept here: send it again in a moment. It arrives once.';
  return 'This could not be taken as it was sent. What you typed is kept here: check it, then send it again.';
}
