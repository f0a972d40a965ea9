import type { Actor } from '../../domain/actor.js';
import type { Conflicts } from '../../domain/conflict-case.js';
import type { Contract } from '../../domain/contract.js';
import type { Customer } from '../../domain/customer.js';
import { detailProblems } from '../../domain/details.js';
import { chainNow, discountStanding } from '../../domain/discount.js';
import { missingFields, revenueNow } from '../../domain/draft.js';
import type { Instant } from '../../domain/time.js';

/** What belongs to the way to the contract; all null for a customer who was added. */
export function dealView(customer: Customer, actor: Actor, now: Instant) {
  const { deal, draft, discount, contract, conflicts, catalog, policy } = customer;
  return {
    deal: deal ?? null,
    draft: draft ?? null,
    revenue: revenueNow(customer),
    missing: draft ? missingFields(draft) : [],
    wrong: draft
      ? detailProblems({ catalog, policy }, draft, now).map(({ path, message }) => ({ path, message }))
      : [],
    discount: discount ?? null,
    discountStanding: discountStanding(customer),
    /** Who would have to approve the discounts as they are, shown before submitting. */
    discountChain: chainNow(customer),
    contract: contract ? contractView(contract) : null,
    conflicts: conflicts ? conflictsFor(conflicts, actor) : null,
  };
}

/** Whether its recipient has left with a partner is for the emails to know; which files are over, for the rules. */
function contractView({ recipientLeft: _, replaced: _replaced, sentBefore: _sent, ...contract }: Contract) {
  return contract;
}

/** A partner learns that there is a conflict and when it will be decided, and nothing of the other. */
function conflictsFor({ cases, checked, wanted }: Conflicts, actor: Actor) {
  const looking = checked < wanted;
  const shown = cases.map(({ since, decideBy, ended, ...others }) => {
    const said = { since, decideBy, ended };
    return actor.kind === 'partner' ? said : { ...said, rival: others.rival, on: others.on };
  });
  return { looking, cases: shown };
}
