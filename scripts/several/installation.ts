import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { balance } from './balance.js';
import * as parts from './parts.js';
import { People } from './people.js';
import { Processes } from './processes.js';

const { at, apiUrl, secrets } = parts;

/** Fortnight as on several machines, as processes of this one, and the people who use it. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'fortnight-several-'));
  readonly processes = new Processes(join(this.folder, 'logs'));
  readonly people = new People(apiUrl, secrets.apiKey, parts.inboxUrl);
  /** Worker and API; and Temporal's processes, in the order in which they are started. */
  readonly ours = ['api1', 'api2', 'worker1', 'worker2'];
  readonly temporal = parts.temporalServers().map(({ name }) => name);
  readonly #ends: (() => void)[] = [];

  get data(): string {
    return join(this.folder, 'postgres', 'data');
  }

  say(text: string): void {
    console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
  }

  async bringUp(day: string): Promise<void> {
    execFileSync('chmod', ['755', this.folder]);
    mkdirSync(join(this.folder, 'postgres'));
    this.processes.start(await parts.database(join(this.folder, 'postgres')));
    await this.databaseAnswers();
    await parts.prepareDatabases();
    for (const program of parts.temporalServers()) this.processes.start(program);
    const frontends = at.frontends.map((host) => ({ host, port: 7233 }));
    const apis = at.apis.map((host) => ({ host, port: 3000 }));
    this.#ends.push(await balance(at.temporal, frontends), await balance(at.api, apis));
    await this.people.eventually(
      'Temporal',
      async () => (await parts.temporalCommand('operator', 'cluster', 'health')) || undefined,
    );
    const namespace = ['--namespace', 'fortnight'];
    await parts.temporalCommand('operator', 'namespace', 'create', ...namespace, '--retention', '3d');
    await this.people.eventually('the namespace', async () => {
      await parts.temporalCommand('workflow', 'count', ...namespace);
      return true;
    });
    this.processes.start(parts.inbox());
    const { command, args, env } = parts.migration();
    console.log(execFileSync(command, args, { env, encoding: 'utf8' }).trim());
    const home = join(this.folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    for (const program of parts.fortnight(home, day)) this.processes.start(program);
    await this.apiAnswers();
    this.say(`up: ${this.processes.names.join(', ')}`);
  }

  async apiAnswers(): Promise<void> {
    const { people } = this;
    await people.eventually('the API', async () => (await fetch(`${apiUrl}/healthz`)).ok || undefined);
  }

  async databaseAnswers(): Promise<void> {
    await this.people.eventually('PostgreSQL', async () => {
      await parts.sqlAsAdministrator('select 1');
      return true;
    });
  }

  async production(id: string): Promise<void> {
    await this.people.eventually(
      `production of ${id}`,
      async () => (await this.people.stageOf(id)) === 'production' || undefined,
    );
  }

  /** What lasts: a difference that heals by itself is only the way that things take. */
  async doctorSays(): Promise<string> {
    await pause(3_000);
    const { ok, out } = await this.fortnight('doctor');
    return ok ? 'all well' : out;
  }

  async fortnight(...args: string[]): Promise<{ ok: boolean; out: string }> {
    const env = { PATH: process.env.PATH, FORTNIGHT_URL: apiUrl, FORTNIGHT_API_KEY: secrets.apiKey };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['bin/fortnight.js', ...args], { env });
      return { ok: true, out: stdout.trim() };
    } catch (error) {
      if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error;
      return { ok: false, out: `${error.stdout}${error.stderr}`.trim() };
    }
  }

  /** Emails so far: how many there are, and how many Message-IDs came more than once. */
  async mailCounts(): Promise<{ sent: number; twice: number }> {
    const counts = new Map<string, number>();
    const mails = await this.people.mails();
    for (const { messageId } of mails) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return { sent: mails.length, twice: [...counts.values()].filter((count) => count > 1).length };
  }

  async stopAll(): Promise<void> {
    for (const end of this.#ends) end();
    await this.processes.stopAll();
    this.say(`logs: ${join(this.folder, 'logs')}`);
  }
}
