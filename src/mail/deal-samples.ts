import { defaultCatalog } from '../domain/catalog.js';
import type { MailContent } from '../domain/mail.js';
import { revenueOf } from '../domain/revenue.js';

const protectedUntil = '2026-08-24T12:00:00.000Z';
const opportunity = 'Planning for the Contoso group';
const document = { id: '0f'.repeat(16), sha256: 'c0ffee'.repeat(10).concat('c0ff') };
const dueAt = '2026-06-03T09:00:00.000Z';

function sampleRevenue() {
  const users = { modeler: 4, viewer: 40 };
  const revenue = revenueOf(defaultCatalog, users, 'EUR', [{ userType: 'viewer', percent: 12.5 }]);
  if (Array.isArray(revenue)) throw new Error(`the example cannot be calculated: ${JSON.stringify(revenue)}`);
  return revenue;
}

/** The emails on the way from a deal to its contract, with believable facts. */
export const dealSamples = {
  'deal-registered': { kind: 'deal-registered', opportunity, protectedUntil },
  'deal-reminder': { kind: 'deal-reminder', opportunity, protectedUntil },
  'deal-closed': {
    kind: 'deal-closed',
    at: protectedUntil,
    outcome: 'deal-expired',
    reason: 'its protection has ended',
  },
  'conflict-opened': {
    kind: 'conflict-opened',
    decideBy: '2026-05-31T12:00:00.000Z',
    overdue: false,
    stopped: true,
  },
  'conflict-opened-overdue': { kind: 'conflict-opened', decideBy: '2026-05-31T12:00:00.000Z', overdue: true },
  'conflict-decided': {
    kind: 'conflict-decided',
    outcome: 'approved',
    reason: 'registered first',
    protectedUntil,
  },
  'conflict-decided-over': {
    kind: 'conflict-decided',
    outcome: 'over',
    reason: 'the other registration was closed',
  },
  'draft-reminder': {
    kind: 'draft-reminder',
    touchedAt: '2026-05-12T12:00:00.000Z',
    closesAt: '2026-07-11T12:00:00.000Z',
  },
  'discount-asked': {
    kind: 'discount-asked',
    number: 1,
    title: 'Head of Sales',
    chain: ['Head of Sales', 'Chief Financial Officer'],
    terms: { revenue: sampleRevenue(), reasons: [{ userType: 'viewer', reason: 'three years in advance' }] },
  },
  'discount-decided': { kind: 'discount-decided', number: 1, decision: 'approve', reason: 'a key account' },
  'discount-decided-declined': {
    kind: 'discount-decided',
    number: 1,
    decision: 'decline',
    reason: 'above what the region may give',
  },
  'license-agreement': { kind: 'license-agreement', number: 1, document, dueAt },
  'license-agreement-again': { kind: 'license-agreement', number: 2, document, dueAt },
  'contract-overdue': { kind: 'contract-overdue', number: 1, dueAt },
  'contract-signed': { kind: 'contract-signed', number: 1, document, at: '2026-06-02T15:40:00.000Z' },
  'contract-returned': {
    kind: 'contract-returned',
    number: 1,
    reason: 'the dates are estimates',
    fields: [{ path: 'licensing.start', message: 'an exact date is needed' }],
  },
  'contract-approved': {
    kind: 'contract-approved',
    number: 1,
    document,
    start: '2026-07-01',
    end: '2027-06-30',
    terms: {
      sku: 'essentials',
      skuName: 'Essentials',
      addOn: null,
      addOnName: null,
      price: { amount: 480_000, currency: 'USD' },
    },
  },
} satisfies Record<string, MailContent>;
