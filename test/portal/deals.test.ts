import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Deals, dayIn } from '../support/deal-scene.js';
import { saved, sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';
import { complaintsOf, crash, Portal } from '../support/portal.js';
import { choose, openAction, panelOf, submit } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let deals: Deals;
let nina: Page;
let fay: Page;
let sam: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  deals = new Deals(product.client);
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
  fay = await portal.signedIn(await portal.person('Fay', 'owner', 'fabrikam'));
  // Elsewhere than the customers.
  const newYork = { timezoneId: 'America/New_York' };
  sam = await portal.signedIn(await portal.person('Sam', 'approver'), newYork);
  complaints = [nina, fay, sam].flatMap(complaintsOf);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

/** A customer as the API answers it, whose conflicts are otherwise. */
function withCases(customer: unknown, changes: object): object {
  const { conflicts, ...rest } = z
    .looseObject({ conflicts: z.looseObject({ cases: z.array(z.looseObject({})) }) })
    .parse(customer);
  return {
    ...rest,
    conflicts: { ...conflicts, cases: conflicts.cases.map((one) => ({ ...one, ...changes })) },
  };
}

const draftSchema = z.object({ draft: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('a deal', () => {
  it('is registered in the portal, with its revenue shown while one types', async () => {
    await nina.goto(`${portal.url}/customers?tab=deals`);
    await nina.getByRole('button', { name: 'Register deal' }).first().click();
    const panel = panelOf(nina, 'Register deal');
    await panel.getByLabel(/^Opportunity( \*)?$/).fill('Budgeting 2027');
    await panel.getByLabel('Organization').fill('Graphic Design Institute');
    await panel.getByLabel('Domain').fill('graphic.example');
    await choose(panel, 'Country', 'Germany');
    await panel.getByLabel('Contact’s email').fill('ada@graphic.example');
    await choose(panel, 'Opportunity stage', 'Proposed');
    await panel.getByLabel('Expected close').fill('2999-12-31');
    await panel.getByLabel('Viewer').fill('20');
    await panel.getByRole('table', { name: 'License revenue a year' }).waitFor();
    await submit(panel, 'Register deal');
    await nina.getByRole('heading', { name: 'Graphic Design Institute' }).waitFor();
  });

  it('is changed there while it is protected', async () => {
    const panel = await openAction(nina, 'Update deal');
    await panel.getByLabel('Viewer').fill('25');
    await submit(panel);
    await nina.getByText('Deal changed: users').first().waitFor();
  });
});

describe('the details form', () => {
  let id: string;
  let context: BrowserContext;
  const goal = (page: Page) => sectionOf(page, 'Project description').getByLabel('Goal');
  const licensing = (page: Page) => sectionOf(page, 'Licensing details');
  const keptGoal = async () =>
    (await product.client.get(`/api/customers/${id}`, draftSchema)).draft.project?.goal;

  const opened = async (page: Page) => {
    await page.goto(`${portal.url}/customers/${id}`);
    await goal(page).waitFor();
    return page;
  };

  beforeAll(async () => {
    id = await deals.drafting({ organization: 'Fourth Coffee', domain: 'coffee.example' });
    context = nina.context();
    await opened(nina);
  }, 60_000);

  it('is saved as one types', async () => {
    await goal(nina).fill('One budget');
    await nina.getByText('Not saved yet').waitFor();
    await saved(nina);
    expect(await keptGoal()).toBe('One budget');
  });

  it('keeps what was typed through a lost connection, and saves it when there is one again', async () => {
    await context.setOffline(true);
    await goal(nina).fill('One budget, offline');
    await nina.getByText(/^Not saved: no connection/).waitFor();
    expect(await keptGoal()).toBe('One budget');
    await context.setOffline(false);
    await saved(nina);
    expect(await keptGoal()).toBe('One budget, offline');
  });

  it('saves what was typed in a tab that is closed at once', async () => {
    await goal(nina).fill('Typed in a tab that is closed');
    await nina.close();
    await eventually(async () => (await keptGoal()) === 'Typed in a tab that is closed');
    nina = await opened(await context.newPage());
    expect(await goal(nina).inputValue()).toBe('Typed in a tab that is closed');
  });

  it('keeps what was typed in a tab that died before it was saved', async () => {
    await context.setOffline(true);
    await goal(nina).fill('Typed in a tab that died');
    await nina.getByText(/^Not saved: no connection/).waitFor();
    await crash(nina);
    await context.setOffline(false);
    expect(await keptGoal()).toBe('Typed in a tab that is closed');
    nina = await opened(await context.newPage());
    complaints = [fay, sam, nina].flatMap(complaintsOf);
    await saved(nina);
    expect(await goal(nina).inputValue()).toBe('Typed in a tab that died');
    expect(await keptGoal()).toBe('Typed in a tab that died');
  });

  it('has both: what was typed here, and what another tab saved meanwhile', async () => {
    await context.setOffline(true);
    await goal(nina).fill('Mine');
    await licensing(nina).getByLabel('Viewer').fill('25');
    const change = { project: { goal: 'Theirs', scope: 'Scope of theirs' } };
    await deals.do(id, 'save-details', change);
    await context.setOffline(false);
    const alert = nina.getByRole('alert').filter({ hasText: 'It is saved as: Theirs' });
    await alert.waitFor();
    const scope = sectionOf(nina, 'Project description').getByLabel('Scope');
    expect(await scope.inputValue()).toBe('Scope of theirs');
    expect(await keptGoal()).toBe('Theirs');
    await alert.getByRole('button', { name: 'Save mine' }).click();
    await saved(nina);
    expect(await keptGoal()).toBe('Mine');
    const { draft } = await product.client.get(`/api/customers/${id}`, draftSchema);
    expect(draft.licensing?.users).toMatchObject({ viewer: 25 });
  });

  it('says at the field what is wrong there, and saves the rest', async () => {
    const end = licensing(nina).getByLabel('End date', { exact: true });
    await licensing(nina).getByLabel('Start date', { exact: true }).fill(dayIn(30));
    await end.fill(dayIn(10));
    await licensing(nina)
      .getByText(/is not after the start/)
      .waitFor();
    await licensing(nina).getByLabel('Modeler').fill('-3');
    await licensing(nina).getByText('Must not be negative.').waitFor();
    const contact = sectionOf(nina, 'Contact information');
    await contact.getByLabel('Email').fill('carl at contoso');
    await contact.getByText(/^Expected an email address/).waitFor();
    await goal(nina).fill('Saved all the same');
    await eventually(async () => (await keptGoal()) === 'Saved all the same');
    await licensing(nina).getByLabel('Modeler').fill('3');
    await end.fill(dayIn(400));
    await contact.getByLabel('Email').fill('carl@contoso.example');
    await saved(nina);
  });

  it('names every missing field at submitting, with a link to it', async () => {
    await nina.getByRole('button', { name: 'Submit to Contracts' }).click();
    const alert = nina.getByRole('alert').filter({ hasText: 'It cannot be submitted yet' });
    await alert.getByRole('link').first().waitFor();
    const missing = await alert.getByRole('link').allInnerTexts();
    const { missing: known } = await product.client.get(
      `/api/customers/${id}`,
      z.object({ missing: z.array(z.unknown()) }),
    );
    expect(missing.length).toBe(known.length);
    expect(missing).toContain('Customer contact information: Postal address');
    await alert.getByRole('link', { name: 'Project description: Team' }).press('Enter');
    await nina.keyboard.type('Two modelers');
    await saved(nina);
    expect(await sectionOf(nina, 'Project description').getByLabel('Team').inputValue()).toBe('Two modelers');
    await alert.getByRole('link', { name: 'Project description: Team' }).waitFor({ state: 'detached' });
  });

  it('asks for a discount again where its terms have changed, and not otherwise', async () => {
    const field = licensing(nina);
    await field.getByRole('button', { name: 'Add a discount' }).click();
    await field.getByLabel('Percent').fill('10');
    await field.getByLabel('Reason').fill('A reference');
    await field.getByRole('button', { name: 'Ask for approval' }).click();
    await field.getByText('Waits for approval').waitFor();
    await sam.goto(`${portal.url}/queues?queue=discounts`);
    await sam.getByRole('button', { name: 'Decide discount: Fourth Coffee' }).click();
    const panel = panelOf(sam, 'Decide discount');
    await panel.getByRole('radio', { name: 'Decline' }).check();
    await panel.getByLabel('Reason').fill('Not for three modelers');
    await submit(panel, 'Decide');
    await sam.getByText('No discount waits for approval.').waitFor();
    await field.getByText(/declined by Sam.*Not for three modelers/).waitFor();
    await goal(nina).fill('Something else');
    await saved(nina);
    await field.getByText('Declined', { exact: true }).waitFor();
    await field.getByRole('textbox', { name: 'Modeler' }).fill('30');
    await field.getByText('Not asked for yet').waitFor();
    await field.getByRole('button', { name: 'Ask for approval' }).click();
    await field.getByText('Waits for approval').waitFor();
    await sam.getByRole('button', { name: 'Decide discount: Fourth Coffee' }).waitFor();
  });
});

describe('a conflict', () => {
  it('shows each partner that there is one, and staff both sides, whose decision closes the other', async () => {
    const { first, second } = await deals.inConflict();
    await nina.goto(`${portal.url}/customers/${first}`);
    await nina
      .getByText(/Another registration is of the same organization. Vendor staff decide by/)
      .waitFor();
    await nina.route(`**/api/customers/${first}`, async (route) => {
      const answer = await route.fetch();
      const past = { decideBy: '2026-01-01T00:00:00.000Z' };
      await route.fulfill({ response: answer, json: withCases(await answer.json(), past) });
    });
    await nina.reload();
    await nina.getByText(/Vendor staff were to decide by 1 Jan 2026, .*, and were reminded/).waitFor();
    await nina.unrouteAll();
    for (const [page, other] of [
      [nina, 'Fabrikam'],
      [fay, 'Northwind'],
    ] as const) {
      await page.goto(`${portal.url}/customers?tab=deals`);
      await page.getByRole('row').filter({ hasText: 'Open' }).waitFor();
      expect(await page.getByText(other).count()).toBe(0);
    }
    await sam.goto(`${portal.url}/`);
    const needed = sam.getByRole('region', { name: /^What needs you/ }).getByRole('listitem');
    for (const partner of ['Northwind Partners', 'Fabrikam Resellers'])
      await needed.filter({ hasText: 'Adventure Works' }).filter({ hasText: partner }).waitFor();
    await sam.goto(`${portal.url}/queues?queue=conflicts`);
    await sam.getByRole('link', { name: 'Adventure Works', exact: true }).click();
    for (const partner of ['Northwind Partners', 'Fabrikam Resellers'])
      await sam
        .getByRole('group', { name: `Registration of ${partner}` })
        .getByText(/\d\d:\d\d CES?T$/)
        .waitFor();
    await sam.getByRole('button', { name: 'Decide conflict' }).click();
    const panel = panelOf(sam, 'Decide conflict');
    await panel.getByRole('radio', { name: 'This deal goes on; the other one closes' }).check();
    await panel.getByLabel('Reason').fill('Registered first');
    await submit(panel, 'Decide');
    await product.client.reaches(second, 'closed');
    await fay.goto(`${portal.url}/customers/${second}`);
    await fay
      .getByText(/Registered first/)
      .first()
      .waitFor();
    await nina.goto(`${portal.url}/customers/${first}`);
    await nina.getByRole('button', { name: 'Convert to customer' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says of a customer, who goes on meanwhile, that nothing changes for it', async () => {
    const tail = { organization: 'Tailspin Toys', domain: 'tailspin.example' };
    await deals.registered(tail);
    const { id } = await portal.added('Tailspin Toys Ltd', { partner: 'fabrikam' });
    await fay.goto(`${portal.url}/customers/${id}`);
    await fay.getByText(/Until they do, nothing changes for this customer\.$/).waitFor();
  });
});
