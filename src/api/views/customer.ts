import type { Actor } from '../../domain/actor.js';
import { agenda, type Upcoming } from '../../domain/agenda.js';
import type { Customer } from '../../domain/customer.js';
import { describeUpcoming, mailName } from '../../domain/describe.js';
import type { MailRecord } from '../../domain/mail.js';
import { permissions } from '../../domain/permit.js';
import { conversionOver } from '../../domain/rules/import.js';
import { settle } from '../../domain/settle.js';
import type { Instant } from '../../domain/time.js';
import { waitingOn } from '../../domain/waiting.js';
import { isWanted } from '../../domain/wanted.js';
import { workflowIdOf } from '../../temporal/names.js';
import { dealView } from './deal.js';

/** A customer as it is at `now`, with all that somebody who acts on it wants to know. */
export function customerView(unsettled: Customer, actor: Actor, now: Instant) {
  const { customer } = settle(unsettled, now);
  const { id, organization, contact, partner, source, stage, terms, upgrade, tenant } = customer;
  return {
    id,
    organization,
    contact,
    partner,
    source,
    stage: stageView(customer, now),
    terms,
    catalog: catalogFor(customer, actor),
    upgrade,
    plannedExpiresAt: customer.plannedExpiresAt,
    extensions: customer.extensions,
    tenant: { id: tenant.id, wanted: tenant.wanted, applied: tenant.applied, refused: tenant.refused },
    import: stage.name === 'pending' ? stage.import : null,
    ...dealView(customer, actor, now),
    waiting: waitingOn(customer, now),
    permissions: permissionViews(customer, actor, now),
    agenda: agendaView(agenda(customer)),
    mails: customer.mails.map((record) => mailView(customer, record)),
    policy: customer.policy,
    createdAt: customer.createdAt,
    createdBy: customer.createdBy,
    version: customer.version,
    /** Where the vendor's people find it in Temporal, which partners do not get to see. */
    workflowId: actor.kind === 'partner' ? null : workflowIdOf(id),
  };
}

/** A conversion whose time has passed while it waited is not done any more. */
function stageView(customer: Customer, now: Instant) {
  const { stage } = customer;
  if (stage.name !== 'pending' || !stage.planned) return stage;
  return { ...stage, planned: { ...stage.planned, isOver: conversionOver(customer, now) !== null } };
}

/** Who the approvers are is the vendor's own business; partners are shown their titles. */
export function catalogFor({ catalog }: Pick<Customer, 'catalog'>, actor: Actor): Customer['catalog'] {
  if (actor.kind !== 'partner') return catalog;
  return { ...catalog, approvers: catalog.approvers.map((approver) => ({ ...approver, people: [] })) };
}

/** Entries of the agenda with what they do in words. */
export function agendaView(entries: Upcoming[]) {
  return entries.map((entry) => ({ ...entry, what: describeUpcoming(entry) }));
}

function permissionViews(customer: Customer, actor: Actor, now: Instant) {
  return permissions(customer, actor, now).map(({ definition, refusal }) => ({
    command: definition.name,
    title: definition.title,
    permitted: refusal === null,
    refusal,
  }));
}

/** An email of the outbox; `wanted` is false once what it says is no longer so, and it will not be sent. */
function mailView(customer: Customer, record: MailRecord) {
  return { ...record, name: mailName(record.kind), wanted: isWanted(customer, record) };
}
