import type { FastifyRequest } from 'fastify';
import { beganWithin } from '../../store/sessions.js';
import type { ApiDependencies } from '../dependencies.js';
import { sessionOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { libraryHeaders } from '../visitor.js';
import { inputOf, wrongField } from './input.js';
import { anewInput } from './login-input.js';
import { notAccepted } from './not-accepted.js';

const recentMinutes = 10;

/**
 * Asks once more for what a person came in by, so that an unlocked screen is not enough: the password, or, where the
 * person has none here, a single sign-on of the last ten minutes. @throws HttpProblem, Refused
 */
export async function enterAnew(
  { database, logins }: ApiDependencies,
  request: FastifyRequest,
  name: string,
): Promise<void> {
  const session = sessionOf(request);
  const given = inputOf(name, anewInput, request);
  if (session.bySingleSignOn) {
    if (await beganWithin(database, session.id, recentMinutes)) return;
    throw new HttpProblem(
      401,
      'not-accepted',
      `this login is older than ${recentMinutes} minutes`,
      'sign in once more by single sign-on, then repeat this',
    );
  }
  if (given.password === undefined)
    throw wrongField(name, 'password', 'it is asked for once more', 'send your password');
  const { status } = await logins.checkPassword(given.password, libraryHeaders(request));
  if (status >= 300) throw notAccepted();
}
