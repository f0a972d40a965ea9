import type { Browser, Locator } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { type Person, Portal } from '../support/portal.js';
import { openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let ada: Person;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  ada = await portal.person('Ada', 'admin');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('a page that was not reached by TLS', () => {
  it('copies a key that is shown once, and an activation link, though it has no clipboard', async () => {
    await portal.added('Contoso Ltd');
    const page = await portal.signedIn(ada);
    await page.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    await page.goto(`${portal.url}/settings/api-keys`);
    await page.getByRole('button', { name: 'Make a key' }).click();
    const panel = page.getByRole('dialog', { name: 'Make a key' });
    await panel.getByLabel('Name').fill('billing');
    await panel.getByLabel('Vendor staff').check();
    await panel.getByRole('button', { name: 'Make the key' }).click();
    const key = await panel.getByLabel('API key').inputValue();
    await panel.getByRole('button', { name: 'Copy', exact: true }).click();
    await panel.locator('button:focus', { hasText: 'Copied' }).waitFor();
    const pasted = async () => {
      const search = page.getByRole('searchbox', { name: 'Search' });
      await search.fill('');
      await search.press('Control+V');
      return await search.inputValue();
    };
    await panel.getByRole('button', { name: 'I have kept it' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await pasted()).toBe(key);
    await page.goto(`${portal.url}/customers?tab=pending`);
    await page.getByRole('button', { name: 'Copy activation link of Contoso Ltd' }).click();
    await page.getByText('Activation link copied').waitFor();
    expect(await pasted()).toMatch(/\/activate\//);
  });
});

/** The browser's, in which this is run. */
declare function getComputedStyle(
  element: unknown,
): Record<'color' | 'backgroundColor' | 'borderColor' | 'borderInlineStartStyle', string>;

describe('where the system sets the colours', () => {
  const lookOf = (of: Locator) =>
    of.evaluate((element) => {
      const { color, backgroundColor, borderColor } = getComputedStyle(element);
      return [color, backgroundColor, borderColor].join();
    });

  it('what is chosen looks different from what is not, and a panel has an edge', async () => {
    const { id } = await portal.added('Fabrikam GmbH');
    const page = await portal.signedIn(ada, { forcedColors: 'active' });
    const differ = async (one: Locator, other: Locator) =>
      expect(await lookOf(one)).not.toBe(await lookOf(other));
    await differ(page.getByRole('tab', { selected: true }), page.getByRole('tab', { name: /Pending/ }));
    const menu = page.getByRole('navigation', { name: 'Main' });
    await differ(menu.getByRole('link', { name: 'Customers' }), menu.getByRole('link', { name: 'Queues' }));
    await page.goto(`${portal.url}/customers/${id}`);
    await differ(page.getByText('Main events'), page.getByText('All events'));
    const panel = await openAction(page, 'Manage subscription upgrade');
    await differ(panel.getByRole('radio', { checked: true }), panel.getByRole('radio', { checked: false }));
    await panel.getByRole('button', { name: 'Cancel' }).click();
    const unchanged = await openAction(page, 'Edit contacts');
    const button = (name: string) => unchanged.getByRole('button', { name });
    await differ(button('Submit'), button('Cancel'));
    const edge = await unchanged.evaluate((panel) => getComputedStyle(panel).borderInlineStartStyle);
    expect(edge).toBe('solid');
  });
});

describe('on paper', () => {
  it('a list has each of its columns, also where it is wider than the paper', async () => {
    await portal.added('Tailspin Toys', { partner: 'northwind' });
    const page = await portal.signedIn(ada);
    await page.goto(`${portal.url}/customers?tab=pending`);
    await page
      .getByRole('row')
      .filter({ hasText: 'Tailspin Toys' })
      .getByText('the customer has not')
      .waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text).toMatch(/Waiting on.*the customer has not/s);
  });
});
