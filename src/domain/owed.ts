import type { Instant } from './time.js';

/** Who owes the next step, since when, what it is, and the command that clears it. */
export interface Waiting {
  on: 'partner' | 'staff' | 'customer' | 'product' | 'nobody';
  since: Instant;
  what: string;
  command: string | null;
}
