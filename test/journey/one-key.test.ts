import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSchema } from '../../src/cli/answers.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';

let product: Product;

beforeAll(async () => {
  product = await Product.start('1h');
});
afterAll(() => product?.dispose());

const contoso = { organization: 'Contoso Ltd', email: 'ada@contoso.example', sku: 'essentials' };

/** Asks until there is an answer, as a client does whose request was lost: always under the same key. */
async function add(key: string): Promise<z.infer<typeof answerSchema>> {
  const { apiUrl, apiKey } = product.client.place();
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  for (;;) {
    const request = { method: 'POST', headers, body: JSON.stringify(contoso) };
    const response = await fetch(`${apiUrl}/api/customers`, request);
    if (response.status === 201) return answerSchema.parse(await response.json());
    if (response.status !== 503) throw new Error(`${response.status}: ${await response.text()}`);
  }
}

it('makes one customer of a hundred requests at once under one key, and answers them all alike', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => add('the-one-key')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const other = await add('another-key');
  const list = z.object({ customers: z.array(z.object({ id: z.string() })) });
  const listed = async () => (await product.client.get('/api/customers', list)).customers.map(({ id }) => id);
  await eventually(async () => (await listed()).includes(other.id));
  expect((await listed()).sort()).toEqual([answers[0]?.id ?? '', other.id].sort());
  const emails = async () => (await product.client.received(answers[0]?.id ?? '')).length;
  await eventually(async () => (await emails()) > 0);
  expect(await emails()).toBe(1);
});
