import { z } from 'zod';
import { define, everyOpenStage } from '../command.js';
import type { Customer } from '../customer.js';
import type { Event } from '../events.js';
import { expirationFrom } from '../evolve.js';
import { daysOf, hasRules } from '../policy.js';
import { refuse } from '../refusal.js';
import { type Instant, isDue, plus, until } from '../time.js';

const logLine = z.object({
  level: z.enum(['info', 'warning', 'error']),
  message: z.string().min(1).max(500),
});

export const reportImport = define('report-import', {
  title: 'Report import',
  summary: 'The product reports the import: progress, log lines, failure or completion',
  by: ['product'],
  stages: everyOpenStage,
  input: {
    attempt: z.number().int().min(1).describe('Which attempt this report is of'),
    sequence: z.number().int().min(1).describe('Counts the reports of one attempt from 1'),
    status: z.enum(['running', 'failed', 'completed']).describe('Where the import stands'),
    percent: z.number().min(0).max(100).default(0).describe('Progress from 0 to 100'),
    log: z.array(logLine).max(50).default([]).describe('New lines of the event log'),
    error: z.string().min(1).max(500).nullable().default(null).describe('Why the import failed'),
  },
  decide: ({ customer, now }, report) => {
    const { stage } = customer;
    const current = stage.name === 'pending' ? stage.import : null;
    // A late or repeated report is not wrong, it only tells nothing new.
    if (!current || report.attempt !== current.attempt || report.sequence <= current.lastSequence) return [];
    const reported: Event = { type: 'import-reported', at: now, ...report };
    return report.status === 'completed' ? [reported, ...afterOnboarding(customer, now)] : [reported];
  },
});

/** Onboarding is complete: the trial's clock starts now, unless a conversion was planned meanwhile. */
function afterOnboarding(customer: Customer, now: Instant): Event[] {
  const planned = customer.stage.name === 'pending' ? customer.stage.planned : null;
  const over = conversionOver(customer, now);
  if (planned && over === null) {
    const kept = planned.expiresAt && until(now, planned.expiresAt) > 0 ? planned.expiresAt : null;
    const expiresAt = kept ?? expirationFrom(customer, now);
    return [{ type: 'converted', at: now, terms: planned.terms, expiresAt }];
  }
  const endsAt = plus(now, daysOf(customer.policy, customer.policy.trialDays));
  const started: Event = { type: 'trial-started', at: now, endsAt, ...(over && { unconverted: over }) };
  if (!over || customer.upgrade === 'blocked') return [started];
  const reason = `the conversion that waited for onboarding was until ${over}, which has passed`;
  return [{ type: 'upgrade-blocked', at: now, reason }, started];
}

/**
 * When the time was over for which a conversion waits in `pending`; null where it is not, or none waits. Nothing is left
 * to convert to: by the first rules that sold a year which nobody had chosen.
 */
export function conversionOver(customer: Customer, now: Instant): Instant | null {
  const planned = customer.stage.name === 'pending' ? customer.stage.planned : null;
  const end = planned?.expiresAt ?? customer.plannedExpiresAt;
  return planned && end !== null && isDue(end, now) && hasRules(customer, 2) ? end : null;
}

export const retryImport = define('retry-import', {
  title: 'Retry import',
  summary: 'Start the import again after it failed or stalled',
  by: ['partner', 'staff'],
  stages: ['pending'],
  input: {},
  permit: ({ customer }) => {
    const current = customer.stage.name === 'pending' ? customer.stage.import : null;
    if (!current)
      return refuse('nothing-to-retry', 'no import has begun', 'wait for the customer to activate');
    if (current.status === 'running') {
      return refuse(
        'nothing-to-retry',
        `import attempt ${current.attempt} is running (${current.percent} %)`,
        'wait for it to end',
      );
    }
    return null;
  },
  decide: ({ customer, now }) => [{ type: 'import-retried', at: now, attempt: customer.importAttempts + 1 }],
});
