import type { Me, Money, Party, StageName } from '../api/client.js';

export const stageWords: Record<StageName, string> = {
  registered: 'Deal registered',
  drafting: 'Draft',
  contracts: 'Contract',
  pending: 'Pending',
  trial: 'Trial',
  'trial-ended': 'Trial ended',
  production: 'Production',
  expired: 'Expired',
  closed: 'Closed',
};

export const partyWords: Record<Party, string> = {
  partner: 'Partner',
  staff: 'Vendor staff',
  customer: 'Customer',
  product: 'Product',
  nobody: 'Nobody',
};

export const roleWords: Record<Me['role'], string> = {
  admin: 'Admin',
  approver: 'Approver',
  staff: 'Vendor staff',
  owner: 'Owner',
  member: 'Member',
  key: 'API key',
};

/** Money in whole units of its currency, such as `$4,800` or `€1,200.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const units = amount / 10 ** digits;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(units) ? 0 : digits,
  }).format(units);
}
