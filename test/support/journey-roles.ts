import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { startMailCatcher } from '../../src/embedded/mail-catcher.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { startPostgres } from '../../src/embedded/postgres.js';
import { signal } from '../../src/embedded/process.js';
import { startSimulatedProduct } from '../../src/embedded/simulated-product.js';
import { startTemporal } from '../../src/embedded/temporal.js';
import { Client, type Place } from './journey-client.js';
import { mainProgram, Program, pause } from './journey-process.js';

const host = '127.0.0.1';
const apiKey = 'the-key-of-a-journey';
const encryptionKey = Buffer.from('a key of a journey, of 32 bytes.').toString('base64');
const tenantSecret = `whsec_${Buffer.from('the secret of a journey, 32 bytes').toString('base64')}`;

/** A program that somebody starts again whenever it ends, as a container's restart policy does. */
class Kept {
  #program: Program;
  #stopping = false;
  readonly #watch: Promise<void>;

  constructor(start: () => Program) {
    this.#program = start();
    this.#watch = this.#keep(start);
  }

  async #keep(start: () => Program): Promise<void> {
    for (;;) {
      await this.#program.ended;
      if (this.#stopping) return;
      await pause(250);
      this.#program = start();
    }
  }

  kill9(): Promise<void> {
    return this.#program.kill9();
  }

  get lastWords(): string {
    return this.#program.output.slice(-4_000);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#program.running) await this.#program.interrupt();
    await this.#watch;
  }
}

/** Fortnight on several machines: worker and API are processes of their own, and so are the servers. */
export interface Roles {
  client: Client;
  /** What worker and API have printed last, for a test that failed. */
  lastWords(): string;
  kill: Record<'worker' | 'api' | 'temporal' | 'postgres' | 'everything', () => Promise<void>>;
  stop(): Promise<void>;
}

/** @param smtpUrl of a mail server that misbehaves, in place of the mail catcher */
export async function startRoles(dayMs: number, smtpUrl?: string): Promise<Roles> {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-roles-'));
  const inside = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    return join(folder, name);
  };
  const logFile = (name: string) => join(inside('logs'), `${name}.log`);
  const { path: cli } = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
  const [temporal, postgres, mail, product] = await Promise.all([
    startTemporal({ cli, folder: inside('temporal'), logFile: logFile('temporal') }),
    startPostgres({ folder: inside('postgres'), logFile: logFile('postgres'), password: 'of-a-journey' }),
    startMailCatcher({ folder: inside('mail'), smtpPort: 0, webPort: 0, host }),
    startSimulatedProduct({
      folder: inside('product'),
      port: 0,
      host,
      secret: tenantSecret,
      importMs: dayMs / 4,
    }),
  ]);
  const port = await anyFreePort();
  const env = {
    FORTNIGHT_HOME: inside('home'),
    FORTNIGHT_PORT: String(port),
    FORTNIGHT_DAY: `${dayMs}ms`,
    FORTNIGHT_API_KEY: apiKey,
    FORTNIGHT_ENCRYPTION_KEYS: encryptionKey,
    FORTNIGHT_SECRET: 'signs-the-links-of-a-journey',
    TEMPORAL_ADDRESS: temporal.address,
    DATABASE_URL: postgres.url,
    SMTP_URL: smtpUrl ?? mail.smtpUrl,
    TENANT_API_URL: product.url,
    TENANT_API_SECRET: tenantSecret,
  };
  const keep = (role: string) => new Kept(() => new Program([mainProgram, role], env, folder));
  const worker = keep('worker');
  const api = keep('api');
  const place: Place = {
    apiUrl: `http://${host}:${port}`,
    apiKey,
    mailUrl: mail.webUrl,
    tenantApiUrl: product.url,
    temporalAddress: temporal.address,
    databaseUrl: postgres.url,
    encryptionKey,
  };
  const kill = {
    worker: () => worker.kill9(),
    api: () => api.kill9(),
    temporal: async () => void signal(temporal.pid(), 'SIGKILL'),
    postgres: async () => void signal(postgres.pid(), 'SIGKILL'),
  };
  return {
    client: new Client(() => place),
    lastWords: () => `worker:\n${worker.lastWords}\napi:\n${api.lastWords}`,
    kill: {
      ...kill,
      everything: async () => {
        await Promise.all(Object.values(kill).map((one) => one()));
      },
    },
    async stop() {
      await Promise.all([worker.stop(), api.stop()]);
      await Promise.all([product.stop(), mail.stop()]);
      await Promise.all([temporal.stop(), postgres.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
