import type { FastifyInstance, FastifyRequest } from 'fastify';
import { openCustomersOf } from '../../store/partner-customers.js';
import { Refused, UnknownCustomer } from '../../temporal/customers.js';
import { checkChoices } from '../customers/choices.js';
import { readLifecycle } from '../customers/read.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, onlyFor } from '../principal.js';
import { isDryRun } from '../request.js';
import { handOverOf, inputOf, paramId, wrongField } from './input.js';
import { note } from './note.js';
import { handOver } from './operations.js';
import { known } from './partners.js';

/** So many are moved by one request, which answers well within its caller's patience. */
const batch = 25;
const name = 'hand-over-partner';

/**
 * Moves a partner's open customers to another partner, a batch at a time: the caller goes on with `next` until it
 * is null. Each is an ordinary `transfer` on the customer's timeline. Beginning again finds only what is left.
 */
export function handOverRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const vendors = { onRequest: onlyFor('admin', 'staff'), config: { operation: handOver } };
  app.post('/partners/:id/hand-over', vendors, async (request) => {
    const from = paramId(request);
    const { to, reason, after = '' } = inputOf(name, handOverOf, request);
    if (from === to) throw wrongField(name, 'to', `they are ${from}’s already`, 'name another partner');
    known(await dependencies.partners.find(from), request);
    await checkChoices(name, { partner: to }, dependencies.partners, null);
    const found = await openCustomersOf(dependencies.database, from, after, batch);
    const dryRun = isDryRun(request);
    const outcome = dryRun
      ? { moved: found.ids, refused: [] }
      : await moveAll(dependencies, request, found.ids, { from, to, reason });
    if (!dryRun && after === '') await note(dependencies, request, name, from, { to, reason });
    const remaining = found.count - found.ids.length;
    return { from, to, ...outcome, remaining, next: remaining > 0 ? (found.ids.at(-1) ?? null) : null };
  });
}

interface Move {
  from: string;
  to: string;
  reason: string;
}

/** One after the other: a refusal of one, which is told, stops none of the others. */
async function moveAll(dependencies: ApiDependencies, request: FastifyRequest, ids: string[], move: Move) {
  const moved: string[] = [];
  const refused: { id: string; reason: string }[] = [];
  for (const id of ids) {
    const why = await moveOne(dependencies, request, id, move);
    if (why === null) moved.push(id);
    else refused.push({ id, reason: why });
  }
  return { moved, refused };
}

/** @returns why it did not move; null where it is the new partner's now, also by an earlier request */
async function moveOne(
  dependencies: ApiDependencies,
  request: FastifyRequest,
  id: string,
  { from, to, reason }: Move,
): Promise<string | null> {
  const { customers } = dependencies;
  try {
    // The record may be behind: whoever has it by now keeps it.
    const { customer } = await readLifecycle(dependencies, id);
    if (customer.partner === to) return null;
    if (customer.partner !== from) return `it is ${customer.partner ?? 'the vendor'}’s by now`;
    const meta = { actor: actorOf(request), expectedVersion: customer.version };
    await customers.execute(id, 'transfer', { partner: to, reason }, meta);
    return null;
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownCustomer) return error.message;
    throw error;
  }
}
