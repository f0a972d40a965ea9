import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals, signedPdf } from '../support/deal-scene.js';
import {
  askForDiscount,
  fillContact,
  fillCustomerContact,
  fillLicensing,
  fillProject,
  saved,
  sectionOf,
} from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import type { Product } from '../support/journey-product.js';
import { complaintsOf, Portal } from '../support/portal.js';
import { changeIn, panelOf, submit } from '../support/portal-action.js';
import { Walkthrough } from '../support/walkthrough.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let deals: Deals;
let nina: Page;
let sam: Page;
let complaints: string[];
let password: string;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  deals = new Deals(product.client);
  ({ password } = await portal.person('Nina', 'owner', 'northwind'));
  sam = await portal.signedIn(await portal.person('Sam', 'approver'));
  nina = await portal.window();
  for (const page of [nina, sam]) page.setDefaultTimeout(8_000);
  complaints = [nina, sam].flatMap(complaintsOf);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

async function door(): Promise<void> {
  await nina.goto(`${portal.url}/customers`);
  await nina.getByLabel('Email or user name').fill('northwind/nina');
  await nina.getByLabel(/^Password/).fill(password);
}

async function enter(): Promise<void> {
  await nina.getByRole('button', { name: 'Sign in' }).click();
  await nina.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
}

const toContracts = async (page: Page) => {
  await page.getByRole('button', { name: 'Submit to Contracts' }).last().click();
  const panel = panelOf(page, 'Submit to Contracts');
  await submit(panel, 'Submit to Contracts');
};

/** By the screen, as an approver does it; the reason is told to whoever asked. */
async function approveDiscount(id: string): Promise<void> {
  await sam.goto(`${portal.url}/customers/${id}`);
  await sam.getByRole('button', { name: 'Decide discount' }).click();
  const panel = panelOf(sam, 'Decide discount');
  await panel.getByText(/A reference customer/).waitFor();
  await panel.getByRole('radio', { name: 'Approve' }).check();
  await panel.getByLabel('Reason').fill('We want this one');
  await submit(panel, 'Decide');
}

