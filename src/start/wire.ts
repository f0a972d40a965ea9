import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createActivities } from '../../activities/index.js';
import { measured } from '../../activities/measured.js';
import { startWorker } from '../../worker/run.js';
import { openLogins } from '../accounts/logins.js';
import { adminLink } from '../api/accounts/links.js';
import { clamdScan } from '../api/documents/scan.js';
import { startHealthServer } from '../api/health-server.js';
import { startApi } from '../api/server.js';
import { readAgreementTemplate } from '../config/agreement-template.js';
import type { Env } from '../config/env.js';
import { reasonOf } from '../embedded/part.js';
import { anyFreePort, listenError } from '../embedded/ports.js';
import type { Progress } from '../embedded/progress.js';
import { createMailer } from '../mail/mailer.js';
import { drawing } from '../mail/render.js';
import { Follower } from '../mending/follow.js';
import { Renewal } from '../mending/renewal.js';
import type { Meters } from '../metrics/meters.js';
import { defaultTemplate } from '../pdf/default-template.js';
import { openDatabase } from '../store/database.js';
import { importPartners, storedPartners } from '../store/partners.js';
import { storedRequests } from '../store/requests.js';
import { hasAdmin, mayEnter } from '../store/users.js';
import { connectTemporal, registerSearchAttributes } from '../temporal/connect.js';
import { connectCustomers } from '../temporal/connect-customers.js';
import { connectWorkflows } from '../temporal/connect-workflows.js';
import { createTenantClient } from '../tenant/client.js';
import { tracedMailer, tracedTenant } from '../tracing/parts.js';
import { startDispatcher } from '../webhooks/dispatcher.js';
import { createSender } from '../webhooks/sender.js';
import type { Addresses, Keys } from './addresses.js';
import { checkKeys, countMissingKeys, logMissingKeys } from './encryption.js';
import { keepWorker } from './keep-worker.js';
import { createLog, installRuntime, logAnswered } from './logging.js';
import { metricsPart, openMeters } from './metrics.js';
import { migrateFor } from './migrate.js';
import { watchSettings } from './settings.js';
import type { RunningParts } from './shutdown.js';
import { tracingOf } from './tracing.js';

const TENANT_TIMEOUT_MS = 10_000;

/** Everything that worker and API are made from. */
export interface Wiring {
  readonly env: Env;
  readonly addresses: Addresses;
  readonly keys: Keys;
  readonly progress: Progress;
  readonly running: RunningParts;
  /** Where they log: a file of the data folder, or undefined for standard output. */
  readonly logFile: string | undefined;
}

type Check = () => Promise<unknown>;

/** Shows the work as a step, by what it resolves to. */
async function shown<T>(
  progress: Progress,
  title: string,
  work: () => Promise<readonly [T, string]>,
): Promise<T> {
  const step = progress.step(title);
  try {
    const [result, detail] = await work();
    step.done(detail);
    return result;
  } catch (error) {
    step.fail('did not come up');
    throw listenError(error);
  }
}

/** What both are made from, ready to be used: tables migrated, search attributes registered. */
async function connect(
  { env, addresses, keys, progress, running, logFile }: Wiring,
  what: { worker: boolean; api: boolean },
) {
  const tracing = tracingOf(env, what);
  const log = createLog(env, logFile);
  const settings = watchSettings(env.settingsPath, log, logFile ? progress.line : () => undefined);
  const database = openDatabase(addresses.application?.url ?? addresses.databaseUrl, {
    onIdleError: (error) => log.warn({ error }, 'an idle database connection has broken'),
  });
  const client = connectTemporal(addresses.temporal, keys.keyring, tracing !== null);
  running.add('Connections', {
    stop: async () => {
      settings.close();
      await Promise.all([database.close(), client.connection.close(), tracing?.stop()]);
    },
  });
  const attributes = shown(progress, 'Search attributes', async () => [
    await registerSearchAttributes(client),
    'registered',
  ]);
  await Promise.all([
    attributes,
    shown(progress, 'Database tables', async () => [await migrateFor(addresses, database), 'up to date']),
  ]);
  const partners = storedPartners(database);
  const known = await importPartners(database, settings.current(), new Date().toISOString());
  if (known.ignored.length > 0) {
    const names = known.ignored.join(', ');
    log.warn(
      { ignored: known.ignored },
      `partners live in the database, and it has no ${names}: fortnight create-partner`,
    );
  }
  const checks: Record<string, Check> = {
    database: () => database.run('ask the database', (orm) => orm.execute(sql`select 1`)),
    encryption: () => checkKeys(keys.keyring),
    temporal: () => client.workflowService.describeNamespace({ namespace: addresses.temporal.namespace }),
  };
  logMissingKeys(keys.keyring, log);
  const webhooks = createSender({ masterSecret: keys.linkSecret, allowPrivate: env.webhooksAllowPrivate });
  return { log, settings, database, partners, client, checks, webhooks, tracing };
}

