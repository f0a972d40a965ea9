import type { Outcome } from './outcome.js';
import type { Instant } from './time.js';

/** What the clock may close a customer as; the rest is decided by people. */
export type ClockOutcome = Exclude<Outcome, 'closed' | 'deal-rejected' | 'deal-lost'>;

/** What the clock brings. The workflow performs exactly these; people are shown exactly these. */
export type Deed =
  | { do: 'send-deal-reminder'; protectedUntil: Instant }
  | { do: 'note-overdue-conflict'; decideBy: Instant }
  | { do: 'send-draft-reminder'; closesAt: Instant }
  | { do: 'escalate-contract'; number: number; dueAt: Instant }
  | { do: 'send-activation-reminder'; day: number }
  | { do: 'send-close-reminder'; closesAt: Instant }
  | { do: 'note-stalled-import'; attempt: number }
  | { do: 'send-notice'; kind: 'upgrade' | 'end' }
  | { do: 'renew-notice' }
  | { do: 'hold-upgrade'; until: Instant }
  | { do: 'block-upgrade' }
  | { do: 'upgrade' }
  | { do: 'end-trial' }
  | { do: 'send-expiry-notice'; days: number }
  | { do: 'expire' }
  | { do: 'close'; outcome: ClockOutcome };

export interface Upcoming {
  at: Instant;
  deed: Deed;
  /** Set where the clock alone does not suffice: shown to people, not performed until it is cleared. */
  awaits: 'notice' | null;
}

export function entry(at: Instant, deed: Deed, awaits: Upcoming['awaits'] = null): Upcoming {
  return { at, deed, awaits };
}
