import { advanceAll } from './advance.js';
import type { Customer } from './customer.js';
import { tenantApplied } from './reports.js';
import type { Instant } from './time.js';

/**
 * The customer some moments later, where nothing goes wrong outside: the License Agreement of what was submitted is
 * drafted, and the product has the tenant as it was wished for. For previews: the email that either sets off is part
 * of what a command does.
 * @param before what is under way anyway is not the command's; null for a customer who only begins
 */
export function foreseen(before: Customer | null, after: Customer, now: Instant): Customer {
  const { contract, tenant } = after;
  const isSubmitted =
    after.stage.name === 'contracts' && contract && contract.number !== before?.contract?.number;
  const drafted = isSubmitted
    ? advanceAll(after, [{ type: 'agreement-drafted', at: now, number: contract.number, document: notYet }])
    : after;
  if (tenant.wanted <= (before?.tenant.wanted ?? tenant.applied)) return drafted;
  return advanceAll(drafted, tenantApplied(drafted, tenant.id ?? 'not created yet', tenant.wanted, now));
}

const notYet = { id: 'not drafted yet', sha256: '' };
