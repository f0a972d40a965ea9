import { type Env, unusedSettings } from '../config/env.js';
import { openHome } from '../embedded/home.js';
import type { Progress } from '../embedded/progress.js';
import { type Addresses, type Keys, localApiUrl } from './addresses.js';
import { startFoundation } from './foundation.js';
import { keyringOf } from './keyring.js';
import { checkOwnPorts } from './own-ports.js';
import type { RunningParts } from './shutdown.js';
import { addressTable, welcome } from './table.js';

export interface StartOptions {
  readonly env: Env;
  readonly progress: Progress;
  readonly running: RunningParts;
  readonly abort: AbortController;
}

function publish(home: ReturnType<typeof openHome>, env: Env, addresses: Addresses, keys: Keys): void {
  const { temporal, databaseUrl, smtpUrl, mailUrl, tenantApi } = addresses;
  home.publishRuntime(
    {
      version: 1,
      pid: process.pid,
      startedAt: new Date().toISOString(),
      apiUrl: localApiUrl(env),
      apiKey: keys.apiKey,
      publicUrl: env.publicUrl,
      temporalAddress: temporal.address,
      temporalNamespace: temporal.namespace,
      temporalCli: temporal.cli,
      temporalUiUrl: temporal.uiUrl,
      temporalCodecUrl: temporal.codecUrl,
      databaseUrl,
      mailUrl,
      smtpUrl,
      tenantApiUrl: tenantApi.url,
      logs: home.logs,
    },
    addressTable(env, addresses),
  );
}

/** All parts, each embedded or real. @returns what has to be done once they are down again */
export async function startEverything({ env, progress, running, abort }: StartOptions): Promise<() => void> {
  for (const line of unusedSettings(env)) progress.line(line);
  const home = openHome(env.home);
  const release = () => home.release();
  try {
    const { bind, port: FORTNIGHT_PORT, metricsPort: FORTNIGHT_METRICS_PORT } = env;
    await checkOwnPorts(bind, { FORTNIGHT_PORT, FORTNIGHT_METRICS_PORT }, 'npm start');
    // The folder's own key stays: what was encrypted before the environment named others has to be read.
    const keyring = keyringOf(env, home.secrets.encryptionKey);
    const around = { env, home, keyring, progress, running, signal: abort.signal };
    const foundation = startFoundation(around, () => abort.abort());
    // Worker and API are large: they are loaded while the servers come up, which are processes of their own.
    const [addresses, { startWork }] = await Promise.all([foundation, import('./wire.js')]);
    abort.signal.throwIfAborted();
    const keys: Keys = {
      apiKey: env.apiKey ?? home.secrets.apiKey,
      linkSecret: env.secret ?? home.secrets.linkSecret,
      keyring,
    };
    await startWork(
      { env, addresses, keys, progress, running, logFile: home.logFile('fortnight') },
      { worker: true, api: true },
    );
    abort.signal.throwIfAborted();
    publish(home, env, addresses, keys);
    progress.line(welcome(env, addresses));
    return release;
  } catch (error) {
    // The lock goes last: while a part is still up, nobody else may start on its data.
    await running.stopAll();
    release();
    throw error;
  }
}
