import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  const nina = await portal.person('Nina', 'owner', 'northwind');
  await portal.added('Contoso Ltd', { partner: 'northwind' });
  const viewport = { width: 390, height: 844 };
  page = await portal.signedIn(nina, { viewport, hasTouch: true, isMobile: true });
  complaints = complaintsOf(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('whoever goes back on a telephone', () => {
  const screen = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('closes the panel that covers the screen, and leaves the screen only after', async () => {
    await page.getByRole('tab', { name: /^Pending/ }).tap();
    await page.getByRole('link', { name: 'Contoso Ltd' }).tap();
    await screen('Contoso Ltd');
    const panel = await openAction(page, 'Edit contacts');
    await page.evaluate('history.back()');
    await panel.waitFor({ state: 'detached' });
    await screen('Contoso Ltd');
    await page.evaluate('history.back()');
    await screen('Customers');
  });

  it('closes the menu, which covers it as well', async () => {
    await page.getByRole('button', { name: 'Open menu' }).tap();
    const menu = page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('link', { name: 'Home' }).tap();
    await screen('Home');
    await page.getByRole('button', { name: 'Open menu' }).tap();
    await menu.waitFor();
    await page.evaluate('history.back()');
    await menu.waitFor({ state: 'hidden' });
    await screen('Home');
    await page.evaluate('history.back()');
    await screen('Customers');
  });
});

/** The browser's, in which this is run. */
declare function getComputedStyle(element: unknown): { fontSize: string };

describe('whoever opens a panel on a telephone', () => {
  it('goes into no box with letters so small that the telephone enlarges the page', async () => {
    await page.getByRole('button', { name: 'Register deal' }).tap();
    const panel = page.getByRole('dialog', { name: 'Register deal' });
    await panel.getByLabel('Modeler').waitFor();
    const sizes = await panel
      .locator('input:visible, textarea:visible')
      .evaluateAll((boxes) => boxes.map((box) => Number.parseFloat(getComputedStyle(box).fontSize)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  it('hears what the panel is called, and not all that is in it at once', async () => {
    const reader = await page.context().newCDPSession(page);
    const { nodes } = await reader.send('Accessibility.getFullAXTree');
    const panel = nodes.find(({ role }) => role?.value === 'dialog');
    expect(panel?.name?.value).toBe('Register deal');
    expect(panel?.description?.value ?? '').toBe('');
  });
});

it('the pages complain of nothing', () => {
  expect(complaints).toEqual([]);
});
