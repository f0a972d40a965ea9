import type { TimelineEntry } from '../../src/domain/timeline.js';
import type { Attempt } from '../../src/store/deliveries.js';
import type { CustomerRow, Publication } from '../../src/store/record.js';

export function rowOf(changes: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id: 'contoso-1',
    organization: 'Contoso Ltd',
    email: 'ada@contoso.example',
    partner: 'northwind',
    source: 'MSP',
    stage: 'trial',
    sku: 'essentials',
    addOn: null,
    upgrade: 'allowed',
    trialEndsAt: '2026-06-09T12:00:00.000Z',
    expiresAt: null,
    upgradeAt: '2026-06-09T12:00:00.000Z',
    held: false,
    waitingOn: 'nobody',
    waitingSince: null,
    waitingFor: null,
    waitingCommand: null,
    importStatus: null,
    importPercent: null,
    importError: null,
    importMessage: null,
    mailProblem: false,
    mailError: null,
    partnerMailProblem: false,
    partnerMailError: null,
    organizationKey: 'contoso',
    domain: 'contoso.example',
    opportunity: null,
    revenueUsd: null,
    expectedClose: null,
    dealDueAt: null,
    conflict: false,
    nextAt: '2026-06-06T12:00:00.000Z',
    nextWhat: 'notice',
    createdAt: '2026-05-20T08:00:00.000Z',
    stageSince: '2026-05-26T12:00:00.000Z',
    version: 3,
    ...changes,
  };
}

export function entryOf(sequence: number, cause = 'no notice was accepted'): TimelineEntry {
  const at = '2026-06-09T12:00:00.000Z';
  const actor = { kind: 'partner', partner: 'northwind', name: 'Jane' } as const;
  return { sequence, at, actor, event: { at, type: 'trial-ended', cause } };
}

export function publicationOf(changes: Partial<Publication> & { id?: string } = {}): Publication {
  const { id = 'contoso-1', ...rest } = changes;
  return { row: rowOf({ id }), state: { id }, revision: 1, timeline: [], ...rest };
}

export function attemptOf(changes: Partial<Attempt> = {}): Attempt {
  return {
    customerId: 'contoso-1',
    key: 'upgrade-notice/4',
    address: 'ada@contoso.example',
    kind: 'upgrade-notice',
    audience: 'customer',
    messageId: '<contoso-1.upgrade-notice.4@fortnight.example>',
    subject: 'Your trial is upgraded on 9 June 2026',
    html: '<p>On 9 June 2026</p>',
    text: 'On 9 June 2026',
    at: '2026-06-06T12:00:00.000Z',
    ...changes,
  };
}
