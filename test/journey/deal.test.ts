import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals } from '../support/deal-scene.js';
import { linkIn, post } from '../support/journey-client.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';

/** Long enough for a slow machine between two steps, short enough to wait for a trial. */
const day = '2s';
const patienceMs = 90_000;
const email = 'ada@contoso.example';

let product: Product;
let deals: Deals;

beforeAll(async () => {
  product = await Product.start(day);
  deals = new Deals(product.client);
}, 120_000);
afterAll(async () => {
  await product?.dispose();
});

describe('the whole road, on the real parts, with a day of two seconds', () => {
  it('leads from a registered deal to production and expiry', async () => {
    const { client } = product;
    const id = await deals.signed();
    await client.email(id, 'license-agreement', 'carl@contoso.example');
    await deals.do(id, 'approve-contract');
    await client.email(id, 'contract-approved', 'carl@contoso.example');
    const link = linkIn(await client.email(id, 'activation', email, patienceMs));
    await post(link, { name: 'Ada Lovelace', accepted: 'yes' });
    await client.reaches(id, 'trial', patienceMs);
    const notice = await client.email(id, 'upgrade-notice', email, patienceMs);
    const { customer } = await client.reaches(id, 'production', patienceMs);
    // What the contract says is what the notice has named as the price: 39,000 USD at the set rate.
    expect(customer.terms?.price).toEqual({ amount: 3_588_000, currency: 'EUR' });
    expect(notice.text).toContain('EUR 35,880.00');
    // A contract's end is a date that somebody typed, and no short day brings it nearer.
    const expiresAt = new Date(Date.now() + 5_000).toISOString();
    await deals.do(id, 'edit-subscription', { expiresAt });
    await client.reaches(id, 'expired', patienceMs);
    const timeline = async () => (await client.timeline(id)).map(({ event }) => event.type);
    // The workflow knows it a moment before the record does.
    await eventually(async () => (await timeline()).includes('expired'));
    const passed = await timeline();
    const road = [
      'deal-registered',
      'deal-converted',
      'details-saved',
      'contract-submitted',
      'agreement-drafted',
      'signature-recorded',
      'contract-approved',
      'activated',
      'trial-started',
      'notice-issued',
      'upgraded',
      'expired',
    ];
    expect(passed.filter((type) => road.includes(type))).toEqual(road);
  }, 300_000);
});
