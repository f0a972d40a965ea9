import { and, asc, eq } from 'drizzle-orm';
import type { Lifecycle } from '../domain/lifecycle.js';
import {
  entryWithoutPeople,
  erasedDomain,
  isErased,
  isOfCustomer,
  type People,
  peopleOf,
  proseWithoutPeople,
  withoutPeople,
} from '../domain/people.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { audit } from './accounts-schema.js';
import { recordRow } from './customer-row.js';
import type { Database, Orm } from './database.js';
import { recorded } from './lifecycle.js';
import { packBody } from './mail-body.js';
import { customers, deliveries, documents, requests, timeline } from './schema.js';
import { storable } from './text.js';

/** What is erased of a customer, or would be. */
export interface Erasure {
  people: People;
  /** Lines of the timeline, emails, requests under an Idempotency-Key and files. */
  lines: number;
  emails: number;
  requests: number;
  documents: number;
}

export interface ErasureOptions {
  /** The files as well: contracts, which a law may want to be kept. */
  documents: boolean;
  /** Without it, nothing is changed. */
  apply: boolean;
  now: Date;
}

/** What stands in the place of an email's text. */
const erasedBody = packBody({
  html: '<!doctype html><html lang="en"><title>Erased</title><p>What this email said was erased.</p></html>',
  text: 'What this email said was erased.',
});

/**
 * Forgets the people of a customer whose road is over, in one transaction: state, timeline, emails and requests stand
 * as they were, without whoever they named. To be run by the user who owns the tables: who works with them may not
 * change the timeline.
 * @returns null where the record does not have the customer @throws where it is not closed, or cannot be read
 */
export async function eraseCustomer(
  database: Database,
  id: string,
  { apply, ...options }: ErasureOptions,
): Promise<Erasure | null> {
  return database.run(`erase the people of the customer ${id}`, (orm) =>
    orm.transaction(async (transaction) => {
      const found = await findPeople(transaction, id);
      if (!found) return null;
      const { state, lines } = found;
      const people = withAddresses(peopleOf(state, lines), await addressesOf(transaction, id));
      const counts = await countsOf(transaction, id, options.documents);
      if (apply) await erase(transaction, { state, lines, people }, options);
      return { people, lines: lines.length, ...counts };
    }),
  );
}

interface Found {
  state: Lifecycle;
  lines: TimelineEntry[];
}

async function findPeople(orm: Orm, id: string): Promise<Found | null> {
  const [row] = await orm
    .select({ state: customers.state })
    .from(customers)
    .where(eq(customers.id, storable(id)))
    .for('update');
  if (!row) return null;
  const state = recorded.parse(row.state);
  const { sequence, at, actor, event } = timeline;
  const lines = await orm
    .select({ sequence, at, actor, event })
    .from(timeline)
    .where(eq(timeline.customerId, storable(id)))
    .orderBy(asc(sequence));
  return { state, lines };
}

/** Where emails to the customer's people went, also such as nobody has written down elsewhere. */
async function addressesOf(orm: Orm, id: string): Promise<string[]> {
  const rows = await orm
    .selectDistinct({ address: deliveries.address, audience: deliveries.audience })
    .from(deliveries)
    .where(eq(deliveries.customerId, storable(id)));
  return rows.filter(({ audience }) => isOfCustomer(audience)).map(({ address }) => address);
}

function withAddresses({ emails, names }: People, addresses: readonly string[]): People {
  const all = new Set([...emails, ...addresses]);
  return { emails: [...all].filter((one) => !isErased(one)), names };
}

async function countsOf(orm: Orm, id: string, files: boolean): Promise<Omit<Erasure, 'people' | 'lines'>> {
  const of = storable(id);
  const emails = await orm.$count(deliveries, eq(deliveries.customerId, of));
  const requested = await orm.$count(requests, eq(requests.customerId, of));
  const stored = files ? await orm.$count(documents, eq(documents.customerId, of)) : 0;
  return { emails, requests: requested, documents: stored };
}

async function erase(
  orm: Orm,
  { state, lines, people }: Found & { people: People },
  { documents: files, now }: Omit<ErasureOptions, 'apply'>,
): Promise<void> {
  const { id } = state.customer;
  const left = withoutPeople(state, people);
  await orm
    .update(customers)
    .set({ ...recordRow(left.customer), state: left, updatedAt: now.toISOString() })
    .where(eq(customers.id, id));
  for (const line of lines) {
    const { sequence, actor, event, who } = entryWithoutPeople(line, people);
    await orm
      .update(timeline)
      .set({ actor, event, actorName: who })
      .where(and(eq(timeline.customerId, id), eq(timeline.sequence, sequence)));
  }
  await eraseEmails(orm, id, people);
  await orm.delete(requests).where(eq(requests.customerId, id));
  if (files) await orm.delete(documents).where(eq(documents.customerId, id));
  const details = { documents: files, principal: 'erase' };
  await orm.insert(audit).values({
    at: now.toISOString(),
    actor: 'operator',
    action: 'erase',
    subject: id,
    outcome: 'done',
    details,
  });
}

/** Two recipients of one email stay two, under an address that nobody has. */
async function eraseEmails(orm: Orm, id: string, people: People): Promise<void> {
  const { key, address, audience, subject, reason } = deliveries;
  const rows = await orm
    .select({ key, address, audience, subject, reason })
    .from(deliveries)
    .where(eq(deliveries.customerId, id))
    .orderBy(asc(key), asc(address));
  for (const [index, row] of rows.entries()) {
    const isTheirs = isOfCustomer(row.audience);
    await orm
      .update(deliveries)
      .set({
        ...(isTheirs && { address: `erased-${index + 1}${erasedDomain}` }),
        subject: proseWithoutPeople(row.subject, people),
        reason: row.reason === null ? null : proseWithoutPeople(row.reason, people),
        html: '',
        text: '',
        body: erasedBody,
      })
      .where(and(eq(deliveries.customerId, id), eq(key, row.key), eq(address, row.address)));
  }
}
