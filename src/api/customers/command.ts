import { closest } from 'fastest-levenshtein';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Meta, operator } from '../../domain/actor.js';
import type { CommandDefinition } from '../../domain/command.js';
import { commands } from '../../domain/commands.js';
import type { Answer, Lifecycle } from '../../domain/lifecycle.js';
import { preview } from '../../domain/preview.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.js';
import { approveContract, recordSignature } from '../../domain/rules/contract.js';
import { settle } from '../../domain/settle.js';
import { Refused, UnknownCustomer } from '../../temporal/customers.js';
import { fingerprintOfOrder } from '../../temporal/fingerprint.js';
import { seenBy } from '../confine.js';
import { isDecision, onlyDeciders } from '../decisions.js';
import type { ApiDependencies } from '../dependencies.js';
import { partnerOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { checkIdempotencyKey, etagOf, idOf, isDryRun, metaOf } from '../request.js';
import { confinedTo } from '../views/confined.js';
import { previewView } from '../views/preview.js';
import { accepted, dateFields, fieldsOf, withInstants } from './body.js';
import { checkDocument, checkSignedCopy } from './check-document.js';
import { checkChoices, checkRole } from './choices.js';
import { hasContractDates, withContractInstants, withDaysOfForm } from './contract-dates.js';
import { once } from './once.js';
import { commandOperation } from './operations.js';
import { readLifecycle } from './read.js';

/** Every command of the registry as a route of its own; with `?dryRun=true` what it would do. */
export function commandRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const checkKey = async (request: FastifyRequest) => checkIdempotencyKey(request);
  for (const definition of commands) {
    const preHandler = isDecision(definition.name) ? [onlyDeciders, checkKey] : checkKey;
    const config = { operation: commandOperation(definition) };
    app.post(`/customers/:id/${definition.name}`, { preHandler, config }, (request, reply) =>
      answer(dependencies, definition, request, reply),
    );
  }
}

interface Sent {
  id: string;
  definition: CommandDefinition;
  input: unknown;
  meta: Meta;
}

async function answer(
  all: ApiDependencies,
  definition: CommandDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const dependencies = seenBy(request, all);
  const id = idOf(request);
  const meta = metaOf(request);
  const fields = fieldsOf(request.body);
  const sent = (input: unknown): Sent => ({ id, definition, input, meta });
  const resolve = () => inputOf(dependencies, { id, definition }, fields, partnerOf(request));
  const orFresh = (error: unknown) => withFreshPreview(request, dependencies, sent, resolve, error);
  if (isDryRun(request))
    return resolve()
      .then((input) => dryRun(request, dependencies, sent(input)))
      .catch(orFresh);
  const perform = (input: unknown) => execute(dependencies, sent(input));
  const wish = { command: definition.name, customerId: id, fields, resolve, perform };
  const done = await once(dependencies, request, wish).catch(orFresh);
  return reply.header('etag', etagOf(done.version)).send(done);
}

/** What is said to a command that there is not; null where the address is of another kind. */
export function unknownCommand({ method, url }: FastifyRequest): HttpProblem | null {
  const [, command] = /^\/api\/customers\/[^/?]+\/([^/?]+)\/?(?:\?|$)/.exec(url) ?? [];
  if (method !== 'POST' || command === undefined) return null;
  const names = commands.map(({ name }) => name);
  const shown = command.slice(0, 40);
  return new HttpProblem(
    404,
    'unknown-command',
    `there is no command '${shown}'; did you mean ${closest(shown, names)}?`,
    `the commands are: ${names.join(', ')}`,
  );
}

