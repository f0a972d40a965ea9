import type { Env } from '../config/env.js';
import { findTemporalCli } from '../embedded/find-temporal-cli.js';
import type { Home } from '../embedded/home.js';
import { reasonOf } from '../embedded/part.js';
import { choosePort, listenError, movedNote } from '../embedded/ports.js';
import { startPostgres } from '../embedded/postgres.js';
import type { Progress } from '../embedded/progress.js';
import { startTemporal } from '../embedded/temporal.js';
import { attributeTypes } from '../temporal/attribute-types.js';
import type { Keyring } from '../temporal/keyring.js';
import { type Addresses, localApiUrl, originsOf, withoutPassword } from './addresses.js';
import type { RunningParts } from './shutdown.js';

const HOST = '127.0.0.1';
const PORTS = { smtp: 1025, mailWeb: 8025, product: 4010 };
/** An import takes people's patience, not a share of a real day; with a scaled day it shrinks along. */
const LONGEST_IMPORT_MS = 20_000;

export interface Surroundings {
  readonly env: Env;
  readonly home: Home;
  readonly keyring: Keyring;
  readonly progress: Progress;
  readonly running: RunningParts;
  /** Aborted when someone wants out, or when another part has failed. */
  readonly signal: AbortSignal;
}

/** On this machine only. Where Temporal is a real one, others' secrets are at stake: then a token is needed. */
async function codecServer(
  { env, keyring, progress, running }: Surroundings,
  uiUrl: string | undefined,
  port: number,
): Promise<void> {
  const [{ startCodecServer }, { EncryptionCodec }] = await Promise.all([
    import('../codec-server/server.js'),
    import('../temporal/encryption-codec.js'),
  ]);
  const codec = new EncryptionCodec({ keyring });
  const options = { codec, origins: originsOf(uiUrl), token: env.codecToken };
  const step = progress.step('Codec server');
  try {
    const part = running.add('Codec server', await startCodecServer(options, { host: HOST, port }));
    step.done(`${part.url}${movedNote(env.codecPort, port)}`);
  } catch (error) {
    step.fail('did not come up');
    throw listenError(error);
  }
}

async function temporal(around: Surroundings): Promise<Addresses['temporal']> {
  const { env, home, progress, running, signal } = around;
  const { temporalNamespace: namespace, temporalUiUrl } = env;
  const codecPort =
    env.temporalAddress && !env.codecToken ? undefined : await choosePort(env.codecPort, HOST);
  const codecUrl = codecPort === undefined ? undefined : `http://localhost:${codecPort}`;
  if (env.temporalAddress) {
    const real = {
      address: env.temporalAddress,
      namespace,
      tls: env.temporalTls,
      apiKey: env.temporalApiKey,
      uiUrl: temporalUiUrl,
      cli: undefined,
      codecUrl,
    };
    const step = progress.step('Temporal server');
    const { reachTemporal } = await import('./reach.js');
    await reachTemporal(real).catch((error: unknown) => {
      step.fail('cannot be reached');
      throw error;
    });
    if (codecPort) await codecServer(around, temporalUiUrl, codecPort);
    step.done(`${real.address}, namespace ${namespace} (TEMPORAL_ADDRESS)`);
    return real;
  }
  const cli = await findTemporalCli({ path: env.temporalCliPath, progress, signal });
  const step = progress.step('Temporal server');
  const part = await startTemporal({
    cli: cli.path,
    folder: home.folder('temporal'),
    logFile: home.logFile('temporal'),
    namespace,
    synchronous: env.temporalSynchronous,
    searchAttributes: attributeTypes,
    codecUrl,
    say: progress.line,
  }).catch((error: unknown) => {
    step.fail('did not come up');
    throw error;
  });
  running.add('Temporal server', part);
  step.done(`${part.address}${part.note}; ${cli.from}`);
  const uiUrl = temporalUiUrl ?? part.uiUrl;
  if (codecPort) await codecServer(around, uiUrl, codecPort);
  return {
    address: part.address,
    namespace,
    tls: false,
    apiKey: undefined,
    uiUrl,
    cli: cli.path,
    codecUrl,
  };
}

