import type { Event } from '../domain/events.js';
import { isBeginning } from '../domain/lifecycle.js';
import { comparable } from '../domain/mail.js';
import type { Database } from './database.js';
import { shownMail } from './shown-addresses.js';
import { typedSince } from './typed-since.js';
import { somebody, unsaid } from './unsaid.js';

/** Sentences that may hold what was said of an email. */
const sentences = new Set(['cause', 'reason', 'what', 'waitingFor', 'mailError']);

/** In place of a partner that is not to be known. */
export const anotherPartner = 'another partner';
/** In place of the deal or customer that one is in conflict with. */
const anotherRegistration = 'another registration';

/** What is shown of a customer's life to whoever asks: all of it to the vendor's own people. */
export interface Confined {
  <T>(view: T): T;
  event(event: Event): Event;
}

/**
 * A partner's customer may have been another partner's before, and staff get mail about it, too. Who these are is
 * not this partner's to know: other partners' names and people, the vendor's approvers, and addresses that are neither
 * its own nor the customer's, are taken out.
 * @param seen the database as that partner sees it: of a customer that is not its own (any more) nobody is named
 */
export async function confinedFor(seen: Database, partner: string, id: string): Promise<Confined> {
  const shown = await shownMail(seen, id);
  const typed = shown.since === null ? null : await typedSince(seen, id, shown.since);
  const outline = (signer: Signer) => (key: string, value: unknown) => {
    // A postal address is no recipient's.
    if (key === 'customerContact') return value;
    if (key === 'agreementContact' && isObject(value)) return signer(value);
    // What was agreed when the customer began holds the catalog of that day.
    if (key === 'approvers' && Array.isArray(value)) return value.map(titleAlone);
    if (typeof value === 'string') return sentences.has(key) ? shown.without(value) : value;
    if (isUpload(value) && isOfAnother(value, partner)) return unnamedFile(value);
    if (isActorOfAnother(value, partner)) return { kind: 'partner' };
    return isAddressed(value) && !shown.addresses.has(comparable(value.address)) ? unnamed(value) : value;
  };
  const through =
    (signer: Signer) =>
    <T>(view: T): T =>
      JSON.parse(JSON.stringify(view, outline(signer)));
  const confined = through((person) => (typed ? signerOf(person, typed) : person));
  const event = (one: Event) => {
    // What somebody typed at that time is of that time; what the form held, of all the time before.
    const isEarlier = shown.since !== null && one.at < shown.since;
    const nobodysElse = one.type === 'contract-submitted' ? confined : through((person) => person);
    return ownEvent((isEarlier ? through(withoutSigner) : nobodysElse)(one), partner);
  };
  return Object.assign(confined, { event });
}

function ownEvent(event: Event, partner: string): Event {
  if (event.type === 'conflict-opened') return { ...event, rival: anotherRegistration, on: [] };
  if (event.type === 'conflict-ended') return { ...event, rival: anotherRegistration };
  if (isBeginning(event) && event.partner !== null && event.partner !== partner)
    return { ...event, partner: anotherPartner };
  // Why the vendor's own script was refused may name partners, and what it sent may be anything.
  if (event.type === 'refused') return { ...event, message: 'the vendor was told why', received: null };
  if (event.type !== 'transferred') return event;
  const named = (one: string) => (one === partner ? one : anotherPartner);
  return { ...event, from: event.from && named(event.from), to: named(event.to), reason: null };
}

type Signer = (person: Record<string, unknown>) => object;

/** The intermediary's person, as far as it was named since the customer is this partner's; the customer's stays. */
function signerOf(person: Record<string, unknown>, typed: ReadonlySet<string>): object {
  if (person.party !== 'partner') return person;
  const own = Object.entries(person).filter(([field]) => field === 'party' || typed.has(field));
  return Object.fromEntries(own);
}

const withoutSigner: Signer = (person) =>
  person.party === 'customer' ? person : signerOf({ ...person, party: 'partner' }, new Set());

/** Who the approvers are is the vendor's own business. */
function titleAlone(approver: unknown): unknown {
  return isObject(approver) ? { ...approver, people: [] } : approver;
}

interface Upload {
  kind: string;
  name: string;
  uploadedBy: string;
}

/** A partner's upload is signed `partner/name`; the vendor's has a space before its name. */
function isOfAnother({ uploadedBy }: Upload, partner: string): boolean {
  const by = /^([^\s/]+)\//.exec(uploadedBy)?.[1];
  return by !== undefined && by !== partner;
}

function isUpload(value: unknown): value is Upload {
  return isObject(value) && typeof value.uploadedBy === 'string' && typeof value.name === 'string';
}

/** Somebody's name for a file may name that partner, too. */
function unnamedFile(file: Upload): Upload {
  return { ...file, name: `${file.kind}.pdf`, uploadedBy: 'partner' };
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
