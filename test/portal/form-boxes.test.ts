import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Deals } from '../support/deal-scene.js';
import { saved, sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { openAction } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let deals: Deals;
let portal: Portal;
let nina: Page;
let sam: Page;
let id: string;
let complaints: string[];

const goal = (page: Page) => sectionOf(page, 'Project description').getByLabel('Goal');
const modelers = (page: Page) => sectionOf(page, 'Licensing details').getByLabel('Modeler');
const draftSchema = z.object({
  draft: z.object({
    project: z.object({ goal: z.string().optional() }),
    licensing: z.object({ users: z.record(z.string(), z.number()) }),
  }),
});
const draftOf = async () => (await product.client.get(`/api/customers/${id}`, draftSchema)).draft;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  deals = new Deals(product.client);
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
  sam = await portal.signedIn(await portal.person('Sam', 'approver'));
  complaints = [nina, sam].flatMap(complaintsOf);
  id = await deals.drafting({ organization: 'Fourth Coffee', domain: 'coffee.example' });
  for (const page of [nina, sam]) await page.goto(`${portal.url}/customers/${id}`);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('a box that two people are in', () => {
  const overtaken = () => nina.getByRole('alert').filter({ hasText: 'Changed elsewhere meanwhile' });

  it('offers both texts to whoever types on over what the other has saved', async () => {
    await goal(nina).pressSequentially('Ours');
    await saved(nina);
    await eventually(async () => (await goal(sam).inputValue()) === 'Ours');
    await goal(sam).press('End');
    await goal(sam).pressSequentially(', and theirs');
    await eventually(async () => (await draftOf()).project.goal === 'Ours, and theirs');
    await nina.waitForTimeout(1_500);
    await goal(nina).pressSequentially(', and more');
    await overtaken().getByText('It is saved as: Ours, and theirs.').waitFor();
    expect(await goal(nina).inputValue()).toBe('Ours, and more');
    expect((await draftOf()).project.goal).toBe('Ours, and theirs');
  }, 30_000);

  it('has what was chosen of them', async () => {
    await overtaken().getByRole('button', { name: 'Take theirs' }).click();
    await saved(nina);
    expect(await goal(nina).inputValue()).toBe('Ours, and theirs');
  });
});

describe('a box for so many characters', () => {
  it('keeps all that is pasted, and says by how much it is too long', async () => {
    const long = 'a'.repeat(2_050);
    await goal(nina).press('ControlOrMeta+a');
    await nina.keyboard.insertText(long);
    await nina
      .getByText('Too long: 2,050 characters, 50 more than the 2,000 that are taken. It is not saved.')
      .waitFor();
    await nina.getByText(/^Not saved: /).waitFor();
    expect(await goal(nina).inputValue()).toBe(long);
    expect(await goal(nina).getAttribute('aria-invalid')).toBe('true');
    await goal(nina).fill(long.slice(50));
    await saved(nina);
    expect((await draftOf()).project.goal).toHaveLength(2_000);
  });
});

describe('the box of a count', () => {
  it('is empty once it is emptied, and then holds what is typed', async () => {
    await modelers(nina).press('ControlOrMeta+a');
    await modelers(nina).press('Delete');
    expect(await modelers(nina).inputValue()).toBe('');
    await modelers(nina).pressSequentially('12');
    expect(await modelers(nina).inputValue()).toBe('12');
    await eventually(async () => (await draftOf()).licensing.users.modeler === 12);
  });

  it('keeps a decimal as it is typed, and says what is expected', async () => {
    await modelers(nina).press('ControlOrMeta+a');
    await modelers(nina).pressSequentially('2.5');
    expect(await modelers(nina).inputValue()).toBe('2.5');
    await nina.getByText('Expected a whole number.').waitFor();
    await nina.getByText(/^Not saved: /).waitFor();
    expect((await draftOf()).licensing.users.modeler).not.toBe(25);
    await modelers(nina).fill('7');
    await saved(nina);
    expect((await draftOf()).licensing.users.modeler).toBe(7);
  });
});

describe('a discount that was just added', () => {
  it('is not wrong before anything is typed', async () => {
    const licensing = sectionOf(nina, 'Licensing details');
    const calculated = nina.waitForResponse(/save-details\?dryRun=true/);
    await licensing.getByRole('button', { name: 'Add a discount' }).click();
    expect((await calculated).status()).toBe(422);
    await licensing.getByText('Each discount needs a percentage and a reason.').waitFor();
    // What the answer says would be drawn by now.
    await nina.waitForTimeout(500);
    expect(await licensing.locator('[aria-invalid=true]').count()).toBe(0);
    await licensing.getByRole('button', { name: 'Back to what is saved' }).click();
    await saved(nina);
  });
});

describe('a remark at a field', () => {
  it('is given to the field of one section, which stands there', async () => {
    const contract = await deals.inContracts({ organization: 'Graphic Design', domain: 'graphic.example' });
    await sam.goto(`${portal.url}/customers/${contract}`);
    const panel = await openAction(sam, 'Return contract');
    await panel.getByRole('button', { name: 'Add a remark at a field' }).click();
    await panel.getByRole('combobox', { name: 'Field' }).click();
    await sam.getByRole('option', { name: 'Customer contact information: Email' }).click();
    expect(await panel.getByRole('combobox', { name: 'Field' }).inputValue()).toBe(
      'Customer contact information: Email',
    );
    await panel.getByRole('button', { name: 'Remove remark 1' }).press('Enter');
    await panel.locator('button:focus', { hasText: 'Add a remark at a field' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
