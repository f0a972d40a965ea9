import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSchema } from '../../src/cli/answers.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
});
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

async function invited(): Promise<{ id: string; link: string }> {
  const { client } = product;
  const { id } = await client.done(
    'add-customer',
    '--organization',
    'Ünï <b>Côrp</b> 株式会社',
    '--email',
    'ada@contoso.example',
    '--sku',
    'essentials',
  );
  await client.email(id, 'activation', 'ada@contoso.example');
  return { id, link: (await client.json(linkSchema, 'activation-link', id)).url };
}

async function opened(link: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(link);
  return page;
}

describe('the activation page in a real browser', () => {
  it('changes nothing when it is opened, explains what is missing, keeps what was typed, and activates by keyboard', async () => {
    const { id, link } = await invited();
    const page = await opened(link);
    await page.getByRole('heading', { name: 'Ünï <b>Côrp</b> 株式会社' }).waitFor();
    expect((await product.client.show(id)).stage).toMatchObject({ name: 'pending', activated: null });
    await page.getByRole('textbox').focus();
    await page.keyboard.type('Ada Lovelace');
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    expect(await page.getByRole('textbox').inputValue()).toBe('Ada Lovelace');
    expect(await page.getByRole('checkbox').getAttribute('aria-invalid')).toBe('true');
    expect((await product.client.show(id)).stage).toMatchObject({ name: 'pending', activated: null });
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Accepted by Ada Lovelace').waitFor();
    expect((await product.client.show(id)).stage).toMatchObject({ activated: { name: 'Ada Lovelace' } });
  });

  it('explains a link that was replaced, and sends a new one to the registered address', async () => {
    const { id, link } = await invited();
    await product.client.done('resend-activation', id);
    const page = await opened(link);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.content()).not.toContain('ada@contoso.example');
    const fresh = (await product.client.json(linkSchema, 'activation-link', id)).url;
    expect(fresh).not.toBe(link);
    await (await opened(fresh)).getByRole('checkbox').waitFor();
  });
});
