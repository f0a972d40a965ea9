import { createActivities } from '../../activities/index.js';
import { measured } from '../../activities/measured.js';
import { startWorker } from '../../worker/run.js';
import { agreementTemplates } from '../config/agreement-template.js';
import { reasonOf } from '../embedded/part.js';
import { anyFreePort } from '../embedded/ports.js';
import { createMailer } from '../mail/mailer.js';
import { Follower } from '../mending/follow.js';
import { Renewal } from '../mending/renewal.js';
import { defaultTemplate } from '../pdf/default-template.js';
import { connectWorkflows } from '../temporal/connect-workflows.js';
import { createTenantClient } from '../tenant/client.js';
import { tracedMailer, tracedTenant } from '../tracing/parts.js';
import { startDispatcher } from '../webhooks/dispatcher.js';
import { type Connected, shown, type Wiring } from './connect.js';
import { countMissingKeys } from './encryption.js';
import { keepWorker } from './keep-worker.js';
import { installRuntime } from './logging.js';

const TENANT_TIMEOUT_MS = 10_000;

export async function workerPart(
  { env, addresses, keys, progress, running }: Wiring,
  { log, settings, database, partners, client, checks, meters, tracing }: Connected,
) {
  const sdkPort = env.metricsPort === undefined ? undefined : await anyFreePort();
  installRuntime(log, sdkPort);
  countMissingKeys(keys.keyring);
  const mailer = createMailer({ smtpUrl: addresses.smtpUrl, from: env.mailFrom });
  const readTemplate = agreementTemplates({
    settingsPath: env.settingsPath,
    first: defaultTemplate,
    warn: (file, error) =>
      log.warn(
        { file, reason: reasonOf(error) },
        'the License Agreement’s template is not there and could not be written: the default text is used; put the file there to have another',
      ),
  });
  const created = createActivities({
    database,
    partners,
    mailer: tracedMailer(mailer),
    mailsPerSecond: env.mailsPerSecond,
    tenant: tracedTenant(createTenantClient({ ...addresses.tenantApi, timeoutMs: TENANT_TIMEOUT_MS })),
    settings: () => settings.current(),
    agreementTemplate: () => readTemplate(settings.current().licenseAgreement),
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
export async function webhooksPart(
  { env, progress, running }: Wiring,
  { log, database, webhooks }: Connected,
): Promise<void> {
  await shown(progress, 'Webhooks', async () => {
    const dispatcher = running.add('Webhooks', startDispatcher({ database, sender: webhooks, log }));
    return [dispatcher, env.webhooksAllowPrivate ? 'sent, also to private addresses' : 'sent'];
  });
}
