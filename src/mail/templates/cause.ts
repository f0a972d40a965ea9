import { isSameAddress } from '../../domain/mail.js';

const addressed = /^(the upgrade was held: )?(\S+@\S+): /;
const address = /[^\s<>:;,()"]+@[^\s<>:;,()"]+/g;

/**
 * The cause of a hold as a partner reads it: what became of the customer's notice is told in full, of any other
 * recipient's only that it was refused, since that one may have been another partner's.
 * @param cause as `noticeTrouble` has it: `address: reason`, several with semicolons between
 */
export function causeForPartner(cause: string, customersAddress: string): string {
  const shown: string[] = [];
  let isTold = true;
  for (const part of cause.split('; ')) {
    const [, before = '', recipient] = addressed.exec(part) ?? [];
    const isCustomers = recipient !== undefined && isSameAddress(recipient, customersAddress);
    if (recipient !== undefined) isTold = isCustomers;
    if (isTold) shown.push(isCustomers ? part : part.replace(address, 'a recipient'));
    else if (recipient !== undefined) shown.push(`${before}a recipient of the partner’s refused it`);
  }
  return [...new Set(shown)].join('; ');
}
