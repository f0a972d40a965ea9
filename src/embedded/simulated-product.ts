import { setMaxListeners } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listenOnLoopback, loopbackOnly } from './mail-catcher/loopback-app.js';
import { createProductApp } from './simulated-product/app.js';
import { Controls } from './simulated-product/controls.js';
import { Importer } from './simulated-product/importer.js';
import { Reporter } from './simulated-product/reporter.js';
import { Tenants } from './simulated-product/tenants.js';

export type SimulatedProductOptions = {
  /** Tenants and their imports are kept here, over restarts too. */
  folder: string;
  /** 0 takes any free port. */
  port: number;
  /** A loopback address. */
  host: string;
  /** Shared with the caller of the contract, `whsec_…`. */
  secret: string;
  /** How long an import takes, in milliseconds; null: somebody else runs and reports imports. */
  importMs: number | null;
};

export type SimulatedProduct = { url: string; stop(): Promise<void> };

/**
 * A product that keeps the contract of `src/tenant/contract.ts`: it creates tenants, imports in steps, reports,
 * and fails when it is told to.
 * @throws an error with `code` EADDRINUSE where the port is taken.
 */
export async function startSimulatedProduct({
  folder,
  port,
  host,
  secret,
  importMs,
}: SimulatedProductOptions): Promise<SimulatedProduct> {
  loopbackOnly('simulated product', host);
  await mkdir(folder, { recursive: true });
  const tenants = await Tenants.open(join(folder, 'tenants'));
  const controls = await Controls.open(join(folder, 'controls.json'));
  const stopping = new AbortController();
  // Each import under way waits on it, and there may be any number.
  setMaxListeners(0, stopping.signal);
  const reporter = new Reporter(tenants, secret, stopping.signal);
  const importer = new Importer({ tenants, controls, reporter, importMs, stopped: stopping.signal });
  const app = createProductApp({ tenants, controls, importer, reporter, secret });
  const url = await listenOnLoopback(app, 'simulated product', host, port);
  importer.resumeAll();
  return {
    url,
    async stop() {
      stopping.abort();
      await app.close();
      await Promise.all([importer.stopped(), reporter.stopped()]);
      await tenants.settled();
    },
  };
}
