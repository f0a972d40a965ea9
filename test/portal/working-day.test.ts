import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals } from '../support/deal-scene.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { type Person, Portal } from '../support/portal.js';
import { changeIn, openAction, panelOf } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let staff: Person;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  staff = await portal.person('Sam', 'staff');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const row = (page: Page, organization: string) => page.getByRole('row').filter({ hasText: organization });

describe('who looks for a customer', () => {
  it('may rest between two words, and finds what both say', async () => {
    await portal.added('Alpine Ski House');
    await portal.added('Alpine Railways');
    const page = await portal.signedIn(staff);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Alpine Ski House').waitFor();
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.pressSequentially('Alpine ');
    await page.waitForURL(/q=Alpine/);
    await page.waitForTimeout(500);
    await search.pressSequentially('rail');
    await row(page, 'Alpine Ski House').waitFor({ state: 'detached' });
    await row(page, 'Alpine Railways').waitFor();
    expect(await search.inputValue()).toBe('Alpine rail');
    await page.goBack();
    await row(page, 'Alpine Ski House').waitFor();
    expect(await search.inputValue()).toBe('Alpine');
  });

  it('finds the newest first on each tab, whatever another one was sorted by', async () => {
    const page = await portal.signedIn(staff);
    const sort = page.getByRole('combobox', { name: 'Sort by' });
    await sort.click();
    await page.getByRole('option', { name: 'Organization, ascending' }).click();
    await page.waitForURL(/sort=organization/);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Alpine Railways').waitFor();
    expect(await sort.inputValue()).toBe('Added, descending');
  });

  it('can sort by what they have: deals have no trial that ends', async () => {
    const page = await portal.signedIn(await portal.person('Lea', 'staff'));
    const sorts = async (tab: RegExp) => {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      await page.getByRole('combobox', { name: 'Sort by' }).click();
      const names = await page.getByRole('option').allInnerTexts();
      await page.keyboard.press('Escape');
      return names;
    };
    expect(await sorts(/Customers/)).toContain('Trial end, ascending');
    const ofDeals = await sorts(/Deals/);
    expect(ofDeals).toContain('Expected close, ascending');
    expect(ofDeals).not.toContain('Trial end, ascending');
  });

  it('is led to where they are found, hears how many there are, and can take the filters away', async () => {
    const page = await portal.signedIn(await portal.person('Lev', 'staff'));
    await page.getByRole('tab', { name: /Deals/ }).click();
    await page.getByText(/^No deal is registered\. Register one/).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('alpine');
    await page.getByText('No customer fits these filters.').waitFor();
    await page.getByRole('link', { name: 'Pending 2' }).click();
    await row(page, 'Alpine Ski House').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^2 customers$/ })
      .waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('alpine nobody');
    await page.getByRole('button', { name: 'Take the filters away' }).click();
    await row(page, 'Alpine Ski House').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
  });
});

describe('a customer’s page', () => {
  it('has each date within its section, in whatever zone and window', async () => {
    const { id } = await portal.added('Far East', { zone: 'Asia/Kolkata' });
    const ines = await portal.person('Ines', 'staff');
    const page = await portal.signedIn(ines, { viewport: { width: 1200, height: 900 } });
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('main').getByText('Tenant', { exact: true }).waitFor();
    for (const section of await page.locator('section:has(dd time)').all()) {
      const right = async (of: Locator) => {
        const box = await of.boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0);
      };
      for (const time of await section.locator('dd time').all())
        expect(await right(time)).toBeLessThan(await right(section));
    }
  });

  it('is printed without the menu, which would lie over each page', async () => {
    const { id } = await portal.added('On Paper');
    const page = await portal.signedIn(await portal.person('Pia', 'staff'));
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('button', { name: 'Actions', exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const menu of [page.getByRole('banner'), page.getByRole('navigation', { name: 'Main' })])
      expect(await menu.isVisible()).toBe(false);
    expect((await page.locator('main h1').boundingBox())?.x).toBeLessThan(20);
  });
});

