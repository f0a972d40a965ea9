import { randomUUID } from 'node:crypto';
import type { Client as TemporalClient } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percentile } from '../../../bench/harness/statistics.js';
import { signal } from '../../../src/embedded/process.js';
import { connectTemporal } from '../../../src/temporal/connect.js';
import { Keyring } from '../../../src/temporal/keyring.js';
import { workflowIdOf } from '../../../src/temporal/names.js';
import { between, chanceOf, seedOfRun } from '../../support/journey-chance.js';
import type { Client } from '../../support/journey-client.js';
import { untilItAnswers } from '../../support/journey-kills.js';
import { type Program, pause } from '../../support/journey-process.js';
import { type Roles, startRoles } from '../../support/journey-roles.js';
import { eventually } from '../../support/life.js';
import { extentOf, report } from '../extent.js';

const deaths = extentOf('WORKER_DEATHS', { bounded: 2, full: 40 });
const stops = extentOf('WORKER_STOPS', { bounded: 2, full: 20 });
const seed = seedOfRun();
const chance = chanceOf(seed);

let roles: Roles;
let client: Client;
let ids: string[];
/** The one that has all customers in its memory. */
let current: Program;

beforeAll(async () => {
  roles = await startRoles({ dayMs: 24 * 3_600_000, worker: false });
  client = roles.client;
  current = await another();
  await untilItAnswers(client, 'it was started');
  ids = await Promise.all(Array.from({ length: 8 }, (_, number) => added(`Contoso ${number}`)));
}, 120_000);
afterAll(() => roles?.stop());

async function added(organization: string): Promise<string> {
  const fields = ['--organization', organization, '--email', 'ada@contoso.example', '--sku', 'essentials'];
  return (await client.done('add-customer', ...fields)).id;
}

/** Sends until it is answered, under one key. @returns how long that took, in milliseconds */
async function insist(id: string): Promise<number> {
  const began = Date.now();
  const { apiUrl, apiKey } = client.place();
  const init = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ name: `Ada ${randomUUID()}` }),
  };
  for (;;) {
    const answer = await fetch(`${apiUrl}/api/customers/${id}/edit-contacts`, init);
    if (answer.ok) return Date.now() - began;
    if (answer.status !== 503) throw new Error(`it answered ${answer.status}: ${await answer.text()}`);
  }
}

async function another(): Promise<Program> {
  const program = roles.anotherWorker();
  await program.prints('Worker');
  await program.prints('takes tasks');
  return program;
}

describe('several workers', () => {
  it(
    'one that is killed is missed by nobody for long: the others answer in its place',
    async () => {
      const each: number[] = [];
      const last: number[] = [];
      for (let death = 0; death < deaths; death++) {
        const next = await another();
        await Promise.all(ids.map(insist));
        await pause(between(chance, 0, 500));
        await current.kill9();
        current = next;
        const took = await Promise.all(ids.map(insist));
        each.push(...took);
        last.push(Math.max(...took));
      }
      const all = (took: number[]) =>
        `p50 ${percentile(took, 0.5)} ms, p95 ${percentile(took, 0.95)} ms, at most ${Math.max(...took)} ms`;
      report(
        `seed ${seed}: ${deaths} workers killed: a customer answered after ${all(each)}; the last of ${ids.length} after ${all(last)}`,
      );
      expect(last).toHaveLength(deaths);
    },
    60_000 + deaths * 20_000,
  );

  it(
    'SIGTERM has one finish what it does: no task fails or times out, in any history',
    async () => {
      const fresh = await Promise.all(Array.from({ length: 8 }, (_, number) => added(`Fabrikam ${number}`)));
      const temporal = temporalOf(client);
      let stopping = true;
      let answered = 0;
      const people = fresh.map(async (id) => {
        for (; stopping; await pause(between(chance, 0, 100))) {
          await insist(id);
          answered += 1;
        }
      });
      for (let stop = 0; stop < stops; stop++) {
        const next = await another();
        await eventually(() => isKnown(temporal, current), 30_000);
        await pause(between(chance, 200, 1_500));
        signal(current.pid, 'SIGTERM');
        expect(await current.ended).toBe(0);
        current = next;
      }
      stopping = false;
      await Promise.all(people);
      const troubles = (await Promise.all(fresh.map((id) => troublesIn(temporal, id)))).flat();
      await temporal.connection.close();
      report(`seed ${seed}: ${stops} workers ended by SIGTERM while ${answered} commands were answered`);
      expect(troubles).toEqual([]);
    },
    60_000 + stops * 40_000,
  );
});

function temporalOf({ place }: Client): TemporalClient {
  const { temporalAddress: address, encryptionKey } = place();
  return connectTemporal(
    { address, namespace: 'default', tls: false, apiKey: undefined },
    new Keyring({ keys: [encryptionKey] }),
  );
}

/** Whether the worker's first heartbeat is there: one that lives as long as in production is known to its server. */
async function isKnown(temporal: TemporalClient, { pid }: Program): Promise<boolean> {
  const { namespace } = temporal.options;
  const { workersInfo } = await temporal.workflowService.listWorkers({ namespace });
  return workersInfo.some(({ workerHeartbeat }) => workerHeartbeat?.workerIdentity?.startsWith(`${pid}@`));
}

/** Tasks that failed or timed out, and activities that were begun more than once. */
async function troublesIn(temporal: TemporalClient, id: string): Promise<string[]> {
  const { events } = await temporal.workflow.getHandle(workflowIdOf(id)).fetchHistory();
  return (events ?? []).flatMap((event) => {
    const trouble =
      event.workflowTaskFailedEventAttributes ??
      event.workflowTaskTimedOutEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskTimedOutEventAttributes;
    const repeated = (event.activityTaskStartedEventAttributes?.attempt ?? 1) > 1;
    return trouble || repeated ? [`${id}, event ${event.eventId}: ${JSON.stringify(event)}`] : [];
  });
}
