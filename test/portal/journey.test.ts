import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/journey-browser.js';
import { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { changeIn, choose, openAction, panelOf, submit } from '../support/portal-action.js';
import { controlImport } from '../support/portal-scene.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;
let sam: Page;
let fay: Page;
let id: string;
let complaints: string[];

/** Long enough for a slow machine, short enough to wait for two imports. */
const patience = { timeout: 45_000 };

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start('60s'), openBrowser()]);
  portal = new Portal(product.client, browser);
  const people = [
    await portal.person('Nina', 'owner', 'northwind'),
    await portal.person('Sam', 'staff'),
    await portal.person('Fay', 'owner', 'fabrikam'),
  ] as const;
  [nina, sam, fay] = [
    await portal.signedIn(people[0], { permissions: ['clipboard-read', 'clipboard-write'] }),
    await portal.signedIn(people[1]),
    await portal.signedIn(people[2]),
  ];
  complaints = [nina, sam, fay].flatMap((page) => complaintsOf(page));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const pending = (page: Page) => page.goto(`${portal.url}/customers?tab=pending`);
const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Contoso Ltd' });

describe('a partner takes a customer from the first form to production', () => {
  it('adds it, once what is wrong with a field was mended there', async () => {
    await pending(nina);
    await nina.getByRole('button', { name: 'Add customer' }).click();
    const panel = panelOf(nina, 'Add customer');
    await panel.getByLabel(/Organization name/).fill('Contoso Ltd');
    await panel.getByLabel(/Notification email/).fill('ada at contoso');
    await choose(panel, 'SKU', /Essentials/);
    await panel
      .getByLabel(/Notification email/)
      .and(panel.locator('[aria-invalid=true]'))
      .waitFor();
    expect(await panel.getByLabel('Partner').count()).toBe(0);
    expect(await panel.getByRole('button', { name: 'Add customer' }).isDisabled()).toBe(true);
    await panel.getByLabel(/Notification email/).fill('ada@contoso.example');
    await changeIn(panel);
    await submit(panel, 'Add customer');
    await nina.getByRole('heading', { name: /Contoso Ltd/, level: 1 }).waitFor();
    id = new URL(nina.url()).pathname.split('/').at(-1) ?? '';
    expect((await product.client.show(id)).partner).toBe('northwind');
  });

  it('is seen by staff, and not by another partner', async () => {
    await pending(sam);
    await row(sam).waitFor();
    await pending(fay);
    await fay.getByText('Nobody is here yet.').waitFor();
    await fay.goto(`${portal.url}/customers/${id}`);
    await fay.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Contoso' }).waitFor();
    expect(await fay.getByText('Contoso').count()).toBe(0);
  });

  it('has its link copied, with which the customer activates on the public page', async () => {
    await controlImport(portal, id, 'fail', 1);
    await pending(nina);
    await nina.getByRole('button', { name: 'Copy activation link of Contoso Ltd' }).click(patience);
    await nina.getByText('Activation link copied').waitFor();
    const link = await nina.evaluate<string>('navigator.clipboard.readText()');
    const ada = await portal.window();
    await ada.goto(link);
    await ada.getByLabel('Your full name').fill('Ada Lovelace');
    await ada.getByRole('checkbox').check();
    await ada.getByRole('button', { name: 'Accept and activate' }).click();
    await ada.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Activate Contoso' }).waitFor();
    await ada.context().close();
  });

  it('has its failed import retried, with progress on the screen', async () => {
    await nina.goto(`${portal.url}/customers/${id}`);
    const failure = nina.getByText(/refused to list licenses/).first();
    await failure.waitFor(patience);
    const panel = await openAction(nina, 'Retry import');
    await panel.getByText(/Attempt 1 stopped/).waitFor();
    await submit(panel);
    await nina.getByText('%, attempt 2').waitFor();
    await nina.getByText(/Upgrade to production, once the notice is accepted/).waitFor(patience);
    await product.client.reaches(id, 'trial');
  });

  it('has its trial extended to the date that was shown first', async () => {
    const panel = await openAction(nina, 'Extend trial');
    const shown = await (await changeIn(panel))
      .getByText(/Trial ends:/)
      .locator('time')
      .first()
      .getAttribute('datetime');
    await submit(panel);
    const { stage } = await product.client.reaches(id, 'trial');
    expect(stage.endsAt).toBe(shown);
  });

  it('has its upgrade blocked, and allowed by staff who see the same', async () => {
    await submit(await openAction(nina, 'Manage subscription upgrade'));
    await sam.goto(`${portal.url}/customers/${id}`);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
    const panel = await openAction(sam, 'Manage subscription upgrade');
    expect(await panel.getByRole('radio', { name: /Upgrade to production/ }).isChecked()).toBe(true);
    await submit(panel);
    await nina.getByText('Ends without upgrade: it is blocked').waitFor({ state: 'detached' });
    expect((await product.client.show(id)).upgrade).toBe('allowed');
  });

  it('is converted, and says why its trial is extended no more', async () => {
    await submit(await openAction(nina, 'Convert to production account'));
    await product.client.reaches(id, 'production');
    await sam
      .getByText(/Production/)
      .first()
      .waitFor();
    await nina.getByRole('button', { name: 'Actions', exact: true }).click();
    const refused = nina.getByRole('menuitem', { name: /Extend trial/ });
    await refused.and(nina.locator('[aria-disabled=true]')).waitFor();
    expect((await refused.innerText()).split('\n').filter(Boolean).length).toBeGreaterThan(1);
    expect(await fay.getByText('Contoso').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
