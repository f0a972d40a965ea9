import type { Settings } from '../api/client.js';

export type Policy = Settings['policy'];
type Name = Exclude<keyof Policy, 'rulesVersion'>;

interface Words {
  title: string;
  /** What the number means in practice, as one sentence. */
  says(policy: Policy): string;
}

const unit = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const days = (count: number) => unit(count, 'day');
const hours = (count: number) => unit(count, 'hour');
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const all = (counts: number[]) =>
  counts.length < 2 ? `${counts[0] ?? 'none'}` : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;

/** Every number that a rule uses, in the order of a customer’s life. One that is missing here does not compile. */
export const policyWords: Record<Name, Words> = {
  protectionDays: {
    title: 'Protection of a deal',
    says: (p) =>
      `A registered deal is protected for ${days(p.protectionDays)}, not counting the time of a conflict; then it is closed.`,
  },
  protectionReminderDays: {
    title: 'Before a protection ends',
    says: (p) => `The partner is reminded ${days(p.protectionReminderDays)} before a deal’s protection ends.`,
  },
  conflictDays: {
    title: 'Conflict of deals',
    says: (p) => `Staff decide between two registrations of one organization within ${days(p.conflictDays)}.`,
  },
  draftReminderDays: {
    title: 'Reminder of a draft',
    says: (p) => `The partner is reminded of a draft that nobody touched for ${days(p.draftReminderDays)}.`,
  },
  draftCloseDays: {
    title: 'Abandoned draft',
    says: (p) => `A draft that nobody touched for ${days(p.draftCloseDays)} is closed.`,
  },
  startInPastDays: {
    title: 'Start in the past',
    says: (p) => `A license may begin at most ${days(p.startInPastDays)} before the form is saved.`,
  },
  contractHours: {
    title: 'Signature',
    says: (p) =>
      `A License Agreement is to be signed within ${hours(p.contractHours)}; after that staff are told.`,
  },
  activationLinkDays: {
    title: 'Activation link',
    says: (p) => `An activation link works for ${days(p.activationLinkDays)}; then a new one has to be sent.`,
  },
  activationReminderDays: {
    title: 'Activation reminders',
    says: (p) =>
      p.activationReminderDays.length === 0
        ? 'A customer who has not activated is not reminded.'
        : `A customer who has not activated is reminded ${all(p.activationReminderDays)} days after the invitation.`,
  },
  activationCloseDays: {
    title: 'Never activated',
    says: (p) => `A customer who has not activated after ${days(p.activationCloseDays)} is closed.`,
  },
  importStallHours: {
    title: 'Stalled import',
    says: (p) =>
      `An import that reports nothing for ${hours(p.importStallHours)} counts as stalled, and staff are told.`,
  },
  trialDays: {
    title: 'Trial',
    says: (p) => `A trial lasts ${days(p.trialDays)} from the moment its import is complete.`,
  },
  extensionDays: {
    title: 'Extension',
    says: (p) => `Each extension moves the trial’s end ${days(p.extensionDays)} further.`,
  },
  partnerExtensions: {
    title: 'Extensions by a partner',
    says: (p) =>
      p.partnerExtensions === 0
        ? 'A partner cannot extend a trial; staff can.'
        : `A partner may extend one trial ${times(p.partnerExtensions)}; after that staff do.`,
  },
  maxExtensions: {
    title: 'Extensions in all',
    says: (p) => `Nobody extends one trial more than ${times(p.maxExtensions)}.`,
  },
  trialEnd: {
    title: 'At the trial’s end',
    says: (p) =>
      p.trialEnd === 'upgrade'
        ? 'Where nobody decides otherwise, a trial upgrades to production after its notice.'
        : 'Where nobody decides otherwise, a trial ends without an upgrade, and access is suspended.',
  },
  noticeLeadDays: {
    title: 'Notice of the trial’s end',
    says: (p) => `The customer is told what will happen ${days(p.noticeLeadDays)} before the trial ends.`,
  },
  noticeHours: {
    title: 'Time after a notice',
    says: (p) =>
      `Nothing upgrades sooner than ${hours(p.noticeHours)} after the mail server took the customer’s notice.`,
  },
  noticeAttemptHours: {
    title: 'An attempt at a notice',
    says: (p) =>
      `An attempt to send a notice that takes longer than ${hours(p.noticeAttemptHours)} does not count, even if it succeeds.`,
  },
  softFailureHours: {
    title: 'A notice that does not get through',
    says: (p) =>
      `If the mail server puts a notice off for ${hours(p.softFailureHours)}, the upgrade is held and staff are told.`,
  },
  holdDays: {
    title: 'Held upgrade',
    says: (p) => `A customer whose upgrade is held keeps the trial for at most ${days(p.holdDays)} more.`,
  },
  lapseDays: {
    title: 'After the end',
    says: (p) => `An ended trial, and an expired customer, is closed after ${days(p.lapseDays)}.`,
  },
  closeReminderDays: {
    title: 'Before closing',
    says: (p) => `Before a customer is closed, a reminder goes out ${days(p.closeReminderDays)} ahead.`,
  },
  productionDays: {
    title: 'Production',
    says: (p) => `Where no expiration date was given, a subscription lasts ${days(p.productionDays)}.`,
  },
  expiryNoticeDays: {
    title: 'Expiry notices',
    says: (p) =>
      p.expiryNoticeDays.length === 0
        ? 'Nobody is told before a subscription expires.'
        : `Notices go out ${all(p.expiryNoticeDays)} days before a subscription expires.`,
  },
  mailRetryMinutes: {
    title: 'Repeating an email',
    says: (p) =>
      `An email that the mail server puts off is tried again after ${all(p.mailRetryMinutes)} minutes, then always after the last of these.`,
  },
  clearMessages: {
    title: 'Messages in clear',
    says: (p) =>
      p.clearMessages === 'refuse'
        ? 'A Signal or Update that was not encrypted is refused.'
        : 'A Signal or Update is taken whether or not it was encrypted.',
  },
  dayMs: {
    title: 'Length of a day',
    says: (p) =>
      p.dayMs === 86_400_000
        ? 'A day is 24 hours.'
        : `A day lasts ${p.dayMs / 1000} seconds here (FORTNIGHT_DAY), and hours and minutes shrink with it: this is for trying things out.`,
  },
};
