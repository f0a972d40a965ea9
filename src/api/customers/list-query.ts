import type { FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { stageNames } from '../../domain/customer.js';
import { queueNames, queues } from '../../domain/queues.js';
import { tabNames, tabs } from '../../domain/tabs.js';
import { type Instant, instantSchema } from '../../domain/time.js';
import { sortNames } from '../../store/cursor.js';
import type { CustomerFilter, CustomerQuery } from '../../store/list.js';
import { HttpProblem } from '../problem.js';
import { queryOf } from '../request.js';

/** One value, several with commas between, or the parameter several times. */
const several = <T>(one: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(',')))
    .pipe(z.array(one).min(1))
    // The document describes it by what each value may be, see `openapi/schemas.ts`.
    .meta({ list: z.toJSONSchema(one, { io: 'input' }) });

const anySeveral = 'several with commas between, or the parameter several times';
const expectedDate = 'expected a date such as 2026-06-09, or an instant such as 2026-06-09T12:00:00Z';
/** Years of four digits that a database can keep. */
const ordinary = /^[12]\d{3}-/;
const date = z
  .union([z.iso.date(expectedDate), instantSchema], { error: expectedDate })
  .pipe(z.string().regex(ordinary, 'expected a year from 1000 to 2999'));
const from = (what: string) => date.describe(`${what} on this day or later, or at this instant or later`);
const to = (what: string) => date.describe(`${what} on this day or earlier, or at this instant or earlier`);

const filterShape = {
  tab: several(z.enum(tabNames)).describe(`A list of stages by name: ${anySeveral}`),
  stage: several(z.enum(stageNames)).describe(`The stage: ${anySeveral}`),
  queue: z.enum(queueNames).describe('What somebody has to clear by hand, by the queue’s name'),
  partner: z.string().max(60).describe('A partner’s id; `none` for the vendor’s own customers'),
  sku: several(z.string().max(60)).describe(`The SKU: ${anySeveral}`),
  source: several(z.enum(['MSP', 'Direct'])).describe(`Where the customer came from: ${anySeveral}`),
  waitingOn: several(z.enum(['partner', 'staff', 'customer', 'product', 'nobody'])).describe(
    `Who owes the next step: ${anySeveral}`,
  ),
  domain: several(
    z
      .string()
      .max(253)
      .regex(/^[^\s@,]+$/, 'expected a domain such as contoso.example')
      .toLowerCase(),
  ).describe(`The domain of the notification email: ${anySeveral}`),
  conflict: z.enum(['true', 'false']).describe('Whether a conflict with another registration is open'),
  q: z.string().max(200).describe('Parts of organization, opportunity, email or id; each word must occur'),
  trialEndFrom: from('The trial ends'),
  trialEndTo: to('The trial ends'),
  expiresFrom: from('The subscription expires'),
  expiresTo: to('The subscription expires'),
  createdFrom: from('Added'),
  createdTo: to('Added'),
  sort: z.enum(sortNames).describe('By what; `created` unless given'),
  direction: z.enum(['asc', 'desc']).describe('`desc` by `created`, else `asc`, unless given'),
};

/** What the list and its export are narrowed and sorted by. */
export const exportQuery = z
  .strictObject({
    ...filterShape,
    bom: z
      .enum(['true', 'false'])
      .describe('`true`: a byte order mark before it, by which spreadsheets know that it is UTF-8'),
  })
  .partial();

export const listQuery = z
  .strictObject({
    ...filterShape,
    cursor: z.string().max(2000).describe('`next` of the page before, with the same sort and direction'),
    limit: z.coerce.number().int().min(1).max(200).describe('Customers on a page; 50 unless given'),
  })
  .partial();

type Given = z.output<typeof exportQuery>;

/**
 * The query of a request as the store takes it.
 * @param zone in which a calendar date is a day
 */
export function customerQueryOf(
  schema: typeof listQuery | typeof exportQuery,
  request: Pick<FastifyRequest, 'query'>,
  zone: string,
): { query: CustomerQuery; filter: Omit<CustomerFilter, 'stages'> } {
  const given = queryOf(schema, request);
  const { tab: _tab, stage: _stage, queue, partner, sku, source, q, domain, waitingOn, conflict } = given;
  const filter = {
    skus: sku,
    sources: source,
    waitingOn,
    domains: domain,
    conflict: conflict === undefined ? undefined : conflict === 'true',
    search: q,
    within: queue && queues[queue],
    partner: partner === 'none' ? null : partner,
    trialEnd: span('trialEnd', given.trialEndFrom, given.trialEndTo, zone),
    expires: span('expires', given.expiresFrom, given.expiresTo, zone),
    created: span('created', given.createdFrom, given.createdTo, zone),
  };
  const { sort, direction } = given;
  const page = 'limit' in given || 'cursor' in given ? pageOf(given) : {};
  return { query: { ...filter, stages: stagesOf(given), sort, direction, ...page }, filter };
}

function pageOf({ cursor, limit }: z.output<typeof listQuery>) {
  return { cursor, limit };
}

/** A tab and a stage narrow each other. */
function stagesOf({ tab, stage }: Given) {
  if (!tab) return stage;
  const onTabs = tab.flatMap((name) => [...tabs[name]]);
  return stage ? onTabs.filter((name) => stage.includes(name)) : onTabs;
}

function span(name: string, from: string | undefined, to: string | undefined, zone: string) {
  const first = from === undefined ? undefined : edgeOf(from, 'start', zone);
  const last = to === undefined ? undefined : edgeOf(to, 'end', zone);
  if (first !== undefined && last !== undefined && first > last) {
    const message = `${name}From ${from} is after ${name}To ${to}`;
    throw new HttpProblem(422, 'invalid-input', message, 'exchange them, or leave one out', [
      { path: `${name}From`, message },
    ]);
  }
  return { from: first, to: last };
}

function edgeOf(text: string, edge: 'start' | 'end', zone: string): Instant {
  if (text.includes('T')) return text;
  const day = DateTime.fromISO(text, { zone });
  const at = (edge === 'start' ? day.startOf('day') : day.endOf('day')).toUTC().toISO();
  if (at === null) throw new RangeError(`'${text}' is not a day in ${zone}`);
  return at;
}
