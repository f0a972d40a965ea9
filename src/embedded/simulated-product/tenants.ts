import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED, writeDurably } from '../mail-catcher/durable-file.js';
import { type Tenant, tenant, tenantIdOf } from './tenant.js';

/** Every tenant in memory, and each in a file of its own that is replaced as a whole. */
export class Tenants {
  readonly #folder: string;
  readonly #tenants = new Map<string, Tenant>();
  readonly #turns = new Map<string, Promise<unknown>>();
  #version = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws with the way out, where a file cannot be read. */
  static async open(folder: string): Promise<Tenants> {
    const tenants = new Tenants(folder);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (name.endsWith(UNFINISHED)) await rm(path, { force: true });
      if (!name.endsWith('.json')) continue;
      const loaded = await load(path);
      tenants.#tenants.set(loaded.customerId, loaded);
    }
    return tenants;
  }

  /** Changes with every change of a tenant. */
  get version(): number {
    return this.#version;
  }

  get(customerId: string): Tenant | undefined {
    return this.#tenants.get(customerId);
  }

  /** Newest first: an order that stays while people aim at a button. */
  all(): Tenant[] {
    return [...this.#tenants.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  /** One change at a time for each customer; returns once it is stored. The same object means: no change. */
  change<Next extends Tenant | undefined>(
    customerId: string,
    next: (current: Tenant | undefined) => Next,
  ): Promise<Next> {
    const before = this.#turns.get(customerId) ?? Promise.resolve();
    const turn = before.then(() => this.#apply(customerId, next));
    // Whoever asked for a change hears of its failure; the next one goes on from what is stored.
    this.#turns.set(
      customerId,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Returns once all changes asked for so far are stored. */
  async settled(): Promise<void> {
    await Promise.all(this.#turns.values());
  }

  async #apply<Next extends Tenant | undefined>(
    customerId: string,
    next: (current: Tenant | undefined) => Next,
  ): Promise<Next> {
    const current = this.#tenants.get(customerId);
    const changed = next(current);
    if (changed === undefined || changed === current) return changed;
    const path = join(this.#folder, `${tenantIdOf(customerId)}.json`);
    await writeDurably(path, JSON.stringify(changed, null, 2), { flush: false });
    this.#tenants.set(customerId, changed);
    this.#version += 1;
    return changed;
  }
}

async function load(path: string): Promise<Tenant> {
  try {
    return tenant.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(
      `The simulated product cannot read its tenant in ${path}: ${error instanceof Error ? error.message : error}. ` +
        'Delete this file; the tenant is created again when its customer next changes.',
      { cause: error },
    );
  }
}
