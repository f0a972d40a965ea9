import { setTimeout as sleep } from 'node:timers/promises';
import type { Controls } from './controls.js';
import { advanced, type Fate, isHalfWay, PAUSES } from './import-steps.js';
import type { Reporter } from './reporter.js';
import type { Tenant } from './tenant.js';
import type { Tenants } from './tenants.js';

export type ImporterOptions = {
  tenants: Tenants;
  controls: Controls;
  reporter: Reporter;
  /** Null: somebody else runs and reports imports. */
  importMs: number | null;
  stopped: AbortSignal;
};

/** Runs the imports: one at most for each customer, each the newest attempt of it. */
export class Importer {
  readonly #options: ImporterOptions;
  readonly #runs = new Map<string, { attempt: number; done: Promise<void> }>();

  constructor(options: ImporterOptions) {
    this.#options = options;
  }

  /** Takes up what was running, and what waits to be reported, when the product was last stopped. */
  resumeAll(): void {
    for (const tenant of this.#options.tenants.all()) {
      this.start(tenant);
      this.#options.reporter.wake(tenant.customerId);
    }
  }

  /** Starts the import of a tenant, unless it is under way or there is none to run. */
  start({ customerId, import: run }: Tenant): void {
    const { importMs } = this.#options;
    if (importMs === null || run?.status !== 'running') return;
    if (this.#runs.get(customerId)?.attempt === run.attempt) return;
    const { attempt } = run;
    const done = this.#run(customerId, attempt, importMs)
      .catch((error: unknown) => {
        if (!this.#options.stopped.aborted) console.error(error);
      })
      .finally(() => {
        if (this.#runs.get(customerId)?.attempt === attempt) this.#runs.delete(customerId);
      });
    this.#runs.set(customerId, { attempt, done });
  }

  /** Lets stalled imports go on, of one customer or of all that no rule stalls any more. */
  async unstall(): Promise<void> {
    const { tenants, controls } = this.#options;
    for (const { customerId, import: run } of tenants.all()) {
      if (run?.status !== 'stalled' || controls.modeFor(customerId) === 'stall') continue;
      await this.#runs.get(customerId)?.done;
      const resumed = await tenants.change(customerId, (current) =>
        current?.import?.status === 'stalled'
          ? { ...current, import: { ...current.import, status: 'running' as const } }
          : current,
      );
      if (resumed) this.start(resumed);
    }
  }

  /** Returns once no import is under way; abort the signal first. */
  async stopped(): Promise<void> {
    await Promise.all([...this.#runs.values()].map(({ done }) => done));
  }

  async #run(customerId: string, attempt: number, importMs: number): Promise<void> {
    const { tenants, reporter, stopped } = this.#options;
    for (;;) {
      const tenant = tenants.get(customerId);
      if (tenant?.import?.attempt !== attempt || tenant.import.status !== 'running') return;
      if (tenant.import.step > 0) await sleep(importMs / PAUSES, undefined, { signal: stopped });
      const fate = await this.#fateOf(tenant, attempt);
      await tenants.change(customerId, (current) =>
        current?.import?.attempt === attempt ? advanced(current, fate) : current,
      );
      reporter.wake(customerId);
    }
  }

  async #fateOf(tenant: Tenant, attempt: number): Promise<Fate> {
    const { tenants, controls } = this.#options;
    // An attempt that was overtaken during the pause must not use up a failure meant for the next one.
    if (!isHalfWay(tenant) || tenants.get(tenant.customerId)?.import?.attempt !== attempt) return 'ok';
    if (await controls.uses(tenant.customerId, 'fail')) return 'fail';
    return (await controls.uses(tenant.customerId, 'stall')) ? 'stall' : 'ok';
  }
}
