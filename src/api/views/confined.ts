import type { FastifyRequest } from 'fastify';
import type { Event } from '../../domain/events.js';
import { type Confined, confinedFor } from '../../store/confined.js';
import type { ListedCustomer } from '../../store/record.js';
import { shownMails } from '../../store/shown-addresses.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { partnerOf } from '../principal.js';

/** As much of a customer's life as whoever asks may see. */
export async function confinedTo(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  id: string,
): Promise<Confined> {
  const partner = partnerOf(request);
  if (partner === null) return Object.assign(<T>(view: T) => view, { event: (event: Event) => event });
  return confinedFor(seenBy(request, dependencies).database, partner, id);
}

/** The customers of a page alike: their sentences may hold what was said of an email. */
export async function confinedRows<T extends ListedCustomer>(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  rows: T[],
): Promise<T[]> {
  if (partnerOf(request) === null) return rows;
  const said = rows.filter(({ mailError, held }) => mailError !== null || held).map(({ id }) => id);
  const shownOf = await shownMails(seenBy(request, dependencies).database, said);
  return rows.map((row) => {
    if (!said.includes(row.id)) return row;
    const { without } = shownOf(row.id);
    const { waitingFor, mailError } = row;
    return {
      ...row,
      waitingFor: waitingFor === null ? null : without(waitingFor),
      mailError: mailError === null ? null : without(mailError),
    };
  });
}
