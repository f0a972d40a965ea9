import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../accounts/people.js';
import { Deals } from '../support/deal-scene.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;

beforeAll(async () => {
  [product, browser] = await openProduct('24h', { FORTNIGHT_WEBHOOKS_ALLOW_PRIVATE: 'true' });
  portal = new Portal(product.client, browser);
  admin = await portal.person('Ada', 'admin');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const actionFor = async (page: Page, name: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};
/** Whom a new customer may be given to, as the form offers them. */
const partnersToAddFor = async (page: Page) => {
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  await page.getByRole('button', { name: 'Add customer' }).click();
  const panel = page.getByRole('dialog', { name: 'Add customer' });
  await panel.getByRole('combobox', { name: 'Partner' }).click();
  await page.getByRole('option', { name: 'Northwind Partners' }).waitFor();
  const offered = await page.getByRole('option').allTextContents();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Partners', exact: true }).click();
  return offered;
};

describe('somebody who is invited', () => {
  it('sets a password by the email’s link, enrols a second factor, and comes in with a code', async () => {
    const page = await portal.signedIn(admin);
    const complaints = complaintsOf(page);
    await page.goto(`${portal.url}/settings/users`);
    await page.getByRole('button', { name: 'Invite user' }).click();
    const panel = page.getByRole('dialog', { name: 'Invite a user' });
    await panel.getByLabel('Name', { exact: false }).first().fill('Nina');
    await panel.getByLabel('Email').fill('nina@northwind.example');
    await panel.getByRole('combobox', { name: 'Partner' }).click();
    await page.getByRole('option', { name: 'Northwind Partners' }).click();
    await panel.getByRole('button', { name: 'Send invitation' }).dblclick();
    await rowOf(page, 'nina@northwind.example').getByText('Invited').waitFor();

    const nina = await portal.window();
    await nina.goto(`${portal.url}/set-password/${await portal.invitation('nina@northwind.example')}`);
    const password = 'a password of her own 7!';
    await nina.getByLabel('Password').fill(password);
    await nina.getByLabel('The same once more').fill(password);
    await nina.getByRole('button', { name: 'Set password' }).click();
    await nina.getByRole('link', { name: 'Go to sign in' }).click();
    const enter = async () => {
      await nina.getByLabel('Email or user name').fill('nina@northwind.example');
      await nina.getByLabel(/^Password/).fill(password);
      await nina.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await enter();
    await nina.getByRole('button', { name: 'Signed in as Nina' }).click();
    await nina.getByRole('menuitem', { name: 'My account' }).click();
    await nina.getByRole('button', { name: 'Set it up' }).click();
    await nina.locator('input:focus').waitFor();
    await nina.keyboard.type(password);
    await nina.keyboard.press('Enter');
    await nina.locator('h3:focus', { hasText: '1. Scan this with your app' }).waitFor();
    const secret = (await nina.getByLabel('Secret').innerText()).replaceAll(' ', '');
    const [backup = ''] = await nina
      .getByRole('list', { name: 'Backup codes' })
      .getByRole('listitem')
      .allInnerTexts();
    await nina
      .getByLabel('Code', { exact: false })
      .last()
      .fill(codeFor(`otpauth://totp/x?secret=${secret}`));
    await nina.getByRole('button', { name: 'Turn it on' }).click();
    await nina.getByText('It is set up').waitFor();
    await nina.getByRole('button', { name: 'Sign out everywhere' }).click();
    const leaving = nina.getByRole('dialog', { name: 'Sign out everywhere' });
    await leaving.getByLabel('Your password').fill('not hers');
    await leaving.getByRole('button', { name: 'Sign out everywhere' }).click();
    await leaving.getByRole('alert').waitFor();
    await leaving.getByLabel('Your password').fill(password);
    await leaving.getByRole('button', { name: 'Sign out everywhere' }).click();

    await nina.getByRole('heading', { name: 'Sign in' }).waitFor();
    await enter();
    await nina.getByRole('heading', { name: 'Second factor' }).waitFor();
    await nina.getByLabel('Code').fill('000000');
    await nina.getByRole('button', { name: 'Continue' }).click();
    await nina.getByRole('alert', { name: 'Not accepted' }).waitFor();
    await nina.getByLabel('Code').fill(backup);
    await nina.getByRole('button', { name: 'Continue' }).click();
    await nina.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await page.reload();
    await rowOf(page, 'nina@northwind.example').getByText('Set up').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a partner that is suspended', () => {
  it('is out at once, after what it does was shown, and in again when it is resumed', async () => {
    const deal = { organization: 'Lives On', domain: 'lives.example', partner: 'fabrikam' };
    await new Deals(product.client).registered(deal);
    const lee = await portal.person('Lee', 'member', 'fabrikam');
    const theirs = await portal.signedIn(lee);
    const page = await portal.signedIn(admin);
    await page.goto(`${portal.url}/settings/partners`);
    await actionFor(page, 'Fabrikam Resellers', 'Suspend');
    const panel = page.getByRole('dialog', { name: 'Suspend partner' });
    await panel.getByText(/one person and no API keys are refused/).waitFor();
    await panel.getByText(/Its one open customer or deal lives on/).waitFor();
    await panel.getByRole('button', { name: 'Suspend partner' }).click();
    await rowOf(page, 'Fabrikam').getByText('Suspended').waitFor();
    // What follows changes may have learned of it already.
    await theirs.reload();
    await theirs.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await partnersToAddFor(page)).not.toContain('Fabrikam Resellers');
    await actionFor(page, 'Fabrikam Resellers', 'Resume');
    await page.getByRole('button', { name: 'Resume partner' }).click();
    await rowOf(page, 'Fabrikam').getByText('Active').waitFor();
    expect(await partnersToAddFor(page)).toContain('Fabrikam Resellers');
    expect(await portal.signedIn(lee)).toBeDefined();
  });
});

describe('handing over', () => {
  it('names what will move, moves it, and says how it went', async () => {
    for (const organization of ['Moved One', 'Moved Two']) {
      const body = { organization, email: 'ada@contoso.example', sku: 'essentials', partner: 'northwind' };
      await portal.api('/api/customers', body);
    }
    await new Deals(product.client).registered({ organization: 'Moved Three', domain: 'moved.example' });
    const page = await portal.signedIn(admin);
    await page.goto(`${portal.url}/customers?tab=deals&partner=northwind`);
    await rowOf(page, 'Moved Three').waitFor();
    await page.goto(`${portal.url}/settings/partners`);
    await actionFor(page, 'Northwind Partners', 'Hand over customers');
    const panel = page.getByRole('dialog', { name: 'Hand over customers' });
    await panel.getByText(/3 open customers and deals.*Moved Three, Moved Two, Moved One/).waitFor();
    await panel.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'Fabrikam Resellers' }).click();
    await panel.getByText(/3 open customers and deals.*will belong to Fabrikam Resellers/).waitFor();
    await panel.getByLabel('Reason').fill('Northwind stops');
    await panel.getByRole('button', { name: 'Hand over' }).click();
    await panel.getByText('Done: 3 belong to Fabrikam Resellers now.').waitFor();
    await page.goto(`${portal.url}/customers?tab=pending&partner=fabrikam`);
    await rowOf(page, 'Moved One').waitFor();
  });
});

describe('an API key', () => {
  it('is shown once, works, and is refused once it is revoked', async () => {
    const page = await portal.signedIn(admin);
    await page.goto(`${portal.url}/settings/api-keys`);
    await page.getByRole('button', { name: 'Make a key' }).click();
    const panel = page.getByRole('dialog', { name: 'Make a key' });
    await panel.getByLabel('Name').fill('billing');
    await panel.getByLabel('Vendor staff').check();
    await panel.getByRole('button', { name: 'Make the key' }).dblclick();
    await panel.locator('input:focus').and(panel.getByLabel('API key')).waitFor();
    const key = await panel.getByLabel('API key').inputValue();
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog', { name: 'Have you kept it?' })
      .getByRole('button', { name: 'Show it' })
      .click();
    expect(await panel.getByLabel('API key').inputValue()).toBe(key);
    const asked = () => fetch(`${portal.url}/api/customers`, { headers: { authorization: `Bearer ${key}` } });
    expect((await asked()).status).toBe(200);
    await panel.getByRole('button', { name: 'I have kept it' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await rowOf(page, 'billing').count()).toBe(1);
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revoke billing' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click();
    await rowOf(page, 'billing').getByText('Revoked').waitFor();
    expect((await asked()).status).toBe(401);
    await page.goto(`${portal.url}/settings/audit-log?action=revoke-api-key`);
    await rowOf(page, 'Revoke API key').getByText('Ada').waitFor();
  });
});

describe('who is no admin', () => {
  it('finds no management in the menu, and is told so under its address', async () => {
    const page = await portal.signedIn(await portal.person('Ann', 'approver'));
    const menu = page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('link', { name: 'Policy' }).waitFor();
    for (const name of ['Partners', 'Users', 'API keys', 'Webhooks', 'Audit log'])
      expect(await menu.getByRole('link', { name }).count()).toBe(0);
    await page.goto(`${portal.url}/settings/users`);
    await page
      .getByRole('alert')
      .getByText(/This is for admin/)
      .waitFor();
    const ada = await portal.signedIn(admin);
    await ada.goto(`${portal.url}/settings/audit-log?outcome=denied`);
    await rowOf(ada, 'Ann').getByText('GET /api/users', { exact: true }).first().waitFor();
  });
});

describe('a webhook', () => {
  let receiver: Server;
  const seen: string[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      seen.push(String(request.headers['webhook-id']));
      request.resume().on('end', () => response.writeHead(204).end());
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    receiver.close();
  });

  it('shows its secret once, says what a test brought, and is deleted with its log', async () => {
    const place = receiver.address();
    const port = typeof place === 'object' && place ? place.port : 0;
    const page = await portal.signedIn(admin);
    await page.goto(`${portal.url}/settings/webhooks`);
    await page.getByRole('button', { name: 'Add webhook' }).click();
    const panel = page.getByRole('dialog', { name: 'Add a webhook' });
    await panel.getByLabel('Address').fill('no address');
    await panel.getByLabel('What it is for').fill('CRM');
    await panel.getByRole('button', { name: 'Add webhook' }).click();
    await panel.locator('input[type=url][aria-invalid=true]').waitFor();
    await panel.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`);
    await panel.getByRole('button', { name: 'Add webhook' }).click();
    expect(await panel.getByLabel('Signing secret').inputValue()).toMatch(/^whsec_/);
    await panel.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: 'CRM' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The receiver answered 204').waitFor();
    expect(seen).toHaveLength(1);
    await portal.api('/api/customers', {
      organization: 'Heard Of',
      email: 'h@contoso.example',
      sku: 'essentials',
    });
    await rowOf(page, 'Customer added').getByText('Delivered').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Send Customer added again' }).click();
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhook yet').waitFor();
  });
});
