import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuntime } from '../../src/config/runtime.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { signal } from '../../src/embedded/process.js';
import { readSecrets } from '../../src/embedded/secrets.js';
import { Client, type Place } from './journey-client.js';
import { mainProgram, Program } from './journey-process.js';

/** What `npm start` runs, in a data folder and on a port of its own. */
export class Product {
  readonly folder = mkdtempSync(join(tmpdir(), 'fortnight-journey-'));
  readonly home = join(this.folder, 'home');
  readonly client: Client;
  #place: Place | undefined;
  #main: Program | undefined;

  private constructor(
    readonly port: number,
    readonly env: Record<string, string>,
  ) {
    this.client = new Client(() => {
      if (!this.#place) throw new Error('it was never up');
      return this.#place;
    });
  }

  /** @param day how long a day of the policy lasts */
  static async start(day: string, env: Record<string, string> = {}): Promise<Product> {
    const product = new Product(await anyFreePort(), { FORTNIGHT_DAY: day, ...env });
    try {
      await product.start();
    } catch (error) {
      await product.dispose();
      throw error;
    }
    return product;
  }

  get main(): Program {
    if (!this.#main) throw new Error('it was not started');
    return this.#main;
  }

  /** A process that has not come up yet, on the same data folder and port unless said otherwise. */
  spawn(others: Record<string, string> = {}): Program {
    const own = { FORTNIGHT_HOME: this.home, FORTNIGHT_PORT: String(this.port) };
    return new Program([mainProgram], { ...own, ...this.env, ...others }, this.folder);
  }

  async start(): Promise<void> {
    this.#main = this.spawn();
    await this.#main.prints('Fortnight is up');
    const runtime = readRuntime(this.home);
    if (!runtime) throw new Error('it is up without having said where');
    const { encryptionKey = '' } = readSecrets(this.home) ?? {};
    this.#place = { ...runtime, encryptionKey, mailUrl: runtime.mailUrl ?? '' };
  }

  /** The servers that live on when the main process is killed. */
  serverPids(): { temporal: number; postgres: number } {
    const pidIn = (path: string) => (existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : 0);
    return {
      temporal: pidIn(join(this.home, 'temporal', 'temporal.pid')),
      postgres: pidIn(join(this.home, 'postgres.pid')),
    };
  }

  /** The main process, the Temporal server and PostgreSQL, in one moment. */
  async killEverything(): Promise<void> {
    const { temporal, postgres } = this.serverPids();
    for (const pid of [this.main.pid, temporal, postgres]) if (pid > 1) signal(pid, 'SIGKILL');
    await this.main.ended;
  }

  /** Ends what runs and removes its data, also after a test that has failed. */
  async dispose(): Promise<void> {
    if (this.#main?.running) await this.#main.interrupt();
    for (const pid of Object.values(this.serverPids())) if (pid > 1) signal(pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
