import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { overflow } from '../support/axe.js';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';
import { changeIn, openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let person: Person;
let ada: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  person = await portal.person('Ada', 'admin');
  ada = await portal.signedIn(person);
  complaints = complaintsOf(ada);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
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
