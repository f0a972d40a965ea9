import type { Me, Party, Preview, StageName } from '../api/client.js';
import type { Body } from '../api/command.js';

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

/** Whom an email is for, in the middle of a sentence. */
export const audienceWords: Record<Preview['send'][number]['audience'], string> = {
  customer: 'the customer',
  'agreement-contact': 'the License Agreement’s contact',
  partner: 'the partner',
  staff: 'vendor staff',
};

export const roleWords: Record<Me['role'], string> = {
  admin: 'Admin',
  approver: 'Approver',
  staff: 'Vendor staff',
  owner: 'Owner',
  member: 'Member',
  key: 'API key',
};

type OpportunityStage = NonNullable<Body<'update-deal'>['opportunityStage']>;

export const opportunityStageWords: Record<OpportunityStage, string> = {
  qualified: 'Qualified',
  demonstrated: 'Demonstrated',
  proposed: 'Proposed',
  negotiating: 'Negotiating',
  committed: 'Committed',
};

/** A day of the calendar, such as `30 Jun 2027`: no instant, so it has no zone. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
