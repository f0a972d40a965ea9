import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Deals } from '../support/deal-scene.js';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { Portal } from '../support/portal.js';
import { openAction, submit } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const visit = (id: string) => nina.goto(`${portal.url}/customers/${id}`);

describe('a License Agreement that was sent to a wrong address', () => {
  it('is sent again to the right one, which its partner corrects in the portal', async () => {
    const id = await new Deals(product.client).inContracts();
    await product.client.email(id, 'license-agreement', 'carl@contoso.example');
    await visit(id);
    const panel = await openAction(nina, 'Edit contacts');
    expect(await panel.getByLabel('Organization').isEditable()).toBe(false);
    await panel.getByLabel('License Agreement’s email').fill('cfo@contoso.example');
    await submit(panel);
    await product.client.email(id, 'license-agreement', 'cfo@contoso.example');
  }, 120_000);
});
