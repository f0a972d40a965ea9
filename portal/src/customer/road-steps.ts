import type { Customer, Stage } from '../api/client.js';

export interface Step {
  title: string;
  detail: string;
  state: 'done' | 'now' | 'ahead' | 'over';
}

type Place = Stage['name'] | 'activated';

const road = ['Deal', 'Details', 'Contract', 'Invitation', 'Onboarding', 'Trial', 'Production'] as const;
type Title = (typeof road)[number];
/** Who was added without a deal begins at the invitation. */
const withoutDeal = road.indexOf('Invitation');

/** Up to which step of the road each place has come, counted from 0. */
const stepOf: Record<Exclude<Place, 'closed'>, number> = {
  registered: 0,
  drafting: 1,
  contracts: 2,
  pending: 3,
  activated: 4,
  trial: 5,
  'trial-ended': 5,
  production: 6,
  expired: 6,
};

/** Where the customer stands. A closed one has left the road where its steps end. */
export function stepsOf(customer: Customer): Step[] {
  const { stage } = customer;
  if (stage.name === 'closed')
    return [
      {
        title: 'Added',
        detail: customer.terms ? 'The customer was here' : 'The deal was here',
        state: 'done',
      },
      { title: closings[stage.outcome], detail: stage.reason, state: 'over' },
    ];
  const place: Exclude<Place, 'closed'> =
    stage.name === 'pending' && stage.activated ? 'activated' : stage.name;
  const current = stepOf[place];
  const isOver = place === 'trial-ended' || place === 'expired';
  return road.slice(customer.deal ? 0 : withoutDeal).map((title): Step => {
    const index = road.indexOf(title);
    if (index < current) return { title, detail: 'Done', state: 'done' };
    if (index > current) return { title, detail: aheadWords(customer, title), state: 'ahead' };
    return { title, detail: nowWords(customer), state: isOver ? 'over' : 'now' };
  });
}

const closings = {
  closed: 'Closed',
  'deal-expired': 'Closed: the protection ended',
  'deal-lost': 'Closed: another registration was approved',
  'deal-rejected': 'Closed: the deal was rejected',
  'draft-abandoned': 'Closed: the draft was left',
  'not-activated': 'Closed: not activated in time',
  lapsed: 'Closed: the trial had lapsed',
  'not-renewed': 'Closed: not renewed',
} as const;

function nowWords({ stage, upgrade, mails }: Customer): string {
  switch (stage.name) {
    case 'registered':
      return 'Protected';
    case 'drafting':
      return 'The form is being filled in';
    case 'contracts':
      return 'Waits for signature and sign-off';
    case 'pending':
      if (stage.activated)
        return stage.import ? `Import ${stage.import.status}, ${stage.import.percent} %` : 'Import';
      return stage.link ? invitationWords(mails) : 'The tenant is being created';
    case 'trial':
      if (stage.held) return 'The upgrade is held';
      return upgrade === 'blocked' ? 'Ends without upgrade' : 'Upgrades at its end';
    case 'trial-ended':
      return 'Ended; access is suspended';
    case 'production':
      return 'Running';
    case 'expired':
      return 'Expired; access is suspended';
    case 'closed':
      return stage.reason;
  }
}

/** Of the newest one; once others have come it is among those that were accepted long ago. */
function invitationWords(mails: Customer['mails']): string {
  const newest = mails.filter(({ kind }) => kind === 'activation').at(-1);
  if (newest?.status === 'refused') return 'Activation email refused';
  if (newest?.status !== 'queued') return 'Activation link sent';
  return newest.failingSince ? 'Activation email delayed' : 'Sending the activation link';
}

function aheadWords({ stage, upgrade }: Customer, title: Title): string {
  const plan = stage.name === 'pending' ? stage.planned : null;
  const planned = plan !== null && !plan.isOver;
  if (title === 'Trial') return planned ? 'Left out: a conversion is planned' : 'Begins after onboarding';
  if (title === 'Production')
    return planned
      ? 'After onboarding'
      : plan?.isOver || upgrade === 'blocked'
        ? 'Blocked'
        : 'After the trial';
  return 'To come';
}
