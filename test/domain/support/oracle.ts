import { expect } from 'vitest';
import { agenda } from '../../../src/domain/agenda.js';
import type { Customer } from '../../../src/domain/customer.js';
import type { Event } from '../../../src/domain/events.js';
import type { MailContent } from '../../../src/domain/mail.js';
import { dueMails } from '../../../src/domain/outbox.js';
import { tenantWish } from '../../../src/domain/tenant.js';
import { type Instant, plus, until } from '../../../src/domain/time.js';
import { isWanted } from '../../../src/domain/wanted.js';
import { recordRow } from '../../../src/store/customer-row.js';
import type { Life } from './life.js';

type Ending = 'upgrade' | 'end-trial' | 'expire' | 'close';

function agendaAt(customer: Customer, ...deeds: Ending[]): Instant | null {
  return agenda(customer).find(({ deed }) => deeds.some((name) => name === deed.do))?.at ?? null;
}

/** Agenda, tenant, listing and the emails that are still to go out name the same date. */
export function oneEndDate(customer: Customer): void {
  const { stage } = customer;
  const row = recordRow(customer);
  const wish = tenantWish(customer);
  if (stage.name === 'trial') {
    const held = stage.held && customer.upgrade === 'allowed';
    expect(wish?.expiresAt).toBe(
      agendaAt(customer, ...(held ? (['end-trial'] as const) : (['upgrade', 'end-trial'] as const))),
    );
    expect(row.trialEndsAt).toBe(wish?.expiresAt);
    expect(row.upgradeAt).toBe(agendaAt(customer, 'upgrade'));
  }
  if (stage.name === 'production') {
    expect(wish?.expiresAt).toBe(stage.expiresAt);
    expect(row.expiresAt).toBe(stage.expiresAt);
    expect(agendaAt(customer, 'expire')).toBe(stage.expiresAt);
  }
  for (const record of dueMails(customer, '9999-12-31T00:00:00.000Z'))
    if (isWanted(customer, record)) saysWhatIs(customer, record.content);
}

/** The dates that an email states are those that hold. */
export function saysWhatIs(customer: Customer, content: MailContent): void {
  const { stage } = customer;
  const upgradeAt = agendaAt(customer, 'upgrade');
  switch (content.kind) {
    case 'activation':
    case 'activation-reminder':
      expect(stage).toMatchObject({
        name: 'pending',
        link: { number: content.link, expiresAt: content.expiresAt },
      });
      break;
    case 'closing-reminder':
      expect(content.closesAt).toBe(agendaAt(customer, 'close'));
      break;
    case 'trial-started':
    case 'trial-extended':
      expect(content.endsAt).toBe(tenantWish(customer)?.expiresAt);
      break;
    case 'upgrade-notice':
      expect(content).toMatchObject({ upgradeAt, terms: customer.terms });
      expect(until(content.upgradeAt, content.expiresAt)).toBeGreaterThan(0);
      break;
    case 'trial-ending-notice':
      expect(content.endsAt).toBe(agendaAt(customer, 'end-trial'));
      break;
    case 'upgrade-held':
      expect(content.until).toBe(agendaAt(customer, 'end-trial'));
      break;
    case 'trial-ended':
    case 'expired':
      expect(stage).toMatchObject({ name: content.kind, since: content.at });
      expect(content.closesAt).toBe(agendaAt(customer, 'close'));
      break;
    case 'upgraded':
    case 'converted':
    case 'renewed':
    case 'expiry-notice':
    case 'subscription-changed':
      expect(stage).toMatchObject({ name: 'production', expiresAt: content.expiresAt });
      break;
    case 'import-failed':
    case 'import-stalled':
    case 'closed':
      break;
  }
}

/** Everybody who has to accept a notice had accepted one that names this instant, a day before it, for good. */
export function wasNotified(life: Life, upgradedAt: Instant): void {
  const { customer } = life;
  const { policy, source } = customer;
  const deadline = plus(upgradedAt, -policy.dayMs);
  const has = (audience: string) =>
    life.sent.some(
      ({ content, key, address, answeredAt, ...sent }) =>
        content.kind === 'upgrade-notice' &&
        content.upgradeAt === upgradedAt &&
        sent.audience === audience &&
        sent.outcome === 'accepted' &&
        (audience !== 'customer' || address === customer.contact.email) &&
        (audience !== 'partner' || address.endsWith(`@${customer.partner}.example`)) &&
        answeredAt !== null &&
        until(answeredAt, deadline) >= 0 &&
        !life.bounces.some((bounced) => bounced.key === key && bounced.address === address),
    );
  expect({ customer: has('customer'), partner: source === 'Direct' || has('partner') }).toEqual({
    customer: true,
    partner: true,
  });
}

const stages: Partial<Record<Event['type'], string>> = {
  'deal-converted': 'drafting',
  'contract-submitted': 'contracts',
  'contract-returned': 'drafting',
  'contract-approved': 'pending',
  'trial-started': 'trial',
  'trial-extended': 'trial',
  upgraded: 'production',
  converted: 'production',
  renewed: 'production',
  'trial-ended': 'trial-ended',
  expired: 'expired',
  closed: 'closed',
};

function firstStage(first: Event | undefined): string {
  if (first?.type === 'existing-customer-added') return first.stage.name;
  return first?.type === 'deal-registered' ? 'registered' : 'pending';
}

/** How often the stage changed in what happened. */
export function stageChanges(history: Event[]): number {
  let current = firstStage(history[0]);
  return history.reduce((count, { type }) => {
    const next = stages[type] ?? current;
    const changed = next === current ? 0 : 1;
    current = next;
    return count + changed;
  }, 0);
}

const happenings: Partial<Record<Event['type'], string>> = {
  'deal-reminded': 'send-deal-reminder',
  'conflict-overdue': 'note-overdue-conflict',
  'draft-reminded': 'send-draft-reminder',
  'contract-overdue': 'escalate-contract',
  'activation-reminded': 'send-activation-reminder',
  'close-reminded': 'send-close-reminder',
  'import-stalled': 'note-stalled-import',
  'notice-issued': 'send-notice',
  'upgrade-held': 'hold-upgrade',
  upgraded: 'upgrade',
  'trial-ended': 'end-trial',
  'expiry-noticed': 'send-expiry-notice',
  expired: 'expire',
  closed: 'close',
};

/** Facts as the agenda would have announced them, up to the first change of stage. */
export function asAnnounced(events: Event[]): string[] {
  return untilTransition(
    events.flatMap(({ type, at }) => (happenings[type] ? [`${at} ${happenings[type]}`] : [])),
  );
}

export function announced(customer: Customer): string[] {
  return untilTransition(agenda(customer).map(({ at, deed }) => `${at} ${deed.do}`));
}

function untilTransition(lines: string[]): string[] {
  const end = lines.findIndex((line) => / (upgrade|end-trial|expire|close)$/.test(line));
  return end < 0 ? lines : lines.slice(0, end + 1);
}
