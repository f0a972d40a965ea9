import { z } from 'zod';

const days = (fallback: number) => z.number().min(0).max(36_500).default(fallback);
const dayMs = 24 * 60 * 60 * 1000;

/** What new customers begin with; docs/changing.md says what each version brought. */
export const newestRules = 2;

/**
 * Every number that a rule uses. Copied into the customer when it starts, so a later change of policy never
 * moves a promise already made. Durations are in days of `dayMs` milliseconds each; hours are days / 24.
 */
export const policySchema = z.strictObject({
  rulesVersion: z
    .union([z.literal(1), z.literal(newestRules)])
    .default(newestRules)
    .describe('The version of the rules that decide for this customer'),
  dayMs: z.number().int().min(100).default(dayMs).describe('How long a day lasts, in milliseconds'),
  protectionDays: days(90).describe(
    'A registered deal is protected for this many days, not counting the time of a conflict',
  ),
  protectionReminderDays: days(14).describe(
    'The reminder goes out this many days before the protection ends',
  ),
  conflictDays: days(5).describe('Staff settle a conflict of deals within this many days'),
  draftReminderDays: days(14).describe('A draft that nobody touched for this many days is reminded of'),
  draftCloseDays: days(60).describe('A draft that nobody touched for this many days is closed'),
  contractHours: z
    .number()
    .min(0)
    .default(48)
    .describe('A License Agreement is to be signed within this many hours; then staff are told'),
  startInPastDays: days(30).describe('A license may begin at most this many days in the past'),
  trialDays: days(14).describe('A trial lasts this many days from the end of onboarding'),
  extensionDays: days(14).describe('An extension adds this many days'),
  partnerExtensions: z.number().int().min(0).default(1).describe('How often a partner may extend one trial'),
  maxExtensions: z
    .number()
    .int()
    .min(0)
    .default(4)
    .describe('How often one trial may be extended by anybody'),
  trialEnd: z
    .enum(['upgrade', 'hold'])
    .default('upgrade')
    .describe('What happens at a trial’s end where nobody decided otherwise'),
  noticeLeadDays: days(3).describe('The notice of the trial’s end goes out this many days before'),
  noticeHours: z
    .number()
    .min(0)
    .default(24)
    .describe('No upgrade sooner than this many hours after its notice was accepted'),
  noticeAttemptHours: z
    .number()
    .min(0)
    .default(1)
    .describe('An attempt to send a notice may take this long; a later acceptance does not count'),
  softFailureHours: z
    .number()
    .min(0)
    .default(72)
    .describe('A notice that fails softly for this long holds the upgrade'),
  holdDays: days(14).describe('A held customer keeps its trial for at most this many days more'),
  activationLinkDays: days(7).describe('An activation link is valid this long'),
  activationReminderDays: z
    .array(z.number().min(0))
    .default([3, 6])
    .describe('Days after the invitation on which a customer who has not activated is reminded'),
  activationCloseDays: days(60).describe('Not activated after this many days: closed'),
  importStallHours: z
    .number()
    .min(0)
    .default(24)
    .describe('An import without a report for this long has stalled'),
  lapseDays: days(30).describe('An ended trial, and an expired customer, is closed after this many days'),
  closeReminderDays: days(7).describe(
    'The reminder that a customer will be closed goes out this long before',
  ),
  productionDays: days(365).describe('Production lasts this long where no expiration date was given'),
  expiryNoticeDays: z
    .array(z.number().min(0))
    .default([60, 30, 7])
    .describe('Days before the expiration date on which notices go out'),
  mailRetryMinutes: z
    .array(z.number().min(0))
    .min(1)
    .default([1, 5, 15, 60])
    .describe('Waits between attempts to send an email; the last one repeats'),
  clearMessages: z
    .enum(['accept', 'refuse'])
    .optional()
    .describe('Whether a Signal or Update that was not encrypted is taken; it is, unless this says refuse'),
});

export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});

/** `count` days of this policy, in whole milliseconds: instants have no finer grain, and margins are compared. */
export function daysOf(policy: Policy, count: number): number {
  return Math.round(count * policy.dayMs);
}

export function hoursOf(policy: Policy, count: number): number {
  return Math.round((count * policy.dayMs) / 24);
}

/**
 * How long an attempt to send a notice may take, in milliseconds. Sending an email takes real time however
 * short a day is, so a scaled-down hour never gets shorter than one second.
 */
export function noticeAttemptMs(policy: Policy): number {
  return Math.max(hoursOf(policy, policy.noticeAttemptHours), 1000);
}

/** The wait before attempt number `attempts + 1` of an email, in milliseconds; at least half a second. */
export function mailRetryMs(policy: Policy, attempts: number): number {
  const steps = policy.mailRetryMinutes;
  const minutes = steps[Math.min(attempts - 1, steps.length - 1)] ?? 60;
  return Math.max(hoursOf(policy, minutes / 60), 500);
}

/** Whether what this version of the rules brought holds for a customer. */
export function hasRules({ policy }: { policy: Policy }, version: Policy['rulesVersion']): boolean {
  return policy.rulesVersion >= version;
}
