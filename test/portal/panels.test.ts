import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overflow } from '../support/axe.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';
import { changeIn, openAction, panelOf, submit } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let person: Person;
let ada: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  person = await portal.person('Ada', 'admin');
  ada = await portal.signedIn(person);
  complaints = complaintsOf(ada);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('a customer’s page', () => {
  const heading = 'Fourth Coffee';
  let address: string;

  beforeAll(async () => {
    const body = { organization: heading, email: 'jo@coffee.example', sku: 'essentials' };
    const { id } = z
      .object({ id: z.string() })
      .parse(await (await portal.api('/api/customers', body)).json());
    await product.client.email(id, 'activation', 'jo@coffee.example');
    address = `${portal.url}/customers/${id}`;
  });

  it('says that emails and timeline are loading while they are, not that there are none', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    await ada.route(/\/(deliveries|timeline)(\?|$)/, async (route) => {
      await released;
      await route.continue();
    });
    await ada.goto(address);
    await ada.getByRole('img', { name: 'Loading the emails' }).waitFor();
    await ada.getByRole('img', { name: 'Loading what has been' }).waitFor();
    expect(await ada.getByText('None yet.').count()).toBe(0);
    release();
    await ada.getByText('To jo@coffee.example').first().waitFor();
    await ada.getByText(/^Activation link 1 issued/).waitFor();
    await ada.unrouteAll();
  });

  it('says why they cannot be shown, and nothing else in their place', async () => {
    const problem = { type: 'about:blank', title: 'Internal', status: 500, code: 'internal', requestId: 'r' };
    const json = { ...problem, detail: 'something went wrong here' };
    await ada.route(/\/(deliveries|timeline)(\?|$)/, (route) => route.fulfill({ status: 500, json }));
    await ada.goto(address);
    for (const name of ['Emails', 'Agenda and timeline']) {
      const section = ada.getByRole('region', { name });
      await section.getByRole('alert').filter({ hasText: 'Something went wrong here.' }).waitFor();
      expect(await section.getByText('None yet.').count()).toBe(0);
    }
    await ada.unrouteAll();
  });
});

describe('a panel that is open while a colleague changes the same customer', () => {
  it('sends what was changed in it, and takes nothing of theirs back', async () => {
    const { id } = await portal.added('Two Desks');
    await ada.goto(`${portal.url}/customers/${id}`);
    const panel = await openAction(ada, 'Edit contacts');
    await portal.api(`/api/customers/${id}/edit-contacts`, { email: 'kim@contoso.example' });
    const elsewhere = ada.getByText('Contacts changed: Two Desks');
    await elsewhere.first().waitFor({ state: 'attached' });
    await panel.getByLabel('Contact’s name').fill('Kim Lee');
    await submit(panel);
    const contact = z.object({ email: z.string(), name: z.string().nullable() });
    const now = await portal.client.get(`/api/customers/${id}`, z.object({ contact }));
    expect(now.contact).toEqual({ email: 'kim@contoso.example', name: 'Kim Lee' });
    const again = await openAction(ada, 'Edit contacts');
    await again.getByLabel('Contact’s name').fill('');
    await submit(again);
    const then = await portal.client.get(`/api/customers/${id}`, z.object({ contact }));
    expect(then.contact).toEqual({ email: 'kim@contoso.example', name: null });
  });
});

