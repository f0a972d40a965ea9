import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { type Person, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let staff: Person;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  staff = await portal.person('Sam', 'staff');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const added = async (organization: string) => {
  const body = { organization, email: 'ada@contoso.example', sku: 'essentials' };
  const { id } = z.object({ id: z.string() }).parse(await (await portal.api('/api/customers', body)).json());
  await product.client.email(id, 'activation', 'ada@contoso.example');
  return id;
};
const row = (page: Page, organization: string) => page.getByRole('row').filter({ hasText: organization });

describe('who looks for a customer', () => {
  it('may rest between two words, and finds what both say', async () => {
    await added('Alpine Ski House');
    await added('Alpine Railways');
    const page = await portal.signedIn(staff);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Alpine Ski House').waitFor();
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.pressSequentially('Alpine ');
    await page.waitForURL(/q=Alpine/);
    await page.waitForTimeout(500);
    await search.pressSequentially('rail');
    await row(page, 'Alpine Ski House').waitFor({ state: 'detached' });
    await row(page, 'Alpine Railways').waitFor();
    expect(await search.inputValue()).toBe('Alpine rail');
    await page.goBack();
    await row(page, 'Alpine Ski House').waitFor();
    expect(await search.inputValue()).toBe('Alpine');
  });

  it('finds the newest first on each tab, whatever another one was sorted by', async () => {
    const page = await portal.signedIn(staff);
    const sort = page.getByRole('combobox', { name: 'Sort by' });
    await sort.click();
    await page.getByRole('option', { name: 'Organization, ascending' }).click();
    await page.waitForURL(/sort=organization/);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Alpine Railways').waitFor();
    expect(await sort.inputValue()).toBe('Added, descending');
  });
});
