import { linkIn, post } from '../../test/support/journey-client.js';
import type { Portal } from '../../test/support/portal.js';
import { panelOf } from '../../test/support/portal-action.js';
import type { Shown } from '../../test/support/portal-scene.js';
import type { Camera } from './camera.js';

/** A customer in production, so that there is something to draw. */
export async function sell(portal: Portal): Promise<void> {
  const email = 'grace@lucerne.example';
  const body = { organization: 'Lucerne Publishing', email, sku: 'professional', partner: 'fabrikam' };
  const { id } = JSON.parse(await (await portal.api('/api/customers', body)).text()) as { id: string };
  const link = linkIn(await portal.client.email(id, 'activation', email));
  await post(link, { name: 'Grace Hopper', accepted: 'yes' });
  await portal.client.reaches(id, 'trial', 120_000);
  await portal.api(`/api/customers/${id}/convert-to-production`, { expiresAt: '2099-06-30' });
}

export async function listsOf(camera: Camera, portal: Portal): Promise<void> {
  const { page } = camera;
  for (const tab of ['pending', 'customers', 'closed']) {
    await page.goto(`${portal.url}/customers?tab=${tab}`);
    await page.getByRole('searchbox').waitFor();
    await camera.take(`list-${tab}`);
  }
  await page.goto(`${portal.url}/customers?tab=pending`);
  await page.getByRole('button', { name: 'Add customer' }).click();
  await panelOf(page, 'Add customer')
    .getByLabel(/Organization name/)
    .waitFor();
  await camera.take('panel-add-customer');
  await camera.close();
}

export async function homeOf(camera: Camera, portal: Portal): Promise<void> {
  const { page } = camera;
  for (const by of ['month', 'day']) {
    await page.goto(`${portal.url}/?by=${by}`);
    await page
      .getByRole('region', { name: 'Trials that end in the next 14 days' })
      .getByRole('link')
      .waitFor();
    await page.locator('svg.recharts-surface').first().waitFor();
    await camera.take(`home-${by}`);
  }
}

export async function queuesOf(camera: Camera, portal: Portal, queues: readonly string[]): Promise<void> {
  const { page } = camera;
  for (const queue of queues) {
    await page.goto(`${portal.url}/queues?queue=${queue}`);
    await page.getByRole('searchbox').waitFor();
    await camera.take(`queue-${queue}`);
  }
}

export async function customersOf(camera: Camera, portal: Portal, shown: Shown): Promise<void> {
  const { page } = camera;
  const visit = async (id: string) => {
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await visit(shown.closed);
  await camera.take('customer-closed');
  await visit(shown.failed);
  await camera.take('customer-import-failed');
  await camera.panels(['Retry import', 'Close customer']);
  await visit(shown.pending);
  await camera.take('customer-pending');
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await camera.take('menu');
  await page.keyboard.press('Escape');
  await camera.panels(['Resend activation', 'Edit contacts', 'Transfer']);
  await visit(shown.bounced);
  await camera.take('customer-mail-bounced');
  await camera.panels([
    'Retry mail',
    'Extend trial',
    'Manage subscription upgrade',
    'Convert to production account',
    'Edit SKUs and expiration date',
  ]);
}
