import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { userOfLink } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';
import { setPassword, weaknessFor } from '../password/set.js';
import { HttpProblem } from '../problem.js';
import { inputOf, wrongField } from './input.js';
import { linkToken, newPassword } from './login-input.js';
import { linkOperation, setPasswordOperation } from './login-operations.js';

const link = z.strictObject({ token: linkToken });
const rateLimit = { max: 20, timeWindow: '1 minute' };

/** What the page of an invitation does, for a page of one's own. The token is in the body, where no log has it. */
export function passwordLinkRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, now } = dependencies;
  app.post('/password-link', { config: { rateLimit, operation: linkOperation } }, async (request) => {
    const { token } = inputOf('password-link', link, request);
    const user = await userOfLink(database, token, now());
    if (!user) throw unknownLink();
    return { name: user.name, email: user.email };
  });
  app.post('/set-password', { config: { rateLimit, operation: setPasswordOperation } }, async (request) => {
    const given = inputOf('set-password', link.extend({ password: newPassword }), request);
    const user = await userOfLink(database, given.token, now());
    if (!user) throw unknownLink();
    const weakness = weaknessFor(dependencies, given.password, user);
    if (weakness) throw wrongField('set-password', 'password', weakness, 'choose another');
    if (!(await setPassword(dependencies, request, given))) throw unknownLink();
    return { set: true, email: user.email };
  });
}

function unknownLink(): HttpProblem {
  return new HttpProblem(
    404,
    'unknown-link',
    'this link was used, was replaced by a newer one, or has expired',
    'ask for another one, as for a forgotten password; who was never in asks whoever sent the invitation',
  );
}
