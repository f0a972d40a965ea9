import { Client, Connection, ServiceError } from '@temporalio/client';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import type { TemporalTls } from '../config/temporal-tls.js';
import { attributeTypes } from './attribute-types.js';
import { Unavailable } from './customers.js';
import { dataConverterOf } from './data-converter.js';
import type { Keyring } from './keyring.js';
import { repeatWhile } from './repeat.js';
import { Retries } from './retries.js';
import { tlsTrouble } from './shake-hands.js';

export interface TemporalAddress {
  address: string;
  namespace: string;
  tls: TemporalTls;
  apiKey: string | undefined;
}

/** Connects and leaves again. @throws where no Temporal server answers in time, with what is wrong with TLS */
export async function tryTemporal(
  { address, tls, apiKey }: Omit<TemporalAddress, 'namespace'>,
  connectTimeout: number,
): Promise<void> {
  const options = { address, tls, connectTimeout, ...(apiKey ? { apiKey } : {}) };
  const connection = await Connection.connect(options).catch(async (error: unknown) => {
    const trouble = await tlsTrouble(address, tls, connectTimeout);
    throw trouble === null ? error : new Unavailable(trouble);
  });
  await connection.close();
}

/** Connects lazily: a server that is away makes requests fail, not the start. */
export function connectTemporal(
  { address, namespace, tls, apiKey }: TemporalAddress,
  keyring?: Keyring,
  tracing = false,
): Client {
  const retries = new Retries();
  const { interceptor } = retries;
  const connection = Connection.lazy({
    address,
    tls,
    interceptors: [interceptor],
    // By itself gRPC waits longer after each failure, up to two minutes: so long people would wait for a server that is back.
    channelArgs: { 'grpc.max_reconnect_backoff_ms': 2_000 },
    ...(apiKey ? { apiKey } : {}),
  });
  const close = connection.close.bind(connection);
  connection.close = () => retries.end().then(close);
  const dataConverter = dataConverterOf(keyring, 'client');
  const interceptors = tracing ? { workflow: [new OpenTelemetryWorkflowClientInterceptor()] } : {};
  return new Client({ connection, namespace, dataConverter, interceptors });
}

/** @throws where the server does not answer; nobody waits longer, and a call without an end would stay for ever */
export async function answersSoon(client: Client, namespace: string): Promise<void> {
  const ask = () => client.workflowService.describeNamespace({ namespace });
  await client.withDeadline(Date.now() + healthMs, ask);
}

const healthMs = 2_000;
const alreadyExists = 6;
const invalidArgument = 3;
const notFound = 5;
/** Longer than any server takes until it uses what was registered; a worker repeats what fails until then. */
const takenInMs = 10_000;

/**
 * Makes the search attributes known to the namespace; safe to repeat. A workflow that upserts one that is not
 * registered would wedge, so this comes before the first worker.
 * @throws {Unavailable} with what to do where the server does not allow it
 */
export async function registerSearchAttributes(client: Client): Promise<void> {
  const { operatorService } = client.connection as Connection;
  const { namespace } = client.options;
  const types = { KEYWORD: 2, DATETIME: 6, BOOL: 5 } as const;
  const known = await knownAttributes(client);
  const missing = Object.entries(attributeTypes).filter(([name]) => !known.has(name));
  for (const [name, type] of missing) {
    const request = { namespace, searchAttributes: { [name]: types[type] } };
    try {
      await operatorService.addSearchAttributes(request);
    } catch (error) {
      if (codeOf(error) === alreadyExists || (await isUsable(client, name))) continue;
      if (codeOf(error) === notFound) throw noNamespace(namespace);
      throw new Unavailable(
        `the search attribute ${name} cannot be registered in namespace '${namespace}': ${messageOf(error)}. ` +
          `Register it by hand: temporal operator search-attribute create --namespace ${namespace} --name ${name} --type ${type}`,
      );
    }
  }
  const deadline = Date.now() + takenInMs;
  const usable = missing.map(([name]) => repeatWhile(isUnknown, () => use(client, name), deadline));
  await Promise.allSettled(usable);
}

function noNamespace(namespace: string): Unavailable {
  return new Unavailable(
    `the Temporal server has no namespace '${namespace}': correct TEMPORAL_NAMESPACE, ` +
      `or make it: temporal operator namespace create --namespace ${namespace} --retention 30d`,
  );
}

/** What the namespace has already; none where the server does not tell. */
async function knownAttributes(client: Client): Promise<Set<string>> {
  const { operatorService } = client.connection as Connection;
  try {
    const { customAttributes } = await operatorService.listSearchAttributes({
      namespace: client.options.namespace,
    });
    return new Set(Object.keys(customAttributes ?? {}));
  } catch {
    // Then registering says what is wrong, or that it exists.
    return new Set();
  }
}

/** Temporal Cloud lets nobody list or register them by this API, also those that are there: a query tells. */
async function isUsable(client: Client, name: string): Promise<boolean> {
  return use(client, name).then(
    () => true,
    () => false,
  );
}

function use(client: Client, name: string): Promise<unknown> {
  return client.workflow.count(`${name} is null`);
}

/** A server takes two seconds to use what was just registered. */
function isUnknown(error: unknown): boolean {
  return codeOf(error instanceof ServiceError ? error.cause : error) === invalidArgument;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
