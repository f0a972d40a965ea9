import type { Instant } from './time.js';

/** What a notice said: what happens, and when. */
export interface Told {
  kind: 'upgrade' | 'end';
  at: Instant;
}

/**
 * Why a customer is closed: by a person; a deal whose protection ended, that was rejected, or whose rival was
 * approved; a draft that nobody touched; never activated; trial lapsed; or not renewed.
 */
export type Outcome =
  | 'closed'
  | 'deal-expired'
  | 'deal-rejected'
  | 'deal-lost'
  | 'draft-abandoned'
  | 'not-activated'
  | 'lapsed'
  | 'not-renewed';
