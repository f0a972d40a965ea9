import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, type Person, Portal } from '../support/portal.js';

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

describe('the list of customers', () => {
  it('asks to sign in first, then shows what was asked for, with its filter in the address', async () => {
    await portal.added('Northern Lights', { partner: 'northwind' });
    await portal.added('Southern Cross');
    const page = await portal.window();
    const complaints = complaintsOf(page);
    await page.goto(`${portal.url}/customers?tab=pending&partner=northwind`);
    await page.getByLabel('Email or user name').fill(staff.email);
    await page.getByRole('button', { name: 'Forgotten the password?' }).click();
    await page.getByRole('heading', { name: 'Set a new password' }).waitFor();
    expect(await page.getByLabel('Email or user name').inputValue()).toBe(staff.email);
    await page.getByRole('button', { name: 'Back to sign in' }).click();
    await page.getByLabel(/^Password/).fill(staff.password);
    await page.keyboard.press('Enter');
    await row(page, 'Northern Lights').waitFor();
    expect(page.url()).toBe(`${portal.url}/customers?tab=pending&partner=northwind`);
    expect(await row(page, 'Southern Cross').count()).toBe(0);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    // The first field has the focus, and no list of it lies over the others.
    await page.getByRole('combobox', { name: 'Partner' }).and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('option').filter({ visible: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove filter Partner' }).click();
    await row(page, 'Southern Cross').waitFor();
    expect(page.url()).toBe(`${portal.url}/customers?tab=pending`);
    await page.getByRole('searchbox', { name: 'Search' }).fill('northern');
    await row(page, 'Southern Cross').waitFor({ state: 'detached' });
    expect(page.url()).toContain('q=northern');
    await page.goto(`${portal.url}/customers?tab=foo&partner=northwind`);
    await page.getByRole('tab', { name: /Customers/, selected: true }).waitFor();
    await page.getByText('No customer fits these filters.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('follows by itself while one looks', async () => {
    const page = await portal.signedIn(staff);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await page.getByRole('table').waitFor();
    await portal.added('Late Arrivals');
    await row(page, 'Late Arrivals').waitFor({ timeout: 10_000 });
  });

  it('leads from a link through the door, and back to where the link was', async () => {
    const { id } = await portal.added('Linked To');
    const lara = await portal.person('Lara', 'staff');
    const page = await portal.window();
    await page.goto(`${portal.url}/intake/northwind`);
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByLabel('Email or user name').fill(lara.email);
    await page.getByLabel(/^Password/).fill(lara.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Linked To/ }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(`${portal.url}/intake/northwind`);
  });

  it('shows a partner its own customers only, and follows those only', async () => {
    const nina = await portal.person('Nina', 'owner', 'northwind');
    const page = await portal.signedIn(nina);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await row(page, 'Northern Lights').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Partner' }).count()).toBe(0);
    const { id: foreign } = await portal.added('Fabrikam’s Own', { partner: 'fabrikam' });
    await portal.added('Northwind’s Own', { partner: 'northwind' });
    await row(page, 'Northwind’s Own').waitFor();
    expect(await row(page, 'Fabrikam’s Own').count()).toBe(0);
    expect(await row(page, 'Southern Cross').count()).toBe(0);
    await page.goto(`${portal.url}/customers/${foreign}`);
    await page.getByRole('alert').getByText('The list of customers has all that you may see.').waitFor();
  });
});

describe('what is chosen of the list', () => {
  it('are its columns, which stay as they were chosen', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers?tab=pending`);
    const head = page.getByRole('columnheader', { name: 'What comes next' });
    await page.getByRole('columnheader', { name: 'SKU and add-on' }).waitFor();
    expect(await head.count()).toBe(0);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'What comes next' }).check();
    await page.getByRole('checkbox', { name: 'SKU and add-on' }).uncheck();
    await page.reload();
    await head.waitFor();
    expect(await page.getByRole('columnheader', { name: 'SKU and add-on' }).count()).toBe(0);
    expect(await page.getByRole('columnheader').first().innerText()).toBe('Activation link');
    await page.setViewportSize({ width: 390, height: 844 });
    const card = page.getByRole('listitem').filter({ hasText: 'Northern Lights' });
    const first = card.getByRole('button').first();
    expect(await first.getAttribute('aria-label')).toBe('Copy activation link of Northern Lights');
  });

  it('has the activation link to copy once there is one, and not while the tenant is being created', async () => {
    await portal.added('No Tenant Yet');
    const page = await portal.signedIn(await portal.person('Noa', 'staff'));
    const link = page.getByRole('button', { name: 'Copy activation link of No Tenant Yet' });
    await page.goto(`${portal.url}/customers?tab=pending&q=No Tenant Yet`);
    await link.waitFor();
    // As the list had it, moments ago: the product is quick here.
    await page.route(/\/api\/customers\?/, async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replaceAll('"waitingOn":"customer"', '"waitingOn":"product"');
      await route.fulfill({ response: answer, body: text });
    });
    await page.reload();
    await row(page, 'No Tenant Yet').getByText('Product').waitFor();
    expect(await link.count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('is what the file has, all of it and nothing else', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers?tab=pending&q=northern`);
    await row(page, 'Northern Lights').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(file.suggestedFilename()).toMatch(/^customers-.*\.csv$/);
    expect(lines).toHaveLength(2);
    expect(lines[0], 'what tells Excel that it is UTF-8').toMatch(/^\u{feff}id,organization,/u);
    expect(lines[1]).toContain('Northern Lights');
  });

  it('can be done by keyboard alone', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers?tab=pending&q=northern`);
    await row(page, 'Northern Lights').waitFor();
    await page.getByRole('button', { name: 'Actions for Northern Lights' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Manage subscription upgrade/ }).waitFor();
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""');
    for (let step = 0; step < 12 && !(await focused()).startsWith('Manage'); step += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Manage subscription upgrade' });
    await panel.getByRole('region', { name: 'What will change' }).waitFor();
    for (let step = 0; step < 12 && (await focused()) !== 'Submit'; step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe(
      'Actions for Northern Lights',
    );
  });
});

describe('a customer’s page', () => {
  it('has each email as it was sent, and for staff the way to the workflow', async () => {
    const { id } = await portal.added('Emails and Workflows', { partner: 'northwind' });
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${id}`);
    const emails = page.getByRole('region', { name: 'Emails' });
    await emails.getByText('Accepted').first().waitFor();
    const [mail] = await Promise.all([
      page.context().waitForEvent('page'),
      emails
        .getByRole('link', { name: /Emails and Workflows/ })
        .first()
        .click(),
    ]);
    await mail.getByText('Emails and Workflows').locator('visible=true').first().waitFor();
    const workflow = page.getByRole('link', { name: 'In the Temporal Web UI' });
    expect(await workflow.getAttribute('href')).toMatch(
      new RegExp(`^http.*/workflows/${encodeURIComponent(`customer/${id}`)}$`),
    );
  });
});