async function database({
  env,
  home,
  progress,
  running,
}: Surroundings): Promise<Pick<Addresses, 'databaseUrl' | 'application'>> {
  const step = progress.step('PostgreSQL');
  if (env.databaseUrl) {
    const { reachDatabase } = await import('./reach.js');
    await reachDatabase(env.databaseUrl).catch((error: unknown) => {
      step.fail('cannot be reached');
      throw error;
    });
    step.done(`${withoutPassword(env.databaseUrl)} (DATABASE_URL)`);
    return { databaseUrl: env.databaseUrl, application: undefined };
  }
  try {
    const part = await startPostgres({
      folder: home.folder('postgres'),
      logFile: home.logFile('postgres'),
      password: home.secrets.databasePassword,
      say: progress.line,
    });
    running.add('PostgreSQL', part);
    step.done(`${part.address}${part.note}`);
    return { databaseUrl: part.url, application: part.application };
  } catch (error) {
    step.fail('did not come up');
    throw error;
  }
}

async function mail({
  env,
  home,
  progress,
  running,
}: Surroundings): Promise<{ smtpUrl: string; mailUrl: string | undefined }> {
  const step = progress.step('Mail catcher');
  if (env.smtpUrl) {
    const { mailTrouble } = await import('./reach.js');
    const trouble = await mailTrouble(env, env.smtpUrl);
    step.done(`none: mail goes to ${withoutPassword(env.smtpUrl)} (SMTP_URL)`);
    if (trouble) progress.line(trouble);
    return { smtpUrl: env.smtpUrl, mailUrl: undefined };
  }
  try {
    const { startMailCatcher } = await import('../embedded/mail-catcher.js');
    const smtpPort = await choosePort(PORTS.smtp, HOST);
    const webPort = await choosePort(PORTS.mailWeb, HOST);
    const part = running.add(
      'Mail catcher',
      await startMailCatcher({ folder: home.folder('mail'), smtpPort, webPort, host: HOST }),
    );
    step.done(
      `${part.webUrl}${movedNote(PORTS.mailWeb, webPort)}, ${part.smtpUrl}${movedNote(PORTS.smtp, smtpPort)}`,
    );
    return { smtpUrl: part.smtpUrl, mailUrl: part.webUrl };
  } catch (error) {
    step.fail('did not come up');
    throw listenError(error);
  }
}

async function product({ env, home, progress, running }: Surroundings): Promise<Addresses['tenantApi']> {
  const step = progress.step('Simulated product');
  const secret = env.tenantApiSecret ?? home.secrets.tenantSecret;
  if (env.tenantApiUrl) {
    step.done(`none: tenants are made by ${env.tenantApiUrl} (TENANT_API_URL)`);
    return { url: env.tenantApiUrl, secret };
  }
  try {
    const { startSimulatedProduct } = await import('../embedded/simulated-product.js');
    const port = await choosePort(PORTS.product, HOST);
    const importMs = importDuration(env.dayMs);
    const part = running.add(
      'Simulated product',
      await startSimulatedProduct({ folder: home.folder('product'), port, host: HOST, secret, importMs }),
    );
    step.done(`${part.url}${movedNote(PORTS.product, port)}, an import takes ${importMs / 1_000}s`);
    return { url: part.url, secret };
  } catch (error) {
    step.fail('did not come up');
    throw listenError(error);
  }
}

export const importDuration = (dayMs: number): number => Math.min(LONGEST_IMPORT_MS, Math.ceil(dayMs / 4));

/**
 * Brings up, side by side, what Fortnight stands on: each embedded, or the real one that the environment names.
 * Resolves or throws only when none is still starting, so that whoever stops them misses none.
 */
export async function startFoundation(around: Surroundings, abort: () => void): Promise<Addresses> {
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      // Nobody should wait for a build of minutes to read that something else has failed.
      abort();
      throw error;
    });
  const results = await Promise.allSettled([
    guarded(temporal(around)),
    guarded(database(around)),
    guarded(mail(around)),
    guarded(product(around)),
  ] as const);
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const [temporalAt, databaseAt, mailAt, productAt] = results;
  if (
    temporalAt.status === 'fulfilled' &&
    databaseAt.status === 'fulfilled' &&
    mailAt.status === 'fulfilled' &&
    productAt.status === 'fulfilled'
  ) {
    return {
      temporal: temporalAt.value,
      ...databaseAt.value,
      ...mailAt.value,
      tenantApi: productAt.value,
      reportBase: around.env.tenantApiUrl ? around.env.publicUrl : localApiUrl(around.env),
    };
  }
  const own = failures.filter((failure) => !(failure instanceof Error && failure.name === 'AbortError'));
  throw own.length === 1 || own.length === 0
    ? (own[0] ?? failures[0])
    : new AggregateError(own, own.map(reasonOf).join('\n\n'));
}
