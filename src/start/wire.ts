import { drawing } from '../mail/render.js';
import { apiPart, healthPart } from './api-part.js';
import { connect, type Wiring } from './connect.js';
import { metricsPart, openMeters } from './metrics.js';
import { webhooksPart, workerPart } from './worker-part.js';

/** The worker first, so that the API answers for all parts from its first moment. */
export async function startWork(wiring: Wiring, what: { worker: boolean; api: boolean }): Promise<void> {
  const connected = { ...(await connect(wiring, what)), meters: openMeters(what) };
  const ofWorker = what.worker ? await workerPart(wiring, connected) : {};
  if (what.worker) await webhooksPart(wiring, connected);
  await metricsPart({ ...wiring, ...connected, ...ofWorker });
  if (what.api) await apiPart(wiring, connected);
  else await healthPart(wiring, connected);
  // Everything answers: what the first email needs is loaded while nobody waits for it.
  void drawing();
}
