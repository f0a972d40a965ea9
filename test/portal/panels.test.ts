import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let ada: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  ada = await portal.signedIn(await portal.person('Ada', 'admin'));
  complaints = complaintsOf(ada);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
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
