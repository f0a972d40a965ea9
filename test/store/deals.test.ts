import { describe, expect, it } from 'vitest';
import { documentsOf, findDocument, isPdf, keepDocument } from '../../src/store/documents.js';
import { listCustomers } from '../../src/store/list.js';
import { asPartner } from '../../src/store/partner-scope.js';
import { publish } from '../../src/store/record.js';
import { conflictSides, findRivals } from '../../src/store/rivals.js';
import { provideDatabases } from '../support/database.js';
import { publicationOf, rowOf } from './examples.js';

const databases = provideDatabases();
const own = {
  id: 'own',
  partner: 'northwind',
  domain: 'contoso.test',
  email: 'ada@mail.contoso.test',
  organizationKey: 'contoso',
};
const pdf = Buffer.from('%PDF-1.7\n...\n%%EOF\n');

async function withRows(...rows: object[]) {
  const database = await databases.fresh();
  for (const row of [own, ...rows]) await publish(database, { ...publicationOf(), row: rowOf(row) });
  return database;
}

describe('rivals', () => {
  const rival = {
    id: 'rival',
    partner: 'fabrikam',
    domain: 'other.test',
    email: 'bob@other.test',
    organizationKey: 'other',
  };

  it('are other partners’ customers that are not closed, of the same name or domain', async () => {
    const database = await withRows(
      { ...rival, id: 'by-name', organizationKey: 'contoso' },
      { ...rival, id: 'by-domain', domain: 'contoso.test' },
      { ...rival, id: 'direct', partner: null, organizationKey: 'contoso', domain: 'contoso.test' },
      { ...rival, id: 'closed', stage: 'closed', organizationKey: 'contoso' },
      { ...rival, id: 'ours', partner: 'northwind', organizationKey: 'contoso' },
      { ...rival, id: 'nothing' },
    );
    const found = await findRivals(database, 'own', []);
    expect(found.map(({ id, on }) => [id, on]).sort()).toEqual([
      ['by-domain', ['domain']],
      ['by-name', ['organization']],
      ['direct', ['domain', 'organization']],
    ]);
  });

  it('are those whose contact has the same email domain, whatever domain was typed', async () => {
    const database = await withRows(
      { ...rival, id: 'by-contact', email: 'carl@mail.contoso.test' },
      { ...rival, id: 'typed-as-the-contact', domain: 'mail.contoso.test' },
      { ...rival, id: 'contact-as-typed', email: 'carl@CONTOSO.test' },
      { ...rival, id: 'nothing' },
    );
    const found = await findRivals(database, 'own', []);
    expect(found.map(({ id, on }) => [id, on]).sort()).toEqual([
      ['by-contact', ['domain']],
      ['contact-as-typed', ['domain']],
      ['typed-as-the-contact', ['domain']],
    ]);
  });

  it('meet in a domain with letters of any language, as it is typed or as mail systems write it', async () => {
    const typed = 'b\u00fccher.test';
    const written = 'xn--bcher-kva.test';
    const database = await withRows(
      { ...own, id: 'as-typed', domain: typed },
      { ...own, id: 'as-written', domain: written },
      { ...rival, id: 'rival-as-typed', domain: typed },
      { ...rival, id: 'rival-by-contact', email: `carl@${written}` },
    );
    for (const id of ['as-typed', 'as-written']) {
      const found = await findRivals(database, id, []);
      expect(found.map((one) => [one.id, one.on]).sort()).toEqual([
        ['rival-as-typed', ['domain']],
        ['rival-by-contact', ['domain']],
      ]);
    }
  });

  it('do not meet at a public mail provider, nor under a name that is empty', async () => {
    const nameless = { domain: 'gmail.com', email: 'ada@gmail.com', organizationKey: '' };
    const database = await withRows({ ...own, ...nameless, id: 'a' }, { ...rival, ...nameless, id: 'b' });
    expect(await findRivals(database, 'a', [])).toEqual([]);
  });

  it('come with what was decided there, and along where a case is open with them', async () => {
    const database = await withRows();
    const verdict = { decision: 'approve', others: 'close', reason: 'first', rivals: ['own'] };
    const state = { customer: { conflicts: { verdict } } };
    await publish(database, { ...publicationOf(), row: rowOf({ ...rival, stage: 'drafting' }), state });
    expect(await findRivals(database, 'own', ['rival'])).toEqual([
      { id: 'rival', on: [], stage: 'drafting', verdict: { others: 'close', reason: 'first' } },
    ]);
    expect((await conflictSides(database, ['own', 'rival'])).map(({ id }) => id)).toEqual(['own', 'rival']);
  });

  it('that have become the same partner’s come only where a case is open with them, and as such', async () => {
    const ours = { ...rival, partner: 'northwind', organizationKey: 'contoso' };
    const database = await withRows(ours, { ...ours, id: 'never-was' });
    expect(await findRivals(database, 'own', ['rival'])).toEqual([
      { id: 'rival', on: ['organization'], stage: 'trial', verdict: null, samePartner: true },
    ]);
  });

  it('are looked for only once the record has the customer', async () => {
    const database = await withRows();
    await expect(findRivals(database, 'nobody', [])).rejects.toThrow(/does not have the customer nobody yet/);
  });

  it('are a filter of lists', async () => {
    const database = await withRows({ ...rival, conflict: true });
    const { customers } = await listCustomers(database, { conflict: true });
    expect(customers.map(({ id }) => id)).toEqual(['rival']);
  });
});

describe('documents', () => {
  const kept = {
    customerId: 'own',
    kind: 'signed-copy' as const,
    name: 'محمد.pdf',
    content: pdf,
    by: 'nina',
  };

  it('are given back as they came; under an id that there is, the first stays', async () => {
    const database = await withRows();
    const first = await keepDocument(database, { ...kept, id: 'd1' });
    const again = await keepDocument(database, {
      ...kept,
      id: 'd1',
      content: Buffer.from('%PDF-other%%EOF'),
    });
    expect(again).toEqual(first);
    expect(await findDocument(database, 'own', 'd1')).toMatchObject({
      name: 'محمد.pdf',
      size: pdf.length,
      content: pdf,
    });
    expect(await findDocument(database, 'another', 'd1')).toBeNull();
  });

  it('of another partner’s customer do not exist', async () => {
    const database = await withRows();
    await keepDocument(database, { ...kept, id: 'd1' });
    expect(await documentsOf(asPartner(database, 'northwind'), 'own')).toHaveLength(1);
    expect(await documentsOf(asPartner(database, 'fabrikam'), 'own')).toEqual([]);
    expect(await findDocument(asPartner(database, 'fabrikam'), 'own', 'd1')).toBeNull();
  });

  it('are PDF from their first bytes to their last', () => {
    expect(
      [pdf, Buffer.from('%PDF-1.7 cut'), Buffer.from('<html>%%EOF'), Buffer.alloc(0)].map(isPdf),
    ).toEqual([true, false, false, false]);
  });
});
