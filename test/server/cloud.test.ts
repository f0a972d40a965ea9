import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../../src/config/env.js';
import { reachTemporal } from '../../src/start/reach.js';
import { connectTemporal, registerSearchAttributes } from '../../src/temporal/connect.js';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { taskQueue } from '../../src/temporal/names.js';
import { startWorker } from '../../worker/run.js';
import { certificates } from '../support/certificates.js';
import { startCloud } from '../support/cloud.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { World } from '../support/world.js';

const apiKey = 'key-of-this-test';
const keyring = new Keyring({ keys: [randomBytes(32).toString('base64')] });
let server: DevServer;
let folder: string;
type Made = Awaited<ReturnType<typeof certificates>>;
let authority: Made['authority'];
let own: Awaited<ReturnType<Made['signed']>>;
let client: Awaited<ReturnType<Made['signed']>>;
let elsewhere: Awaited<ReturnType<Made['signed']>>;
let expired: Awaited<ReturnType<Made['signed']>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fortnight-cloud-'));
  await writeFile(join(folder, 'api-key'), `${apiKey}\n`);
  const made = await certificates(folder);
  authority = made.authority;
  [own, client, elsewhere, expired] = await Promise.all([
    made.signed('cloud'),
    made.signed('fortnight'),
    made.signed('elsewhere', { names: 'DNS:elsewhere.example' }),
    made.signed('expired', { days: -1 }),
  ]);
  server = await startDevServer([], keyring);
});
afterAll(async () => {
  await server?.environment.teardown();
  await rm(folder, { recursive: true, force: true });
});

const cloud = (clients?: Buffer) =>
  startCloud({ ...own, temporal: server.environment.address, apiKey, ...(clients ? { clients } : {}) });

/** What worker and API are given, from the environment as an operator sets it. */
function settings(address: string, more: NodeJS.ProcessEnv = {}) {
  const env = readEnv({
    TEMPORAL_ADDRESS: address,
    TEMPORAL_TLS_CA_FILE: authority.files.certificate,
    ...more,
  });
  const nothing = { uiUrl: undefined, cli: undefined, codecUrl: undefined };
  const { temporalNamespace: namespace, temporalTls: tls, temporalApiKey } = env;
  return { address, namespace, tls, apiKey: temporalApiKey, ...nothing };
}

describe('a Temporal server behind TLS and an API key, as Temporal Cloud', () => {
  it('is worked with by address, namespace and key: API and worker, with search attributes made before', async () => {
    const before = await cloud();
    const temporal = settings(before.address, { TEMPORAL_API_KEY_FILE: join(folder, 'api-key') });
    await reachTemporal(temporal);
    const connected = connectTemporal(temporal, keyring);
    await registerSearchAttributes(connected);
    expect(before.refusals.every((refusal) => refusal.startsWith('not for this API'))).toBe(true);

    const world = new World();
    const failures: unknown[] = [];
    const worker = await startWorker({
      temporal,
      keyring,
      activities: world.activities,
      onChange: () => undefined,
      onFailure: (error) => failures.push(error),
    });
    const life = await Life.begin(server.environment, world, taskQueue, beginning());
    await life.onboard();
    const customers = connectCustomers(connected);
    await eventually(async () => (await customers.read(life.id)).customer.stage.name === 'trial');
    await worker.stop();
    await connected.connection.close();
    before.stop();
    expect(failures).toEqual([]);
  });

  it('is refused with a wrong key, which no error shows', async () => {
    const before = await cloud();
    const temporal = settings(before.address, { TEMPORAL_API_KEY: 'wrong-hush' });
    const failed = reachTemporal(temporal);
    await expect(failed).rejects.toThrow(/TEMPORAL_API_KEY/);
    await expect(failed).rejects.not.toThrow(/hush/);
    before.stop();
  });

  it('is not talked to where its certificate is signed by somebody else, for another name or has run out: it is said which', async () => {
    const before = await cloud();
    const temporal = settings(before.address, { TEMPORAL_API_KEY: apiKey });
    await expect(reachTemporal({ ...temporal, tls: true })).rejects.toThrow(
      /authority that is not known here: name a PEM file of it in TEMPORAL_TLS_CA_FILE$/,
    );
    expect(before.refusals).toEqual([]);
    before.stop();
    const shows = async (certificate: typeof own, trouble: RegExp) => {
      const other = await startCloud({ ...certificate, temporal: server.environment.address, apiKey });
      await expect(reachTemporal({ ...temporal, address: other.address })).rejects.toThrow(trouble);
      other.stop();
    };
    await shows(elsewhere, /for another name: name the host in TEMPORAL_ADDRESS as it does$/);
    await shows(expired, /certificate has expired .*renew it$/);
  });

  it('is told from one without TLS, and the other way round', async () => {
    const before = await cloud();
    const temporal = settings(before.address);
    await expect(reachTemporal({ ...temporal, tls: false })).rejects.toThrow(
      /it speaks TLS: set TEMPORAL_TLS=true/,
    );
    before.stop();
    await expect(reachTemporal({ ...temporal, address: server.environment.address })).rejects.toThrow(
      /no TLS is spoken there: leave TEMPORAL_TLS .*out/,
    );
  });

  it('that asks for a client’s certificate is shown it (mTLS), and lets nobody in without', async () => {
    const before = await cloud(authority.certificate);
    const shown = {
      TEMPORAL_API_KEY: apiKey,
      TEMPORAL_TLS_CERT_FILE: client.files.certificate,
      TEMPORAL_TLS_KEY_FILE: client.files.key,
    };
    await reachTemporal(settings(before.address, shown));
    await expect(reachTemporal(settings(before.address, { TEMPORAL_API_KEY: apiKey }))).rejects.toThrow(
      /it does not let us in: TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE/,
    );
    before.stop();
  });
});
