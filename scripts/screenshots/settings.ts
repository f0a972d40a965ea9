import type { Portal } from '../../test/support/portal.js';
import type { Camera } from './camera.js';

const screens = [
  ['account', 'My account'],
  ['settings/partners', 'Partners'],
  ['settings/users', 'Users'],
  ['settings/api-keys', 'API keys'],
  ['settings/webhooks', 'Webhooks'],
  ['settings/catalog', 'Catalog'],
  ['settings/policy', 'Policy'],
  ['settings/email-templates', 'Email templates'],
  ['settings/audit-log', 'Audit log'],
] as const;

export async function settingsOf(camera: Camera, portal: Portal): Promise<void> {
  for (const [path, title] of screens) {
    await camera.page.goto(`${portal.url}/${path}`);
    await camera.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await camera.take(path.replace('/', '-'));
  }
}
