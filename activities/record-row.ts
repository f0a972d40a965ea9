import { agenda } from '../src/domain/agenda.js';
import type { Customer } from '../src/domain/customer.js';
import { describeUpcoming } from '../src/domain/describe.js';
import { trialRunsUntil } from '../src/domain/notice.js';
import { undeliverable } from '../src/domain/outbox.js';
import { waitingOn } from '../src/domain/waiting.js';
import type { CustomerRow } from '../src/store/record.js';

/** A customer as lists show, filter and sort it. */
export function recordRow(customer: Customer): CustomerRow {
  const { stage, terms } = customer;
  const coming = agenda(customer);
  const current = stage.name === 'pending' ? stage.import : null;
  const waiting = waitingOn(customer);
  return {
    id: customer.id,
    organization: customer.organization,
    email: customer.contact.email,
    partner: customer.partner,
    source: customer.source,
    stage: stage.name,
    sku: terms.sku,
    addOn: terms.addOn,
    upgrade: customer.upgrade,
    trialEndsAt: stage.name === 'trial' ? trialRunsUntil(customer, stage) : null,
    expiresAt: stage.name === 'production' ? stage.expiresAt : null,
    upgradeAt: coming.find(({ deed }) => deed.do === 'upgrade')?.at ?? null,
    held: stage.name === 'trial' && stage.held !== null,
    waitingOn: waiting.on,
    waitingSince: waiting.on === 'nobody' ? null : waiting.since,
    waitingFor: waiting.on === 'nobody' ? null : waiting.what,
    importStatus: current?.status ?? null,
    importPercent: current ? Math.round(current.percent) : null,
    importError: current?.error ?? null,
    importMessage: current?.log.at(-1)?.message ?? null,
    mailProblem: undeliverable(customer).length > 0,
    nextAt: coming[0]?.at ?? null,
    nextWhat: coming[0] ? describeUpcoming(coming[0]) : null,
    createdAt: customer.createdAt,
    stageSince: stage.since,
    version: customer.version,
  };
}
