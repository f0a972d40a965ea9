import type { FastifyRequest } from 'fastify';
import type { Answer } from '../../domain/lifecycle.js';
import { refuse } from '../../domain/refusal.js';
import type { KeptRequest, RequestName } from '../../store/requests.js';
import { Refused, Unavailable, UnknownCustomer } from '../../temporal/customers.js';
import { fingerprintOf } from '../../temporal/fingerprint.js';
import type { ApiDependencies } from '../dependencies.js';
import { principalOf } from '../principal.js';

/** A caller hears within 3 seconds, whatever is slow; what is under way goes on. */
const answerWithinMs = 2_900;

/** One change that somebody asks for. */
export interface Wish {
  command: string;
  customerId: string;
  /** The body as it came. */
  fields: Record<string, unknown>;
  /** What the workflow is to be sent. A repeat sends what the first one sent, whatever comes of it then. */
  resolve(): Promise<unknown>;
  perform(input: unknown): Promise<Answer>;
}

/**
 * Answers a request; where it came with an Idempotency-Key, a repeat within 30 days gets the first answer, also once
 * the workflow has forgotten it or is gone. Of requests at the same moment the workflow's own ledger lets one pass.
 * @throws {Refused} `request-id-reused` where the key was used for another command or body
 * @throws {Unavailable} where no answer came in time; the same key finds out later what became of it
 */
export async function once(
  dependencies: ApiDependencies,
  request: FastifyRequest,
  wish: Wish,
): Promise<Answer> {
  const keyed = request.headers['idempotency-key'] !== undefined;
  // Whoever asks has names of its own: a key or a user, not what it is called.
  const name = { scope: principalOf(request).id, requestId: request.id };
  const work = keyed ? keptOnce(dependencies, name, wish) : wish.resolve().then(wish.perform);
  return inTime(work);
}

/**
 * Answers that are being kept. Nobody waits for that but who repeats the request: where it does not come to an end, the
 * workflow's own ledger has the answer.
 */
const beingKept = new Map<string, Promise<void>>();
const placeOf = ({ scope, requestId }: RequestName) => `${scope} ${requestId}`;

async function keptOnce(dependencies: ApiDependencies, name: RequestName, wish: Wish): Promise<Answer> {
  const fingerprint = fingerprintOf(wish.command, { customerId: wish.customerId, fields: wish.fields });
  await beingKept.get(placeOf(name));
  const first = await keptFirst(dependencies, { ...name, fingerprint }, wish);
  if (first.fingerprint !== fingerprint) throw reused(name.requestId);
  if (first.answer) return sameAsFirst(first.answer);
  return attempt(dependencies, first, wish);
}

/**
 * The request that is kept under this name: this one, or an earlier one, whatever has become of its fields since. One
 * round trip for a first request.
 */
async function keptFirst(
  { requests, now }: ApiDependencies,
  request: RequestName & { fingerprint: string },
  { customerId, resolve }: Wish,
): Promise<KeptRequest> {
  let input: unknown;
  try {
    input = await resolve();
  } catch (error) {
    const known = await requests.find(request);
    if (known) return known;
    throw error;
  }
  return requests.begin({ ...request, customerId, input, answer: null, createdAt: now() });
}

async function attempt(dependencies: ApiDependencies, first: KeptRequest, wish: Wish): Promise<Answer> {
  const { requests, log } = dependencies;
  const { requestId } = first;
  // What the ledger cannot do now must not turn a known outcome into an unknown one.
  const unlessAway = (done: Promise<void>) =>
    done.catch((error: unknown) => log.warn({ requestId, error }, 'a request’s outcome could not be kept'));
  try {
    const answer = await wish.perform(first.input);
    const place = placeOf(first);
    beingKept.set(
      place,
      unlessAway(requests.answered(first, answer)).finally(() => beingKept.delete(place)),
    );
    return answer;
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownCustomer)
      await unlessAway(requests.forget(first));
    throw error;
  }
}

/** To the letter: PostgreSQL gives back JSON with its members in another order. */
function sameAsFirst({ id, version, stage, events }: Answer): Answer {
  return { id, version, stage, events };
}

function reused(requestId: string): Refused {
  const message = `the Idempotency-Key '${requestId}' was used before for another command or body`;
  return new Refused(refuse('request-id-reused', message, 'send a new key, or repeat the first request'));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = () => new Unavailable(`no answer within ${answerWithinMs} ms`);
    timer = setTimeout(() => reject(error()), answerWithinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