describe('settings that a colleague changes while they are open', () => {
  const open = async (screen: string, name: string) => {
    await ada.goto(`${portal.url}/settings/${screen}`);
    await ada.getByRole('button', { name: `Actions for ${name}` }).click();
    await ada.getByRole('menuitem', { name: 'Edit', exact: true }).click();
    const panel = ada.getByRole('dialog');
    await panel.getByRole('textbox', { name: 'Name' }).waitFor();
    return panel;
  };
  const save = async (panel: Locator) => {
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.waitFor({ state: 'detached' });
  };

  it('keep the recipients that a partner was given meanwhile', async () => {
    const panel = await open('partners', 'Fabrikam Resellers');
    const recipients = ['notices@fabrikam.example'];
    await portal.api('/api/partners/fabrikam/edit', { recipients });
    await panel.getByRole('textbox', { name: 'Name' }).fill('Fabrikam');
    await save(panel);
    const partner = z.object({ name: z.string(), recipients: z.array(z.string()) });
    const { partners } = await portal.client.get('/api/partners', z.object({ partners: z.array(partner) }));
    expect(partners).toContainEqual({ name: 'Fabrikam', recipients });
  });

  it('keep the role that a user was given meanwhile', async () => {
    await portal.person('Grace', 'admin');
    const user = z.object({ id: z.string(), name: z.string(), role: z.string() });
    const users = async () =>
      (await portal.client.get('/api/users', z.object({ users: z.array(user) }))).users;
    const { id = '' } = (await users()).find(({ name }) => name === 'Grace') ?? {};
    const panel = await open('users', 'Grace');
    await portal.api(`/api/users/${id}/edit`, { role: 'staff' });
    await panel.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
    await save(panel);
    expect(await users()).toContainEqual({ id, name: 'Grace Hopper', role: 'staff' });
  });
});

