import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { postgresBinaries } from '../../src/embedded/postgres-binaries.js';
import { openCluster, SUPERUSER } from '../../src/embedded/postgres-cluster.js';
import { temporalPrograms } from '../compose/images.js';
import type { Program } from './processes.js';

const execute = promisify(execFile);

/** Every part has an address of its own on this machine, so that each can have its usual port. */
const net = '127.0.20';
export const at = {
  database: { host: `${net}.10`, port: 5432 },
  mail: `${net}.11`,
  frontends: [`${net}.21`, `${net}.22`],
  histories: [`${net}.31`, `${net}.32`],
  matchings: [`${net}.41`, `${net}.42`],
  system: `${net}.51`,
  workers: [`${net}.61`, `${net}.62`],
  apis: [`${net}.71`, `${net}.72`],
  temporal: { host: `${net}.81`, port: 7233 },
  api: { host: `${net}.82`, port: 3000 },
};
export const apiUrl = `http://${at.api.host}:${at.api.port}`;
export const inboxUrl = `http://${at.mail}:8025`;

const secret = (bytes: number) => randomBytes(bytes).toString('hex');
export const secrets = {
  database: secret(16),
  owner: secret(16),
  application: secret(16),
  apiKey: `fn_${secret(24)}`,
  secret: secret(32),
  keys: randomBytes(32).toString('base64'),
  tenant: `whsec_${randomBytes(24).toString('base64')}`,
};

const databaseUrl = (user: string, password: string, name: string) =>
  `postgres://${user}:${password}@${at.database.host}:${at.database.port}/${name}`;
const ownerUrl = databaseUrl('fortnight_owner', secrets.owner, 'fortnight');
const applicationUrl = databaseUrl('fortnight_application', secrets.application, 'fortnight');

export const administratorUrl = databaseUrl(SUPERUSER, secrets.database, 'postgres');

export async function sqlAsAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** PostgreSQL from npm, with the two users of docs/deploying.md. */
export async function database(folder: string): Promise<Program> {
  const binaries = await postgresBinaries();
  const cluster = await openCluster(folder, binaries, secrets.database);
  const settings = [
    `listen_addresses=${at.database.host}`,
    `port=${at.database.port}`,
    ...['unix_socket_directories=', 'max_connections=400', 'wal_level=replica'],
  ];
  const options = ['-D', cluster.data, ...settings.flatMap((setting) => ['-c', setting])];
  const [command = '', ...args] = binaries.user
    ? [
        'setpriv',
        `--reuid=${binaries.user.uid}`,
        `--regid=${binaries.user.gid}`,
        '--clear-groups',
        binaries.postgres,
      ]
    : [binaries.postgres];
  return { name: 'database', command, args: [...args, ...options], env: { PATH: process.env.PATH } };
}

/** Temporal's tables by its own tool, and the users and the database of Fortnight. */
export async function prepareDatabases(): Promise<void> {
  await sqlAsAdministrator(
    `create role fortnight_owner login password '${secrets.owner}'`,
    `create role fortnight_application login password '${secrets.application}'`,
    'create role fortnight_partner nologin',
    'grant fortnight_partner to fortnight_owner with admin option',
    'create database fortnight owner fortnight_owner',
  );
  const { sql, schema } = temporalPrograms();
  const connection = ['--plugin', 'postgres12', '--ep', at.database.host, '-p', String(at.database.port)];
  const as = ['-u', SUPERUSER, '--pw', secrets.database];
  for (const [name, kind] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    const run = (...args: string[]) =>
      execFileSync(sql, [...connection, ...as, '--db', name, ...args], { stdio: 'ignore' });
    run('create');
    run('setup-schema', '-v', '0.0');
    run('update-schema', '-d', join(schema, 'postgresql/v12', kind, 'versioned'));
  }
}

/** Two of each service that serves, one of the system worker: the settings are those of deploy/temporal. */
export function temporalServers(): Program[] {
  const { server } = temporalPrograms();
  const env = (service: string, address: string) => ({
    PATH: process.env.PATH,
    DB: 'postgres12',
    DB_PORT: String(at.database.port),
    POSTGRES_SEEDS: at.database.host,
    POSTGRES_USER: SUPERUSER,
    POSTGRES_PWD: secrets.database,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    NUM_HISTORY_SHARDS: '64',
    DYNAMIC_CONFIG_FILE_PATH: resolve('deploy/temporal/dynamic-config.yaml'),
    TEMPORAL_SERVICES: service,
    BIND_ON_IP: address,
    TEMPORAL_BROADCAST_ADDRESS: address,
    LOG_LEVEL: 'warn',
  });
  const of = (service: string, addresses: readonly string[]) =>
    addresses.map((address, index) => ({
      name: `${service === 'worker' ? 'system' : service}${index + 1}`,
      command: server,
      args: ['start'],
      env: env(service, address),
    }));
  return [
    ...of('history', at.histories),
    ...of('matching', at.matchings),
    ...of('frontend', at.frontends),
    ...of('worker', [at.system]),
  ];
}

/** Not at once: what balances its connection runs in this process. */
export async function temporalCommand(...args: string[]): Promise<string> {
  const { path } = await findTemporalCli({});
  const { stdout } = await execute(path, [...args, '--address', `${at.temporal.host}:${at.temporal.port}`]);
  return stdout;
}

/** Worker, API and product with the same settings; secrets as files, as the manifests have them. */
export function fortnight(folder: string, day: string): Program[] {
  const file = (name: string, value: string) => {
    const path = join(folder, name);
    writeFileSync(path, `${value}\n`, { mode: 0o600 });
    return path;
  };
  const shared = {
    PATH: process.env.PATH,
    FORTNIGHT_HOME: folder,
    FORTNIGHT_PUBLIC_URL: apiUrl,
    FORTNIGHT_DAY: day,
    FORTNIGHT_HEALTH_PORT: '8081',
    FORTNIGHT_METRICS_PORT: '9464',
    FORTNIGHT_API_KEY_FILE: file('api-key', secrets.apiKey),
    FORTNIGHT_SECRET_FILE: file('secret', secrets.secret),
    FORTNIGHT_ENCRYPTION_KEYS_FILE: file('encryption-keys', secrets.keys),
    DATABASE_URL_FILE: file('database-url', applicationUrl),
    SMTP_URL_FILE: file('smtp-url', `smtp://${at.mail}:1025`),
    TENANT_API_SECRET_FILE: file('tenant-api-secret', secrets.tenant),
    TENANT_API_URL: 'http://127.0.0.1:4410',
    TEMPORAL_ADDRESS: `${at.temporal.host}:${at.temporal.port}`,
    TEMPORAL_NAMESPACE: 'fortnight',
  };
  const role = (name: string, which: string, bind: string) => ({
    name,
    command: process.execPath,
    args: ['dist/src/main.js', which],
    env: { ...shared, FORTNIGHT_BIND: bind },
  });
  return [
    role('product', 'product', '127.0.0.1'),
    ...at.workers.map((address, index) => role(`worker${index + 1}`, 'worker', address)),
    ...at.apis.map((address, index) => role(`api${index + 1}`, 'api', address)),
  ];
}

export function migration(): Program {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: ownerUrl,
    DATABASE_APPLICATION_USER: 'fortnight_application',
  };
  return { name: 'migrate', command: process.execPath, args: ['dist/src/main.js', 'migrate'], env };
}

export function inbox(): Program {
  const args = ['--import', 'tsx', 'scripts/compose/inbox.ts', at.mail, '1025', '8025'];
  return { name: 'mail', command: process.execPath, args, env: { PATH: process.env.PATH } };
}
