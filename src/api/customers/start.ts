import { createHash } from 'node:crypto';
import countryToCurrency from 'country-to-currency';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { policyOf, type Settings } from '../../config/settings.js';
import type { Beginning } from '../../domain/advance.js';
import { beginningOf } from '../../domain/beginning.js';
import { addCustomer, addExistingCustomer, registerDeal } from '../../domain/commands.js';
import { baseCurrency } from '../../domain/currency.js';
import { isRefusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time.js';
import { Refused } from '../../temporal/customers.js';
import type { Begin, BeginAdded } from '../../temporal/messages.js';
import type { ApiDependencies } from '../dependencies.js';
import type { Operation } from '../openapi/operation.js';
import { actorOf, partnerOf, principalOf } from '../principal.js';
import { checkIdempotencyKey, etagOf, isDryRun, ledgerIdOf } from '../request.js';
import { startPreview } from '../views/preview.js';
import { accepted, dateFields, fieldsOf, withInstants } from './body.js';
import { checkChoices, checkRole } from './choices.js';
import { once } from './once.js';
import { addExistingOperation, addOperation, registerOperation } from './start-operations.js';

/** A command that starts a customer's life, with its address. */
interface StartCommand {
  path: string;
  definition: typeof addCustomer | typeof addExistingCustomer | typeof registerDeal;
  operation: Operation;
  /** What today's settings add where the body leaves it out. */
  complete(fields: Common, settings: Settings): Common;
  /** With everything that the workflow wants. */
  begin(start: Start, fields: unknown): Begin;
}

type Start = Omit<BeginAdded, 'command'>;
const common = z.looseObject({ partner: z.string().optional(), zone: z.string().optional() });
type Common = z.output<typeof common>;

const sendableAdd = addCustomer.input.required({ zone: true });
const sendableExisting = addExistingCustomer.input.required({ zone: true });
const sendableDeal = registerDeal.input.required({ zone: true, currency: true });

const starts: StartCommand[] = [
  {
    path: '/customers',
    definition: addCustomer,
    operation: addOperation,
    complete: (fields) => fields,
    begin: (start, fields) => ({ ...start, command: sendableAdd.parse(fields) }),
  },
  {
    path: '/existing-customers',
    definition: addExistingCustomer,
    operation: addExistingOperation,
    complete: (fields) => fields,
    begin: (start, fields) => ({ ...start, existing: sendableExisting.parse(fields) }),
  },
  {
    path: '/deals',
    definition: registerDeal,
    operation: registerOperation,
    complete: (fields, { catalog }) => ({ currency: currencyFor(fields.country, catalog), ...fields }),
    begin: (start, fields) => ({ ...start, register: sendableDeal.parse(fields) }),
  },
];

/** The commands that start a customer's life; with `?dryRun=true` the customer that would be. */
export function startRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  for (const command of starts) {
    const config = { operation: command.operation };
    const preHandler = async (request: FastifyRequest) => checkIdempotencyKey(request);
    app.post(command.path, { preHandler, config }, (request, reply) =>
      startWith(command, dependencies, request, reply),
    );
  }
}

async function startWith(
  command: StartCommand,
  dependencies: ApiDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { customers, now } = dependencies;
  const fields = fieldsOf(request.body);
  const beginAs = (input: unknown) => beginOf(command, input, request, dependencies);
  const resolve = () => resolved(command, fields, request, dependencies);
  if (isDryRun(request)) return startPreview(begun(await beginAs(await resolve()), now()), now());
  const customerId = customerIdOf(request);
  const perform = async (input: unknown) => customers.start(await beginAs(input));
  const wish = { command: command.definition.name, customerId, fields, resolve, perform };
  const answer = await once(dependencies, request, wish);
  return reply
    .code(201)
    .header('location', `/api/customers/${answer.id}`)
    .header('etag', etagOf(answer.version))
    .send(answer);
}

/** The body with what today's settings add to it. @throws {Refused} with each field that is wrong */
async function resolved(
  command: StartCommand,
  fields: Record<string, unknown>,
  request: FastifyRequest,
  dependencies: ApiDependencies,
): Promise<Common> {
  const { settings, partners, now } = dependencies;
  const { definition } = command;
  const asking = partnerOf(request);
  const current = settings.current();
  checkRole(definition, asking);
  const dates = dateFields(definition, fields);
  // Which day is meant is known once the zone is; that it is one can be told before.
  const given = common.parse(accepted(definition, withInstants(fields, dates, 'UTC')));
  await checkChoices(definition.name, given, partners, asking);
  // What a partner adds is its own, whether it says so or not.
  const own = asking === null ? given : { ...given, partner: asking };
  const partner = own.partner === undefined ? null : await partners.find(own.partner);
  const zone = own.zone ?? partner?.zone ?? current.defaultZone;
  const days = Object.fromEntries(dates.map((name) => [name, fields[name]]));
  const input = { ...command.complete(own, current), ...withInstants(days, dates, zone), zone };
  begun(await beginOf(command, input, request, dependencies), now());
  return input;
}

/** Everything that the new customer keeps of today's settings, so that a later edit never moves a promise. */
async function beginOf(
  command: StartCommand,
  fields: unknown,
  request: FastifyRequest,
  { settings, partners, dayMs }: ApiDependencies,
): Promise<Begin> {
  const current = settings.current();
  const { partner: id } = common.parse(fields);
  const partner = id === undefined ? null : await partners.find(id);
  const policy = policyOf(current, dayMs, partner?.trialEnd ?? null);
  const start: Start = {
    id: customerIdOf(request),
    actor: actorOf(request),
    requestId: ledgerIdOf(request),
    upgrade: policy.trialEnd === 'hold' ? 'blocked' : 'allowed',
    policy,
    catalog: current.catalog,
  };
  return command.begin(start, fields);
}

/** @throws {Refused} where it cannot begin like this */
function begun(begin: Begin, now: Instant): Beginning {
  const beginning = beginningOf(begin, now);
  if (isRefusal(beginning)) throw new Refused(beginning);
  return beginning;
}

/** The country's currency where the catalog has a rate for it, else the one of the list prices. */
export function currencyFor(country: unknown, { rates }: Settings['catalog']): string {
  const own = Object.entries(countryToCurrency).find(([code]) => code === country)?.[1];
  return own !== undefined && Object.hasOwn(rates, own) ? own : baseCurrency;
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** From who asks and the request id, so that a repeated start finds the first customer: 80 bits. */
function customerIdOf(request: FastifyRequest): string {
  const digest = createHash('sha256')
    .update(`${principalOf(request).id}\n${request.id}`)
    .digest();
  return [...digest.subarray(0, 16)].map((byte) => crockford[byte % crockford.length]).join('');
}
