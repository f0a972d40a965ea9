import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';
import { panelOf, submit } from '../support/portal-action.js';
import { populate, type Shown } from '../support/portal-scene.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let staff: Person;
let shown: Shown;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  staff = await portal.person('Sam', 'staff');
  shown = await populate(portal);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const row = (page: Page, organization: string) => page.getByRole('row').filter({ hasText: organization });

describe('the home screen', () => {
  it('shows a partner what needs it, with the action that clears it, and which trials end', async () => {
    const nina = await portal.person('Nina', 'owner', 'northwind');
    const page = await portal.signedIn(nina);
    const complaints = complaintsOf(page);
    await page.getByRole('link', { name: 'Home' }).click();
    const needed = page.getByRole('region', { name: 'What needs you: 2' });
    await needed.getByText(/^The import failed: /).waitFor();
    await needed.getByRole('button', { name: 'Retry import: Fabrikam Bikes' }).waitFor();
    await needed.getByRole('button', { name: 'Edit contacts: Tailspin Toys' }).click();
    await panelOf(page, 'Edit contacts').getByRole('button', { name: 'Cancel' }).click();
    const ending = page.getByRole('region', { name: 'Trials that end in the next 14 days' });
    await ending.getByRole('link', { name: /1 to upgrade/ }).click();
    await row(page, 'Tailspin Toys').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await page.getByRole('link', { name: 'Queues' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a partner’s intake form', () => {
  it('is found on its home screen, names what is missing, and becomes a deal', async () => {
    const nora = await portal.signedIn(await portal.person('Nora', 'member', 'northwind'));
    await nora.goto(`${portal.url}/`);
    const url = await nora.getByRole('region', { name: 'Your intake form' }).getByRole('link').innerText();
    const page = await portal.window();
    await page.goto(url);
    await page.getByLabel('Your organization').fill('Lucerne Publishing');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('Type your name.').waitFor();
    expect(await page.getByLabel('Your organization').inputValue()).toBe('Lucerne Publishing');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Lu');
    await page.getByLabel('Your email address').fill('lu@lucerne.example');
    await page.getByLabel('Your country').selectOption('Switzerland');
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await nora.goto(`${portal.url}/customers?tab=deals`);
    await row(nora, 'Lucerne Publishing').waitFor();
    expect(await row(nora, 'Lucerne Publishing').count()).toBe(1);
  });
});

describe('a row with a failed import', () => {
  it('is in sight as a whole at 1280 px', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers?tab=pending`);
    await row(page, 'Fabrikam Bikes')
      .getByText(/^Failed at/)
      .waitFor();
    const list = page.getByRole('region', { name: 'Customers' });
    expect(await list.evaluate((shown: { scrollWidth: number }) => shown.scrollWidth)).toBeLessThanOrEqual(
      await list.evaluate((shown: { clientWidth: number }) => shown.clientWidth),
    );
  });
});

describe('the queues of staff', () => {
  it('count what is to be cleared by hand, and say so where there is nothing', async () => {
    const page = await portal.signedIn(staff);
    const complaints = complaintsOf(page);
    await page.goto(`${portal.url}/`);
    await page.getByText('No customer’s next step is yours. The queues above have 2 to clear.').waitFor();
    await page.getByRole('link', { name: 'Queues', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Queues' }).waitFor();
    await page.getByRole('tab', { name: 'Undeliverable mail 1', selected: true }).waitFor();
    await row(page, 'Tailspin Toys').waitFor();
    await page.getByRole('tab', { name: 'Imports 1' }).waitFor();
    await page.getByRole('tab', { name: 'Held upgrades 0' }).click();
    await page.getByText('No upgrade is held.').waitFor();
    await page.goto(`${portal.url}/queues?queue=held-upgrades`);
    await page.getByRole('tab', { name: 'Held upgrades 0', selected: true }).waitFor();
    await page.getByText('No upgrade is held.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('let a failed import be retried on the spot, and follow by themselves', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/queues?queue=imports&q=bicycles`);
    await page.getByText('No customer fits these filters.').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('fabrikam');
    const failed = row(page, 'Fabrikam Bikes');
    await failed.getByText(/^Failed at/).waitFor();
    await failed.getByRole('button', { name: /^Retry import/ }).click();
    await submit(panelOf(page, 'Retry import'));
    await failed.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Imports 0' }).waitFor();
  });

  it('let an address be corrected, which sends again what it did not get', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/queues?queue=undeliverable-mail`);
    const bounced = row(page, 'Tailspin Toys');
    await bounced.getByText(/^Email about the trial’s start to ada@contoso.example: 550/).waitFor();
    await bounced.getByRole('button', { name: /^Edit contacts/ }).click();
    const panel = panelOf(page, 'Edit contacts');
    await panel.getByLabel(/^Notification email/).fill('grace@contoso.example');
    await submit(panel);
    await bounced.waitFor({ state: 'detached' });
    await page.getByText('Every email has arrived').waitFor();
    await product.client.email(shown.bounced, 'trial-started', 'grace@contoso.example');
  });
});

describe('how it went', () => {
  it('counts upgrades and the conversion rate, as a picture and as a table', async () => {
    await portal.api(`/api/customers/${shown.bounced}/convert-to-production`, { expiresAt: '2099-06-30' });
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/?by=day`);
    const table = page.getByRole('region', { name: 'Upgrades, expiries and conversion over time' });
    await table.getByRole('row').nth(1).getByText('100 %').waitFor();
    await page.locator('svg.recharts-surface').first().waitFor();
    await page
      .getByRole('region', { name: 'Figures of each partner' })
      .getByText('Northwind Partners')
      .waitFor();
  });
});
