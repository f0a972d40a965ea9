import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { findings, widths } from '../support/axe.js';
import { Deals } from '../support/deal-scene.js';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { type Person, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let staff: Person;
let id: string;
let inConflict: string;
let draft: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  staff = await portal.person('Sam', 'admin');
  const body = {
    organization: 'Contoso Ltd',
    email: 'ada@contoso.example',
    sku: 'essentials',
    partner: 'northwind',
  };
  ({ id } = z.object({ id: z.string() }).parse(await (await portal.api('/api/customers', body)).json()));
  await product.client.email(id, 'activation', 'ada@contoso.example');
  const deals = new Deals(product.client);
  ({ first: inConflict } = await deals.inConflict());
  draft = await deals.drafting({ organization: 'Fourth Coffee', domain: 'coffee.example' });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe.each(widths)('at %i px axe finds nothing, in light and in dark', (width) => {
  const options = { viewport: { width, height: 900 } };
  let page: Page;

  beforeAll(async () => {
    page = await portal.signedIn(staff, options);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('at the door', async () => {
    const door = await portal.window(options);
    await door.goto(`${portal.url}/`);
    await door.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await findings(door)).toEqual([]);
    await door.context().close();
  });

  it('on the list, its filters and its menu', async () => {
    await page.goto(`${portal.url}/customers?tab=pending`);
    await page.getByText('Contoso Ltd').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Actions for Contoso Ltd' }).click();
    await page.getByRole('menuitem', { name: /Extend trial/ }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on deals, a conflict and the panel that registers', async () => {
    await page.goto(`${portal.url}/customers/${inConflict}`);
    await page.getByRole('group', { name: 'Registration of Fabrikam Resellers' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${portal.url}/customers?tab=deals`);
    await page.getByText('Adventure Works').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Register deal' }).click();
    await page.getByLabel('Modeler').fill('7');
    await page.getByRole('table', { name: 'License revenue a year' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on the form, with all that can be wrong with it', async () => {
    await page.goto(`${portal.url}/customers/${draft}`);
    await page.getByRole('button', { name: 'Add a discount' }).click();
    await page.getByRole('button', { name: 'Submit to Contracts' }).click();
    await page.getByRole('alert', { name: 'It cannot be submitted yet' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to what is saved' }).click();
  });

  it('on the home screen and in the queues', async () => {
    await page.goto(`${portal.url}/`);
    await page.getByRole('heading', { name: 'Trials that end in the next 14 days' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${portal.url}/queues`);
    await page.getByText('No upgrade is held.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on a customer’s page and in a panel', async () => {
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('heading', { name: 'Contoso Ltd' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Close customer' }).click();
    await page.getByRole('region', { name: 'What will change' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
