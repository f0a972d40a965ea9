import { z } from 'zod';
import type { EventType } from '../domain/events.js';

/** Each event that reaches the timeline, and thereby subscribers. A new one that is missing here does not compile. */
const onTimeline: Record<Exclude<EventType, 'mail-begun'>, true> = {
  'customer-added': true,
  'tenant-updated': true,
  'tenant-refused': true,
  'activation-link-issued': true,
  'activation-reminded': true,
  activated: true,
  'import-reported': true,
  'import-stalled': true,
  'import-retried': true,
  'trial-started': true,
  'trial-extended': true,
  'upgrade-blocked': true,
  'upgrade-allowed': true,
  'notice-issued': true,
  'notice-repeated': true,
  'upgrade-held': true,
  upgraded: true,
  'conversion-planned': true,
  converted: true,
  'trial-ended': true,
  'close-reminded': true,
  'expiry-noticed': true,
  expired: true,
  renewed: true,
  'subscription-edited': true,
  'contacts-edited': true,
  transferred: true,
  'mail-answered': true,
  'mail-dropped': true,
  'mail-bounced': true,
  'mail-retried': true,
  'rules-adopted': true,
  closed: true,
  refused: true,
};

/** What a subscription may name, such as `customer.trial-extended`. */
export const webhookEventTypes: readonly string[] = Object.keys(onTimeline).map((type) => `customer.${type}`);

export const webhookEventType = z.enum(webhookEventTypes);
