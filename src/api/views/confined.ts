import type { FastifyRequest } from 'fastify';
import type { Event } from '../../domain/events.js';
import { shownMail } from '../../store/shown-addresses.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { partnerOf } from '../principal.js';
import { withoutRival } from './deal.js';

const somebody = 'another recipient';

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
  const { addresses } = await shownMail(seenBy(request, dependencies).database, id);
  const outline = (key: string, value: unknown): unknown => {
    // A postal address is no recipient's.
    if (key === 'customerContact') return value;
    if (isActorOfAnother(value, partner)) return { kind: 'partner' };
    return isAddressed(value) && !addresses.has(value.address) ? { ...value, address: somebody } : value;
  };
  const confined = <T>(view: T): T => JSON.parse(JSON.stringify(view, outline));
  return Object.assign(confined, { event: (event: Event) => ownEvent(confined(event), partner) });
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

function isActorOfAnother(value: unknown, partner: string): boolean {
  return isObject(value) && value.kind === 'partner' && 'partner' in value && value.partner !== partner;
}

function isAddressed(value: unknown): value is { address: string } {
  return isObject(value) && typeof value.address === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