type Connected = Awaited<ReturnType<typeof connect>> & { meters: Meters };

async function workerPart(
  { env, addresses, keys, progress, running }: Wiring,
  { log, settings, database, partners, client, checks, meters, tracing }: Connected,
) {
  const sdkPort = env.metricsPort === undefined ? undefined : await anyFreePort();
  installRuntime(log, sdkPort);
  countMissingKeys(keys.keyring);
  const mailer = createMailer({ smtpUrl: addresses.smtpUrl, from: env.mailFrom });
  const created = createActivities({
    database,
    partners,
    mailer: tracedMailer(mailer),
    mailsPerSecond: env.mailsPerSecond,
    tenant: tracedTenant(createTenantClient({ ...addresses.tenantApi, timeoutMs: TENANT_TIMEOUT_MS })),
    settings: () => settings.current(),
    agreementTemplate: () =>
      readAgreementTemplate(env.settingsPath, settings.current().licenseAgreement, defaultTemplate),
    publicUrl: env.publicUrl,
    reportUrl: `${addresses.reportBase}/webhooks/product`,
    linkSecret: keys.linkSecret,
    staffEmail: env.staffEmail,
    mailFrom: env.mailFrom,
  });
  const { activities, unpublished } = measured(created, meters);
  const follower = new Follower({ workflows: connectWorkflows(client), database }, (error) =>
    log.warn({ error }, 'what a workflow has learned could not be published yet'),
  );
  const renewal = new Renewal(database, (error) =>
    log.warn({ error }, 'rows of an earlier release could not be filled in yet'),
  );
  await shown(progress, 'Worker', async () => {
    const worker = await keepWorker(
      (onFailure) =>
        startWorker({
          temporal: addresses.temporal,
          keyring: keys.keyring,
          activities,
          onChange: (customer) => follower.hint(customer),
          ...(tracing ? { tracing } : {}),
          buildId: env.buildId,
          onFailure,
        }),
      (error) => progress.line(`The worker has ended, and is started again: ${reasonOf(error)}`),
    );
    running.add('Worker', {
      stop: async () => {
        await worker.stop();
        await Promise.all([follower.stop(), renewal.stop()]);
        mailer.close();
      },
    });
    checks.worker = async () => {
      if (!worker.isRunning()) throw new Error('the worker does not take tasks');
    };
    return [worker, env.buildId ? `build ${env.buildId}` : 'takes tasks'];
  });
  return { unpublished, sdkPort };
}

/** Beside the worker: what its activities write into the record is sent from there. */
async function webhooksPart(
  { env, progress, running }: Wiring,
  { log, database, webhooks }: Connected,
): Promise<void> {
  await shown(progress, 'Webhooks', async () => {
    const dispatcher = running.add('Webhooks', startDispatcher({ database, sender: webhooks, log }));
    return [dispatcher, env.webhooksAllowPrivate ? 'sent, also to private addresses' : 'sent'];
  });
}

async function apiPart(
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

/** The worker first, so that the API answers for all parts from its first moment. */
export async function startWork(wiring: Wiring, what: { worker: boolean; api: boolean }): Promise<void> {
  const connected = { ...(await connect(wiring, what)), meters: openMeters(what) };
  const ofWorker = what.worker ? await workerPart(wiring, connected) : {};
  if (what.worker) await webhooksPart(wiring, connected);
  await metricsPart({ ...wiring, ...connected, ...ofWorker });
  if (what.api) await apiPart(wiring, connected);
  else await healthPart(wiring, connected);
  // Everything answers: what the first email needs is loaded while nobody waits for it.
  void drawing();
}

/** The API answers for its whole process; a worker alone does where it is asked to. */
async function healthPart({ env, progress, running }: Wiring, { checks, log }: Connected): Promise<void> {
  const { bind: host, healthPort: port } = env;
  if (port === undefined) return;
  await shown(progress, 'Health', async () => {
    const health = await startHealthServer({ checks, log }, { host, port });
    running.add('Health', health);
    return [health, `http://${host}:${port}/healthz`];
  });
}
