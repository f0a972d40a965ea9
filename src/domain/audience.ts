import type { Customer } from './customer.js';
import type { MailContent } from './mail.js';
import type { MailRequest } from './outbox.js';

/** One email's content for the audiences that have to know. A customer without a partner has the vendor's staff. */
export function toCustomer(content: MailContent): MailRequest[] {
  return [{ audience: 'customer', content }];
}

export function toStaff(content: MailContent): MailRequest[] {
  return [{ audience: 'staff', content }];
}

export function toPartnerOrStaff(customer: Customer, content: MailContent): MailRequest[] {
  return customer.partner === null ? toStaff(content) : [{ audience: 'partner', content }];
}

export function toBoth(customer: Customer, content: MailContent): MailRequest[] {
  return customer.partner === null
    ? toCustomer(content)
    : [...toCustomer(content), { audience: 'partner', content }];
}

export function toAgreementContact(content: MailContent): MailRequest[] {
  return [{ audience: 'agreement-contact', content }];
}