describe('the settings', () => {
  it('say in a sentence what each number does, and show each email', async () => {
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/settings/policy`);
    await page
      .getByText(
        'A registered deal is protected for 90 days, not counting the time of a conflict; then it is closed.',
      )
      .waitFor();
    await page.getByRole('row').filter({ hasText: 'Messages in clear' }).getByText('accept').waitFor();
    await page.goto(`${portal.url}/settings/email-templates?name=upgrade-notice`);
    await page
      .frameLocator('iframe')
      .getByText(/production/)
      .locator('visible=true')
      .first()
      .waitFor();
    await page.goto(`${portal.url}/settings/catalog`);
    await page.getByRole('row').filter({ hasText: 'Modeler' }).getByText('$2,400 for each').waitFor();
    await page.getByRole('row').filter({ hasText: 'Euro (EUR)' }).getByText('0.92').waitFor();
  });
});

describe('an address that nothing is at', () => {
  it('leads on, since no menu stands beside it', async () => {
    const page = await portal.window();
    await page.goto(`${portal.url}/customer`);
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });
});

describe('an action', () => {
  it('shows what will change first, and is done once on a double click', async () => {
    const { id } = await portal.added('Double Click');
    const page = await portal.signedIn(staff);
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: /Manage subscription upgrade/ }).click();
    const panel = page.getByRole('dialog', { name: 'Manage subscription upgrade' });
    const change = panel.getByRole('region', { name: 'What will change' });
    await change.waitFor();
    await panel.getByRole('button', { name: 'Submit' }).dblclick();
    await panel.waitFor({ state: 'detached' });
    const blocked = (await product.client.timeline(id)).filter(
      ({ event }) => event.type === 'upgrade-blocked',
    );
    expect(blocked).toHaveLength(1);
    await page.getByText('Ends without upgrade: it is blocked').waitFor();
  });

  it('shows afresh what it would do where somebody else was faster', async () => {
    const { id } = await portal.added('Two Windows');
    const [first, second] = [await portal.signedIn(staff), await portal.signedIn(staff)];
    const opened = async (page: Page) => {
      await page.goto(`${portal.url}/customers/${id}`);
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('menuitem', { name: /Manage subscription upgrade/ }).click();
      await page.getByRole('region', { name: 'What will change' }).waitFor();
      return page.getByRole('dialog');
    };
    const [one, other] = [await opened(first), await opened(second)];
    await one.getByRole('button', { name: 'Submit' }).click();
    await one.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'Submit' }).click();
    await other.getByText('This customer has changed meanwhile').waitFor();
    await other.getByText(/blocked already/).waitFor();
    expect(await other.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true);
  });
});
