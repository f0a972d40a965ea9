import type { Actor } from './actor.js';
import type { Beginning } from './advance.js';
import { type Catalog, type Terms, termsOf } from './catalog.js';
import { addExistingCustomer } from './commands.js';
import type { Contact } from './customer.js';
import { dealProblems } from './deal.js';
import type { EventOf } from './events.js';
import { invisibleIn } from './fields.js';
import { defaultLanguage, type Language } from './language.js';
import { role } from './permit.js';
import { hasRules, type Policy } from './policy.js';
import {
  type FieldProblem,
  isRefusal,
  type Refusal,
  type RefusalCode,
  refuse,
  wrongFields,
} from './refusal.js';
import { type Instant, isDue } from './time.js';

/** Everything that a new customer keeps of the settings, and who brings it in. */
interface Start {
  id: string;
  actor: Actor;
  upgrade: 'allowed' | 'blocked';
  policy: Policy;
  catalog: Catalog;
}

interface Fields {
  organization: string;
  email: string;
  name?: string | undefined;
  zone: string;
  language?: Language | undefined;
  partner?: string | undefined;
}

interface AddFields extends Fields {
  sku: string;
  addOn?: string | null | undefined;
}

interface DealFields extends Fields, Omit<EventOf<'deal-registered'>['deal'], 'notes'> {
  notes?: string | undefined;
}

interface ExistingFields extends AddFields {
  tenant: string;
  trialEndsAt?: Instant | undefined;
  expiresAt?: Instant | undefined;
  upgrade?: 'allowed' | 'blocked' | undefined;
}

type Command = { command: AddFields } | { existing: ExistingFields } | { register: DealFields };

/** The first fact of a customer's life, or why there cannot be one. */
export function beginningOf(start: Start & Command, now: Instant): Beginning | Refusal {
  if ('register' in start) return registered(start, start.register, now);
  return 'existing' in start ? takenOver(start, start.existing, now) : added(start, start.command, now);
}

function added(start: Start, command: AddFields, now: Instant): EventOf<'customer-added'> | Refusal {
  const terms = termsFor(start, command);
  return isRefusal(terms) ? terms : { type: 'customer-added', ...common(start, command, now), terms };
}

function termsFor({ catalog }: Start, { sku, addOn }: AddFields): Terms | Refusal {
  const terms = termsOf(catalog, sku, addOn ?? null);
  if (!('field' in terms)) return terms;
  const fields = [{ path: terms.field, message: terms.message }];
  return refuse('unknown-sku', terms.message, 'choose one from the catalog', fields);
}

function takenOver(
  start: Start,
  command: ExistingFields,
  now: Instant,
): EventOf<'existing-customer-added'> | Refusal {
  const { tenant, upgrade = start.upgrade } = command;
  const refusal = role(addExistingCustomer, start.actor);
  if (refusal) return refusal;
  const terms = termsFor(start, command);
  if (isRefusal(terms)) return terms;
  const stage = stageFor(command, now);
  if (isRefusal(stage)) return stage;
  return { type: 'existing-customer-added', ...common(start, command, now), upgrade, terms, tenant, stage };
}

/** Where somebody stands who comes with a date of the future: one of the past would have told people already. */
function stageFor(
  { trialEndsAt, expiresAt }: ExistingFields,
  now: Instant,
): EventOf<'existing-customer-added'>['stage'] | Refusal {
  const wrong = (path: string, message: string, code?: RefusalCode) =>
    wrongFields(addExistingCustomer.name, [{ path, message }], code);
  const passed = (path: string, at: Instant) => wrong(path, `${at} has passed`, 'date-not-allowed');
  const either =
    'a customer in trial has the end of the trial, one in production an expiration date: give one of the two';
  if (trialEndsAt !== undefined && expiresAt !== undefined) return wrong('expiresAt', either);
  if (trialEndsAt !== undefined)
    return isDue(trialEndsAt, now)
      ? passed('trialEndsAt', trialEndsAt)
      : { name: 'trial', endsAt: trialEndsAt };
  if (expiresAt === undefined) return wrong('expiresAt', either);
  return isDue(expiresAt, now) ? passed('expiresAt', expiresAt) : { name: 'production', expiresAt };
}

function registered(start: Start, command: DealFields, now: Instant): EventOf<'deal-registered'> | Refusal {
  const {
    opportunity,
    domain,
    country,
    opportunityStage,
    currency,
    users,
    expectedClose,
    notes = null,
  } = command;
  const deal = { opportunity, domain, country, opportunityStage, currency, users, expectedClose, notes };
  const problems = [...dealProblems(start.catalog, deal, now), ...invisibleDomain(start, domain)];
  if (problems.length > 0) return wrongFields('register-deal', problems);
  return { type: 'deal-registered', ...common(start, command, now), deal };
}

/** It would be another domain than the same without it, and nobody would hear of the conflict. */
function invisibleDomain(start: Start, domain: string): FieldProblem[] {
  const message = hasRules(start, 2) ? invisibleIn(domain) : undefined;
  return message === undefined ? [] : [{ path: 'domain', message }];
}

function common({ id, actor, upgrade, policy, catalog }: Start, command: Fields, at: Instant) {
  const { organization, partner = null } = command;
  return { at, id, organization, contact: contactOf(command), partner, upgrade, policy, catalog, by: actor };
}

function contactOf({ email, name, zone, language }: Fields): Contact {
  return { email, name: name ?? null, zone, language: language ?? defaultLanguage };
}
