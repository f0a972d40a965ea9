import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRuntime } from '../../src/config/runtime.js';
import { contosoDeal, Deals } from '../support/deal-scene.js';
import { contentsOf } from '../support/filled-tables.js';
import { linkIn, post } from '../support/journey-client.js';
import { run } from '../support/journey-process.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';

const program = fileURLToPath(new URL('../../dist/src/erase.js', import.meta.url));
const people = [
  'ada@contoso.example',
  'Ada Lovelace',
  'carl@contoso.example',
  'Carl Financier',
  '+49 30 1234',
];
let product: Product;

beforeAll(async () => {
  product = await Product.start('20s');
}, 120_000);
afterAll(() => product?.dispose());

const erase = (...args: string[]) =>
  run(process.execPath, [program, ...args], { FORTNIGHT_HOME: product.home });

/** Everything that PostgreSQL holds, as text. */
async function record(): Promise<string> {
  const client = new pg.Client({ connectionString: product.client.place().databaseUrl });
  await client.connect();
  try {
    return JSON.stringify(await contentsOf(client)).toLowerCase();
  } finally {
    await client.end();
  }
}

async function runsInTemporal(id: string): Promise<{ status: string }[]> {
  const { temporalCli = '', temporalAddress = '' } = readRuntime(product.home) ?? {};
  const query = ['--query', `WorkflowId = 'customer/${id}'`, '--output', 'json'];
  const { out } = await run(temporalCli, ['workflow', 'list', ...query, '--address', temporalAddress], {});
  return JSON.parse(out);
}

/** From the deal into the trial. */
async function inTrial(): Promise<string> {
  const { client } = product;
  const id = await new Deals(client).signed();
  await client.post(`/api/customers/${id}/approve-contract`, {});
  await post(linkIn(await client.email(id, 'activation', contosoDeal.email)), {
    name: 'Ada Lovelace',
    accepted: 'yes',
  });
  await client.reaches(id, 'trial', 60_000);
  return id;
}

describe('the people of a customer', () => {
  it('are not forgotten while their customer lives', async () => {
    const { code, err } = await erase(
      await new Deals(product.client).registered({ domain: 'fabrikam.example', name: 'Grace Hopper' }),
    );
    expect([code, err]).toEqual([
      1,
      'refused: the customer is in registered, and its emails need addresses\nwhat helps: close it first\n',
    ]);
    expect((await erase('nobody')).err).toBe("refused: there is no customer 'nobody'\n");
    expect((await erase()).err).toMatch(/^0 customers are named; give the id of one/);
  }, 60_000);

  it('are shown by a dry run, and forgotten by PostgreSQL and Temporal once it is closed', async () => {
    const { client } = product;
    const id = await inTrial();
    await client.done('close', id, '--reason', 'Ada Lovelace (ada@contoso.example) has left');
    const over = async () => (await runsInTemporal(id)).every(({ status }) => /COMPLETED/.test(status));
    await eventually(over, 60_000);
    const before = await client.timeline(id);

    const dry = await erase(id);
    expect(dry.code).toBe(0);
    for (const one of people) expect(dry.out).toContain(one);
    expect(dry.out).toContain('nothing was done: add --apply to do it');
    expect(await client.timeline(id)).toEqual(before);

    const done = await erase(id, '--documents', '--apply');
    expect([done.code, done.err]).toEqual([0, 'Temporal deletes what it has, which may take a minute …\n']);
    const left = await record();
    expect(people.filter((one) => left.includes(one.toLowerCase()))).toEqual([]);
    expect(left.includes('contoso ltd')).toBe(true);
    const page = await client.show(id);
    expect(page).toMatchObject({ contact: { email: 'erased@erased.invalid', name: 'erased' } });
    await eventually(async () => (await runsInTemporal(id)).length === 0, 30_000);

    const after = await client.timeline(id);
    expect(after.map(({ sequence, event }) => [sequence, event.type])).toEqual(
      before.map(({ sequence, event }) => [sequence, event.type]),
    );
    expect((await client.fortnight('doctor')).code).toBe(0);
    expect((await erase(id)).out).toContain('people: nobody is left');
  }, 180_000);
});
