import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { firstSettings, type settingsSchema } from '../../src/config/settings.js';
import { killDaemons } from '../../src/embedded/daemon.js';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { within } from '../../src/embedded/part.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { startPostgres } from '../../src/embedded/postgres.js';
import { signal } from '../../src/embedded/process.js';
import { run } from '../../src/embedded/run.js';
import { startTemporal } from '../../src/embedded/temporal.js';
import { attributeTypes } from '../../src/temporal/attribute-types.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { checkout, mainProgram, Program, pause } from '../../test/support/journey-process.js';
import type { Place } from '../bare/activities.js';

type Settings = z.input<typeof settingsSchema>;

export interface StageOptions {
  /** How long a day of the policy lasts. */
  day?: string;
  policy?: Settings['policy'];
  /** More for the processes of the product. */
  env?: Record<string, string>;
}

/** Real servers in a folder of their own, and processes on them, all of which end with the stage. */
export class Stage {
  private constructor(
    readonly folder: string,
    readonly temporal: { address: string; pid: number; version: string },
    readonly postgres: { url: string; pid: number },
    readonly surroundings: { pid: number; smtpUrl: string; productUrl: string },
    readonly secrets: { tenant: string; apiKey: string; link: string; encryption: string },
    private readonly ports: { api: number; worker: number },
    private readonly options: StageOptions,
    private readonly programs: Program[],
    private readonly stopServers: () => Promise<void>,
  ) {}

  static async open(options: StageOptions = {}): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'fortnight-bench-'));
    const programs: Program[] = [];
    // Whatever ends us, no server of ours may live on.
    const atExit = () => {
      killDaemons();
      for (const program of programs) if (program.running) signal(program.pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', atExit);
    mkdirSync(join(folder, 'temporal'));
    mkdirSync(join(folder, 'postgres'));
    const cli = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
    const [temporal, postgres] = await Promise.all([
      startTemporal({
        cli: cli.path,
        folder: join(folder, 'temporal'),
        logFile: join(folder, 'temporal.log'),
        searchAttributes: attributeTypes,
        port: await anyFreePort(),
        uiPort: await anyFreePort(),
      }),
      startPostgres({
        folder: join(folder, 'postgres'),
        logFile: join(folder, 'postgres.log'),
        password: secret(),
        port: await anyFreePort(),
      }),
    ]);
    const tenant = `whsec_${randomBytes(32).toString('base64')}`;
    const around = new Program(
      ['--import', 'tsx', `${checkout}bench/harness/surroundings.ts`, folder, tenant],
      {},
      checkout,
    );
    programs.push(around);
    await around.prints('ready ');
    const said = /ready (.*)/.exec(around.output)?.[1] ?? '';
    const urls = z.object({ smtpUrl: z.string(), productUrl: z.string() }).parse(JSON.parse(said));
    const version = (await run(cli.path, ['--version'])).trim();
    const stage = new Stage(
      folder,
      { address: temporal.address, pid: temporal.pid(), version },
      { url: postgres.url, pid: postgres.pid() },
      { pid: around.pid, ...urls },
      {
        tenant,
        apiKey: `fn_${secret()}`,
        link: secret(),
        encryption: randomBytes(32).toString('base64'),
      },
      { api: await anyFreePort(), worker: await anyFreePort() },
      options,
      programs,
      async () => {
        await Promise.all([temporal.stop(), postgres.stop()]);
        process.removeListener('exit', atExit);
        rmSync(folder, { recursive: true, force: true });
      },
    );
    stage.configure(options.policy ?? {});
    return stage;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  get pids(): { temporal: number; postgres: number; surroundings: number } {
    const { temporal, postgres, surroundings } = this;
    return { temporal: temporal.pid, postgres: postgres.pid, surroundings: surroundings.pid };
  }

  /** The policy that customers get from now on: the settings are looked at again every second. */
  configure(policy: NonNullable<Settings['policy']>): void {
    const path = join(this.folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ ...firstSettings, policy }));
  }

  /** Fortnight's worker or API as it is built, in a process of its own; `flags` are Node's, such as `--cpu-prof`. */
  async role(
    role: 'worker' | 'api',
    env: Record<string, string> = {},
    flags: readonly string[] = [],
  ): Promise<Program> {
    const program = new Program(
      [...flags, mainProgram, role],
      { ...this.#environment(), ...env },
      this.folder,
    );
    this.programs.push(program);
    await healthy(program, role === 'api' ? this.apiUrl : `http://127.0.0.1:${this.ports.worker}`);
    return program;
  }

  /** What the product's payloads are encrypted with. */
  get keyring(): Keyring {
    return new Keyring({ keys: [this.secrets.encryption] });
  }

  /** Where what is written by hand finds the servers. */
  get barePlace(): Place {
    const { temporal, postgres, surroundings, secrets } = this;
    return {
      address: temporal.address,
      databaseUrl: postgres.url,
      smtpUrl: surroundings.smtpUrl,
      productUrl: surroundings.productUrl,
      secret: secrets.tenant,
    };
  }

  /** The worker of the workflows that serve as the measure. */
  async bare(flags: readonly string[] = []): Promise<Program> {
    const args = [
      ...flags,
      '--import',
      'tsx',
      `${checkout}bench/bare/worker.ts`,
      JSON.stringify(this.barePlace),
    ];
    const program = this.keep(new Program(args, {}, checkout));
    await program.prints('ready');
    return program;
  }

  /** Ends it with the stage. */
  keep(program: Program): Program {
    this.programs.push(program);
    return program;
  }

  async end(program: Program): Promise<void> {
    this.programs.splice(this.programs.indexOf(program), 1);
    await ended(program);
  }

  async close(): Promise<void> {
    const { programs } = this;
    // Those that stand on others first.
    await Promise.all(programs.splice(1).map(ended));
    await Promise.all(programs.splice(0).map(ended));
    await this.stopServers();
  }

  #environment(): Record<string, string> {
    const { folder, temporal, postgres, surroundings, secrets, ports, options } = this;
    return {
      FORTNIGHT_HOME: join(folder, 'home'),
      FORTNIGHT_SETTINGS: join(folder, 'settings.json'),
      FORTNIGHT_DAY: options.day ?? '24h',
      FORTNIGHT_LOG_LEVEL: 'error',
      FORTNIGHT_PORT: String(ports.api),
      FORTNIGHT_HEALTH_PORT: String(ports.worker),
      FORTNIGHT_PUBLIC_URL: this.apiUrl,
      FORTNIGHT_API_KEY: secrets.apiKey,
      FORTNIGHT_SECRET: secrets.link,
      FORTNIGHT_ENCRYPTION_KEYS: secrets.encryption,
      TEMPORAL_ADDRESS: temporal.address,
      DATABASE_URL: postgres.url,
      SMTP_URL: surroundings.smtpUrl,
      TENANT_API_URL: surroundings.productUrl,
      TENANT_API_SECRET: secrets.tenant,
      ...options.env,
    };
  }
}

const secret = () => randomBytes(24).toString('hex');

/** In order, and by force where that takes too long. */
async function ended(program: Program): Promise<void> {
  if (!program.running) return;
  if (!(await within(program.interrupt(), 40_000))) await program.kill9();
}

async function healthy(program: Program, url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await pause(100)) {
    if (!program.running || Date.now() > deadline)
      throw new Error(`it did not come up at ${url}:\n${program.output}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
}
