import type { FastifyRequest } from 'fastify';
import type { Event } from '../../domain/events.js';
import type { ListedCustomer } from '../../store/record.js';
import { shownMail, shownMails } from '../../store/shown-addresses.js';
import { somebody, unsaid } from '../../store/unsaid.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { partnerOf } from '../principal.js';
import { withoutRival } from './deal.js';

/** Sentences that may hold what was said of an email. */
const sentences = new Set(['cause', 'reason', 'what', 'waitingFor', 'mailError']);

/** What is shown of a customer's life to whoever asks: all of it to the vendor's own people. */
export interface Confined {
  <T>(view: T): T;
  event(event: Event): Event;
}

/**
 * A partner's customer may have been another partner's before, and staff get mail about it, too. Who these are is
 * not this partner's to know: other partners' names and people, and addresses that are neither its own nor the
 * customer's, are taken out.
 */
export async function confinedTo(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  id: string,
): Promise<Confined> {
  const partner = partnerOf(request);
  if (partner === null) return Object.assign(<T>(view: T) => view, { event: (event: Event) => event });
  const shown = await shownMail(seenBy(request, dependencies).database, id);
  const outline = (key: string, value: unknown): unknown => {
    // A postal address is no recipient's.
    if (key === 'customerContact') return value;
    if (typeof value === 'string') return sentences.has(key) ? shown.without(value) : value;
    if (isActorOfAnother(value, partner)) return { kind: 'partner' };
    return isAddressed(value) && !shown.addresses.has(value.address) ? unnamed(value) : value;
  };
  const confined = <T>(view: T): T => JSON.parse(JSON.stringify(view, outline));
  return Object.assign(confined, { event: (event: Event) => ownEvent(confined(event), partner) });
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

function ownEvent(event: Event, partner: string): Event {
  if (event.type === 'conflict-opened' || event.type === 'conflict-ended') return withoutRival(event);
  if (
    (event.type === 'customer-added' || event.type === 'deal-registered') &&
    event.partner !== null &&
    event.partner !== partner
  )
    return { ...event, partner: 'another partner' };
  // Why the vendor's own script was refused may name partners, and what it sent may be anything.
  if (event.type === 'refused') return { ...event, message: 'the vendor was told why', received: null };
  if (event.type !== 'transferred') return event;
  const named = (one: string) => (one === partner ? one : 'another partner');
  return { ...event, from: event.from && named(event.from), to: named(event.to), reason: null };
}

/** What a mail server said of a recipient may name it. */
function unnamed(value: { address: string }): object {
  return { ...value, address: somebody, ...('reason' in value ? { reason: unsaid } : {}) };
}

function isActorOfAnother(value: unknown, partner: string): boolean {
  return isObject(value) && value.kind === 'partner' && 'partner' in value && value.partner !== partner;
}

function isAddressed(value: unknown): value is { address: string } {
  return isObject(value) && typeof value.address === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
