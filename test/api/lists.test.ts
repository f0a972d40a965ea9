import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/api/customers/csv.js';
import { stageNames } from '../../src/domain/customer.js';
import { tabCounts, tabNames, tabs } from '../../src/domain/tabs.js';
import { type CustomerRow, type ListedCustomer, publish } from '../../src/store/record.js';
import { publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { harness } from './harness.js';

const databases = provideDatabases();

async function listing(rows: Partial<CustomerRow>[]) {
  const database = await databases.fresh();
  for (const row of rows) await publish(database, publicationOf({ row: rowOf(row) }));
  const made = await harness({ database });
  const ids = async (query: string) => {
    const { status, body, text } = await made.send(`/api/customers?sort=organization&${query}`);
    if (status !== 200) throw new Error(text);
    return Object.values(body.customers ?? {})
      .map(({ id }) => String(id))
      .join('');
  };
  return { ...made, ids };
}

describe('the list', () => {
  it('is narrowed by dates, a day being a day where the vendor is', async () => {
    const { ids } = await listing([
      {
        id: 'a',
        organization: 'A',
        trialEndsAt: '2026-06-09T00:00:00.000Z',
        createdAt: '2026-05-01T10:00:00.000Z',
      },
      {
        id: 'b',
        organization: 'B',
        trialEndsAt: '2026-06-09T23:59:59.999Z',
        createdAt: '2026-05-02T10:00:00.000Z',
      },
      {
        id: 'c',
        organization: 'C',
        trialEndsAt: '2026-06-10T00:00:00.000Z',
        expiresAt: '2027-06-30T21:59:59.999Z',
      },
      { id: 'd', organization: 'D', trialEndsAt: null },
    ]);
    expect(await ids('trialEndFrom=2026-06-09&trialEndTo=2026-06-09')).toBe('ab');
    expect(await ids('trialEndTo=2026-06-09T00:00:00Z')).toBe('a');
    expect(await ids('trialEndFrom=2026-06-10')).toBe('c');
    expect(await ids('trialEndTo=2026-06-09T02:00:00%2B02:00')).toBe('a');
    expect(await ids('expiresFrom=2027-01-01')).toBe('c');
    expect(await ids('createdTo=2026-05-01')).toBe('a');
    expect(await ids('createdFrom=2026-05-02&createdTo=2026-05-02')).toBe('b');
  });

  it('is narrowed by the domain of the email, and by tab', async () => {
    const { ids, send } = await listing([
      { id: 'a', organization: 'A', email: 'ada@Contoso.Example', stage: 'pending' },
      { id: 'b', organization: 'B', email: 'bob@fabrikam.example', stage: 'expired' },
      { id: 'c', organization: 'C', email: 'eve@notcontoso.example', stage: 'trial' },
    ]);
    expect(await ids('domain=CONTOSO.example')).toBe('a');
    expect(await ids('domain=contoso.example,fabrikam.example')).toBe('ab');
    expect(await ids('tab=customers')).toBe('bc');
    expect(await ids('tab=customers,pending&stage=trial,pending')).toBe('ac');
    expect(await ids('tab=closed')).toBe('');
    const { body } = await send('/api/customers?tab=pending');
    expect(body).toMatchObject({
      counts: { pending: 1, expired: 1, trial: 1 },
      tabs: { pending: 1, customers: 2, closed: 0 },
    });
  });

  it('is narrowed to what somebody has to clear by hand, with how many that are', async () => {
    const { ids, send } = await listing([
      { id: 'a', organization: 'A', stage: 'trial', held: true, mailProblem: true },
      { id: 'b', organization: 'B', stage: 'pending', importStatus: 'failed' },
      { id: 'c', organization: 'C', stage: 'pending', importStatus: 'stalled', waitingOn: 'product' },
      { id: 'd', organization: 'D', stage: 'pending', importStatus: 'running' },
      { id: 'e', organization: 'E', stage: 'closed', mailProblem: true },
      { id: 'f', organization: 'F', stage: 'registered', conflict: true, waitingOn: 'staff' },
      { id: 'g', organization: 'G', stage: 'drafting', waitingOn: 'staff' },
      { id: 'h', organization: 'H', stage: 'drafting', waitingOn: 'partner' },
      { id: 'i', organization: 'I', stage: 'contracts', waitingOn: 'staff', conflict: true },
      { id: 'j', organization: 'J', stage: 'contracts', waitingOn: 'staff' },
    ]);
    expect(await ids('queue=held-upgrades')).toBe('a');
    expect(await ids('queue=undeliverable-mail')).toBe('a');
    expect(await ids('queue=imports')).toBe('bc');
    expect(await ids('queue=imports&waitingOn=product')).toBe('c');
    expect(await ids('queue=imports&stage=trial')).toBe('');
    expect(await ids('queue=conflicts')).toBe('fi');
    expect(await ids('queue=discounts')).toBe('g');
    expect(await ids('queue=contracts')).toBe('j');
    const { body } = await send('/api/queues');
    expect(body).toEqual({
      queues: {
        'held-upgrades': 1,
        'undeliverable-mail': 1,
        imports: 2,
        conflicts: 2,
        discounts: 1,
        contracts: 1,
      },
    });
  });

  it.each([
    'queue=everything',
    'trialEndFrom=tomorrow',
    'trialEndTo=2026-02-30',
    'expiresFrom=0000-01-01T00:00:00Z',
    'expiresTo=9999-12-31T23:59:59-14:00',
    'createdFrom=2026-06-02&createdTo=2026-06-01',
    'domain=a@b',
    'tab=open',
    'limit=201',
    'q=a&q=b',
  ])('refuses %s and names it', async (query) => {
    const { send } = await harness();
    const answer = await send(`/api/customers?${query}`);
    const fields = [{ path: query.split('=')[0], message: expect.stringMatching(/./) }];
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', fields } });
  });

  it.each([
    ['stage=trial,pendin', "'pendin' is none of the values; is pending meant? expected one of: registered,"],
    ['createdFrom=yesterday', "'yesterday' will not do: expected a date such as 2026-06-09"],
    ['limit=201', "'201' will not do: "],
    ['sort=creatd', "'creatd' is none of the values; is created meant?"],
  ])('says of %s the value and what is taken', async (query, said) => {
    const { send } = await harness();
    const { body } = await send(`/api/customers?${query}`);
    const [name] = query.split('=');
    expect(body.detail).toContain(`${name}: ${said}`);
    expect(body.clears).toBe(`correct ${name}, or leave it out`);
  });

  it('has each stage on one tab', () => {
    expect(tabNames.flatMap((name) => [...tabs[name]]).sort()).toEqual([...stageNames].sort());
    expect(Object.keys(tabs)).toEqual(tabNames);
    const each = Object.fromEntries(stageNames.map((name) => [name, 1]));
    expect(Object.values(tabCounts(each)).reduce((sum, count) => sum + count)).toBe(stageNames.length);
  });
});

/** RFC 4180, read back. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('the export', () => {
  it('has every customer that the filter admits, over pages, in the order asked for', async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({
      id: `c${index}`,
      organization: `Org ${String(index).padStart(3, '0')}`,
      stage: index % 3 === 0 ? ('closed' as const) : ('trial' as const),
    }));
    const { send } = await listing(many);
    const { status, headers, text } = await send('/api/customers.csv?stage=trial&sort=organization');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="customers-2026-06-01.csv"',
    });
    const [header, ...rows] = parseCsv(text);
    expect(header?.slice(0, 3)).toEqual(['id', 'organization', 'email']);
    expect(rows.map(([id]) => id)).toEqual(many.filter(({ stage }) => stage === 'trial').map(({ id }) => id));
  });

  it('begins with a byte order mark where it is for a spreadsheet, and only there', async () => {
    const { send } = await listing([{ id: 'a', organization: 'Müller & Söhne' }]);
    const { text } = await send('/api/customers.csv?bom=true');
    expect(text).toMatch(/^\u{feff}id,organization,[\s\S]*Müller & Söhne/u);
    expect((await send('/api/customers.csv')).text).toMatch(/^id,organization,/);
  });

  it('takes no page, and refuses what the list refuses', async () => {
    const { send } = await harness();
    for (const query of ['limit=5', 'cursor=x', 'colour=red', 'stage=trail']) {
      expect(await send(`/api/customers.csv?${query}`)).toMatchObject({
        status: 422,
        body: { fields: [{ path: query.split('=')[0] }] },
      });
    }
    expect((await send('/api/customers.csv')).status).toBe(503);
  });

  it.each([
    ['=HYPERLINK("http://evil.example","Contoso")', `'=HYPERLINK("http://evil.example","Contoso")`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\tTab', "'\tTab"],
    ['\r=1', "'\r=1"],
    ['Say "hi", Ltd', 'Say "hi", Ltd'],
    ['Zwei\r\nZeilen', 'Zwei\r\nZeilen'],
    ['Ångström 株式会社 🚀', 'Ångström 株式会社 🚀'],
    ["O'Hara=", "O'Hara="],
  ])('keeps the name %j harmless and whole', async (organization, shown) => {
    const { send } = await listing([{ id: 'a', organization }]);
    const answer = await send('/api/customers.csv');
    expect(parseCsv(answer.text)[1]?.slice(0, 2)).toEqual(['a', shown]);
  });

  it('gives back whatever was written, in one row, never as a formula', () => {
    const listed = (organization: string): ListedCustomer => ({
      ...rowOf({ organization, email: organization }),
      revision: 1,
      updatedAt: '2026-06-01T12:00:00.000Z',
    });
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', 'é'),
    });
    fc.assert(
      fc.property(hostile, (organization) => {
        const rows = parseCsv(csvLines([listed(organization), listed('next')]));
        expect(rows).toHaveLength(2);
        const [, shown = ''] = rows[0] ?? [];
        expect([organization, `'${organization}`]).toContain(shown);
        expect(shown).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
