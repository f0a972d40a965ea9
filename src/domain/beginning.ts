import type { Actor } from './actor.js';
import type { Beginning } from './advance.js';
import { type Catalog, termsOf } from './catalog.js';
import type { Contact } from './customer.js';
import { dealProblems } from './deal.js';
import type { EventOf } from './events.js';
import { invisibleIn } from './fields.js';
import { defaultLanguage, type Language } from './language.js';
import { hasRules, type Policy } from './policy.js';
import { type FieldProblem, type Refusal, refuse, wrongFields } from './refusal.js';
import type { Instant } from './time.js';

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

/** The first fact of a customer's life, or why there cannot be one. */
export function beginningOf(
  start: Start & ({ command: AddFields } | { register: DealFields }),
  now: Instant,
): Beginning | Refusal {
  return 'register' in start ? registered(start, start.register, now) : added(start, start.command, now);
}

function added(start: Start, command: AddFields, now: Instant): EventOf<'customer-added'> | Refusal {
  const terms = termsOf(start.catalog, command.sku, command.addOn ?? null);
  if (!('field' in terms)) return { type: 'customer-added', ...common(start, command, now), terms };
  const fields = [{ path: terms.field, message: terms.message }];
  return refuse('unknown-sku', terms.message, 'choose one from the catalog', fields);
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