async function inputOf(
  dependencies: ApiDependencies,
  { id, definition }: Pick<Sent, 'id' | 'definition'>,
  fields: Record<string, unknown>,
  asking: string | null,
) {
  const dates = dateFields(definition, fields);
  const { name } = definition;
  const signsOff = name === approveContract.name;
  const needsZone = dates.length > 0 || signsOff || hasContractDates(name, fields);
  const customer = needsZone ? (await readLifecycle(dependencies, id)).customer : null;
  const zone = customer?.contact.zone ?? 'UTC';
  const days = customer ? withDaysOfForm(name, fields, customer) : fields;
  const zoned = withContractInstants(name, withInstants(days, dates, zone), zone);
  const input = accepted(definition, zoned);
  checkRole(definition, asking);
  await checkChoices(name, input, dependencies.partners, asking);
  if (name === recordSignature.name) await checkDocument(dependencies, id, input);
  if (signsOff && customer) await checkSignedCopy(dependencies, customer);
  return input;
}

/** What an order would do, as far as whoever asks may see it. */
export async function dryRun(request: FastifyRequest, dependencies: ApiDependencies, sent: Sent) {
  const state = await readLifecycle(dependencies, sent.id);
  const previewed = previewOf(state, sent, dependencies.now());
  if (isRefusal(previewed)) throw new Refused(previewed);
  const confined = await confinedTo(request, dependencies, sent.id);
  return confined(previewView(previewed));
}

function previewOf(state: Lifecycle, { definition, input, meta }: Sent, now: string) {
  const fingerprint = fingerprintOfOrder(definition.name, input, meta.actor ?? operator);
  return preview(state, { definition, input, meta, fingerprint }, now);
}

/**
 * Whoever looked at an older version is shown what the command would do now, or why it would not be permitted any
 * more, so that the next decision needs no further request.
 */
async function withFreshPreview(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  sent: (input: unknown) => Sent,
  resolve: () => Promise<unknown>,
  error: unknown,
): Promise<never> {
  if (!(error instanceof Refused) || error.refusal.code !== 'stale-version') throw error;
  const { expectedVersion: _, ...meta } = sent(null).meta;
  const fresh = { ...sent(await resolve()), meta };
  const { message, clears } = error.refusal;
  const shown = await dryRun(request, dependencies, fresh).then(
    (preview) => ({ preview, refusal: null, version: preview.version }),
    (refused: unknown) => freshRefusal(dependencies, fresh.id, refused),
  );
  throw new HttpProblem(409, 'stale-version', message, clears, undefined, {
    members: shown,
    headers: { etag: etagOf(shown.version) },
  });
}

async function freshRefusal(dependencies: ApiDependencies, id: string, error: unknown) {
  if (!(error instanceof Refused)) throw error;
  const { customer } = await readLifecycle(dependencies, id);
  return {
    preview: null,
    refusal: error.refusal,
    version: settle(customer, dependencies.now()).customer.version,
  };
}

async function execute(dependencies: ApiDependencies, sent: Sent): Promise<Answer> {
  try {
    return await dependencies.customers.execute(sent.id, sent.definition.name, sent.input, sent.meta);
  } catch (error) {
    if (!(error instanceof UnknownCustomer)) throw error;
    return afterClosing(await readLifecycle(dependencies, sent.id), sent, dependencies.now(), error);
  }
}

/**
 * A customer whose workflow takes nothing any more is closed. What was applied before that keeps its first answer,
 * so that a `close` whose answer got lost is no failure; anything else is refused as the customer's stage says.
 */
function afterClosing(state: Lifecycle, sent: Sent, now: string, error: UnknownCustomer): Answer {
  const first = state.ledger.find(({ requestId }) => requestId === sent.meta.requestId);
  if (first) {
    const { definition, input, meta } = sent;
    const fingerprint = fingerprintOfOrder(definition.name, input, meta.actor ?? operator);
    if (first.fingerprint === fingerprint) return first.answer;
    throw new Refused(reusedFor(first.requestId));
  }
  const previewed = previewOf(state, sent, now);
  throw isRefusal(previewed) ? new Refused(previewed) : error;
}

function reusedFor(requestId: string): Refusal {
  const message = `the request id '${requestId}' was used before with another body`;
  return refuse('request-id-reused', message, 'send a new request id, or repeat the first body');
}
