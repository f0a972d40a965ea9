import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { changeIn, choose, openAction, panelOf, submit } from '../support/portal-action.js';
import { controlImport } from '../support/portal-scene.js';
import { Walkthrough } from '../support/walkthrough.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;
let sam: Page;
let fay: Page;
let id: string;
let complaints: string[];
const guide = new Walkthrough('Onboarding a customer and managing the trial');

/** Long enough for a slow machine, short enough to wait for two imports. */
const patience = { timeout: 45_000 };

beforeAll(async () => {
  [product, browser] = await openProduct('60s');
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
  await guide.watch(nina);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const pending = (page: Page) => page.goto(`${portal.url}/customers?tab=pending`);
const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Contoso Ltd' });
const step = (number: number, test: string, act: () => Promise<void>) => guide.step(nina, number, test, act);

/** Chooses an action in the menu of the customer's row, and waits for its panel. */
async function chooseInRow(title: string) {
  await nina.getByRole('button', { name: 'Actions for Contoso Ltd' }).click();
  await nina.getByRole('menuitem', { name: new RegExp(`^${title}`) }).click();
  const panel = panelOf(nina, title);
  await panel.getByRole('button', { name: 'Cancel' }).waitFor();
  return panel;
}

describe('Onboarding a customer and managing the trial', () => {
  it('adds a customer', async () => {
    const test = 'adds a customer';
    const panel = panelOf(nina, 'Add customer');
    await step(1, test, async () => {
      await nina.getByRole('button', { name: 'Add customer' }).click();
      await panel.getByLabel(/Organization name/).fill('Contoso Ltd');
    });
    await step(2, test, async () => {
      const email = panel.getByLabel(/Notification email/);
      await email.fill('ada at contoso');
      await choose(panel, 'SKU', /Essentials/);
      await choose(panel, 'Add-on', /Audit/);
      await email.and(panel.locator('[aria-invalid=true]')).waitFor();
      expect(await panel.getByLabel('Partner').count()).toBe(0);
      expect(await panel.getByRole('button', { name: 'Add customer' }).isDisabled()).toBe(true);
      await email.fill('ada@contoso.example');
      await submit(panel, 'Add customer');
      await nina.getByRole('heading', { name: /Contoso Ltd/, level: 1 }).waitFor();
    });
    id = new URL(nina.url()).pathname.split('/').at(-1) ?? '';
    await step(3, test, async () => {
      await product.client.email(id, 'activation', 'ada@contoso.example');
    });
    expect((await product.client.show(id)).partner).toBe('northwind');
  });

  it('is seen by staff, and not by another partner', async () => {
    await pending(sam);
    await row(sam).waitFor();
    await pending(fay);
    await fay.getByText(/^Nobody is being onboarded\./).waitFor();
    await fay.goto(`${portal.url}/customers/${id}`);
    await fay.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Contoso' }).waitFor();
    expect(await fay.getByText('Contoso').count()).toBe(0);
  });

  it('copies the activation link', async () => {
    const test = 'copies the activation link';
    await controlImport(portal, id, 'fail', 1);
    let link = '';
    await step(4, test, async () => {
      await nina.getByRole('button', { name: 'Copy activation link of Contoso Ltd' }).click(patience);
      await nina.getByText('Activation link copied').waitFor();
      link = await nina.evaluate<string>('navigator.clipboard.readText()');
    });
    await step(5, test, async () => {
      const ada = await portal.window();
      await ada.goto(link);
      await ada.getByLabel('Your full name').fill('Ada Lovelace');
      await ada.getByRole('checkbox').check();
      await ada.getByRole('button', { name: 'Accept and activate' }).click();
      await ada.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Activate Contoso' }).waitFor();
      await ada.context().close();
    });
  });

  it('sees why the import failed, and retries it', async () => {
    const test = 'sees why the import failed, and retries it';
    await step(6, test, () =>
      nina
        .getByText(/refused to list licenses/)
        .first()
        .waitFor(patience),
    );
    await pending(sam);
    await row(sam)
      .getByText(/refused to list licenses/)
      .first()
      .waitFor();
    await step(7, test, async () => {
      await nina.getByRole('button', { name: 'Retry import' }).click();
      const panel = panelOf(nina, 'Retry import');
      await panel.getByText(/Attempt 1 stopped/).waitFor();
      await submit(panel);
      await nina.getByText('%, attempt 2').waitFor();
    });
    await nina.getByText(/Upgrade to production, once the notice is accepted/).waitFor(patience);
    await product.client.reaches(id, 'trial');
  });

  it('finds the customer among those who are onboarded', async () => {
    await step(8, 'finds the customer among those who are onboarded', async () => {
      await nina.getByRole('main').getByRole('link', { name: 'Customers' }).click();
      await row(nina).waitFor();
    });
  });

  it('extends the trial to the date that is shown', async () => {
    const test = 'extends the trial to the date that is shown';
    const panel = panelOf(nina, 'Extend trial');
    let shown: string | null = null;
    await step(9, test, async () => {
      await chooseInRow('Extend trial');
      const change = await changeIn(panel);
      shown = await change
        .getByText(/Trial ends:/)
        .locator('time')
        .first()
        .getAttribute('datetime');
    });
    await step(10, test, () => submit(panel));
    const { stage } = await product.client.reaches(id, 'trial');
    expect(stage.endsAt).toBe(shown);
  });

  it('prevents the automatic upgrade', async () => {
    await step(11, 'prevents the automatic upgrade', async () =>
      submit(await chooseInRow('Manage subscription upgrade')),
    );
    await sam.goto(`${portal.url}/customers/${id}`);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
  });

  it('sees the upgrade allowed again by staff', async () => {
    await row(nina).getByText('Ends, no upgrade').waitFor();
    const panel = await openAction(sam, 'Manage subscription upgrade');
    expect(await panel.getByRole('radio', { name: /Upgrade to production/ }).isChecked()).toBe(true);
    await submit(panel);
    await row(nina).getByText('Upgrades to production').waitFor();
    expect((await product.client.show(id)).upgrade).toBe('allowed');
  });

  it('converts to a production account', async () => {
    const test = 'converts to a production account';
    await step(12, test, () => row(nina).getByText('MSP').waitFor());
    const panel = panelOf(nina, 'Convert to production account');
    await step(13, test, async () => {
      await chooseInRow('Convert to production account');
    });
    await step(14, test, async () => {
      await panel.getByLabel(/^Expiration date/).fill('2099-12-31');
      await choose(panel, 'SKU', /Enterprise/);
      await submit(panel);
    });
    const { stage, customer } = await product.client.reaches(id, 'production');
    expect([stage.expiresAt.slice(0, 10), customer.terms?.sku]).toEqual(['2099-12-31', 'enterprise']);
  });

  it('says why the trial is extended no more', async () => {
    await row(nina).getByText('Expires').waitFor();
    await nina.getByRole('button', { name: 'Actions for Contoso Ltd' }).click();
    const refused = nina.getByRole('menuitem', { name: /Extend trial/ });
    await refused.and(nina.locator('[aria-disabled=true]')).waitFor();
    expect((await refused.innerText()).split('\n').filter(Boolean).length).toBeGreaterThan(1);
    expect(await fay.getByText('Contoso').count()).toBe(0);
    expect(guide.left()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
