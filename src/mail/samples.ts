import type { Terms } from '../domain/catalog.js';
import type { Audience, MailContent, MailKind } from '../domain/mail.js';
import { dealSamples } from './deal-samples.js';
import type { MailMessage } from './templates/message.js';

const partnerOrStaff: Audience[] = ['partner', 'staff'];
const both: Audience[] = ['customer', 'partner'];

/** Whom an email is for. Where a customer has no partner, staff get what is the partner's to do. */
const audiences: Record<MailKind, readonly Audience[]> = {
  'deal-registered': partnerOrStaff,
  'deal-reminder': partnerOrStaff,
  'deal-closed': ['agreement-contact', ...partnerOrStaff],
  'conflict-opened': partnerOrStaff,
  'conflict-decided': partnerOrStaff,
  'draft-reminder': partnerOrStaff,
  'discount-asked': ['staff'],
  'discount-decided': partnerOrStaff,
  'license-agreement': ['agreement-contact'],
  'contract-overdue': ['staff'],
  'contract-signed': ['staff'],
  'contract-returned': partnerOrStaff,
  'contract-approved': ['agreement-contact', ...partnerOrStaff],
  activation: ['customer'],
  'activation-reminder': ['customer'],
  'closing-reminder': both,
  'import-failed': partnerOrStaff,
  'import-stalled': partnerOrStaff,
  'trial-started': ['customer', ...partnerOrStaff],
  'trial-extended': both,
  'upgrade-notice': both,
  'trial-ending-notice': both,
  'upgrade-held': ['customer', ...partnerOrStaff],
  upgraded: both,
  converted: both,
  'trial-ended': both,
  'subscription-changed': both,
  'expiry-notice': both,
  expired: both,
  renewed: both,
  closed: both,
  transferred: ['partner'],
};

export const audiencesOf = ({ kind }: MailContent): readonly Audience[] => audiences[kind];

const terms: Terms = {
  sku: 'essentials',
  skuName: 'Essentials',
  addOn: 'audit',
  addOnName: 'Audit',
  price: { amount: 600_000, currency: 'USD' },
};
const plain: Terms = { ...terms, addOn: null, addOnName: null, price: { amount: 480_000, currency: 'USD' } };

const activationEnds = '2026-05-26T08:30:00.000Z';
const trialEnds = '2026-06-09T12:00:00.000Z';
const extendedEnd = '2026-06-23T12:00:00.000Z';
const kept = '2026-07-09T12:00:00.000Z';
const expires = '2027-06-09T12:00:00.000Z';
const lapses = '2027-07-09T12:00:00.000Z';
const upgrade = { kind: 'upgrade', at: trialEnds } as const;
const end = { kind: 'end', at: trialEnds } as const;

