import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals, signedPdf } from '../support/deal-scene.js';
import { openProduct } from '../support/journey-browser.js';
import { post } from '../support/journey-client.js';
import type { Product } from '../support/journey-product.js';
import { Portal } from '../support/portal.js';
import { changeIn, choose, openAction, submit } from '../support/portal-action.js';

let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;

beforeAll(async () => {
  [product, browser] = await openProduct('24h');
  portal = new Portal(product.client, browser);
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const visit = (id: string) => nina.goto(`${portal.url}/customers/${id}`);

describe('a License Agreement that was sent to a wrong address', () => {
  it('is sent again to the right one, which its partner corrects in the portal', async () => {
    const id = await new Deals(product.client).inContracts();
    await product.client.email(id, 'license-agreement', 'carl@contoso.example');
    await visit(id);
    const panel = await openAction(nina, 'Edit contacts');
    expect(await panel.getByLabel('Organization').isEditable()).toBe(false);
    await panel.getByLabel('License Agreement’s email').fill('cfo@contoso.example');
    await submit(panel);
    await product.client.email(id, 'license-agreement', 'cfo@contoso.example');
    await nina.getByText(/^To cfo@contoso.example \(the License Agreement’s contact\)/).waitFor();
  }, 120_000);
});

describe('a signed copy', () => {
  it('is taken from a telephone that does not know of the file that it is a PDF', async () => {
    const trey = { organization: 'Trey Research', domain: 'trey.example' };
    await visit(await new Deals(product.client).inContracts(trey));
    const panel = await openAction(nina, 'Record signature');
    const unknown = { mimeType: 'application/octet-stream', buffer: signedPdf };
    await panel.locator('input[type=file]').setInputFiles({ name: 'Signed.PDF', ...unknown });
    await submit(panel, 'Record signature');
    await nina.getByText('Signed copy: Signed.PDF').waitFor();
  }, 120_000);

  it('is taken under a name that is longer than is kept of it, also where that is in the midst of an emoji', async () => {
    const relecloud = { organization: 'Relecloud', domain: 'relecloud.example' };
    await visit(await new Deals(product.client).inContracts(relecloud));
    const panel = await openAction(nina, 'Record signature');
    const file = { name: `${'📄'.repeat(60)} signed.pdf`, mimeType: 'application/pdf', buffer: signedPdf };
    await panel.locator('input[type=file]').setInputFiles(file);
    await submit(panel, 'Record signature');
    await nina.getByText(/^Signed copy: 📄+ signed\.pdf$/u).waitFor();
  }, 120_000);

  it('that was uploaded and not recorded is none that another one has replaced', async () => {
    const fourth = { organization: 'Fourth Coffee', domain: 'fourth.example' };
    await visit(await new Deals(product.client).inContracts(fourth));
    const panel = await openAction(nina, 'Record signature');
    const file = panel.locator('input[type=file]');
    const pdf = { mimeType: 'application/pdf' };
    await file.setInputFiles({
      name: 'wrong.pdf',
      ...pdf,
      buffer: Buffer.concat([signedPdf, Buffer.from('\n')]),
    });
    await panel.getByText('Look at wrong.pdf').waitFor();
    await file.setInputFiles({ name: 'right.pdf', ...pdf, buffer: signedPdf });
    await submit(panel, 'Record signature');
    const wrong = nina.getByRole('listitem').filter({ hasText: 'Signed copy: wrong.pdf' });
    await wrong.getByText('Not current').waitFor();
    expect(await nina.getByText('Replaced', { exact: true }).count()).toBe(0);
  }, 120_000);

  it('is taken when the same file is chosen again, after it was mended', async () => {
    const lucerne = { organization: 'Lucerne Publishing', domain: 'lucerne.example' };
    await visit(await new Deals(product.client).inContracts(lucerne));
    const panel = await openAction(nina, 'Record signature');
    const path = join(product.folder, 'scan.pdf');
    for (const [content, said] of [
      ['', 'scan.pdf is empty.'],
      [signedPdf, 'It has arrived.'],
    ] as const) {
      writeFileSync(path, content);
      await panel.locator('input[type=file]').setInputFiles(path);
      await panel.getByText(said).waitFor();
    }
    await submit(panel, 'Record signature');
  }, 120_000);
});

describe('the panel of a customer', () => {
  it('has time zones by the names that they have today', async () => {
    const { id } = await portal.added('Contoso Ltd', { partner: 'northwind' });
    await visit(id);
    const panel = await openAction(nina, 'Edit contacts');
    await panel.getByRole('combobox', { name: 'Time zone' }).fill('Kolkata');
    await nina.getByRole('option', { name: 'Asia/Kolkata' }).click();
    await submit(panel);
    await nina.getByText('Asia/Kolkata', { exact: true }).waitFor();
    await nina
      .getByText(/GMT\+5:30/)
      .first()
      .waitFor();
  });

  it('shows the expiration date that a conversion will have once onboarding completes', async () => {
    const { id } = await portal.added('Contoso Ltd', { partner: 'northwind' });
    await visit(id);
    const panel = await openAction(nina, 'Convert to production account');
    await panel.getByLabel(/^Expiration date/).fill('2999-06-30');
    await (await changeIn(panel)).getByText(/^Would expire: 30 Jun 2999, 23:59/).waitFor();
    await submit(panel);
    await nina.getByText(/as soon as onboarding completes, until 30 Jun 2999, 23:59/).waitFor();
  });

  it('shows the expiration date that is set in a trial, and how often who may extend it', async () => {
    const { id, link } = await portal.added('Contoso Ltd', { partner: 'northwind' });
    await post(link, { name: 'Ada Lovelace', accepted: 'yes' });
    await product.client.reaches(id, 'trial', 60_000);
    await visit(id);
    await nina.getByText('0 of 4, by the partner 0 of 1').waitFor();
    const panel = await openAction(nina, 'Edit SKUs and expiration date');
    await panel.getByLabel('New expiration date').fill('2999-06-30');
    await (await changeIn(panel)).getByText(/^Would expire: 30 Jun 2999, 23:59/).waitFor();
    await choose(panel, 'Add-on', /^Audit/);
    await submit(panel);
    await nina
      .getByText(/^30 Jun 2999, 23:59/)
      .first()
      .waitFor();
  }, 90_000);
});

describe('the days in which trials end', () => {
  it('lead to those of the partner that the home screen is narrowed to', async () => {
    const sam = await portal.signedIn(await portal.person('Sam', 'staff'));
    await sam.goto(`${portal.url}/?partner=northwind`);
    const ending = sam.getByRole('region', { name: 'Trials that end in the next 14 days' });
    await ending.getByRole('link', { name: /1 to upgrade/ }).click();
    await sam.getByRole('row').filter({ hasText: 'Contoso Ltd' }).waitFor();
    expect(new URL(sam.url()).searchParams.get('partner')).toBe('northwind');
  });
});
