import { startCodecServer } from '../codec-server/server.js';
import { ConfigError } from '../config/config-error.js';
import type { Env } from '../config/env.js';
import { readSecrets } from '../embedded/secrets.js';
import { startSimulatedProduct } from '../embedded/simulated-product.js';
import { openDatabase } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import { grantApplication } from '../store/privileges.js';
import { EncryptionCodec } from '../temporal/encryption-codec.js';
import { type Addresses, type Keys, originsOf } from './addresses.js';
import type { StartOptions } from './everything.js';
import { importDuration } from './foundation.js';
import { keyringOf } from './keyring.js';
import { checkOwnPorts } from './own-ports.js';
import { mailTrouble, reachDatabase, reachTemporal } from './reach.js';
import type { Role } from './roles.js';
import { startWork } from './wire.js';

const commandOf = (role: Role): string => `node dist/src/main.js ${role}`;

function demand(pairs: Readonly<Record<string, string | undefined>>, role: Role): Record<string, string> {
  const missing = Object.keys(pairs).filter((name) => !pairs[name]);
  if (missing.length > 0) {
    const expected = `a value: '${role}' runs alone and brings up no embedded parts`;
    throw new ConfigError(
      `The environment is not complete for the role '${role}':`,
      missing.map((name) => ({ name, expected })),
    );
  }
  return Object.fromEntries(Object.entries(pairs).map(([name, value]) => [name, value ?? '']));
}

function realAddresses(env: Env, role: Role): { addresses: Addresses; keys: Keys } {
  const given = {
    TEMPORAL_ADDRESS: env.temporalAddress,
    DATABASE_URL: env.databaseUrl,
    SMTP_URL: env.smtpUrl,
    TENANT_API_URL: env.tenantApiUrl,
    TENANT_API_SECRET: env.tenantApiSecret,
    ...(role === 'api' ? { FORTNIGHT_API_KEY: env.apiKey } : {}),
    FORTNIGHT_SECRET: env.secret,
    ...(env.encryption ? { FORTNIGHT_ENCRYPTION_KEYS: env.encryptionKeys[0] } : {}),
  };
  const {
    TEMPORAL_ADDRESS = '',
    DATABASE_URL = '',
    SMTP_URL = '',
    TENANT_API_URL = '',
    TENANT_API_SECRET = '',
    FORTNIGHT_API_KEY = '',
    FORTNIGHT_SECRET = '',
  } = demand(given, role);
  return {
    keys: { apiKey: FORTNIGHT_API_KEY, linkSecret: FORTNIGHT_SECRET, keyring: keyringOf(env) },
    addresses: {
      temporal: {
        address: TEMPORAL_ADDRESS,
        namespace: env.temporalNamespace,
        tls: env.temporalTls,
        apiKey: env.temporalApiKey,
        uiUrl: env.temporalUiUrl,
        cli: undefined,
        codecUrl: undefined,
      },
      databaseUrl: DATABASE_URL,
      application: undefined,
      smtpUrl: SMTP_URL,
      mailUrl: undefined,
      tenantApi: { url: TENANT_API_URL, secret: TENANT_API_SECRET },
      reportBase: env.publicUrl,
    },
  };
}

/** With the environment's keys, or where it names none with those of the data folder. */
async function startCodec({ env, progress, running }: StartOptions): Promise<void> {
  const kept = readSecrets(env.home)?.encryptionKey;
  const { FORTNIGHT_CODEC_TOKEN: token } = demand(
    { FORTNIGHT_ENCRYPTION_KEYS: env.encryptionKeys[0] ?? kept, FORTNIGHT_CODEC_TOKEN: env.codecToken },
    'codec-server',
  );
  const codec = new EncryptionCodec({ keyring: keyringOf(env, ...(kept ? [kept] : [])) });
  const { bind: host, codecPort: port } = env;
  await checkOwnPorts(host, { FORTNIGHT_CODEC_PORT: port }, commandOf('codec-server'));
  const origins = originsOf(env.temporalUiUrl);
  const part = await startCodecServer({ codec, origins, token }, { host, port });
  running.add('Codec server', part);
  progress.step('Codec server').done(part.url);
}

/** Brings the tables up to date as the user who owns them, and ends: worker and API need no right to do that. */
async function migrateAlone({ env, progress }: StartOptions): Promise<void> {
  const { DATABASE_URL = '' } = demand({ DATABASE_URL: env.databaseUrl }, 'migrate');
  await reachDatabase(DATABASE_URL);
  const database = openDatabase(DATABASE_URL);
  const user = env.databaseApplicationUser;
  try {
    const step = progress.step('Database tables');
    await migrate(database);
    step.done('up to date');
    if (user === undefined) return;
    await grantApplication(database, user);
    progress.step('Database rights').done(`${user} may work with them`);
  } finally {
    await database.close();
  }
}

/** Two in one network, as of the compose file, are easily given the same. */
function portsOf(env: Env, role: Role): Record<string, number | undefined> {
  const own = role === 'api' ? { FORTNIGHT_PORT: env.port } : { FORTNIGHT_HEALTH_PORT: env.healthPort };
  return { ...own, FORTNIGHT_METRICS_PORT: env.metricsPort };
}

export async function startRole(role: Role, options: StartOptions): Promise<() => void> {
  const { env, progress, running } = options;
  if (role === 'migrate') {
    await migrateAlone(options);
    return () => {};
  }
  if (role === 'codec-server') {
    await startCodec(options);
    return () => {};
  }
  if (role === 'product') {
    const { TENANT_API_SECRET = '' } = demand({ TENANT_API_SECRET: env.tenantApiSecret }, role);
    const port = Number(new URL(env.tenantApiUrl ?? 'http://127.0.0.1:4010').port || 80);
    const host = '127.0.0.1';
    const urlOf = (free: number) => `http://${host}:${free}`;
    await checkOwnPorts(host, { TENANT_API_URL: port }, commandOf(role), urlOf);
    const product = {
      folder: `${env.home}/product`,
      port,
      host,
      secret: TENANT_API_SECRET,
      importMs: importDuration(env.dayMs),
    };
    const part = running.add('Simulated product', await startSimulatedProduct(product));
    progress.step('Simulated product').done(part.url);
    return () => {};
  }
  const { addresses, keys } = realAddresses(env, role);
  await checkOwnPorts(env.bind, portsOf(env, role), commandOf(role));
  // One after the other: what is missing first is said first.
  await reachTemporal(addresses.temporal);
  await reachDatabase(addresses.databaseUrl);
  const trouble = role === 'worker' ? await mailTrouble(env, addresses.smtpUrl) : undefined;
  if (trouble) progress.line(trouble);
  try {
    await startWork(
      { env, addresses, keys, progress, running, logFile: undefined },
      { worker: role === 'worker', api: role === 'api' },
    );
  } catch (error) {
    await running.stopAll();
    throw error;
  }
  return () => {};
}
