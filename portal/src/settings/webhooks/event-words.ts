import type { paths } from '../../../../src/client/api.js';

type Body = NonNullable<paths['/api/webhooks']['post']['requestBody']>['content']['application/json'];
export type EventType = NonNullable<Body['types']>[number];

/** Every event that a webhook can be sent, as people choose it. One that is missing here does not compile. */
const eventWords: Record<EventType, string> = {
  'customer.deal-registered': 'Deal registered',
  'customer.deal-updated': 'Deal changed',
  'customer.deal-reminded': 'Reminded that a deal’s protection ends',
  'customer.conflict-opened': 'Conflict of deals found',
  'customer.conflict-overdue': 'Conflict of deals overdue',
  'customer.conflict-decided': 'Conflict of deals decided',
  'customer.conflict-ended': 'Conflict of deals ended by itself',
  'customer.deal-converted': 'Deal converted to a customer',
  'customer.details-saved': 'Details saved',
  'customer.draft-reminded': 'Reminded of a draft',
  'customer.discount-asked': 'Discount asked for',
  'customer.discount-decided': 'Discount decided',
  'customer.contract-submitted': 'Submitted to contracts',
  'customer.agreement-drafted': 'License Agreement drafted',
  'customer.contract-overdue': 'Signature overdue',
  'customer.signature-recorded': 'Signature recorded',
  'customer.contract-returned': 'Contract returned',
  'customer.contract-approved': 'Contract signed off',
  'customer.customer-added': 'Customer added',
  'customer.existing-customer-added': 'Existing customer added',
  'customer.tenant-updated': 'Tenant created or changed',
  'customer.tenant-refused': 'Tenant refused by the product',
  'customer.activation-link-issued': 'Activation link sent',
  'customer.activation-reminded': 'Reminded to activate',
  'customer.activated': 'Activated',
  'customer.import-reported': 'Import reported progress',
  'customer.import-stalled': 'Import stalled',
  'customer.import-retried': 'Import retried',
  'customer.trial-started': 'Trial started',
  'customer.trial-extended': 'Trial extended',
  'customer.upgrade-blocked': 'Upgrade blocked',
  'customer.upgrade-allowed': 'Upgrade allowed',
  'customer.notice-issued': 'Notice of the trial’s end sent',
  'customer.notice-repeated': 'Notice repeated',
  'customer.upgrade-held': 'Upgrade held',
  'customer.upgraded': 'Upgraded to production',
  'customer.conversion-planned': 'Conversion planned',
  'customer.converted': 'Converted to production',
  'customer.trial-ended': 'Trial ended without upgrade',
  'customer.close-reminded': 'Reminded before closing',
  'customer.expiry-noticed': 'Notice of expiry sent',
  'customer.expired': 'Subscription expired',
  'customer.renewed': 'Subscription renewed',
  'customer.subscription-edited': 'Subscription edited',
  'customer.contacts-edited': 'Contacts edited',
  'customer.transferred': 'Transferred to another partner',
  'customer.mail-answered': 'Mail server answered',
  'customer.mail-dropped': 'Email withdrawn',
  'customer.mail-bounced': 'Email bounced',
  'customer.mail-retried': 'Email retried',
  'customer.rules-adopted': 'Newer rules adopted',
  'customer.restored': 'Restored by an operator',
  'customer.closed': 'Closed',
  'customer.refused': 'Command refused',
};

export const eventOptions = Object.entries(eventWords).map(([value, label]) => ({ value, label }));

/** One that is newer than this page by its own name. */
export function eventName(type: string): string {
  return Object.entries(eventWords).find(([known]) => known === type)?.[1] ?? type;
}

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventWords, type);