describe('the list', () => {
  it('is gone back to from a customer’s page where that customer stands', async () => {
    const { id } = await portal.added('Back Again');
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('main').getByRole('link', { name: 'Customers' }).click();
    await page.getByRole('tab', { name: /Pending/, selected: true }).waitFor();
    await row(page, 'Back Again').waitFor();
  });

  it('tells who goes through it by a reader whose row it is, and so does a customer’s page of events', async () => {
    const { id } = await portal.added('Heard of');
    const page = await portal.signedIn(await portal.person('Lou', 'staff'));
    await page.getByRole('tab', { name: /Pending/ }).click();
    await page.getByRole('rowheader', { name: /^Heard of/ }).waitFor();
    await page.goto(`${portal.url}/customers/${id}`);
    const events = page.getByRole('region', { name: 'Agenda and timeline' }).getByRole('listitem');
    await events.filter({ hasText: /^Added Heard of/ }).waitFor();
    await events.filter({ hasText: /^Now$/ }).waitFor();
    await page.goto(`${portal.url}/settings/partners`);
    await page.getByRole('rowheader', { name: /^Northwind Partners/ }).waitFor();
  });

  it('has every column in sight, however long the one word of a name is', async () => {
    await portal.added('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft');
    const page = await portal.signedIn(staff);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Donaudampf').waitFor();
    const list = page.getByRole('region', { name: 'Customers' });
    const extent = (which: 'scrollWidth' | 'clientWidth') =>
      list.evaluate((shown: Record<string, number>, name) => shown[name] ?? 0, which);
    expect(await extent('scrollWidth')).toBeLessThanOrEqual(await extent('clientWidth'));
  });

  it('says where the days begin that it is narrowed to', async () => {
    const page = await portal.signedIn(staff, { timezoneId: 'Asia/Kolkata' });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Trial ends from').waitFor();
    await page.getByText('Days begin and end in UTC.').waitFor();
  });
});

describe('a screen whose answers take long', () => {
  it('shows what has changed also while more and more changes', async () => {
    const { id: watched } = await portal.added('Watched');
    const others = [(await portal.added('Busy One')).id, (await portal.added('Busy Two')).id];
    const page = await portal.signedIn(staff);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Watched').waitFor();
    const rename = (id: string, organization: string) =>
      portal.api(`/api/customers/${id}/edit-contacts`, { organization });
    // Longer than it is from one reading of the list to the next.
    await page.route(/\/api\/customers\?/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue().catch(() => undefined);
    });
    let isBusy = true;
    const busy = (async () => {
      for (let times = 0; isBusy; times += 1) {
        await rename(others[times % others.length] ?? '', `Busy ${times}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();
    await rename(watched, 'Renamed Meanwhile');
    await row(page, 'Renamed Meanwhile')
      .waitFor({ timeout: 12_000 })
      .finally(() => {
        isBusy = false;
      });
    await busy;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }, 60_000);
});

describe('a panel that somebody else was faster than', () => {
  it('says so of what was submitted, and no longer once that is changed', async () => {
    const { id } = await portal.added('Overtaken');
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${id}`);
    const panel = await openAction(page, 'Manage subscription upgrade');
    await changeIn(panel);
    await portal.api(`/api/customers/${id}/edit-contacts`, { name: 'Ada King' });
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.getByText('This customer has changed meanwhile').waitFor();
    await panel.getByLabel('Reason').fill('They asked for it');
    await changeIn(panel);
    expect(await panel.getByRole('alert').allInnerTexts()).toEqual([]);
    await panel.getByRole('button', { name: 'Submit' }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('Ends without upgrade: it is blocked').waitFor();
  });
});

describe('who works by keyboard', () => {
  it('goes on in the screen where the button that opened a panel goes with what was done', async () => {
    const id = await new Deals(product.client).registered({
      organization: 'Fourth Coffee',
      domain: 'coffee.example',
    });
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${id}`);
    const convert = page.getByRole('button', { name: 'Convert to customer' });
    await convert.press('Enter');
    const panel = panelOf(page, 'Convert to customer');
    await changeIn(panel);
    await panel.getByRole('button', { name: 'Convert' }).press('Enter');
    await convert.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
  });
});
