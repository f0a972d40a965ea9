import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals } from '../support/deal-scene.js';
import { saved, sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { type Person, Portal } from '../support/portal.js';
import { panelOf } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Person;
let page: Page;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  nina = await portal.person('Nina', 'owner', 'northwind');
  page = await portal.signedIn(nina);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** As after a night: nothing on the page hears of it before it asks for something. */
const endLogin = () => page.context().clearCookies();

async function signIn(at: Page, person: Person): Promise<void> {
  await at.getByLabel('Email or user name').fill(person.email);
  await at.getByLabel(/^Password/).fill(person.password);
  await at.getByRole('button', { name: 'Sign in' }).click();
}

/** A panel with something typed in it, whose login has ended. */
async function typedIn() {
  await page.goto(`${portal.url}/customers?tab=deals`);
  await page.getByRole('button', { name: 'Register deal' }).first().click();
  const panel = panelOf(page, 'Register deal');
  await panel.getByRole('textbox', { name: 'Opportunity' }).fill('Budgeting 2027');
  await panel.getByRole('textbox', { name: 'Notes' }).fill('They leave a budget of 40 spreadsheets');
  await panel.getByRole('region', { name: 'What will change' }).waitFor();
  await endLogin();
  await panel.getByRole('textbox', { name: 'Organization' }).fill('Fourth Coffee');
  const ended = page.getByRole('dialog', { name: 'Your login has ended' });
  await ended.waitFor();
  return { panel, ended };
}

describe('the door', () => {
  it('leads on who is in already, and lets out who signs out', async () => {
    await page.goto(`${portal.url}/sign-in?back=${encodeURIComponent('/customers?tab=deals')}`);
    await page.getByRole('tab', { name: /Deals/, selected: true }).waitFor();
    await page.getByRole('button', { name: 'Signed in as Nina' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await signIn(page, nina);
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  });
});

describe('a login that ends while somebody types', () => {
  it('in a panel: it asks to sign in beside it, and goes on with all that was typed', async () => {
    const { panel, ended } = await typedIn();
    const opens = page.context().waitForEvent('page');
    await ended.getByRole('link', { name: 'Sign in in another tab' }).click();
    const other = await opens;
    await signIn(other, nina);
    await other.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await other.close();
    await ended.waitFor({ state: 'detached' });
    expect(await panel.getByRole('textbox', { name: 'Notes' }).inputValue()).toContain('40 spreadsheets');
    await panel.getByRole('region', { name: 'What will change' }).waitFor();
    expect(await panel.getByRole('alert').count()).toBe(0);
  });

  it('in a panel: whoever does not want it any more signs in where they are', async () => {
    const { ended } = await typedIn();
    await ended.getByRole('button', { name: 'Discard, sign in here' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await signIn(page, nina);
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('in the details form: it leads to the door at once, and back to what was typed', async () => {
    const id = await new Deals(product.client).drafting();
    await page.goto(`${portal.url}/customers/${id}`);
    const goal = sectionOf(page, 'Project description').getByLabel('Goal');
    await goal.waitFor();
    await endLogin();
    await goal.fill('One budget for all subsidiaries.');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ timeout: 10_000 });
    await signIn(page, nina);
    await goal.waitFor();
    expect(await goal.inputValue()).toBe('One budget for all subsidiaries.');
    await saved(page);
  });
});

describe('a page that is still there', () => {
  const contact = 'ada@contoso.example';

  it('shows nothing of a customer that is another partner’s by now, and says so', async () => {
    const { id } = await portal.added('Handed Over', { partner: 'northwind' });
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByText(contact).first().waitFor();
    await portal.api(`/api/customers/${id}/transfer`, { partner: 'fabrikam' });
    await page.getByText(contact).first().waitFor({ state: 'detached' });
    const said = page
      .getByRole('alert')
      .filter({ hasText: 'The list of customers has all that you may see.' });
    await said.waitFor();
    expect(await page.getByText('Handed Over').count()).toBe(0);
  });

  it('is read anew once somebody else has signed in beside it', async () => {
    const fred = await portal.person('Fred', 'member', 'fabrikam');
    const { id } = await portal.added('Of Northwind', { partner: 'northwind' });
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByText(contact).first().waitFor();
    // Over the login that there is: the door would lead on who is in.
    const { email: login, password } = fred;
    const headers = { origin: portal.url };
    const signedIn = await page.context().request.post(`${portal.url}/api/auth/sign-in`, {
      headers,
      data: { login, password },
    });
    expect(signedIn.ok()).toBe(true);
    // As when this tab is looked at again.
    await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole('button', { name: 'Signed in as Fred' }).waitFor();
    await page.getByText(contact).first().waitFor({ state: 'detached' });
    expect(await page.getByText('Of Northwind').count()).toBe(0);
  });
});
