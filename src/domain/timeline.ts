import type { Actor } from './actor.js';
import type { Event } from './events.js';
import type { Instant } from './time.js';

/** One line of a customer's past: who did what, when. `sequence` counts from 1 without a gap. */
export interface TimelineEntry {
  sequence: number;
  /** When it took effect; for a deadline that fell while nothing ran, the deadline itself. */
  at: Instant;
  actor: Actor;
  event: Event;
}
