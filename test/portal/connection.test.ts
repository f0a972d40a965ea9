import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { Portal } from '../support/portal.js';
import { changeIn, openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let sam: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('24h'), openBrowser()]);
  portal = new Portal(product.client, browser);
  sam = await portal.signedIn(await portal.person('Sam', 'staff'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

async function opened(organization: string) {
  const body = { organization, email: 'ada@contoso.example', sku: 'essentials' };
  const { id } = z.object({ id: z.string() }).parse(await (await portal.api('/api/customers', body)).json());
  await product.client.email(id, 'activation', 'ada@contoso.example');
  await sam.goto(`${portal.url}/customers/${id}`);
  const panel = await openAction(sam, 'Manage subscription upgrade');
  await changeIn(panel);
  return { id, panel };
}
const blocked = async (id: string) =>
  (await product.client.timeline(id)).filter(({ event }) => event.type === 'upgrade-blocked').length;
const submissions = /\/block-upgrade$/;

describe('a connection that is lost in mid-submit', () => {
  it('before the command arrived: it is asked again, and done once', async () => {
    const { id, panel } = await opened('Never Arrived');
    await sam.route(submissions, (route) => route.abort('connectionreset'), { times: 1 });
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.getByText(/asked again \(1\)/).waitFor();
    await panel.waitFor({ state: 'detached' });
    expect(await blocked(id)).toBe(1);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
  });

  it('after it was done, before the answer: it is asked again under its key, and done once', async () => {
    const { id, panel } = await opened('Never Answered');
    const keys: (string | undefined)[] = [];
    sam.on('request', (request) => {
      if (submissions.test(request.url())) keys.push(request.headers()['idempotency-key']);
    });
    await sam.route(
      submissions,
      async (route) => {
        expect((await route.fetch()).ok()).toBe(true);
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await blocked(id)).toBe(1);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
  });

  it('for long: it says that it is not known, keeps what was asked for, and finds out', async () => {
    const { id, panel } = await opened('Not Known');
    await sam.route(submissions, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.getByText(/Whether it was done is not known/).waitFor({ timeout: 50_000 });
    expect(await panel.getByRole('radio').first().isDisabled()).toBe(true);
    await sam.unroute(submissions);
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await blocked(id)).toBe(1);
  }, 90_000);
});

describe('a page that is cut off', () => {
  it('says since when it no longer follows, and follows again by itself', async () => {
    const { id, panel } = await opened('Cut Off');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await sam.context().setOffline(true);
    await product.main.interrupt();
    await sam.getByText('Connection lost').waitFor({ timeout: 50_000 });
    await product.start();
    await sam.context().setOffline(false);
    await sam.getByText('Connection lost').waitFor({ state: 'detached', timeout: 50_000 });
    await product.client.done('block-upgrade', id);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
  }, 180_000);
});
