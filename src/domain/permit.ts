import type { Actor } from './actor.js';
import type { CommandDefinition, Context, Role } from './command.js';
import { commands } from './commands.js';
import { type Customer, type StageName, stageNames } from './customer.js';
import { type Refusal, refuse } from './refusal.js';
import { settle } from './settle.js';
import type { Instant } from './time.js';

/** Why a command is not permitted, whatever its input; null where it is. The customer has to be settled. */
export function permit(definition: CommandDefinition, context: Context): Refusal | null {
  return (
    role(definition, context.actor) ??
    ownership(definition, context) ??
    stage(definition, context) ??
    definition.permit(context)
  );
}

/** Every command with what forbids it now: what menus show. */
export function permissions(customer: Customer, actor: Actor, now: Instant) {
  const settled = settle(customer, now).customer;
  return commands.map((definition) => ({
    definition,
    refusal: permit(definition, { customer: settled, actor, now }),
  }));
}

function roleOf(actor: Actor): Role | 'system' {
  return actor.kind === 'operator' ? 'staff' : actor.kind;
}

/** Who may send a command at all, whatever the customer is like. */
export function role(
  definition: Pick<CommandDefinition, 'name' | 'by'> & Partial<Pick<CommandDefinition, 'accountable'>>,
  actor: Actor,
): Refusal | null {
  const bare = definition.accountable && actor.kind === 'operator' && definition.by.includes('staff');
  if (!bare && definition.by.some((allowed) => allowed === roleOf(actor))) return null;
  const who = definition.by.map((allowed) => words[allowed]).join(' or ');
  return refuse(
    'wrong-role',
    `${definition.name} is for ${who}, not for ${bare ? 'an operator without a name' : words[roleOf(actor)]}`,
    `have ${who} do it`,
  );
}

const words: Record<Role | 'system', string> = {
  partner: 'the partner',
  staff: 'the vendor’s staff',
  customer: 'the customer, on the activation page',
  product: 'the product',
  mail: 'the mail system',
  system: 'the system',
};

function ownership(definition: CommandDefinition, { customer, actor }: Context): Refusal | null {
  if (actor.kind !== 'partner') return null;
  if (actor.partner !== customer.partner) {
    return refuse('other-partner', `there is no customer '${customer.id}'`, 'check the id');
  }
  if (!definition.subscription || customer.source === 'MSP') return null;
  return refuse(
    'source-not-msp',
    `a partner may ${definition.name} only where the source is MSP; this customer’s is ${customer.source}`,
    'ask the vendor’s staff',
  );
}

function stage(definition: CommandDefinition, { customer, actor }: Context): Refusal | null {
  const { name } = customer.stage;
  if (definition.stages.some((allowed) => allowed === name)) return null;
  const message = `${definition.name} is possible in ${definition.stages.join(', ')}; this customer is in ${name}`;
  if (
    name === 'trial-ended' &&
    (definition.name === 'allow-upgrade' || definition.name === 'block-upgrade')
  ) {
    return refuse(
      'trial-over',
      'the trial has ended, and nothing upgrades retroactively',
      'convert-to-production is the explicit way; extend-trial begins the trial again',
    );
  }
  return refuse('wrong-stage', message, past(definition, name) ?? wayFor(customer, actor));
}

/** What is left in production is the subscription's, which a partner acts on where the source is MSP only. */
function wayFor({ stage: { name }, source }: Customer, actor: Actor): string {
  const isSubscription = name === 'production' || name === 'expired';
  const isOwn = actor.kind !== 'partner' || source === 'MSP';
  return isSubscription && !isOwn ? `ask the vendor’s staff: ${ways[name]}` : ways[name];
}

/** What is over for good, in the order of the way to the contract; null where the command may come again. */
function past({ stages }: CommandDefinition, current: StageName): string | null {
  const [last] = [...stages].sort((a, b) => place(b) - place(a));
  if (last === undefined || current === 'closed' || place(last) >= place(current)) return null;
  if (current === 'contracts' && last === 'drafting') return null;
  const over: Partial<Record<StageName, string>> = {
    registered: 'nothing: the deal is converted',
    drafting: 'nothing: the contract is signed off',
    contracts: 'nothing: the contract is signed off',
    pending: 'nothing: onboarding is over',
  };
  return over[last] ?? null;
}

function place(stage: StageName): number {
  return stageNames.indexOf(stage);
}

const ways: Record<Customer['stage']['name'], string> = {
  registered: 'convert-to-customer comes first',
  drafting: 'submit-to-contracts, then have the contract signed',
  contracts: 'record-signature and approve-contract come first; return-contract opens the form again',
  pending: 'onboarding has to complete first',
  trial: 'convert-to-production, or wait for the trial’s end',
  'trial-ended': 'extend-trial or convert-to-production',
  production: 'edit-subscription changes SKU, add-on and expiration date',
  expired: 'edit-subscription with a later expiration date renews it',
  closed: 'nothing: a closed customer stays closed; add-customer starts anew',
};
