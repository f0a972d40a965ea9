import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Deals, wholeForm } from '../support/deal-scene.js';
import { saved, sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { Portal } from '../support/portal.js';
import { changeIn, openAction, panelOf } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let sam: Page;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  sam = await portal.signedIn(await portal.person('Sam', 'staff'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

async function opened(organization: string) {
  const { id } = await portal.added(organization);
  await sam.goto(`${portal.url}/customers/${id}`);
  const panel = await openAction(sam, 'Manage subscription upgrade');
  await changeIn(panel);
  return { id, panel };
}
const blocked = async (id: string) =>
  (await product.client.timeline(id)).filter(({ event }) => event.type === 'upgrade-blocked').length;
const draftSchema = z.object({ draft: z.record(z.string(), z.unknown()) });
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

describe('a panel that is closed before there is an answer', () => {
  const asked = () => sam.getByRole('dialog', { name: 'Close without an answer?' });
  let release: () => void;

  /** Submits, and keeps what was sent on its way until it is released. */
  async function sent(organization: string) {
    const scene = await opened(organization);
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await sam.route(submissions, async (route) => {
      await released;
      await route.continue();
    });
    await scene.panel.getByRole('button', { name: 'Submit' }).click();
    return scene;
  }
  afterEach(() => sam.unrouteAll({ behavior: 'wait' }));

  it('asks first, and closes once there is one', async () => {
    const { id, panel } = await sent('Waited For');
    await sam.keyboard.press('Escape');
    await asked().getByRole('button', { name: 'Wait' }).click();
    await asked().waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
    await asked().waitFor();
    release();
    await panel.waitFor({ state: 'detached' });
    await asked().waitFor({ state: 'detached' });
    expect(await blocked(id)).toBe(1);
  });

  it('says afterwards that it was not done, and leaves alone what is open by then', async () => {
    const { id, panel } = await sent('Never Heard Of');
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
    await asked().getByRole('button', { name: 'Close anyway' }).click();
    await panel.waitFor({ state: 'detached' });
    const next = await openAction(sam, 'Edit contacts');
    await next.getByLabel('Contact’s name').fill('Ada Lovelace');
    await portal.api(`/api/customers/${id}/edit-contacts`, { zone: 'Asia/Tokyo' });
    release();
    const told = sam.getByRole('alert').filter({ hasText: 'Manage subscription upgrade: Never Heard Of' });
    await told.getByText(/^It was not done\./).waitFor();
    expect(await next.getByLabel('Contact’s name').inputValue()).toBe('Ada Lovelace');
    expect(await blocked(id)).toBe(0);
    await told.getByRole('button', { name: 'Close message' }).click();
    await next.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('a connection that is lost while the last field of the form is saved', () => {
  it('has the form submitted once the field has arrived', async () => {
    const wingtip = { organization: 'Wingtip Toys', domain: 'wingtip.example' };
    const { goal: _, ...project } = wholeForm().project;
    const id = await new Deals(product.client).filledIn(wingtip, { ...wholeForm(), project });
    await sam.goto(`${portal.url}/customers/${id}`);
    await sam.route(/\/save-details$/, (route) => route.abort('connectionreset'), { times: 2 });
    await sectionOf(sam, 'Project description').getByLabel('Goal').fill('One budget for all subsidiaries.');
    await sam.getByRole('button', { name: 'Submit to Contracts' }).click();
    await sam.getByText(/^Not saved: no connection/).waitFor();
    await changeIn(panelOf(sam, 'Submit to Contracts'));
  });
});

describe('a device without a network', () => {
  let page: Page;
  let id: string;
  const offline = (isOffline: boolean) => page.context().setOffline(isOffline);
  const titled = 'Manage subscription upgrade';

  beforeAll(async () => {
    page = await portal.signedIn(await portal.person('Tess', 'staff'));
    ({ id } = await portal.added('In a Tunnel'));
    await page.goto(`${portal.url}/customers/${id}`);
  }, 60_000);

  it('says of a form which it cannot load that it cannot, keeps the page, and loads it when asked again', async () => {
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    const item = page.getByRole('menuitem', { name: titled });
    await item.waitFor();
    await offline(true);
    await item.click();
    const panel = panelOf(page, titled);
    await panel.getByText('This part of the page could not be loaded').waitFor();
    expect(await page.locator('main h1').textContent()).toContain('In a Tunnel');
    await offline(false);
    await panel.getByRole('button', { name: 'Try again' }).click();
    await changeIn(panel);
    await panel.getByRole('button', { name: 'Cancel' }).click();
  });

  it('says of a screen which it cannot load the same, with the menu around it, and not the browser in its place', async () => {
    const address = page.url();
    await offline(true);
    await page.getByRole('link', { name: 'Queues' }).click();
    const said = page.getByRole('heading', { level: 1, name: 'This part of the page could not be loaded' });
    await said.waitFor();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await offline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Queues' }).waitFor();
    await page.goto(address);
    await page.getByRole('button', { name: 'Actions', exact: true }).waitFor();
  });

  it('says why nothing is shown and nothing is done, and does it once there is one', async () => {
    await offline(true);
    const panel = await openAction(page, titled);
    await panel.getByText('Fortnight cannot be reached.').waitFor();
    await offline(false);
    await changeIn(panel);
    await offline(true);
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.getByText(/No answer yet; it is asked again/).waitFor();
    await offline(false);
    await panel.waitFor({ state: 'detached' });
    expect(await blocked(id)).toBe(1);
  });

  it('is not said to be tried again by itself where nothing does', async () => {
    await page.goto(`${portal.url}/account`);
    const own = page.getByRole('region', { name: 'Password' });
    await own.getByLabel(/^Current password/).fill('as before');
    await own.getByLabel(/^New password/).fill('a longer one than before');
    await offline(true);
    await own.getByRole('button', { name: 'Change password' }).click();
    await own.getByRole('alert').getByText('Check the network, then try again.').waitFor();
    await offline(false);
    await page.route(/\/api\/customers\//, (route) => route.abort());
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('alert').getByText('Check the network, then try again.').waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'In a Tunnel' }).waitFor();
  });

  it('is tried again by itself where that is said', async () => {
    await page.route(/\/api\/webhooks$/, (route) => route.abort());
    await page.goto(`${portal.url}/settings/webhooks`);
    await page.getByRole('alert').getByText('Check the network; it is tried again by itself.').waitFor();
    await page.unrouteAll();
    await page.getByText(/^No webhook yet/).waitFor({ timeout: 20_000 });
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('lets nobody believe to have signed out who has not', async () => {
    await offline(true);
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('You are still signed in').waitFor();
    await offline(false);
  });
});

describe('an answer that takes its time', () => {
  const lists = /\/api\/customers\?/;

  it('is said to be on its way: an empty place would be an empty list', async () => {
    await sam.route(lists, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    await portal.added('Slowly Shown');
    await sam.goto(`${portal.url}/customers?tab=pending`);
    await sam.getByRole('tabpanel').getByLabel('Loading').waitFor();
    await sam.getByRole('row').filter({ hasText: 'Slowly Shown' }).waitFor();
    await sam.unrouteAll({ behavior: 'wait' });
  });
});

describe('a restart of the server', () => {
  let form: Page;
  let id: string;
  let draft: string;
  const goal = () => sectionOf(form, 'Project description').getByLabel('Goal');
  const typed = 'One budget for all subsidiaries, closed in four weeks';

  beforeAll(async () => {
    const coffee = { organization: 'Fourth Coffee', domain: 'coffee.example' };
    draft = await new Deals(product.client).drafting(coffee);
    form = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
    await form.goto(`${portal.url}/customers/${draft}`);
    const customer = await opened('Cut Off');
    id = customer.id;
    await customer.panel.getByRole('button', { name: 'Cancel' }).click();
  }, 60_000);

  it('is told to whoever looks, and neither disturbs nor forgets what is typed in its midst', async () => {
    await goal().pressSequentially(typed.slice(0, 20));
    await sam.context().setOffline(true);
    const stopped = product.main.interrupt();
    await goal().pressSequentially(typed.slice(20, 40));
    await stopped;
    await form.getByText(/^Not saved: no connection/).waitFor();
    await goal().pressSequentially(typed.slice(40));
    await sectionOf(form, 'Licensing details').getByLabel('Viewer').fill('25');
    await sam.getByText('Connection lost').waitFor({ timeout: 50_000 });
    expect(await goal().inputValue()).toBe(typed);
  }, 90_000);

  it('is over by itself: pages follow again, and what was typed is saved', async () => {
    await product.start();
    await sam.context().setOffline(false);
    await sam.getByText('Connection lost').waitFor({ state: 'detached', timeout: 50_000 });
    await product.client.done('block-upgrade', id);
    await sam.getByText('Ends without upgrade: it is blocked').waitFor();
    await saved(form);
    expect(await goal().inputValue()).toBe(typed);
    const known = await product.client.get(`/api/customers/${draft}`, draftSchema);
    expect(known.draft).toMatchObject({ project: { goal: typed }, licensing: { users: { viewer: 25 } } });
  }, 180_000);
});
