import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseDuration } from '../../src/config/duration.js';
import type { Service } from './file.js';
import { type Host, programOf } from './images.js';

interface Running {
  service: Service;
  child: ChildProcess;
  env: NodeJS.ProcessEnv;
  ended: Promise<number>;
}

const stopWithinMs = 40_000;

/** The services of a compose file as processes, each as soon as what it depends on is so far. */
export class Project {
  readonly #running = new Map<string, Running>();
  readonly leftOut: string[] = [];

  constructor(
    readonly services: Service[],
    readonly addresses: ReadonlyMap<string, string>,
    readonly host: Host,
  ) {}

  async up(): Promise<void> {
    const states = new Map<string, Promise<void>>();
    for (const service of this.services) {
      const needs = Object.keys(service.depends_on).map((name) => states.get(name));
      states.set(
        service.name,
        Promise.all(needs).then(() => this.#bringUp(service)),
      );
    }
    await Promise.all(states.values());
  }

  async #bringUp(service: Service): Promise<void> {
    for (const [name, { condition }] of Object.entries(service.depends_on)) {
      if (condition === 'service_healthy') await this.#healthy(name);
      if (condition === 'service_completed_successfully') await this.#completed(name);
    }
    await this.#start(service);
  }

  async #start(service: Service): Promise<void> {
    const program = await programOf(service, this.#addressOf(service), this.host);
    if (!program) {
      this.leftOut.push(`${service.name} (${service.image})`);
      return;
    }
    const [command = '', ...args] = program.command;
    const logs = join(this.host.folder, 'logs');
    mkdirSync(logs, { recursive: true });
    const log = createWriteStream(join(logs, `${service.name}.log`), { flags: 'a' });
    const { env, cwd, user } = program;
    const child = spawn(command, args, { env, cwd, ...user, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const ended = new Promise<number>((done) => {
      child.once('exit', (code) => done(code ?? -1));
      child.once('error', () => done(-1));
    });
    this.#running.set(service.name, { service, child, env, ended });
    console.log(`started    ${service.name}`);
  }

  #addressOf({ name, network_mode }: Service): string {
    const holder = network_mode?.replace('service:', '') ?? name;
    return this.addresses.get(holder) ?? '127.0.0.1';
  }

  async #completed(name: string): Promise<void> {
    const code = await this.#running.get(name)?.ended;
    if (code !== 0) throw new Error(`${name} ended with ${code}; see ${join(this.host.folder, 'logs')}`);
    console.log(`completed  ${name}`);
  }

  async #healthy(name: string): Promise<void> {
    const running = this.#running.get(name);
    const check = running?.service.healthcheck;
    if (!running || !check) throw new Error(`${name} has no healthcheck, and somebody waits for it`);
    const [kind, command = '', ...args] = check.test;
    if (kind !== 'CMD') throw new Error(`${name}: only CMD is read here`);
    for (let attempt = 0; attempt < check.retries; attempt += 1) {
      const { status } = spawnSync(command, args, { env: running.env, timeout: 10_000 });
      if (status === 0) {
        console.log(`healthy    ${name}`);
        return;
      }
      await pause(parseDuration(check.interval) ?? 1_000);
    }
    throw new Error(`${name} did not become healthy; see ${join(this.host.folder, 'logs')}`);
  }

  /** Waits until every service that says how healthy it is says so. */
  async ready(): Promise<void> {
    for (const { name, healthcheck } of this.services) if (healthcheck) await this.#healthy(name);
  }

  /** As `docker compose stop` does, the last ones first. @returns what did not end well */
  async stop(): Promise<string[]> {
    const bad: string[] = [];
    for (const { name } of [...this.services].reverse()) {
      const running = this.#running.get(name);
      if (!running || running.child.exitCode !== null) continue;
      running.child.kill(running.service.image.startsWith('postgres:') ? 'SIGINT' : 'SIGTERM');
      const code = await Promise.race([running.ended, pause(stopWithinMs).then(() => null)]);
      if (code === null) running.child.kill('SIGKILL');
      if (code !== 0) bad.push(`${name}: ${code ?? 'killed'}`);
      console.log(`stopped    ${name} (${code})`);
    }
    this.#running.clear();
    return bad;
  }
}
