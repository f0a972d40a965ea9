import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, InvalidCursor, type SortName, sortNames } from '../../src/store/cursor.js';
import type { Database } from '../../src/store/database.js';
import { type CustomerQuery, countByStage, listCustomers } from '../../src/store/list.js';
import { type CustomerRow, publish } from '../../src/store/record.js';
import { customers, stageOrder } from '../../src/store/schema.js';
import { provideDatabases } from '../support/database.js';
import { rowOf } from './examples.js';

const databases = provideDatabases();

async function holding(rows: Partial<CustomerRow>[]): Promise<Database> {
  return fill(await databases.fresh(), rows);
}

async function fill(database: Database, rows: Partial<CustomerRow>[]): Promise<Database> {
  const numbered = rows.map((row, index) => rowOf({ id: `c${index}`, ...row }));
  await Promise.all(numbered.map((row) => publish(database, { row, state: {}, revision: 1, timeline: [] })));
  return database;
}

async function idsOf(database: Database, query: CustomerQuery): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listCustomers(database, { ...query, cursor });
    ids.push(...page.customers.map((customer) => customer.id));
    cursor = page.next;
  }
  return ids;
}

const sorted = async (database: Database, query: CustomerQuery) => (await idsOf(database, query)).sort();

describe('pages', () => {
  const instants = [null, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-03-01T00:00:00.000Z'];
  const stages = ['pending', 'trial', 'production', 'closed'] as const;
  const rowArbitrary = fc.record({
    organization: fc.constantFrom('Ångström', 'contoso', 'Contoso', 'zeta', 'Alpha'),
    stage: fc.constantFrom(...stages),
    trialEndsAt: fc.constantFrom(...instants),
    nextAt: fc.constantFrom(...instants),
    revenueUsd: fc.constantFrom(null, 0, 900, 3_900_000, 12_000_000),
    expectedClose: fc.constantFrom(null, '2026-09-30', '2026-10-01'),
    dealDueAt: fc.constantFrom(...instants),
  });
  const properties: Partial<Record<SortName, (row: CustomerRow) => string | number | null>> = {
    organization: (row) => row.organization.toLowerCase(),
    stage: (row) => stageOrder.indexOf(row.stage),
    'trial-end': (row) => row.trialEndsAt,
    next: (row) => row.nextAt,
    revenue: (row) => row.revenueUsd,
    'expected-close': (row) => row.expectedClose,
    due: (row) => row.dealDueAt,
  };

  /** What pages joined must be: by value, then id; those without a value last, in either direction. */
  function expectedIds(rows: CustomerRow[], sort: SortName, direction: Direction): string[] {
    const sign = direction === 'asc' ? 1 : -1;
    const valueIn = properties[sort] ?? (() => null);
    const compare = (a: string | number, b: string | number) => sign * Number(a > b) - sign * Number(a < b);
    const inOrder = [...rows].sort((a, b) => {
      const [left, right] = [valueIn(a), valueIn(b)];
      if (left === null || right === null) {
        return Number(left === null) - Number(right === null) || compare(a.id, b.id);
      }
      return compare(left, right) || compare(a.id, b.id);
    });
    return inOrder.map((row) => row.id);
  }

  it('join to the whole list in order, over ties and missing values, for any page size', async () => {
    const database = await databases.owned();
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowArbitrary, { maxLength: 14 }),
        fc.constantFrom<SortName>(
          ...(['organization', 'stage', 'trial-end', 'next', 'revenue', 'expected-close', 'due'] as const),
        ),
        fc.constantFrom<Direction>('asc', 'desc'),
        fc.integer({ min: 1, max: 5 }),
        async (changes, sort, direction, limit) => {
          const rows = changes.map((change, index) => rowOf({ id: `c${index}`, ...change }));
          await database.run('empty', (orm) => orm.delete(customers));
          await fill(database, rows);
          const ids = await idsOf(database, { sort, direction, limit });
          expect(ids).toEqual(expectedIds(rows, sort, direction));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are there by every sort', async () => {
    const database = await holding([{}, {}, {}]);
    for (const sort of sortNames) {
      const ids = await idsOf(database, { sort, direction: 'asc', limit: 2 });
      expect([sort, ids]).toEqual([sort, ['c0', 'c1', 'c2']]);
    }
  });

  it('neither repeat nor skip a customer when others come between two of them', async () => {
    const database = await holding([{ organization: 'A' }, { organization: 'B' }, { organization: 'C' }]);
    const first = await listCustomers(database, { sort: 'organization', limit: 2 });
    const row = rowOf({ id: 'new', organization: 'AA' });
    await publish(database, { row, state: {}, revision: 1, timeline: [] });
    const second = await listCustomers(database, {
      sort: 'organization',
      limit: 2,
      cursor: first.next ?? '',
    });
    expect([...first.customers, ...second.customers].map((row) => row.id)).toEqual(['c0', 'c1', 'c2']);
  });

  it('say what is wrong with a cursor', async () => {
    const database = await holding([]);
    const cases = [
      ['rubbish', 'it was not given out by a list'],
      ['', 'it was not given out by a list'],
      [tampered({ sort: 'next', direction: 'asc', value: 'soon', id: 'a' }), `'soon' is no instant`],
      [
        tampered({ sort: 'next', direction: 'asc', value: null, id: 'a\0' }),
        'it was not given out by a list',
      ],
      [
        tampered({ sort: 'stage', direction: 'asc', value: 'trial', id: 'a' }),
        'by stage asc, not by next asc',
      ],
    ] as const;
    for (const [cursor, reason] of cases) {
      const asked = listCustomers(database, { sort: 'next', cursor });
      await expect(asked).rejects.toThrow(InvalidCursor);
      await expect(asked).rejects.toThrow(reason);
      await expect(asked).rejects.toThrow('leave it out to begin at the first page');
    }
  });

  it('say what is wrong with the value that a cursor of their sort holds', async () => {
    const database = await holding([]);
    const cases = [
      ['revenue', '1e3', 'amount'],
      ['revenue', '9'.repeat(16), 'amount'],
      ['due', '2026', 'instant'],
      ['expected-close', '2026-02-30', 'day'],
    ] as const;
    for (const [sort, value, shape] of cases) {
      const cursor = tampered({ sort, direction: 'asc', value, id: 'a' });
      await expect(listCustomers(database, { sort, cursor })).rejects.toThrow(`'${value}' is no ${shape}`);
    }
  });

  function tampered(position: object): string {
    return Buffer.from(JSON.stringify(position)).toString('base64url');
  }
});

describe('filters', () => {
  const rows: Partial<CustomerRow>[] = [
    { id: 'a', stage: 'trial', partner: 'northwind', sku: 'essentials', waitingOn: 'customer' },
    { id: 'b', stage: 'trial', partner: null, source: 'Direct', sku: 'enterprise', waitingOn: 'staff' },
    { id: 'c', stage: 'pending', partner: 'fabrikam', importStatus: 'failed', waitingOn: 'partner' },
  ];
  const cases: [CustomerQuery, string[]][] = [
    [{ stages: ['trial'] }, ['a', 'b']],
    [{ stages: ['trial', 'pending'] }, ['a', 'b', 'c']],
    [{ stages: [] }, []],
    [{ partner: 'fabrikam' }, ['c']],
    [{ partner: null }, ['b']],
    [{ partner: '' }, []],
    [{ partner: "x' or true --" }, []],
    [{ skus: ['enterprise'] }, ['b']],
    [{ sources: ['Direct'] }, ['b']],
    [{ waitingOn: ['staff', 'partner'] }, ['b', 'c']],
    [{ importStatuses: ['failed'] }, ['c']],
    [{ stages: ['trial'], partner: 'northwind', search: 'contoso' }, ['a']],
  ];

  it('narrow the list, alone and together, and take hostile values literally', async () => {
    const database = await holding(rows);
    for (const [query, ids] of cases) expect([query, await sorted(database, query)]).toEqual([query, ids]);
  });

  it('count per stage, whatever stage is shown', async () => {
    const database = await holding(rows);
    expect(await countByStage(database)).toEqual({ trial: 2, pending: 1 });
    expect(await countByStage(database, { partner: 'northwind' })).toEqual({ trial: 1 });
    expect(await countByStage(database, { search: 'nothing like it' })).toEqual({});
  });
});

describe('search', () => {
  let database: Database;
  const rows: Partial<CustomerRow>[] = [
    { id: 'x-1', organization: 'Contoso Ltd', email: 'ada@contoso.example' },
    {
      id: 'x-2',
      organization: '100% Organic_Food',
      email: 'bob@organic.example',
      opportunity: 'Budgeting 2027, \\ and more',
    },
    { id: 'x-3', organization: 'Back\\slash & Söhne', email: 'eve@sub.contoso.example' },
  ];
  const cases: [string, string[]][] = [
    ['contoso', ['x-1', 'x-3']],
    ['CONTOSO ltd', ['x-1']],
    ['@contoso', ['x-1']],
    ['contoso.example', ['x-1', 'x-3']],
    ['SÖHNE', ['x-3']],
    ['x-2', ['x-2']],
    ['%', ['x-2']],
    ['_', ['x-2']],
    ['\\', ['x-2', 'x-3']],
    ['budgeting', ['x-2']],
    ['organic BUDGET', ['x-2']],
    ['contoso budget', []],
    ['\\\\', []],
    ['con%so', []],
    ['c_ntoso', []],
    [`'; drop table customers; --`, []],
    ['ltd\nada', ['x-1']],
    ['\0', []],
    ['  ', ['x-1', 'x-2', 'x-3']],
    ['contoso '.repeat(5_000), ['x-1', 'x-3']],
  ];

  it('takes every character literally, in any case', async () => {
    database = await holding(rows);
    for (const [search, ids] of cases)
      expect([search, await sorted(database, { search })]).toEqual([search, ids]);
  });

  it('finds the same without the trigram index', async () => {
    database = await fill(await databases.owned(), rows);
    await database.dedicated('drop', (client) => client.query('drop extension pg_trgm cascade'));
    for (const [search, ids] of cases)
      expect([search, await sorted(database, { search })]).toEqual([search, ids]);
  });
});
