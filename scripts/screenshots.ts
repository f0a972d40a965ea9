/**
 * Pictures of each screen of the portal, of a product of its own: `npm run screenshots -- <folder>`. Groups after the
 * folder take those alone: `npm run screenshots -- shots deals`. Fails where a screen is wider than its window.
 */
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser } from '../test/support/journey-browser.js';
import { Product } from '../test/support/journey-product.js';
import { Portal } from '../test/support/portal.js';
import { populate } from '../test/support/portal-scene.js';
import { populateDeals } from '../test/support/shown-deals.js';
import { Camera } from './screenshots/camera.js';
import { customersOf, homeOf, listsOf, queuesOf, sell } from './screenshots/customers.js';
import { dealListsOf, dealsOf } from './screenshots/deals.js';
import { settingsOf } from './screenshots/settings.js';

const groups = ['door', 'customers', 'deals', 'settings'] as const;
type Group = (typeof groups)[number];
const isGroup = (text: string): text is Group => groups.some((group) => group === text);

const [folder, ...chosen] = process.argv.slice(2);
if (folder === undefined || !chosen.every(isGroup)) {
  console.error(`usage: npm run screenshots -- <folder> [${groups.join('|')}]...`);
  process.exit(2);
}

const sights = [
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
  ['dark', 390],
] as const;

type Sitting = (camera: Camera) => Promise<void>;

/** For people who are not in. */
async function doorOf(camera: Camera, portal: Portal, activation: string): Promise<void> {
  const { page } = camera;
  await page.goto(`${portal.url}/`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await camera.take('sign-in');
  await page.goto(activation);
  await camera.take('activation');
  await page.goto(`${portal.url}/intake/northwind`);
  await camera.take('intake');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('alert').waitFor();
  await camera.take('intake-mistakes');
}

/** Makes what the pictures show. @returns how each group is taken, in the order in which they are */
async function sittingsOf(portal: Portal): Promise<Partial<Record<Group, Sitting>>> {
  const wanted = (group: Group) => chosen.length === 0 || chosen.includes(group);
  const sittings: Partial<Record<Group, Sitting>> = {};
  if (wanted('door') || wanted('customers')) {
    const [shown] = await Promise.all([populate(portal), sell(portal)]);
    if (wanted('door')) sittings.door = (camera) => doorOf(camera, portal, shown.activation);
    if (wanted('customers'))
      sittings.customers = async (camera) => {
        await listsOf(camera, portal);
        await homeOf(camera, portal);
        await queuesOf(camera, portal, ['held-upgrades', 'undeliverable-mail', 'imports']);
        await customersOf(camera, portal, shown);
      };
  }
  if (wanted('deals')) {
    const shown = await populateDeals(portal.client);
    sittings.deals = async (camera) => {
      await dealListsOf(camera, portal);
      await queuesOf(camera, portal, ['conflicts', 'discounts', 'contracts']);
      await dealsOf(camera, portal, shown);
    };
  }
  if (wanted('settings')) sittings.settings = (camera) => settingsOf(camera, portal);
  return sittings;
}

/** @returns what is wider than its window */
async function takeAll(portal: Portal, folder: string): Promise<string[]> {
  const staff = await portal.person('Sam', 'admin');
  const { door, ...inside } = await sittingsOf(portal);
  const wide: string[] = [];
  for (const [colorScheme, width] of sights) {
    const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 900 } };
    const outside = new Camera(await portal.window(options), `${colorScheme}-${width}`, folder);
    await door?.(outside);
    await outside.page.context().close();
    const camera = new Camera(await portal.signedIn(staff, options), outside.sight, folder);
    for (const sitting of Object.values(inside)) await sitting(camera);
    await camera.page.context().close();
    wide.push(...outside.wide, ...camera.wide);
    console.log(`${camera.sight}: taken`);
  }
  return wide;
}

await mkdir(folder, { recursive: true });
let product: Product | undefined;
let browser: Browser | undefined;
try {
  // Long enough that no trial ends while it is looked at.
  product = await Product.start('24h');
  browser = await openBrowser();
  const wide = await takeAll(new Portal(product.client, browser), folder);
  for (const line of wide) console.error(line);
  if (wide.length > 0) process.exitCode = 1;
} finally {
  await browser?.close();
  await product?.dispose();
}
