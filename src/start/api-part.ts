import { fileURLToPath } from 'node:url';
import { openLogins } from '../accounts/logins.js';
import { adminLink } from '../api/accounts/links.js';
import { clamdScan } from '../api/documents/scan.js';
import { startHealthServer } from '../api/health-server.js';
import { startApi } from '../api/server.js';
import { createMailer } from '../mail/mailer.js';
import { storedRequests } from '../store/requests.js';
import { hasAdmin, mayEnter } from '../store/users.js';
import { connectCustomers } from '../temporal/connect-customers.js';
import { connectWorkflows } from '../temporal/connect-workflows.js';
import type { Addresses } from './addresses.js';
import { type Connected, shown, type Wiring } from './connect.js';
import { logAnswered } from './logging.js';

export async function apiPart(
  { env, addresses, keys, progress, running }: Wiring,
  connected: Connected,
): Promise<void> {
  const { log, settings, database, partners, client, checks, webhooks, meters } = connected;
  const logins = await openLogins({
    database,
    secret: keys.linkSecret,
    publicUrl: env.publicUrl,
    provider: env.oidc,
    mayEnter: (id) => mayEnter(database, id),
    warn: (message) => log.warn({}, message),
  });
  const mailer = createMailer({ smtpUrl: addresses.smtpUrl, from: env.mailFrom });
  await shown(progress, 'API', async () => {
    const api = await startApi({
      customers: connectCustomers(client),
      workflows: connectWorkflows(client),
      database,
      partners,
      logins,
      mailer,
      mailFrom: env.mailFrom,
      webhooks,
      requests: storedRequests(database),
      settings,
      settingsFile: env.settingsPath,
      apiKey: keys.apiKey,
      linkSecret: keys.linkSecret,
      webhookSecret: addresses.tenantApi.secret,
      publicUrl: env.publicUrl,
      portal: portalFolder(),
      temporalUi: temporalUiOf(addresses),
      trustedProxies: env.trustedProxies,
      scan: env.clamd === null ? null : clamdScan(env.clamd),
      dayMs: env.dayMs,
      checks,
      measure: (answered) => {
        meters.request(answered);
        logAnswered(log, answered);
      },
      log,
      bind: env.bind,
      port: env.port,
    });
    running.add('API', {
      stop: async () => {
        await api.stop();
        mailer.close();
      },
    });
    return [api, api.url];
  });
  if (!(await hasAdmin(database))) {
    const link = await adminLink({ database, publicUrl: env.publicUrl, email: env.staffEmail }, new Date());
    const way = link
      ? `Set that of ${link.email} here, once, within a day: ${link.url}`
      : 'FORTNIGHT_STAFF_EMAIL is a user of another role: fortnight create-admin-link --email …';
    progress.line(`\n  No admin has a password yet. ${way}\n`);
  }
}

/** The build's, also for code that runs from its sources. */
function portalFolder(): string {
  const compiled = import.meta.url.includes('/dist/src/');
  return fileURLToPath(new URL(compiled ? '../../portal' : '../../dist/portal', import.meta.url));
}

function temporalUiOf({ temporal: { uiUrl, namespace } }: Addresses): string | null {
  return uiUrl === undefined ? null : `${uiUrl}/namespaces/${encodeURIComponent(namespace)}`;
}

/** The API answers for its whole process; a worker alone does where it is asked to. */
export async function healthPart(
  { env, progress, running }: Wiring,
  { checks, log }: Connected,
): Promise<void> {
  const { bind: host, healthPort: port } = env;
  if (port === undefined) return;
  await shown(progress, 'Health', async () => {
    const health = await startHealthServer({ checks, log }, { host, port });
    running.add('Health', health);
    return [health, `http://${host}:${port}/healthz`];
  });
}
