import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { tabCounts } from '../../domain/tabs.js';
import { countByStage, listCustomers } from '../../store/list.js';
import { countQueues } from '../../store/queues.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { queryOf } from '../request.js';
import { confinedRows } from '../views/confined.js';
import { byteOrderMark, csvHeader, csvLines } from './csv.js';
import { customerQueryOf, exportQuery, listQuery } from './list-query.js';
import { exportOperation, listOperation, queuesOperation } from './operations.js';

/** Customers as a page, and all of them as a file. */
export function listRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, now } = dependencies;
  const zone = () => settings.current().defaultZone;
  app.get('/customers', { config: { operation: listOperation } }, async (request) => {
    const { query, filter } = customerQueryOf(listQuery, request, zone());
    const { database } = seenBy(request, dependencies);
    const [page, counts] = await Promise.all([
      listCustomers(database, query),
      countByStage(database, filter),
    ]);
    const customers = await confinedRows(request, dependencies, page.customers);
    return { ...page, customers, counts, tabs: tabCounts(counts) };
  });
  app.get('/queues', { config: { operation: queuesOperation } }, async (request) => ({
    queues: await countQueues(seenBy(request, dependencies).database),
  }));
  app.get('/customers.csv', { config: { operation: exportOperation } }, async (request, reply) => {
    const { query } = customerQueryOf(exportQuery, request, zone());
    const { bom } = queryOf(exportQuery, request);
    const { database } = seenBy(request, dependencies);
    const pageAfter = async (cursor?: string) => {
      const page = await listCustomers(database, { ...query, cursor, limit: 200 });
      return { ...page, customers: await confinedRows(request, dependencies, page.customers) };
    };
    // Read before anything is answered: what goes wrong at once is a problem, not half a file.
    const first = await pageAfter();
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="customers-${now().slice(0, 10)}.csv"`)
      .send(Readable.from(csvOf(first, pageAfter, bom === 'true' ? byteOrderMark : '')));
  });
}

type Page = Awaited<ReturnType<typeof listCustomers>>;

/** A page at a time, and the next one only once the reader has taken the one before. */
async function* csvOf(
  first: Page,
  pageAfter: (cursor: string) => Promise<Page>,
  before: string,
): AsyncGenerator<string> {
  yield before + csvHeader;
  for (let page = first; ; page = await pageAfter(page.next)) {
    if (page.customers.length > 0) yield csvLines(page.customers);
    if (page.next === null) return;
  }
}