describe('a panel in which something was typed', () => {
  const open = async () => {
    await ada.goto(`${portal.url}/customers`);
    await ada.getByRole('button', { name: 'Register deal' }).click();
    const panel = panelOf(ada, 'Register deal');
    await panel
      .getByLabel(/^Opportunity/)
      .first()
      .waitFor();
    return panel;
  };
  const asked = () => ada.getByRole('dialog', { name: 'Discard what you have typed?' });

  it('asks before Escape, or a click beside it, loses it', async () => {
    const panel = await open();
    const opportunity = panel.getByRole('textbox', { name: 'Opportunity' });
    await opportunity.fill('Budgeting 2027');
    await ada.keyboard.press('Escape');
    await asked().locator('button:focus', { hasText: 'Keep typing' }).waitFor();
    await ada.keyboard.press('Enter');
    await asked().waitFor({ state: 'detached' });
    expect(await opportunity.inputValue()).toBe('Budgeting 2027');
    await ada.mouse.click(100, 400);
    await asked().waitFor();
    await ada.keyboard.press('Escape');
    await asked().waitFor({ state: 'detached' });
    expect(await opportunity.inputValue()).toBe('Budgeting 2027');
    await ada.keyboard.press('Escape');
    await asked().getByRole('button', { name: 'Discard' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('asks before Back loses it, and has the browser ask before the tab is closed', async () => {
    await ada.goto(portal.url);
    await ada.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
    await ada.getByRole('button', { name: 'Register deal' }).click();
    const opportunity = panelOf(ada, 'Register deal').getByRole('textbox', { name: 'Opportunity' });
    await opportunity.fill('Budgeting 2027');
    await ada.evaluate('history.back()');
    await asked().getByRole('button', { name: 'Keep typing' }).click();
    await asked().waitFor({ state: 'detached' });
    expect(await opportunity.inputValue()).toBe('Budgeting 2027');
    const browserAsks = ada.waitForEvent('dialog');
    await ada.close({ runBeforeUnload: true });
    const question = await browserAsks;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    expect(await opportunity.inputValue()).toBe('Budgeting 2027');
    await ada.evaluate('history.back()');
    await asked().getByRole('button', { name: 'Discard' }).click();
    await panelOf(ada, 'Register deal').waitFor({ state: 'detached' });
    await ada.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await ada.evaluate('history.back()');
    await ada.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  });

  it('closes at once while nothing is typed, and by Cancel', async () => {
    const empty = await open();
    await ada.keyboard.press('Escape');
    await empty.waitFor({ state: 'detached' });
    const panel = await open();
    await panel.getByRole('textbox', { name: 'Opportunity' }).fill('Budgeting 2027');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.waitFor({ state: 'detached' });
  });
});

describe('a text that is longer than what is taken', () => {
  it('is not cut where it is pasted, and is told wrong at its field', async () => {
    const { id } = await portal.added('Long Story');
    await ada.goto(`${portal.url}/customers/${id}`);
    const panel = await openAction(ada, 'Close customer');
    const reason = panel.getByLabel('Reason');
    await reason.focus();
    await ada.keyboard.insertText(`${'They merged. '.repeat(40)}The end.`);
    expect(await reason.inputValue()).toMatch(/The end\.$/);
    await changeIn(panel);
    await panel.getByRole('button', { name: 'Close customer' }).click();
    await panel.getByText('Must be at most 500 characters.').waitFor();
  });

  it('nor in the settings, where an id that is cut would be another one for ever', async () => {
    await ada.goto(`${portal.url}/settings/partners`);
    await ada.getByRole('button', { name: 'Add partner' }).click();
    const panel = ada.getByRole('dialog', { name: 'Add a partner' });
    const id = panel.getByLabel(/^Id/);
    const long = 'northern-lights-and-southern-cross-insurance-brokers-of-europe';
    await panel.getByLabel(/^Name/).fill('Northern Lights');
    await panel.getByRole('combobox', { name: 'Who gets its notices' }).fill('a@lights.example');
    await id.focus();
    await ada.keyboard.insertText(long);
    expect(await id.inputValue()).toBe(long);
    await panel.getByRole('button', { name: 'Add partner' }).click();
    await panel.getByText(/^Expected at most 60 lower-case letters, digits and hyphens/).waitFor();
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.waitFor({ state: 'detached' });
  });
});

describe.each([390, 360, 320])('at %i px no long word makes anything wider than its place', (width) => {
  it.each([
    'Rechtsschutzversicherungsgesellschaft mbH',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.padEnd(120, 'bau'),
  ])(
    'with %s: neither its page nor a panel',
    async (organization) => {
      const email = `${organization.replace(/[^a-z]/gi, '').slice(0, 60)}@${'versicherung'.repeat(5)}.example`;
      const body = { organization, email, sku: 'essentials', partner: 'northwind' };
      const { id } = z
        .object({ id: z.string() })
        .parse(await (await portal.api('/api/customers', body)).json());
      await product.client.email(id, 'activation', email);
      const page = await portal.signedIn(person, { viewport: { width, height: 900 } });
      await page.goto(`${portal.url}/customers/${id}`);
      await page.getByText(`To ${email}`).first().waitFor();
      expect(await overflow(page)).toEqual([]);
      const panel = await openAction(page, 'Edit contacts');
      await panel
        .getByLabel(/Contact’s name|Name/)
        .first()
        .fill('Bob');
      await changeIn(panel);
      expect(await overflow(page)).toEqual([]);
      await panel.getByRole('button', { name: 'Cancel' }).click();
      await panel.waitFor({ state: 'detached' });
      await changeIn(await openAction(page, 'Close customer'));
      expect(await overflow(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});

describe('a partner’s recipients', () => {
  it('are told wrong at their field, and taken one by one of a list that was typed or pasted', async () => {
    await ada.goto(`${portal.url}/settings/partners`);
    await ada.getByRole('button', { name: 'Add partner' }).click();
    const panel = ada.getByRole('dialog', { name: 'Add a partner' });
    const recipients = panel.getByRole('combobox', { name: 'Who gets its notices' });
    await panel.getByLabel(/^Name/).fill('Tailspin');
    await panel.getByLabel(/^Id/).fill('tailspin');
    await recipients.fill('nobody');
    await recipients.press('Enter');
    await panel.getByRole('button', { name: 'Add partner' }).click();
    await panel.getByText('“nobody”: Expected an email address such as partner@northwind.example.').waitFor();
    expect(await recipients.getAttribute('aria-invalid')).toBe('true');

    await recipients.press('Backspace');
    await recipients.fill('a@tailspin.example, b@tailspin.example; c@tailspin.example d@tailspin.example');
    await recipients.press('Enter');
    await panel.getByRole('button', { name: 'Add partner' }).click();
    await panel.waitFor({ state: 'detached' });
    const partner = z.object({ recipients: z.array(z.string()) });
    const { recipients: taken } = await portal.client.get('/api/partners/tailspin', partner);
    expect(taken).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name}@tailspin.example`));
    expect(complaints).toEqual([]);
  });
});
