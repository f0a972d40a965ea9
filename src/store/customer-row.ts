import { agenda } from '../domain/agenda.js';
import { openCases } from '../domain/conflicts.js';
import type { Customer } from '../domain/customer.js';
import { describeUpcoming, mailName } from '../domain/describe.js';
import { revenueNow } from '../domain/draft.js';
import { newestLine } from '../domain/evolve-import.js';
import { domainOf, organizationKey } from '../domain/identity.js';
import type { MailRecord } from '../domain/mail.js';
import { trialRunsUntil } from '../domain/notice.js';
import { undeliverable } from '../domain/outbox.js';
import { dealDueAt } from '../domain/stage.js';
import type { Instant } from '../domain/time.js';
import { waitingOn } from '../domain/waiting.js';
import type { CustomerRow } from './record.js';

/** A customer as lists show, filter and sort it. */
export function recordRow(customer: Customer, now: Instant = new Date().toISOString()): CustomerRow {
  const { stage, terms } = customer;
  const coming = agenda(customer);
  const current = stage.name === 'pending' ? stage.import : null;
  const waiting = waitingOn(customer, now);
  return {
    id: customer.id,
    organization: customer.organization,
    email: customer.contact.email,
    partner: customer.partner,
    source: customer.source,
    stage: stage.name,
    sku: terms?.sku ?? null,
    addOn: terms?.addOn ?? null,
    upgrade: customer.upgrade,
    trialEndsAt: stage.name === 'trial' ? trialRunsUntil(customer, stage) : null,
    expiresAt: stage.name === 'production' ? stage.expiresAt : null,
    upgradeAt: coming.find(({ deed }) => deed.do === 'upgrade')?.at ?? null,
    held: stage.name === 'trial' && stage.held !== null,
    waitingOn: waiting.on,
    waitingSince: waiting.on === 'nobody' ? null : waiting.since,
    waitingFor: waiting.on === 'nobody' ? null : waiting.what,
    waitingCommand: waiting.on === 'nobody' ? null : waiting.command,
    importStatus: current?.status ?? null,
    importPercent: current ? Math.round(current.percent) : null,
    importError: current?.error ?? null,
    importMessage: current ? (newestLine(current)?.message ?? null) : null,
    ...mailColumns(customer),
    ...dealColumns(customer),
    nextAt: coming[0]?.at ?? null,
    nextWhat: coming[0] ? describeUpcoming(coming[0]) : null,
    createdAt: customer.createdAt,
    stageSince: stage.since,
    version: customer.version,
  };
}

function mailColumns(customer: Customer) {
  const lost = undeliverable(customer);
  const partners = lost.filter(({ audience }) => audience !== 'staff');
  return {
    mailProblem: lost.length > 0,
    mailError: mailError(lost[0]),
    partnerMailProblem: partners.length > 0,
    partnerMailError: mailError(partners[0]),
  };
}

function mailError(lost: MailRecord | undefined): string | null {
  if (!lost) return null;
  const [first] = lost.refused;
  const reason = first?.reason ?? lost.reason ?? 'no reason was given';
  return `${mailName(lost.kind)}${first ? ` to ${first.address}` : ''}: ${reason}`;
}

function dealColumns(customer: Customer) {
  const { stage, deal, draft, contact, organization } = customer;
  return {
    organizationKey: organizationKey(organization),
    domain: deal?.domain ?? domainOf(contact.email),
    opportunity: draft?.opportunity.name ?? deal?.opportunity ?? null,
    revenueUsd: revenueNow(customer)?.usd.amount ?? null,
    expectedClose: draft?.opportunity.expectedClose ?? deal?.expectedClose ?? null,
    dealDueAt: dealDueAt(customer),
    conflict: stage.name !== 'closed' && openCases(customer).length > 0,
  };
}
