import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, widths } from '../support/axe.js';
import { Deals, signedPdf } from '../support/deal-scene.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { fillByKeyboard, tabTo, wholeFormTyped } from '../support/keyboard.js';
import { type Person, Portal } from '../support/portal.js';
import { changeIn, openAction, panelOf } from '../support/portal-action.js';
import { populateDeals, type ShownDeals } from '../support/shown-deals.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let staff: Person;
let id: string;
let shown: ShownDeals;
let typing: string;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  staff = await portal.person('Sam', 'admin');
  ({ id } = await portal.added('Contoso Ltd', { partner: 'northwind' }));
  const deals = new Deals(product.client);
  shown = await populateDeals(product.client);
  typing = await deals.drafting({ organization: 'Alpine Ski House', domain: 'alpine.example' });
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
    await page.goto(`${portal.url}/customers/${shown.inConflict}`);
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
    await page.goto(`${portal.url}/customers/${shown.discounted}`);
    await page.getByText('Waits for approval').first().waitFor();
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
    await page.getByRole('link', { name: 'Adventure Works' }).first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${portal.url}/queues?queue=held-upgrades`);
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

describe('on the way to the contract', () => {
  let page: Page;
  const visit = (id: string) => page.goto(`${portal.url}/customers/${id}`);
  const panelFinds = async (title: string, fill?: (panel: Locator) => Promise<void>) => {
    const panel = await openAction(page, title);
    await fill?.(panel);
    await changeIn(panel);
    expect([title, await findings(page)]).toEqual([title, []]);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    page = await portal.signedIn(staff, { viewport: { width: 390, height: 900 } });
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('axe finds nothing on the contract, nor on any panel of what is decided, signed and returned', async () => {
    await visit(shown.inConflict);
    await panelFinds('Decide conflict', (panel) => panel.getByRole('radio', { name: 'Both go on' }).check());
    await visit(shown.discounted);
    await panelFinds('Decide discount', (panel) => panel.getByRole('radio', { name: 'Approve' }).check());
    await visit(shown.whole);
    await panelFinds('Submit to Contracts');
    await visit(shown.inContracts);
    await page.getByText(/^License Agreement: /).waitFor();
    expect(await findings(page)).toEqual([]);
    await panelFinds('Record signature', async (panel) => {
      const file = { name: 'signed.pdf', mimeType: 'application/pdf', buffer: signedPdf };
      await panel.locator('input[type=file]').setInputFiles(file);
      await panel.getByText('It has arrived.').waitFor();
    });
    await visit(shown.signed);
    await panelFinds('Sign off contract');
    await panelFinds('Return contract', (panel) =>
      panel.getByRole('button', { name: 'Add a remark at a field' }).click(),
    );
    await visit(shown.returned);
    await page.getByText('The vendor has returned the contract').waitFor();
    expect(await findings(page)).toEqual([]);
  }, 120_000);
});

describe('by keyboard alone', () => {
  it('the form is gone through in the order of the guide, filled in, saved and submitted', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${typing}`);
    await page.getByLabel('Opportunity', { exact: true }).waitFor();
    await tabTo(page, 'Opportunity');
    const last = 'Submit to Contracts: Submit to Contracts';
    expect(await fillByKeyboard(page, wholeFormTyped, last)).toEqual([...Object.keys(wholeFormTyped), last]);
    await page.keyboard.press('Enter');
    const panel = panelOf(page, 'Submit to Contracts');
    await changeIn(panel);
    await tabTo(page, 'Submit to Contracts');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    await page.getByText(/^To be signed by/).waitFor();
    await page.context().close();
  }, 60_000);
});
