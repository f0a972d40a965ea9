import { openLogins } from '../../src/accounts/logins.js';
import type { Provider } from '../../src/accounts/single-sign-on.js';
import type { ApiDependencies } from '../../src/api/dependencies.js';
import { firstSettings, settingsSchema } from '../../src/config/settings.js';
import type { Mail, Mailer } from '../../src/mail/mailer.js';
import { recordRow } from '../../src/store/customer-row.js';
import type { Database } from '../../src/store/database.js';
import { importPartners, storedPartners } from '../../src/store/partners.js';
import { publish } from '../../src/store/record.js';
import { mayEnter } from '../../src/store/users.js';
import { answered, type Harness, harness } from '../api/harness.js';

export const settings = settingsSchema.parse(firstSettings);
export const started = '2026-06-01T12:00:00.000Z';

/** An API over a real database with the partners of the first settings, Northwind and Fabrikam. */
export async function withAccounts(
  database: Database,
  changes: Partial<ApiDependencies> = {},
  provider: Provider | null = null,
  secret = 'a secret of this test, long enough',
) {
  await importPartners(database, settings, started);
  const publicUrl = changes.publicUrl ?? 'http://localhost:3000';
  const logins = await openLogins({
    database,
    secret,
    publicUrl,
    provider,
    mayEnter: (id) => mayEnter(database, id),
    warn: () => undefined,
    // A code counts once, so a test takes the one before and the one of now.
    codeLateMs: 30_000,
  });
  const mails: Mail[] = [];
  const mailer: Pick<Mailer, 'send'> = {
    send: async (mail: Mail) => {
      mails.push(mail);
      return { address: mail.to.address, outcome: 'accepted' as const, reason: '250 OK' };
    },
  };
  const api = await harness({ database, partners: storedPartners(database), logins, mailer, ...changes });
  const keyFor = async (fields: Record<string, unknown>) => {
    const made = await api.send('/api/api-keys', { name: 'script', ...fields });
    if (made.status !== 201) throw new Error(made.text);
    return { key: String(made.body.key), id: String(made.body.id) };
  };
  return {
    ...api,
    mails,
    mailer,
    database,
    publicUrl,
    keyFor,
    publishAll: (...ids: string[]) => publishAll(api, database, ids),
  };
}

/** Sends a request with a key; a body makes it a POST. */
export function sendAs(api: Pick<Harness, 'app'>, key: string, path: string, body?: unknown) {
  return answered(api.app, {
    url: path,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
}

/** What the record lane would do. */
async function publishAll({ customers }: Harness, database: Database, ids: string[]): Promise<void> {
  for (const id of ids) {
    const state = await customers.read(id);
    await publish(database, {
      row: recordRow(state.customer),
      state,
      revision: state.revision,
      timeline: state.timeline.unstored,
    });
  }
}
