/** Pictures of each screen of the portal, of a product of its own: `npm run screenshots -- <folder>`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../test/support/journey-browser.js';
import { linkIn, post } from '../test/support/journey-client.js';
import { Product } from '../test/support/journey-product.js';
import { type Person, Portal } from '../test/support/portal.js';
import { openAction, panelOf } from '../test/support/portal-action.js';
import { populate, type Shown } from '../test/support/portal-scene.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run screenshots -- <folder>');
  process.exit(2);
}

const sights = [
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
  ['dark', 390],
] as const;

/** @returns a function that keeps what the page shows now under a name */
function cameraOf(page: Page, sight: string, folder: string) {
  return async (name: string) => {
    // What slides or fades in has arrived by then.
    await page.waitForTimeout(500);
    // A panel or a menu covers what is in sight, not the whole page.
    const covered = (await page.getByRole('dialog').or(page.getByRole('menu')).count()) > 0;
    await page.screenshot({ path: join(folder, `${name}.${sight}.png`), fullPage: !covered });
  };
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function listsOf(page: Page, portal: Portal, take: (name: string) => Promise<void>) {
  for (const tab of ['pending', 'customers', 'closed']) {
    await page.goto(`${portal.url}/customers?tab=${tab}`);
    await page.getByRole('searchbox').waitFor();
    await take(`list-${tab}`);
  }
  await page.goto(`${portal.url}/customers?tab=pending`);
  await page.getByRole('button', { name: 'Add customer' }).click();
  await panelOf(page, 'Add customer')
    .getByLabel(/Organization name/)
    .waitFor();
  await take('panel-add-customer');
  await close(page);
}

/** A customer in production, so that there is something to draw. */
async function sell(portal: Portal): Promise<void> {
  const email = 'grace@lucerne.example';
  const body = { organization: 'Lucerne Publishing', email, sku: 'professional', partner: 'fabrikam' };
  const { id } = JSON.parse(await (await portal.api('/api/customers', body)).text()) as { id: string };
  const link = linkIn(await portal.client.email(id, 'activation', email));
  await post(link, { name: 'Grace Hopper', accepted: 'yes' });
  await portal.client.reaches(id, 'trial', 120_000);
  await portal.api(`/api/customers/${id}/convert-to-production`, { expiresAt: '2099-06-30' });
}

async function homeOf(page: Page, portal: Portal, take: (name: string) => Promise<void>) {
  for (const by of ['month', 'day']) {
    await page.goto(`${portal.url}/?by=${by}`);
    await page
      .getByRole('region', { name: 'Trials that end in the next 14 days' })
      .getByRole('link')
      .waitFor();
    await page.locator('svg.recharts-surface').first().waitFor();
    await take(`home-${by}`);
  }
}

async function queuesOf(page: Page, portal: Portal, take: (name: string) => Promise<void>) {
  for (const queue of ['conflicts', 'held-upgrades', 'undeliverable-mail', 'imports']) {
    await page.goto(`${portal.url}/queues?queue=${queue}`);
    await page.getByRole('searchbox').waitFor();
    await take(`queue-${queue}`);
  }
}

/** What a panel shows before Submit, where it is permitted now. */
async function panelsOf(page: Page, take: (name: string) => Promise<void>, titles: readonly string[]) {
  for (const title of titles) {
    await openAction(page, title);
    await page.getByLabel('Calculating what will change').waitFor({ state: 'detached' });
    await take(`panel-${title.toLowerCase().replaceAll(' ', '-')}`);
    await close(page);
  }
}

async function customersOf(page: Page, portal: Portal, take: (name: string) => Promise<void>, shown: Shown) {
  const visit = async (id: string) => {
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await visit(shown.closed);
  await take('customer-closed');
  await visit(shown.failed);
  await take('customer-import-failed');
  await panelsOf(page, take, ['Retry import', 'Close customer']);
  await visit(shown.pending);
  await take('customer-pending');
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await take('menu');
  await page.keyboard.press('Escape');
  await panelsOf(page, take, ['Resend activation', 'Edit contacts', 'Transfer']);
  await visit(shown.bounced);
  await take('customer-mail-bounced');
  await panelsOf(page, take, [
    'Retry mail',
    'Extend trial',
    'Manage subscription upgrade',
    'Convert to production account',
    'Edit SKUs and expiration date',
  ]);
}

async function takeAll(portal: Portal, staff: Person, shown: Shown, folder: string): Promise<void> {
  for (const [colorScheme, width] of sights) {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const sight = `${colorScheme}-${width}`;
    const door = await portal.window(options);
    await door.goto(`${portal.url}/`);
    await door.getByRole('heading', { name: 'Sign in' }).waitFor();
    await cameraOf(door, sight, folder)('sign-in');
    await door.goto(shown.activation);
    await cameraOf(door, sight, folder)('activation');
    await door.goto(`${portal.url}/intake/northwind`);
    await cameraOf(door, sight, folder)('intake');
    await door.getByRole('button', { name: 'Send' }).click();
    await door.getByRole('alert').waitFor();
    await cameraOf(door, sight, folder)('intake-mistakes');
    await door.context().close();
    const page = await portal.signedIn(staff, options);
    const take = cameraOf(page, sight, folder);
    await listsOf(page, portal, take);
    await homeOf(page, portal, take);
    await queuesOf(page, portal, take);
    await customersOf(page, portal, take, shown);
    await page.context().close();
    console.log(`${sight}: taken`);
  }
}

await mkdir(folder, { recursive: true });
let product: Product | undefined;
let browser: Browser | undefined;
try {
  // Long enough that no trial ends while it is looked at.
  product = await Product.start('24h');
  browser = await openBrowser();
  const portal = new Portal(product.client, browser);
  const staff = await portal.person('Sam', 'admin');
  const [shown] = await Promise.all([populate(portal), sell(portal)]);
  await takeAll(portal, staff, shown, folder);
} finally {
  await browser?.close();
  await product?.dispose();
}
