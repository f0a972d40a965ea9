import { advanceAll } from './advance.js';
import type { Customer } from './customer.js';
import { dueMails, recheck } from './outbox.js';
import { tenantApplied } from './reports.js';
import { settle } from './settle.js';
import type { Instant } from './time.js';

/**
 * The customer some moments later, where nothing goes wrong outside: the License Agreement of what was submitted is
 * drafted, the product has the tenant as it was wished for, and emails are looked at as before each attempt: a notice
 * that would come too late names a later instant, a link that has expired is another one. For previews: the email
 * that either sets off is part of what a command does.
 * @param before what is under way anyway is not the command's; null for a customer who only begins
 */
export function foreseen(before: Customer | null, after: Customer, now: Instant): Customer {
  const settled = settle(answered(before, settle(after, now).customer, now), now).customer;
  return lookedAt(before?.mailCount ?? 0, settled, now);
}

/**
 * Where the command calls for emails beyond these; others may be with the mail server at this moment. Each look drops,
 * replaces or renews something, and finds less the next time.
 */
function lookedAt(mailCount: number, customer: Customer, now: Instant): Customer {
  const isCalledFor = dueMails(customer, now).some(({ number }) => number > mailCount);
  const changes = isCalledFor ? recheck(customer, now) : [];
  if (changes.length === 0) return customer;
  return lookedAt(mailCount, settle(advanceAll(customer, changes), now).customer, now);
}

function answered(before: Customer | null, after: Customer, now: Instant): Customer {
  const { contract, tenant } = after;
  const isSubmitted =
    after.stage.name === 'contracts' && contract && contract.number !== before?.contract?.number;
  const drafted = isSubmitted
    ? advanceAll(after, [{ type: 'agreement-drafted', at: now, number: contract.number, document: notYet }])
    : after;
  if (tenant.wanted <= (before?.tenant.wanted ?? tenant.applied)) return drafted;
  return advanceAll(
    drafted,
    tenantApplied(drafted, { tenantId: tenant.id ?? 'not created yet' }, tenant.wanted, now),
  );
}

const notYet = { id: 'not drafted yet', sha256: '' };
