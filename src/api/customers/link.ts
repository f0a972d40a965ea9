import type { FastifyInstance } from 'fastify';
import { activationToken, activationUrl } from '../../activation/link.js';
import type { Actor } from '../../domain/actor.js';
import type { Customer } from '../../domain/customer.js';
import { permit } from '../../domain/permit.js';
import { resendActivation } from '../../domain/rules/activation.js';
import { settle } from '../../domain/settle.js';
import { isDue } from '../../domain/time.js';
import { Refused } from '../../temporal/customers.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { idOf } from '../request.js';
import { linkOperation } from './operations.js';
import { readLifecycle } from './read.js';

/** The activation link to copy: a valid one is not rotated, an expired one is, without an email. */
export function linkRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { customers, now, linkSecret, publicUrl } = dependencies;
  app.post('/customers/:id/activation-link', { config: { operation: linkOperation } }, async (request) => {
    const id = idOf(request);
    const actor = actorOf(request);
    const seen = seenBy(request, dependencies);
    let link = await currentLink(seen, id, actor);
    const rotated = isDue(link.expiresAt, now());
    if (rotated) {
      // Named after the link that it replaces: two who ask at once get the same new one.
      const requestId = `replace-link-${link.number}`;
      await customers.execute(id, 'resend-activation', { email: false }, { actor, requestId });
      link = await currentLink(seen, id, actor);
    }
    const url = activationUrl(publicUrl, activationToken(linkSecret, id, link.number));
    return { url, number: link.number, expiresAt: link.expiresAt, rotated };
  });
}

async function currentLink(dependencies: ApiDependencies, id: string, actor: Actor) {
  const now = dependencies.now();
  const { customer } = settle((await readLifecycle(dependencies, id)).customer, now);
  const refusal = permit(resendActivation, { customer, actor, now });
  if (refusal) throw new Refused(refusal);
  return linkOf(customer);
}

function linkOf({ stage }: Customer) {
  if (stage.name === 'pending' && stage.link) return stage.link;
  throw new HttpProblem(
    409,
    'wrong-stage',
    'there is no activation link',
    'it is there once the tenant is created',
  );
}
