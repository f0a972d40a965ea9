import type { paths } from '../../../src/client/api.js';
import { type Answer, answerOf, api, type Preview } from './client.js';

type CommandPath = Extract<keyof paths, `/api/customers/{id}/${string}`>;
type WithPost = {
  [Path in CommandPath]: paths[Path]['post'] extends { requestBody?: unknown } ? Path : never;
};
type NameIn<Path> = Path extends `/api/customers/{id}/${infer Name}` ? Name : never;

/** Commands to a customer, by their one name. `add-customer` and `register-deal` begin one. */
export type CommandName = Exclude<NameIn<WithPost[CommandPath]>, 'activation-link' | 'documents'>;

type BodyOf<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never;
export type Body<Name extends CommandName> = BodyOf<paths[`/api/customers/{id}/${Name}`]['post']>;
export type AddBody = BodyOf<paths['/api/customers']['post']>;
export type RegisterBody = BodyOf<paths['/api/deals']['post']>;

/** A command with what it is to do, and to whom. */
export type Wish =
  | { command: 'add-customer'; body: AddBody }
  | { command: 'register-deal'; body: RegisterBody }
  | { [Name in CommandName]: { command: Name; id: string; body: Body<Name> } }[CommandName];

export interface Conditions {
  /** One for each time that somebody wants something: a repeat under it is done once. */
  key: string;
  /** The version of the customer that was looked at; null for a new one. */
  version: number | null;
}

/** What it would do; nothing is done. */
export async function previewOf(wish: Wish, signal: AbortSignal): Promise<Preview> {
  const answer = await answerOf<Answer | Preview>(
    post(wish, { query: { dryRun: 'true' }, header: {} }, signal),
  );
  if ('dryRun' in answer) return answer;
  throw new Error(`${wish.command} was to be shown, and was done`);
}

export async function perform(wish: Wish, { key, version }: Conditions): Promise<Answer> {
  const header = { 'Idempotency-Key': key, ...(version === null ? {} : { 'If-Match': `"${version}"` }) };
  const answer = await answerOf<Answer | Preview>(post(wish, { query: {}, header }));
  if ('dryRun' in answer) throw new Error(`${wish.command} was to be done, and was shown`);
  return answer;
}

interface Params {
  query: { dryRun?: 'true' };
  header: Record<string, string>;
}

function post(wish: Wish, params: Params, signal?: AbortSignal) {
  const more = signal ? { signal } : {};
  if (wish.command === 'add-customer')
    return api.POST('/api/customers', { params, body: wish.body, ...more });
  if (wish.command === 'register-deal') return api.POST('/api/deals', { params, body: wish.body, ...more });
  // All commands are described alike but for their bodies, which `Wish` holds to the name.
  const path = `/api/customers/{id}/${wish.command}` as '/api/customers/{id}/close';
  const body = wish.body as Body<'close'>;
  return api.POST(path, { params: { ...params, path: { id: wish.id } }, body, ...more });
}