describe('From the deal to the contract, in fifteen steps', () => {
  const guide = new Walkthrough('From the deal to the contract, in fifteen steps');
  let id: string;
  const step = (number: number, test: string, act: () => Promise<void>) =>
    guide.step(nina, number, test, act);

  it('signs in with the credentials that the vendor assigned', async () => {
    id = await deals.registered();
    await door();
    await guide.watch(nina);
    await step(1, 'signs in with the credentials that the vendor assigned', enter);
  });

  it('finds the deal under its tab', async () => {
    await step(2, 'finds the deal under its tab', async () => {
      await nina.getByRole('tab', { name: 'Deals 1' }).click();
      const row = nina.getByRole('row').filter({ hasText: 'Contoso Ltd' });
      await row.getByText('$39,000').waitFor();
      await row.getByRole('link', { name: 'Contoso Ltd' }).click();
      await nina.getByText('The deal is registered and protected.').waitFor();
    });
  });

  it('takes the deal over with one confirmation', async () => {
    const test = 'takes the deal over with one confirmation';
    const panel = panelOf(nina, 'Convert to customer');
    await step(3, test, async () => {
      await nina.getByRole('button', { name: 'Convert to customer' }).click();
      await changeIn(panel);
    });
    await step(4, test, async () => {
      await submit(panel, 'Convert');
      await sectionOf(nina, 'Project description').waitFor();
    });
  });

  it('has the form in front of it, filled in from the deal', async () => {
    const test = 'has the form in front of it, filled in from the deal';
    for (const number of [5, 6])
      await step(number, test, async () => {
        const licensing = sectionOf(nina, 'Licensing details');
        expect(await licensing.getByLabel('Currency').inputValue()).toMatch(/EUR/);
        expect(await licensing.getByLabel('Type').inputValue()).toBe('New License');
        expect(await licensing.getByLabel('Contributor').inputValue()).toBe('40');
        await licensing.getByText('€35,880').waitFor();
      });
  });

  it('adds to the opportunity details', async () => {
    await step(7, 'adds to the opportunity details', async () => {
      const description = sectionOf(nina, 'Opportunity details').getByLabel('Description');
      expect(await description.inputValue()).toMatch(/40 spreadsheets/);
      await description.fill('They leave 40 spreadsheets in 12 subsidiaries behind; first forecast in May.');
    });
  });

  it('says who receives the License Agreement', async () => {
    await step(8, 'says who receives the License Agreement', () =>
      fillContact(nina, 'The customer’s', 'carl@contoso.example'),
    );
  });

  it('fills in the customer’s contact', async () => {
    await step(9, 'fills in the customer’s contact', () => fillCustomerContact(nina));
  });

  it('chooses the licensing details, the end as an estimate', async () => {
    await step(10, 'chooses the licensing details, the end as an estimate', () => fillLicensing(nina));
  });

  it('asks for a discount, with its approvers before its eyes', async () => {
    await step(11, 'asks for a discount, with its approvers before its eyes', () =>
      askForDiscount(nina, '10'),
    );
    await nina.getByText('Sales: has it now').first().waitFor();
  });

  it('has everything saved by itself', async () => {
    await step(12, 'has everything saved by itself', async () => {
      await saved(nina);
      await nina.getByRole('link', { name: '5 fields missing' }).waitFor();
    });
  });

  it('describes the project by the examples', async () => {
    await step(13, 'describes the project by the examples', async () => {
      await sectionOf(nina, 'Project description')
        .getByText(/One budget for all subsidiaries, closed/)
        .waitFor();
      await fillProject(nina);
      await nina.getByRole('link', { name: 'Complete' }).waitFor();
    });
  });

  it('submits to contracts, once the discount is approved', async () => {
    const test = 'submits to contracts, once the discount is approved';
    await nina.getByRole('button', { name: 'Submit to Contracts' }).last().click();
    await nina.getByText(/The discount waits for approval by Sales/).waitFor();
    await approveDiscount(id);
    await nina.getByText('Approved', { exact: true }).first().waitFor();
    await step(14, test, () => toContracts(nina));
    await step(15, test, async () => {
      await nina.getByText(/^To be signed by/).waitFor();
      await nina.getByText(/^License Agreement: /).waitFor();
    });
  });

  it('ends with the signed copy back, and the contract signed off on exact days', async () => {
    await nina.getByRole('button', { name: 'Record signature' }).click();
    const panel = panelOf(nina, 'Record signature');
    const file = panel.locator('input[type=file]');
    await file.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('no PDF') });
    await panel.getByText('scan.png is no PDF').waitFor();
    await file.setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: signedPdf });
    await submit(panel, 'Record signature');
    await sam.getByRole('button', { name: 'Sign off contract' }).click();
    const signOff = panelOf(sam, 'Sign off contract');
    expect(await signOff.getByLabel('End date').inputValue()).toBe('');
    await signOff.getByText(/^Estimated as/).waitFor();
    await signOff.getByLabel('End date').fill('2099-12-31');
    await submit(signOff, 'Sign off');
    await nina.getByText('The customer has not activated.').waitFor();
    const { stage } = await product.client.reaches(id, 'pending');
    expect(stage.activated).toBe(null);
    await product.client.email(id, 'activation', 'ada@contoso.example');
  });

  it('can be taken along as a file, and read on the timeline as it stood', async () => {
    for (const kind of ['json', 'pdf']) {
      const { status, size } = await nina.evaluate(async (path) => {
        const answer = await fetch(path);
        return { status: answer.status, size: (await answer.arrayBuffer()).byteLength };
      }, `/api/customers/${id}/export.${kind}`);
      expect([status, size > 1000]).toEqual([200, true]);
    }
    for (const said of await nina.getByText('As it stood then').all()) await said.click();
    const then = nina.locator('details');
    await then
      .getByText(/first forecast in May/)
      .first()
      .waitFor();
    await then
      .filter({ hasText: 'A reference customer' })
      .getByText('10 %', { exact: true })
      .first()
      .waitFor();
    expect(guide.left()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('From the deal to the contract, in fourteen steps', () => {
  const guide = new Walkthrough('From the deal to the contract, in fourteen steps');
  const coffee = { organization: 'Fourth Coffee', domain: 'coffee.example', email: 'kaya@coffee.example' };
  let id: string;
  const step = (number: number, test: string, act: () => Promise<void>) =>
    guide.step(nina, number, test, act);

  it('signs in', async () => {
    id = await deals.registered(coffee);
    await nina.context().close();
    nina = await portal.window();
    complaints = complaintsOf(nina);
    await door();
    await guide.watch(nina);
    await step(1, 'signs in', enter);
  });

  it('converts a deal from the list', async () => {
    const test = 'converts a deal from the list';
    const panel = panelOf(nina, 'Convert to customer');
    await step(2, test, () => nina.getByRole('tab', { name: /^Deals/ }).click());
    await step(3, test, async () => {
      await nina.getByRole('button', { name: 'Actions for Fourth Coffee' }).click();
      await nina.getByRole('menuitem', { name: /^Convert to customer/ }).click();
      await changeIn(panel);
    });
    await step(4, test, async () => {
      await submit(panel, 'Convert');
      await sectionOf(nina, 'Project description').waitFor();
    });
  });

  it('goes on in the same window', async () => {
    for (const number of [5, 6, 7])
      await step(number, 'goes on in the same window', async () => {
        const name = sectionOf(nina, 'Opportunity details').getByLabel('Opportunity', { exact: true });
        expect(await name.inputValue()).toBe('Budgeting for all subsidiaries');
      });
  });

  it('names its own contact as the intermediary', async () => {
    await step(8, 'names its own contact as the intermediary', () =>
      fillContact(nina, 'The partner’s own', 'nina@northwind.example'),
    );
  });

  it('chooses the licensing details', async () => {
    await step(9, 'chooses the licensing details', () => fillLicensing(nina));
  });

  it('asks for a discount that is over the limit, and is told so at its box', async () => {
    const test = 'asks for a discount that is over the limit, and is told so at its box';
    await step(10, test, async () => {
      const licensing = sectionOf(nina, 'Licensing details');
      await licensing.getByRole('button', { name: 'Add a discount' }).click();
      await licensing.getByLabel('Reason').fill('A reference customer');
      await licensing.getByLabel('Percent').fill('41');
      await licensing.getByText(/41 % is more than the 40 % that Modeler may be discounted by/).waitFor();
      await licensing.getByLabel('Percent').fill('40');
      await licensing.getByText(/To be approved by Sales/).waitFor();
      await licensing.getByRole('button', { name: 'Ask for approval' }).click();
      await licensing.getByText('Waits for approval').waitFor();
    });
  });

  it('fills in the rest by the examples', async () => {
    const test = 'fills in the rest by the examples';
    await step(11, test, async () => {
      await fillCustomerContact(nina);
      await saved(nina);
    });
    await step(12, test, () => fillProject(nina));
    await step(13, test, () => nina.getByRole('link', { name: 'Complete' }).waitFor());
  });

  it('submits to contracts', async () => {
    await approveDiscount(id);
    await nina.getByText('Approved', { exact: true }).first().waitFor();
    await step(14, 'submits to contracts', () => toContracts(nina));
    await product.client.email(id, 'license-agreement', 'nina@northwind.example');
    expect(guide.left()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
