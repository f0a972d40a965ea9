import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, widths } from '../support/axe.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let admin: Person;
let webhook: string;
let invitation: string;

beforeAll(async () => {
  const env = { FORTNIGHT_WEBHOOKS_ALLOW_PRIVATE: 'true' };
  [product, browser] = await openProduct('24h', env);
  portal = new Portal(product.client, browser);
  admin = await portal.person('Ada', 'admin');
  await portal.api('/api/users', {
    email: 'nina@northwind.example',
    name: 'Nina',
    role: 'owner',
    partner: 'northwind',
  });
  invitation = await portal.invitation('nina@northwind.example');
  await portal.api('/api/api-keys', { name: 'billing', role: 'staff', expiresAt: '2099-06-30' });
  await portal.api('/api/customers', {
    organization: 'Contoso',
    email: 'a@contoso.example',
    sku: 'essentials',
    partner: 'northwind',
  });
  await portal.api('/api/partners/fabrikam/suspend', {});
  const added = await portal.api('/api/webhooks', { url: 'http://127.0.0.1:9/hook', description: 'CRM' });
  webhook = String(JSON.parse(await added.text()).id);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** A screen, and what opens on it. */
const screens: [path: string, title: string, open?: (page: Page) => Promise<void>][] = [
  [
    '/account',
    'My account',
    async (page) => {
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByLabel('Your password').fill(admin.password);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('Scan this with your app').waitFor();
    },
  ],
  ['/settings/partners', 'Partners', (page) => action(page, 'Northwind Partners', 'Suspend')],
  [
    '/settings/partners?state=active',
    'Partners',
    (page) => action(page, 'Northwind Partners', 'Hand over customers'),
  ],
  ['/settings/users', 'Users', (page) => panel(page, 'Invite user')],
  ['/settings/users?q=nobody-at-all', 'Users'],
  ['/settings/api-keys', 'API keys', (page) => panel(page, 'Make a key')],
  ['/settings/api-keys?state=valid', 'API keys', (page) => panel(page, 'Revoke billing')],
  ['/settings/webhooks', 'Webhooks', (page) => panel(page, 'Add webhook')],
  [
    '/settings/webhooks/:webhook',
    'CRM',
    async (page) => {
      await page.getByRole('button', { name: 'Send a test' }).click();
      await page.getByText('It was not taken').waitFor();
    },
  ],
  ['/settings/catalog', 'Catalog'],
  ['/settings/policy', 'Policy'],
  ['/settings/email-templates?name=upgrade-notice', 'Email templates'],
  ['/settings/email-templates?as=text&audience=partner', 'Email templates'],
  ['/settings/audit-log', 'Audit log'],
];

async function panel(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
}

async function action(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('region', { name: 'What will change' }).waitFor();
}

describe.each(widths)('at %i px axe finds nothing, in light and in dark', (width) => {
  const options = { viewport: { width, height: 900 } };

  it('on any settings, nor on one’s account', async () => {
    const page = await portal.signedIn(admin, options);
    const complaints = complaintsOf(page);
    const found: Record<string, string[]> = {};
    for (const [path, title, open] of screens) {
      await page.goto(`${portal.url}${path.replace(':webhook', webhook)}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      found[path] = await findings(page);
      if (!open) continue;
      await open(page);
      found[`${path}, opened`] = await findings(page);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);

  it('where a password is set, and where a link does not work', async () => {
    const page = await portal.window(options);
    await page.goto(`${portal.url}/set-password/${invitation}`);
    expect(await findings(page)).toEqual([]);
    await page.goto(`${portal.url}/set-password/none`);
    await page.getByRole('link', { name: 'Go to sign in' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