/** Every kind with believable facts, and the variants whose words differ. The name begins with the kind. */
export const sampleContents = {
  ...dealSamples,
  activation: { kind: 'activation', link: 1, expiresAt: activationEnds },
  'activation-reminder': { kind: 'activation-reminder', link: 2, expiresAt: activationEnds, closesAt: kept },
  'closing-reminder-pending': { kind: 'closing-reminder', stage: 'pending', closesAt: kept },
  'closing-reminder-trial-ended': { kind: 'closing-reminder', stage: 'trial-ended', closesAt: kept },
  'closing-reminder-expired': { kind: 'closing-reminder', stage: 'expired', closesAt: lapses },
  'import-failed': {
    kind: 'import-failed',
    attempt: 2,
    error: 'The directory refused the account import@contoso.example.',
  },
  'import-stalled': { kind: 'import-stalled', attempt: 1, lastReportAt: '2026-05-25T09:14:00.000Z' },
  'trial-started': { kind: 'trial-started', endsAt: trialEnds, terms },
  'trial-started-unconverted': {
    kind: 'trial-started',
    endsAt: trialEnds,
    terms,
    unconverted: '2026-05-25T09:14:00.000Z',
  },
  'trial-extended': { kind: 'trial-extended', from: trialEnds, endsAt: extendedEnd, replaces: null },
  'trial-extended-replacing': {
    kind: 'trial-extended',
    from: trialEnds,
    endsAt: extendedEnd,
    replaces: upgrade,
  },
  'upgrade-notice': {
    kind: 'upgrade-notice',
    upgradeAt: trialEnds,
    terms,
    expiresAt: expires,
    replaces: null,
  },
  'upgrade-notice-replacing': {
    kind: 'upgrade-notice',
    upgradeAt: extendedEnd,
    terms: plain,
    expiresAt: expires,
    replaces: end,
  },
  'trial-ending-notice': { kind: 'trial-ending-notice', endsAt: trialEnds, closesAt: kept, replaces: null },
  'trial-ending-notice-replacing': {
    kind: 'trial-ending-notice',
    endsAt: trialEnds,
    closesAt: kept,
    replaces: upgrade,
  },
  'upgrade-held': {
    kind: 'upgrade-held',
    cause: 'ada@contoso.example refused the notice: 550 5.1.1 no such user',
    until: extendedEnd,
    replaces: null,
  },
  upgraded: { kind: 'upgraded', at: trialEnds, terms, expiresAt: expires },
  converted: { kind: 'converted', at: trialEnds, terms: plain, expiresAt: expires, replaces: null },
  'converted-replacing': {
    kind: 'converted',
    at: '2026-06-07T07:05:00.000Z',
    terms,
    expiresAt: expires,
    replaces: upgrade,
  },
  'trial-ended': {
    kind: 'trial-ended',
    at: trialEnds,
    cause: 'the upgrade was blocked by northwind/Lee',
    closesAt: kept,
  },
  'trial-ended-replacing': {
    kind: 'trial-ended',
    at: trialEnds,
    cause: 'the upgrade was blocked',
    closesAt: kept,
    replaces: { kind: 'upgrade', at: '2026-06-09T13:00:00.000Z' },
  },
  'subscription-changed': { kind: 'subscription-changed', terms, expiresAt: expires },
  'expiry-notice': { kind: 'expiry-notice', expiresAt: expires, days: 30, terms },
  expired: { kind: 'expired', at: expires, closesAt: lapses },
  renewed: { kind: 'renewed', expiresAt: '2028-06-09T12:00:00.000Z', terms },
  closed: { kind: 'closed', at: kept, outcome: 'lapsed', reason: 'trial not continued', replaces: null },
  'closed-replacing': {
    kind: 'closed',
    at: '2026-06-08T12:00:00.000Z',
    outcome: 'closed',
    reason: 'asked for by the customer',
    replaces: upgrade,
  },
  transferred: { kind: 'transferred', at: '2026-05-27T08:30:00.000Z', to: 'northwind' },
} satisfies Record<string, MailContent>;

const answerers: Record<Audience, string | null> = {
  customer: 'Northwind Services',
  'agreement-contact': 'Northwind Services',
  partner: 'Fabrikam',
  staff: null,
};

export function sampleMessage(
  content: MailContent,
  audience: Audience,
  change: Partial<MailMessage> = {},
): MailMessage {
  return {
    content,
    audience,
    customer: {
      id: 'k3v9q2m8x1t7b5z4',
      organization: 'Contoso Ltd',
      contact: { email: 'ada@contoso.example', name: 'Ada Lovelace', zone: 'Europe/Berlin', language: 'en' },
      agreementContact: 'Carl Financier',
    },
    partner: { id: 'northwind', name: 'Northwind Services' },
    vendor: { name: 'Fabrikam', publicUrl: 'https://fortnight.fabrikam.example' },
    activationUrl: /activation|pending/.test(`${content.kind} ${'stage' in content ? content.stage : ''}`)
      ? `https://fortnight.fabrikam.example/activate/k3v9q2m8x1t7b5z4.1.${'0f'.repeat(32)}`
      : null,
    answersTo: answerers[audience],
    precise: false,
    ...change,
  };
}
