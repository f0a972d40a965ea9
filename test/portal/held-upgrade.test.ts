import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deals } from '../support/deal-scene.js';
import { sectionOf } from '../support/form-page.js';
import { openProduct } from '../support/journey-browser.js';
import { post } from '../support/journey-client.js';
import type { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';
import { Portal } from '../support/portal.js';
import { panelOf, submit } from '../support/portal-action.js';

const email = 'ada@contoso.example';
let product: Product;
let browser: Browser;
let portal: Portal;
let nina: Page;
let id: string;

/** A partner with more deals than its home screen shows at a time, and then a trial whose notice comes back. */
beforeAll(async () => {
  [product, browser] = await openProduct('3s');
  portal = new Portal(product.client, browser);
  const zone = { timezoneId: 'America/Los_Angeles' };
  nina = await portal.signedIn(await portal.person('Nina', 'owner', 'northwind'), zone);
  const deals = new Deals(product.client);
  for (const name of ['proseware', 'coffee', 'litware', 'margie', 'yonder', 'graphic'])
    await deals.registered({ organization: name, domain: `${name}.example` });
  const contoso = await portal.added('Contoso Ltd', { partner: 'northwind' });
  id = contoso.id;
  await post(contoso.link, { name: 'Ada Lovelace', accepted: 'yes' });
  await product.client.reaches(id, 'trial', 60_000);
  let key: string | undefined;
  await eventually(async () => {
    const sent = await product.client.deliveries(id);
    const accepted = sent.filter(({ address, status }) => address === email && status === 'accepted');
    key = accepted.find(({ kind }) => kind === 'upgrade-notice')?.key;
    return key !== undefined;
  }, 90_000);
  await portal.api(`/api/customers/${id}/report-bounce`, { key, address: email, reason: '550 no such user' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('a trial whose upgrade is held', () => {
  it('stands before all deals in what needs its partner, with its dates in one piece', async () => {
    await nina.goto(`${portal.url}/`);
    const first = nina
      .getByRole('region', { name: /^What needs you/ })
      .getByRole('listitem')
      .first();
    await first.getByText(/^The upgrade is held: /).waitFor();
    await first.getByRole('button', { name: 'Retry mail: Contoso Ltd' }).waitFor();
    await first.getByRole('button', { name: 'Edit contacts: Contoso Ltd' }).waitFor();
    // With a minus: at a hyphen the line would break before the number.
    await first.getByText(/GMT\u2212[78]$/).waitFor();
  });

  it('says on its page that it ends, not that it upgrades, and has the address corrected there', async () => {
    await nina.goto(`${portal.url}/customers/${id}`);
    const subscription = sectionOf(nina, 'Subscription');
    await subscription.getByText(/^The upgrade is held: unless its notice is delivered, .* ends/).waitFor();
    expect(await subscription.getByText('Upgrades to production').count()).toBe(0);
    const waiting = sectionOf(nina, 'Waiting on: Partner');
    await waiting.getByRole('button', { name: 'Retry mail' }).waitFor();
    await waiting.getByRole('button', { name: 'Edit contacts' }).click();
    const panel = panelOf(nina, 'Edit contacts');
    await panel.getByLabel(/^Notification email/).fill('grace@contoso.example');
    await submit(panel);
    await product.client.email(id, 'upgrade-notice', 'grace@contoso.example');
    await subscription.getByText('Upgrades to production, after notice').waitFor();
  });
});
