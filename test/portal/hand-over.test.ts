import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';

let product: Product;
let browser: Browser;
let portal: Portal;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const page = z.object({ tabs: z.record(z.string(), z.number()) });
const openOf = async (partner: string) =>
  (await portal.client.get(`/api/customers?partner=${partner}`, page)).tabs.pending;

describe('a hand-over that is under way', () => {
  it('asks before its panel closes, and then stops after the batch and says how far it came', async () => {
    for (let number = 1; number <= 27; number += 1) {
      const email = `ada@contoso-${number}.example`;
      const body = { organization: `Contoso ${number}`, email, sku: 'essentials', partner: 'northwind' };
      await portal.api('/api/customers', body);
    }
    const ada = await portal.signedIn(await portal.person('Ada', 'admin'));
    const complaints = complaintsOf(ada);
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    await ada.route(/\/hand-over$/, async (route) => {
      await released;
      await route.continue();
    });
    await ada.goto(`${portal.url}/settings/partners`);
    await ada.getByRole('button', { name: 'Actions for Northwind Partners' }).click();
    await ada.getByRole('menuitem', { name: 'Hand over customers' }).click();
    const panel = ada.getByRole('dialog', { name: 'Hand over customers' });
    await panel.getByRole('combobox', { name: 'To' }).click();
    await ada.getByRole('option', { name: 'Fabrikam Resellers' }).click();
    await panel.getByLabel('Reason').fill('Northwind stops');
    await panel.getByText(/27 open customers and deals.*will belong to Fabrikam Resellers/).waitFor();
    await panel.getByRole('button', { name: 'Hand over' }).click();
    await panel.getByText('Handing over: 0 of 27 looked at.').waitFor();

    const asked = ada.getByRole('dialog', { name: 'Stop here?' });
    await ada.keyboard.press('Escape');
    await asked.getByRole('button', { name: 'Go on' }).click();
    await asked.waitFor({ state: 'detached' });
    await ada.keyboard.press('Escape');
    await asked.getByRole('button', { name: 'Stop' }).click();
    await panel.waitFor({ state: 'detached' });
    release();
    await ada.getByText('Stopped: 25 belong to Fabrikam Resellers now, 2 are left as they were.').waitFor();
    await expect.poll(() => openOf('fabrikam')).toBe(25);
    expect(await openOf('northwind')).toBe(2);
    expect(complaints).toEqual([]);
  });
});
