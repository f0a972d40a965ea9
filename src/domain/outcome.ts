import type { Instant } from './time.js';

/** What a notice said: what happens, and when. */
export interface Told {
  kind: 'upgrade' | 'end';
  at: Instant;
}

/** Why a customer is closed: by a person, never activated, trial lapsed, or not renewed. */
export type Outcome = 'closed' | 'not-activated' | 'lapsed' | 'not-renewed';
