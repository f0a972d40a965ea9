import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals } from '../support/deal-scene.js';
import { saved, sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { changeIn, openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  await portal.person('Nina', 'member', 'northwind');
  page = await portal.signedIn(await portal.person('Ada', 'admin'));
  complaints = complaintsOf(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** Presses the button of this name by the keyboard. */
const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
/** The keyboard goes on there. */
const isOn = (name: string) => page.locator(':focus').and(page.getByRole('button', { name })).waitFor();

describe('whoever uses the keyboard', () => {
  it('is back on the row whose panel was closed, and on the button above the list', async () => {
    await page.goto(`${portal.url}/settings/users`);
    await press('Actions for Nina');
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).press('Enter');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.press('Escape');
    await isOn('Actions for Nina');
    await page.goto(`${portal.url}/settings/api-keys`);
    await press('Make a key');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.press('Escape');
    await isOn('Make a key');
  });

  it('leaves the menu of a narrow window by Escape, and comes by none of its links while it is closed', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${portal.url}/customers`);
    await press('Open menu');
    await page.getByRole('link', { name: 'Queues' }).focus();
    await page.keyboard.press('Escape');
    await isOn('Open menu');
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Signed in as Ada' }).focus();
    await page.keyboard.press('Tab');
    await isOn('Add customer');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('goes on at the button that makes filters once one is taken away', async () => {
    await page.goto(`${portal.url}/customers?tab=customers&source=MSP&waitingOn=partner`);
    for (const filter of ['Source', 'Waiting on']) {
      await press(`Remove filter ${filter}`);
      await isOn('Filter');
    }
    await page.getByRole('group', { name: 'Active filters' }).waitFor({ state: 'detached' });
  });

  it('is back where the second factor is begun when it is given up', async () => {
    await page.goto(`${portal.url}/account`);
    for (const _ of ['the first time', 'once more']) {
      await press('Set it up');
      await page.locator('input:focus').waitFor();
      await press('Cancel');
      await isOn('Set it up');
    }
  });

  it('goes on at the first of the earlier events that it has shown', async () => {
    const { id } = await portal.added('Much Has Been');
    for (let times = 1; times <= 20; times += 1)
      await portal.api(`/api/customers/${id}/edit-contacts`, { name: `Ada ${times}` });
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('button', { name: /^Show \d+ earlier$/ }).press('Enter');
    await page.locator('div:focus', { hasText: /^Activation link 1 issued/ }).waitFor();
  });
});

describe('whoever submits by the keyboard', () => {
  it('stays in the panel while it is sent, and once it is refused', async () => {
    const { id } = await portal.added('Two at Once');
    await page.goto(`${portal.url}/customers/${id}`);
    const panel = await openAction(page, 'Edit contacts');
    await panel.getByLabel('Contact’s name').fill('Ada Lovelace');
    await changeIn(panel);
    await portal.api(`/api/customers/${id}/edit-contacts`, { zone: 'Asia/Tokyo' });
    await panel.getByLabel('Contact’s name').press('Enter');
    await isOn('Submit');
    await panel.getByText('This customer has changed meanwhile').waitFor();
    await isOn('Submit');
    await page.keyboard.press('Tab');
    await isOn('Close panel');
    await press('Submit');
    await panel.waitFor({ state: 'detached' });
  });

  it('finds the button while it cannot be pressed, and presses it in vain', async () => {
    await press('Actions');
    await page.getByRole('menuitem', { name: 'Close customer' }).press('Enter');
    const panel = page.getByRole('dialog', { name: 'Close customer' });
    await changeIn(panel);
    await panel.getByLabel('Reason').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await isOn('Close customer');
    await page.keyboard.press('Enter');
    expect(await panel.getByRole('button', { name: 'Close customer' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await isOn('Actions');
  });
});

describe('whoever fills in the form by the keyboard', () => {
  const licensing = () => sectionOf(page, 'Licensing details');
  let id: string;

  beforeAll(async () => {
    id = await new Deals(product.client).drafting({ organization: 'Proseware', domain: 'proseware.example' });
    await page.goto(`${portal.url}/customers/${id}`);
  });

  it('stays at the discounts when a line goes, or the button that asked or took back', async () => {
    await press('Add a discount');
    await press('Remove the discount for Modeler');
    await isOn('Add a discount');
    await press('Add a discount');
    await licensing().getByLabel('Percent').fill('15');
    await licensing().getByLabel('Reason').fill('A reference customer');
    await page.getByText(/To be approved by/).waitFor();
    await press('Ask for approval');
    const standing = licensing().locator('div:focus');
    await standing.getByText('Waits for approval').waitFor();
    await saved(page);
    await licensing().getByLabel('Percent').fill('10');
    await press('Back to what is saved');
    await standing.getByText('Waits for approval').waitFor();
  });

  it('is never behind what stays above it, going upwards in a window of 200 %', async () => {
    await page.setViewportSize({ width: 640, height: 450 });
    await page.getByRole('button', { name: 'Submit to Contracts', exact: true }).focus();
    const bar = page.getByText('Saved', { exact: true });
    for (let stops = 0; stops < 12; stops += 1) {
      await page.keyboard.press('Shift+Tab');
      const { y = 0, height = 0 } = (await page.locator(':focus').boundingBox()) ?? {};
      const above = (await bar.boundingBox())?.y ?? 0;
      expect(y + height).toBeGreaterThan(above + 24);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is in the box again once it is decided whose text holds', async () => {
    const goal = sectionOf(page, 'Project description').getByLabel('Goal');
    for (const decision of ['Save mine', 'Take theirs']) {
      await page.context().setOffline(true);
      await goal.fill(`Mine, before ${decision}`);
      await portal.api(`/api/customers/${id}/save-details`, { project: { goal: `Theirs: ${decision}` } });
      await page.context().setOffline(false);
      await press(decision);
      await page.locator('textarea:focus').and(goal).waitFor();
      expect(await goal.inputValue()).toMatch(decision === 'Save mine' ? /^Mine/ : /^Theirs/);
      await saved(page);
    }
    expect(complaints).toEqual([]);
  });
});
