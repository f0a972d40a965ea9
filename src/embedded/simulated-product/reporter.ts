import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportReport } from '../../tenant/contract.js';
import { sign } from '../../tenant/signature.js';
import type { Tenant } from './tenant.js';
import type { Tenants } from './tenants.js';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const ANSWER_WITHIN_MS = 10_000;

/** Brings the reports of every outbox to whom they are for, in order, until each is answered 2xx or is outdated. */
export class Reporter {
  readonly #tenants: Tenants;
  readonly #secret: string;
  readonly #stopped: AbortSignal;
  readonly #deliveries = new Map<string, Promise<void>>();
  readonly #problems = new Map<string, string>();

  constructor(tenants: Tenants, secret: string, stopped: AbortSignal) {
    this.#tenants = tenants;
    this.#secret = secret;
    this.#stopped = stopped;
  }

  /** Call when an outbox may have got something. */
  wake(customerId: string): void {
    if (this.#deliveries.has(customerId) || this.#stopped.aborted) return;
    const delivery = this.#drain(customerId).catch((error: unknown) => {
      if (!this.#stopped.aborted) console.error(error);
      this.#deliveries.delete(customerId);
    });
    this.#deliveries.set(customerId, delivery);
  }

  /** Why the oldest waiting report was not taken at the last try. */
  problem(customerId: string): string | null {
    return this.#problems.get(customerId) ?? null;
  }

  /** Returns once no delivery is under way; abort the signal first. */
  async stopped(): Promise<void> {
    await Promise.all(this.#deliveries.values());
  }

  async #drain(customerId: string): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    // The first turn of the loop must come after `wake` has noted this delivery.
    await Promise.resolve();
    for (;;) {
      const tenant = this.#tenants.get(customerId);
      const report = tenant?.outbox[0];
      if (!tenant || !report) break;
      const problem = await this.#deliver(tenant, report);
      this.#stopped.throwIfAborted();
      if (problem === null) {
        this.#problems.delete(customerId);
        pause = FIRST_PAUSE_MS;
        await this.#tenants.change(customerId, (current) => current && without(current, report));
      } else {
        this.#problems.set(customerId, problem);
        await sleep(pause, undefined, { signal: this.#stopped });
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
    // In the same breath as the look into the outbox, so that no wake is lost in between.
    this.#deliveries.delete(customerId);
    this.#problems.delete(customerId);
  }

  /** Null, or what went wrong. */
  async #deliver({ state }: Tenant, report: ImportReport): Promise<string | null> {
    const body = JSON.stringify(report);
    const id = `import_${report.customer}_${report.attempt}_${report.sequence}`;
    try {
      const answer = await fetch(state.reportTo, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...sign(this.#secret, id, body) },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.#stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      if (answer.ok) return null;
      return `${state.reportTo} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return `${state.reportTo} cannot be reached: ${cause instanceof Error ? cause.message : cause}`;
    }
  }
}

/** Where a new attempt has emptied the outbox meanwhile, there is nothing to take out. */
function without(tenant: Tenant, report: ImportReport): Tenant {
  const isIt = ({ attempt, sequence }: ImportReport) =>
    attempt === report.attempt && sequence === report.sequence;
  return tenant.outbox.some(isIt) ? { ...tenant, outbox: tenant.outbox.filter((one) => !isIt(one)) } : tenant;
}
