import { beginningOf } from '../../domain/beginning.js';
import { defaultCatalog } from '../../domain/catalog.js';
import { defaultPolicy } from '../../domain/policy.js';
import { isRefusal } from '../../domain/refusal.js';
import { startPreview } from '../views/preview.js';

export const sampleId = '0123456789abcdef';
const now = '2026-06-01T12:00:00.000Z';

export const sampleAdd = {
  organization: 'Contoso Ltd',
  email: 'ada@contoso.example',
  name: 'Ada Lovelace',
  sku: 'essentials',
  addOn: 'audit',
  partner: 'northwind',
  zone: 'Europe/Berlin',
};

export const sampleAddExisting = {
  ...sampleAdd,
  tenant: 'tenant-4711',
  expiresAt: '2027-06-30T21:59:59.999Z',
};

export const sampleRegister = {
  opportunity: 'Budgeting 2027',
  organization: 'Contoso Ltd',
  domain: 'contoso.example',
  country: 'DE',
  email: 'ada@contoso.example',
  name: 'Ada Lovelace',
  opportunityStage: 'proposed' as const,
  users: { modeler: 5, viewer: 20 },
  currency: 'EUR',
  expectedClose: '2030-09-30',
  notes: 'They leave a budget of 40 spreadsheets',
  partner: 'northwind',
  zone: 'Europe/Berlin',
};

const start = {
  id: sampleId,
  actor: { kind: 'staff' as const },
  requestId: null,
  upgrade: 'allowed' as const,
  policy: defaultPolicy,
  catalog: defaultCatalog,
};

/** Made by the same code that answers, so that the examples are never out of date. */
export const samplePreview = previewed({ command: sampleAdd });
export const sampleAddExistingPreview = previewed({ existing: sampleAddExisting });
export const sampleRegisterPreview = previewed({ register: sampleRegister });
export const sampleCustomer = samplePreview.customer;

type Sample =
  | { command: typeof sampleAdd }
  | { existing: typeof sampleAddExisting }
  | { register: typeof sampleRegister };

function previewed(command: Sample) {
  const beginning = beginningOf({ ...start, ...command }, now);
  if (isRefusal(beginning)) throw new Error(`the sample cannot be: ${beginning.message}`);
  return startPreview(beginning, now);
}

export const sampleAnswer = { id: sampleId, version: 4, stage: 'trial', events: ['trial-extended'] };

/** A body for each command that has fields, as somebody would send it. */
export const sampleBodies: Readonly<Record<string, object>> = {
  'update-deal': { opportunityStage: 'committed', users: { modeler: 6, viewer: 20 } },
  'decide-deal': { decision: 'approve', reason: 'Registered first, and further along', others: 'close' },
  'save-details': {
    licensing: {
      start: { date: '2026-07-01' },
      end: { date: '2027-06-30', estimate: true },
      users: { modeler: 6, viewer: 20 },
      discounts: [{ userType: 'modeler', percent: 10, reason: 'A reference customer' }],
    },
    clear: ['project.schedule'],
  },
  'decide-discount': { request: 1, decision: 'approve', reason: 'We want this reference' },
  'record-signature': { document: { id: '0123456789abcdef0123456789abcdef', sha256: '0f'.repeat(32) } },
  'approve-contract': { end: { date: '2027-06-30' } },
  'return-contract': {
    reason: 'The term is too short',
    fields: [{ path: 'licensing.end', message: 'A year at least' }],
  },
  'resend-activation': { email: true },
  activate: { name: 'Ada Lovelace', accepted: true, link: 1 },
  'report-import': {
    attempt: 1,
    sequence: 3,
    status: 'running',
    percent: 40,
    log: [{ level: 'info', message: 'Reading users' }],
  },
  'extend-trial': { reason: 'They asked for two more weeks' },
  'block-upgrade': { reason: 'The budget is decided in July' },
  'allow-upgrade': { reason: 'The budget is there' },
  'convert-to-production': { expiresAt: '2027-06-30', sku: 'professional', addOn: 'audit' },
  'edit-subscription': { expiresAt: '2028-06-30', addOn: null },
  'edit-contacts': { email: 'grace@contoso.example', name: 'Grace Hopper', zone: 'America/New_York' },
  'retry-mail': { key: 'upgrade-notice/4' },
  'report-bounce': { key: 'upgrade-notice/4', address: 'ada@contoso.example', reason: 'no such mailbox' },
  transfer: { partner: 'fabrikam', reason: 'Northwind hands over its customers' },
  close: { reason: 'They chose another product' },
};
