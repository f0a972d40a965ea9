import { closest } from 'fastest-levenshtein';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Meta } from '../../domain/actor.js';
import type { CommandDefinition } from '../../domain/command.js';
import { commands, findCommand } from '../../domain/commands.js';
import type { Answer, Lifecycle } from '../../domain/lifecycle.js';
import { preview } from '../../domain/preview.js';
import { isRefusal } from '../../domain/refusal.js';
import { Refused, UnknownCustomer } from '../../temporal/customers.js';
import { fingerprintOf } from '../../temporal/fingerprint.js';
import type { ApiDependencies } from '../dependencies.js';
import { HttpProblem } from '../problem.js';
import { checkIdempotencyKey, etagOf, idOf, isDryRun, metaOf } from '../request.js';
import { previewView } from '../views/preview.js';
import { accepted, dateFields, fieldsOf, withInstants } from './body.js';
import { checkAgainstSettings } from './choices.js';
import { readLifecycle } from './read.js';

/** Every command of the registry under its own name; with `?dryRun=true` what it would do. */
export function commandRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  app.post(
    '/customers/:id/:command',
    { preHandler: async (request) => checkIdempotencyKey(request) },
    async (request, reply) => {
      const id = idOf(request);
      const definition = commandIn(request);
      const meta = metaOf(request);
      const input = await inputOf(dependencies, id, definition, request.body);
      checkAgainstSettings(definition.name, input, dependencies.settings.current());
      if (isDryRun(request)) return dryRun(dependencies, { id, definition, input, meta });
      const answer = await execute(dependencies, { id, definition, input, meta });
      return reply.header('etag', etagOf(answer.version)).send(answer);
    },
  );
}

interface Sent {
  id: string;
  definition: CommandDefinition;
  input: unknown;
  meta: Meta;
}

const commandParam = z.object({ command: z.string() });

function commandIn(request: FastifyRequest): CommandDefinition {
  const { command } = commandParam.parse(request.params);
  const definition = findCommand(command);
  if (definition) return definition;
  const names = commands.map(({ name }) => name);
  const shown = command.slice(0, 40);
  throw new HttpProblem(
    404,
    'unknown-command',
    `there is no command '${shown}'; did you mean ${closest(shown, names)}?`,
    `the commands are: ${names.join(', ')}`,
  );
}

async function inputOf(
  dependencies: ApiDependencies,
  id: string,
  definition: CommandDefinition,
  body: unknown,
) {
  const fields = fieldsOf(body);
  const dates = dateFields(definition, fields);
  if (dates.length === 0) return accepted(definition, fields);
  const { customer } = await readLifecycle(dependencies, id);
  return accepted(definition, withInstants(fields, dates, customer.contact.zone));
}

async function dryRun(dependencies: ApiDependencies, sent: Sent) {
  const state = await readLifecycle(dependencies, sent.id);
  const previewed = previewOf(state, sent, dependencies.now());
  const { contact } = state.customer;
  return previewView(previewed, { before: contact, after: { ...contact, email: emailAfter(state, sent) } });
}

/** Emails of a previewed change of address go to the new one. */
function emailAfter({ customer }: Lifecycle, { input }: Sent): string {
  return z.object({ email: z.string() }).safeParse(input).data?.email ?? customer.contact.email;
}

function previewOf(state: Lifecycle, { definition, input, meta }: Sent, now: string) {
  const fingerprint = fingerprintOf(definition.name, input);
  const previewed = preview(state, { definition, input, meta, fingerprint }, now);
  if (isRefusal(previewed)) throw new Refused(previewed);
  return previewed;
}

/** A customer that only the record knows is closed: the refusal says so, in place of 'there is no customer'. */
async function execute(dependencies: ApiDependencies, sent: Sent): Promise<Answer> {
  try {
    return await dependencies.customers.execute(sent.id, sent.definition.name, sent.input, sent.meta);
  } catch (error) {
    if (!(error instanceof UnknownCustomer)) throw error;
    previewOf(await readLifecycle(dependencies, sent.id), sent, dependencies.now());
    throw error;
  }
}
