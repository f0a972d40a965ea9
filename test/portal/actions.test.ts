import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { changeIn, choose, openAction, panelOf, submit } from '../support/portal-action.js';
import { populate, type Shown } from '../support/portal-scene.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let shown: Shown;
let sam: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  const staff = await portal.person('Sam', 'admin');
  shown = await populate(portal);
  sam = await portal.signedIn(staff);
  complaints = complaintsOf(sam);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const visit = async (id: string) => {
  await sam.goto(`${portal.url}/customers/${id}`);
  await sam.getByRole('heading', { level: 1 }).waitFor();
};
const events = async (id: string) => (await product.client.timeline(id)).map(({ event }) => event.type);

describe('staff', () => {
  it('add a customer for a partner that is not suspended', async () => {
    await portal.api('/api/partners/fabrikam/suspend', {});
    await sam.goto(`${portal.url}/customers`);
    await sam.getByRole('button', { name: 'Add customer' }).click();
    const panel = panelOf(sam, 'Add customer');
    await panel.getByLabel(/Organization name/).fill('Adventure Works');
    await panel.getByLabel(/Notification email/).fill('kim@adventure.example');
    await choose(panel, 'SKU', /Essentials/);
    await panel.getByRole('combobox', { name: 'Partner' }).or(panel.getByLabel('Partner')).first().click();
    await sam.getByRole('option', { name: /Northwind/ }).waitFor();
    expect(await sam.getByRole('option', { name: /Fabrikam/ }).count()).toBe(0);
    await sam.getByRole('option', { name: /Northwind/ }).click();
    await changeIn(panel);
    await submit(panel, 'Add customer');
    await sam.getByRole('heading', { name: /Adventure Works/, level: 1 }).waitFor();
  });

  it('send a new activation link, with which the older one explains itself', async () => {
    await visit(shown.pending);
    await submit(await openAction(sam, 'Resend activation'));
    await sam.getByText(/Activation link 2 issued/).waitFor();
    expect(await (await fetch(shown.activation)).text()).toContain('newer link');
  });

  it('correct an address, and are told at the field where it is none, and beside the button', async () => {
    await visit(shown.pending);
    const panel = await openAction(sam, 'Edit contacts');
    const email = panel.getByLabel(/Notification email/);
    await email.fill('ada at contoso');
    await email.and(panel.locator('[aria-invalid=true]')).waitFor();
    // Readers hear it, and on a phone the field may be out of sight.
    await panel.locator('[aria-live=polite]').getByText('A field above is wrong').waitFor();
    await email.fill('grace@contoso.example');
    await panel.getByText(/to the customer \(grace@contoso.example\)/).waitFor();
    await submit(panel);
    await product.client.email(shown.pending, 'activation', 'grace@contoso.example');
  });

  it('transfer to another partner, of those that are not suspended', async () => {
    await portal.api('/api/partners', {
      id: 'tailspin',
      name: 'Tailspin Resellers',
      recipients: ['partner@tailspin.example'],
    });
    await visit(shown.pending);
    const panel = await openAction(sam, 'Transfer');
    await panel.getByText('Choose a partner to see what it will do.').waitFor();
    await panel
      .getByLabel(/To which partner/)
      .first()
      .click();
    await sam.getByRole('option', { name: 'Tailspin Resellers' }).waitFor();
    expect(await sam.getByRole('option').allInnerTexts()).toEqual(['Tailspin Resellers']);
    await sam.getByRole('option', { name: 'Tailspin Resellers' }).click();
    await panel.getByText('Partner: Northwind Partners → Tailspin Resellers').waitFor();
    await submit(panel, 'Transfer');
    await sam.getByText('Tailspin Resellers').first().waitFor();
    expect((await product.client.show(shown.pending)).partner).toBe('tailspin');
  });

  it('send a refused email again', async () => {
    await visit(shown.bounced);
    await sam.getByText(/^The email about the trial’s start was refused: /).waitFor();
    const panel = await openAction(sam, 'Retry mail');
    await panel.getByText(/trial’s start, to the customer \(ada@contoso.example\)/).waitFor();
    await submit(panel);
    await sam.getByRole('button', { name: 'Retry mail' }).waitFor({ state: 'detached' });
    expect(await events(shown.bounced)).toContain('mail-retried');
  });

  it('edit SKU, add-on and expiration date of a customer in production', async () => {
    await visit(shown.bounced);
    await submit(await openAction(sam, 'Convert to production account'));
    await sam
      .getByText(/^Expires/)
      .first()
      .waitFor();
    const panel = await openAction(sam, 'Edit SKUs and expiration date');
    await panel.getByText('Change something to see what it will do.').waitFor();
    await choose(panel, 'SKU', /Professional/);
    await panel
      .getByText(/^SKU and add-on: Essentials, \$4,800 a year → Professional, \$[\d,]+ a year$/)
      .waitFor();
    await panel.getByLabel('New expiration date').fill('2001-02-03');
    await panel.getByLabel('New expiration date').and(panel.locator('[aria-invalid=true]')).waitFor();
    expect(
      await panel
        .getByText(/is not after now/)
        .locator('..')
        .innerText(),
    ).toMatch(/date 3 Feb 2001, 23:59 UTC is not after now, \d+ \w+ \d{4}, [\d:]+ UTC/);
    await panel.getByLabel('New expiration date').fill('2036-02-03');
    await panel.getByText(/Expires:/).waitFor();
    await submit(panel);
    const { stage } = await product.client.reaches(shown.bounced, 'production');
    expect(stage.expiresAt).toMatch(/^2036-02-0[34]/);
  });

  it('close with a reason, and not without one', async () => {
    await visit(shown.pending);
    const panel = await openAction(sam, 'Close customer');
    await changeIn(panel);
    expect(await panel.getByRole('button', { name: 'Close customer' }).isDisabled()).toBe(true);
    await panel.getByLabel(/Reason/).fill('They went elsewhere');
    await submit(panel, 'Close customer');
    await sam.getByText('They went elsewhere').first().waitFor();
    await sam.getByRole('button', { name: 'Actions', exact: true }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('the trial is blocked from upgrading, with a reason', async () => {
    await visit(shown.failed);
    await sam.getByRole('button', { name: 'Actions', exact: true }).focus();
    await sam.keyboard.press('Enter');
    const item = sam.getByRole('menuitem', { name: /^Manage subscription upgrade/ });
    await item.waitFor();
    const focused = () => sam.locator(':focus').innerText();
    await sam.keyboard.press('ArrowDown');
    for (let times = 0; times < 12 && !(await focused()).startsWith('Manage'); times += 1)
      await sam.keyboard.press('ArrowDown');
    await sam.keyboard.press('Enter');
    const panel = panelOf(sam, 'Manage subscription upgrade');
    await changeIn(panel);
    const reason = panel.getByLabel(/Reason/);
    for (let times = 0; times < 12 && !(await reason.and(sam.locator(':focus')).count()); times += 1)
      await sam.keyboard.press('Tab');
    await sam.keyboard.type('Asked for by phone');
    await changeIn(panel);
    const button = panel.getByRole('button', { name: 'Submit' });
    for (let times = 0; times < 6 && !(await button.and(sam.locator(':focus')).count()); times += 1)
      await sam.keyboard.press('Tab');
    await sam.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(await events(shown.failed)).toContain('upgrade-blocked');
    // Whoever closes a panel goes on where it was opened.
    await sam.getByRole('button', { name: 'Actions', exact: true }).and(sam.locator(':focus')).waitFor();
  });
});
