import { createActivities } from '../../activities/index.js';
import type { CustomerActivities } from '../../activities/types.js';
import { firstSettings, settingsSchema } from '../../src/config/settings.js';
import { createMailer } from '../../src/mail/mailer.js';
import { Follower } from '../../src/mending/follow.js';
import { defaultTemplate } from '../../src/pdf/default-template.js';
import { openDatabase } from '../../src/store/database.js';
import { storedPartners } from '../../src/store/partners.js';
import { connectTemporal } from '../../src/temporal/connect.js';
import { connectWorkflows } from '../../src/temporal/connect-workflows.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { createTenantClient } from '../../src/tenant/client.js';
import { startWorker } from '../../worker/run.js';

/** A worker in the test's own process, made as the product makes it, with the activities as `change` has them. */
export async function startOwnWorker(
  env: Record<string, string>,
  change: (activities: CustomerActivities) => CustomerActivities,
): Promise<{ stop(): Promise<void> }> {
  const of = (name: string): string => {
    const value = env[name];
    if (value === undefined) throw new Error(`${name} is not set`);
    return value;
  };
  const settings = settingsSchema.parse(firstSettings);
  const mailFrom = 'Fortnight <no-reply@fortnight.example>';
  const database = openDatabase(of('DATABASE_URL'), {});
  const mailer = createMailer({ smtpUrl: of('SMTP_URL'), from: mailFrom });
  const publicUrl = `http://localhost:${of('FORTNIGHT_PORT')}`;
  const activities = createActivities({
    database,
    partners: storedPartners(database),
    mailer,
    mailsPerSecond: null,
    tenant: createTenantClient({
      url: of('TENANT_API_URL'),
      secret: of('TENANT_API_SECRET'),
      timeoutMs: 10_000,
    }),
    settings: () => settings,
    agreementTemplate: async () => defaultTemplate,
    publicUrl,
    reportUrl: `${publicUrl}/webhooks/product`,
    linkSecret: of('FORTNIGHT_SECRET'),
    staffEmail: 'staff@fortnight.example',
    mailFrom,
  });
  let failure: unknown;
  const temporal = { address: of('TEMPORAL_ADDRESS'), namespace: 'default', tls: false, apiKey: undefined };
  const keyring = new Keyring({ keys: [of('FORTNIGHT_ENCRYPTION_KEYS')] });
  const client = connectTemporal(temporal, keyring);
  const follower = new Follower({ workflows: connectWorkflows(client), database }, () => undefined);
  const worker = await startWorker({
    temporal,
    keyring,
    activities: change(activities),
    onChange: (customer) => follower.hint(customer),
    onFailure: (error) => {
      failure = error;
    },
  });
  return {
    async stop() {
      await worker.stop();
      await follower.stop();
      await client.connection.close();
      mailer.close();
      await database.close();
      if (failure) throw failure;
    },
  };
}
