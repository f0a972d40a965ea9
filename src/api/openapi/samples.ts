import { defaultCatalog, termsOf } from '../../domain/catalog.js';
import { defaultPolicy } from '../../domain/policy.js';
import { addPreview } from '../views/preview.js';

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

/** Made by the same code that answers, so that the examples are never out of date. */
export const samplePreview = previewed();
export const sampleCustomer = samplePreview.customer;

function previewed() {
  const terms = termsOf(defaultCatalog, sampleAdd.sku, sampleAdd.addOn);
  if ('field' in terms) throw new Error(`the sample cannot be: ${terms.message}`);
  const begin = {
    id: sampleId,
    command: sampleAdd,
    actor: { kind: 'staff' as const },
    requestId: null,
    upgrade: 'allowed' as const,
    policy: defaultPolicy,
    catalog: defaultCatalog,
  };
  return addPreview(begin, terms, now);
}

export const sampleAnswer = { id: sampleId, version: 4, stage: 'trial', events: ['trial-extended'] };

/** A body for each command that has fields, as somebody would send it. */
export const sampleBodies: Readonly<Record<string, object>> = {
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
