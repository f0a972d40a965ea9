import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { startMailCatcher } from '../../src/embedded/mail-catcher.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { type PostgresPart, startPostgres } from '../../src/embedded/postgres.js';
import { signal } from '../../src/embedded/process.js';
import { startSimulatedProduct } from '../../src/embedded/simulated-product.js';
import { startTemporal, type TemporalPart } from '../../src/embedded/temporal.js';
import { attributeTypes } from '../../src/temporal/attribute-types.js';
import { Client, type Place } from './journey-client.js';
import { Kept, Server, shifted } from './journey-kept.js';
import { mainProgram, Program } from './journey-process.js';

const host = '127.0.0.1';
const apiKey = 'the-key-of-a-journey';
const encryptionKey = Buffer.from('a key of a journey, of 32 bytes.').toString('base64');
const tenantSecret = `whsec_${Buffer.from('the secret of a journey, 32 bytes').toString('base64')}`;

/** Fortnight on several machines: worker and API are processes of their own, and so are the servers. */
export interface Roles {
  client: Client;
  /** What worker and API were started with. */
  env: Record<string, string>;
  /** What worker and API have printed last, for a test that failed. */
  lastWords(): string;
  kill: Record<'worker' | 'api' | 'temporal' | 'postgres' | 'everything', () => Promise<void>>;
  temporal: Server<TemporalPart>;
  postgres: Server<PostgresPart>;
  /** One more on top, which nobody starts again. */
  anotherWorker(env?: Record<string, string>): Program;
  /** Starts worker and API anew with clocks that are off, such as `+1d`; without one, with the right time. */
  shiftClocks(by: { worker?: string; api?: string }): Promise<void>;
  stop(): Promise<void>;
}

export interface RolesOptions {
  dayMs: number;
  /** Of a mail server that misbehaves, in place of the mail catcher. */
  smtpUrl?: string;
  /** Of a product that misbehaves; the simulated one runs nevertheless. */
  tenantApiUrl?: string;
  /** Off where the test has a worker of its own. */
  worker?: boolean;
  /** More for worker and API. */
  env?: Record<string, string>;
}

export async function startRoles(options: RolesOptions): Promise<Roles> {
  const { dayMs, smtpUrl, tenantApiUrl } = options;
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-roles-'));
  const inside = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    return join(folder, name);
  };
  const logFile = (name: string) => join(inside('logs'), `${name}.log`);
  const { path: cli } = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
  const port = await anyFreePort();
  const [temporal, postgres, mail, product] = await Promise.all([
    Server.start(
      async () =>
        startTemporal({
          cli,
          folder: inside('temporal'),
          logFile: logFile('temporal'),
          searchAttributes: attributeTypes,
          port: await anyFreePort(),
          uiPort: await anyFreePort(),
        }),
      ({ address }) => Number(address.split(':').at(-1)),
    ),
    Server.start(
      async () =>
        startPostgres({
          folder: inside('postgres'),
          logFile: logFile('postgres'),
          password: 'of-a-journey',
          port: await anyFreePort(),
        }),
      ({ url }) => Number(new URL(url).port),
    ),
    startMailCatcher({ folder: inside('mail'), smtpPort: 0, webPort: 0, host }),
    startSimulatedProduct({
      folder: inside('product'),
      port: 0,
      host,
      secret: tenantSecret,
      importMs: dayMs / 4,
    }),
  ]);
  const temporalAddress = `${host}:${await temporal.port}`;
  const database = new URL(postgres.part.url);
  database.port = String(await postgres.port);
  const databaseUrl = database.href;
  const env = {
    FORTNIGHT_HOME: inside('home'),
    FORTNIGHT_PORT: String(port),
    FORTNIGHT_DAY: `${dayMs}ms`,
    FORTNIGHT_API_KEY: apiKey,
    FORTNIGHT_ENCRYPTION_KEYS: encryptionKey,
    FORTNIGHT_SECRET: 'signs-the-links-of-a-journey',
    TEMPORAL_ADDRESS: temporalAddress,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl ?? mail.smtpUrl,
    TENANT_API_URL: tenantApiUrl ?? product.url,
    TENANT_API_SECRET: tenantSecret,
    ...options.env,
  };
  let clocks: { worker?: string; api?: string } = {};
  const program = (role: 'worker' | 'api', more: Record<string, string> = {}) => {
    const shift = clocks[role];
    const all = { ...env, ...more };
    if (shift === undefined) return new Program([mainProgram, role], all, folder);
    return new Program([mainProgram, role], { ...all, ...shifted(shift) }, folder);
  };
  const worker = options.worker === false ? null : new Kept(() => program('worker'));
  const api = new Kept(() => program('api'));
  const others: Program[] = [];
  const place: Place = {
    apiUrl: `http://${host}:${port}`,
    apiKey,
    mailUrl: mail.webUrl,
    tenantApiUrl: product.url,
    temporalAddress,
    databaseUrl,
    encryptionKey,
  };
  const kill = {
    worker: async () => worker?.kill9(),
    api: () => api.kill9(),
    temporal: async () => void signal(temporal.part.pid(), 'SIGKILL'),
    postgres: async () => void signal(postgres.part.pid(), 'SIGKILL'),
  };
  return {
    client: new Client(() => place),
    env,
    temporal,
    postgres,
    lastWords: () => `worker:\n${worker?.lastWords}\napi:\n${api.lastWords}`,
    kill: {
      ...kill,
      everything: async () => {
        await Promise.all(Object.values(kill).map((one) => one()));
      },
    },
    anotherWorker(more) {
      const another = program('worker', more);
      others.push(another);
      return another;
    },
    async shiftClocks(by) {
      clocks = by;
      await Promise.all([worker?.kill9(), api.kill9()]);
    },
    async stop() {
      const running = others.filter(({ running }) => running);
      await Promise.all([worker?.stop(), api.stop(), ...running.map((one) => one.interrupt())]);
      await Promise.all([product.stop(), mail.stop()]);
      await Promise.all([temporal.close(), postgres.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
