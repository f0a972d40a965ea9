import { signedPdf } from '../../test/support/deal-scene.js';
import { sectionOf } from '../../test/support/form-page.js';
import type { Portal } from '../../test/support/portal.js';
import { panelOf } from '../../test/support/portal-action.js';
import type { ShownDeals } from '../../test/support/shown-deals.js';
import type { Camera } from './camera.js';

export async function dealListsOf(camera: Camera, portal: Portal): Promise<void> {
  const { page } = camera;
  for (const tab of ['deals', 'drafts', 'contracts']) {
    await page.goto(`${portal.url}/customers?tab=${tab}`);
    await page.getByRole('searchbox').waitFor();
    await camera.take(`list-${tab}`);
  }
  await page.goto(`${portal.url}/customers?tab=deals`);
  await page.getByRole('button', { name: 'Register deal' }).click();
  const panel = panelOf(page, 'Register deal');
  for (const [type, count] of [['Modeler', '5'] as const, ['Contributor', '1200'] as const])
    await panel.getByLabel(type).fill(count);
  await camera.take('panel-register-deal');
  await page.getByRole('table', { name: 'License revenue a year' }).scrollIntoViewIfNeeded();
  await camera.take('panel-register-deal-revenue');
  await camera.close();
}

export async function dealsOf(camera: Camera, portal: Portal, shown: ShownDeals): Promise<void> {
  const { page } = camera;
  const visit = async (id: string) => {
    await page.goto(`${portal.url}/customers/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await visit(shown.registered);
  await camera.take('deal');
  await camera.panels(['Update deal', 'Convert to customer']);
  await visit(shown.inConflict);
  await page.getByRole('group', { name: 'Registration of Fabrikam Resellers' }).waitFor();
  await camera.take('deal-in-conflict');
  await camera.panels(['Decide conflict'], async () => {
    await page.getByRole('radio', { name: 'This deal goes on; the other one closes' }).check();
  });
  await formsOf(camera, visit, shown);
  await visit(shown.inContracts);
  await page.getByText(/^License Agreement: /).waitFor();
  await camera.take('contract');
  await camera.panels(['Record signature'], async () => {
    const file = { name: 'signed.pdf', mimeType: 'application/pdf', buffer: signedPdf };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('It has arrived.').waitFor();
  });
  await visit(shown.signed);
  await page.getByText(/^Signed copy: /).waitFor();
  await camera.take('contract-signed');
  await camera.panels(['Sign off contract', 'Return contract'], async (title) => {
    if (title === 'Return contract')
      await page.getByRole('button', { name: 'Add a remark at a field' }).click();
  });
}

const sections = [
  ['opportunity', 'Opportunity details'],
  ['contact', 'Contact information'],
  ['customer-contact', 'Customer contact information'],
  ['licensing', 'Licensing details'],
  ['project', 'Project description'],
] as const;

async function formsOf(camera: Camera, visit: (id: string) => Promise<void>, shown: ShownDeals) {
  const { page } = camera;
  const form = page.getByRole('table', { name: 'License revenue a year' });
  await visit(shown.draft);
  await form.waitFor();
  await camera.take('form');
  await page.getByRole('button', { name: 'Add a discount' }).click();
  await page.getByRole('button', { name: 'Submit to Contracts' }).click();
  await page.getByRole('alert', { name: 'It cannot be submitted yet' }).waitFor();
  await camera.take('form-mistakes');
  await page.getByRole('button', { name: 'Back to what is saved' }).click();
  await visit(shown.whole);
  await form.waitFor();
  for (const [name, title] of sections) await camera.part(`form-${name}`, sectionOf(page, title));
  await camera.panels(['Submit to Contracts']);
  await visit(shown.discounted);
  await page.getByText('Waits for approval').first().waitFor();
  await camera.part('form-discount-waits', sectionOf(page, 'Licensing details'));
  await camera.panels(['Decide discount'], async () => {
    await page.getByRole('radio', { name: 'Decline' }).check();
  });
  await visit(shown.returned);
  await page.getByText('The vendor has returned the contract').waitFor();
  await camera.take('form-returned');
}
