import { setTimeout } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { CustomerActivities } from '../../activities/types.js';
import type { Chance } from '../support/journey-chance.js';

const troubles = [
  'fails before',
  'fails after having done the work',
  'hangs',
  'hangs having done the work',
  'does it twice',
] as const;
export type Trouble = (typeof troubles)[number];

export interface Unreliability {
  /** How many of a hundred calls go wrong. */
  percent: number;
  chance: Chance;
  /** Called for each that does. */
  note(activity: string, trouble: Trouble): void;
}

/** Longer than any activity may take; then its slot is free again, as after a restart. */
const hangMs = 25_000;

/**
 * The same activities in a world that fails: of each, some calls fail before they begin, fail after the work was
 * done, never end, or do it twice. Each activity is named, so that none can be forgotten.
 */
export function unreliable(activities: CustomerActivities, how: Unreliability): CustomerActivities {
  function around<Order, Done>(name: string, work: (order: Order) => Promise<Done>) {
    return (order: Order): Promise<Done> => perform(how, name, () => work(order));
  }
  return {
    deliver: around('deliver', activities.deliver),
    publishRecord: around('publishRecord', activities.publishRecord),
    applyTenant: around('applyTenant', activities.applyTenant),
    findRivals: around('findRivals', activities.findRivals),
    draftAgreement: around('draftAgreement', activities.draftAgreement),
    sendMails: around('sendMails', activities.sendMails),
    checkChoices: around('checkChoices', activities.checkChoices),
    checkDocument: around('checkDocument', activities.checkDocument),
  };
}

async function perform<Done>(how: Unreliability, name: string, work: () => Promise<Done>): Promise<Done> {
  const { percent, chance, note } = how;
  const trouble = chance() * 100 < percent ? troubles[Math.floor(chance() * troubles.length)] : undefined;
  if (trouble === undefined) return work();
  note(name, trouble);
  switch (trouble) {
    case 'fails before':
      throw new Error(`${name} was made to fail before it began`);
    case 'fails after having done the work':
      await work();
      throw new Error(`${name} was made to fail after it was done`);
    case 'hangs':
      return hang(name);
    case 'hangs having done the work':
      await work();
      return hang(name);
    case 'does it twice':
      return twice(name, work);
  }
}

async function hang(name: string): Promise<never> {
  await Promise.race([Context.current().cancelled, setTimeout(hangMs, undefined, { ref: false })]);
  throw new Error(`${name} was made to hang`);
}

/**
 * At once, as when an attempt goes on that is taken for dead. Emails one after the other: an attempt that is taken
 * for dead has been silent for longer than an email may take.
 */
async function twice<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
  if (name === 'sendMails') {
    await work();
    return work();
  }
  const [, second] = await Promise.all([work(), work()]);
  return second;
}
