import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import { post } from '../support/journey-client.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;

beforeAll(async () => {
  [product, browser] = await openProduct('3s');
  portal = new Portal(product.client, browser);
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('where a day lasts three seconds', () => {
  it('the screen follows by itself from the invitation to production', async () => {
    const complaints = complaintsOf(nina);
    const { id, link } = await portal.added('Contoso Ltd', { partner: 'northwind' });
    const activated = post(link, { name: 'Ada Lovelace', accepted: 'yes' });
    await nina.goto(`${portal.url}/customers/${id}`);
    await activated;
    const standing = nina.getByRole('heading', { level: 1 });
    const road = nina.getByRole('list', { name: 'The road' });
    await standing.getByText('Trial', { exact: true }).waitFor({ timeout: 120_000 });
    await nina.getByText(/^Upgrade to production, once the notice is accepted/).waitFor();
    await nina.getByText(/^Notice of the upgrade on /).waitFor({ timeout: 120_000 });
    await standing.getByText('Production', { exact: true }).waitFor({ timeout: 120_000 });
    await nina.getByText(/^Upgraded to production until /).waitFor();
    await road
      .getByRole('listitem')
      .filter({ hasText: 'Production' })
      .getByRole('img', { name: 'now' })
      .waitFor();
    expect(complaints).toEqual([]);
  }, 300_000);
});
