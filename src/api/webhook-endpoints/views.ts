import type { WebhookEndpoint } from '../../store/webhook-endpoints.js';
import type { WebhookDelivery } from '../../store/webhook-log.js';
import { eventId } from '../../webhooks/payload.js';

/** A webhook as it is shown to staff: never with a secret. */
export function webhookView(endpoint: WebhookEndpoint, now: string) {
  const { previousSecretUntil } = endpoint;
  const oldSigns = previousSecretUntil !== null && previousSecretUntil > now;
  return {
    id: endpoint.id,
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    partner: endpoint.partner,
    enabled: endpoint.enabled,
    disabledReason: endpoint.disabledReason,
    failingSince: endpoint.failingSince,
    /** Until when the secret before the last rotation signs as well. */
    previousSecretUntil: oldSigns ? previousSecretUntil : null,
    createdAt: endpoint.createdAt,
  };
}

export function deliveryView(delivery: WebhookDelivery) {
  const { id, customerId, sequence, type, status, attempts } = delivery;
  return {
    id: String(id),
    /** The message's `webhook-id`. */
    event: eventId(customerId, sequence),
    customer: customerId,
    sequence,
    type,
    status,
    attempts,
    nextAttemptAt: status === 'sending' ? null : delivery.nextAttemptAt,
    lastStatus: delivery.lastStatus,
    lastReason: delivery.lastReason,
    lastDurationMs: delivery.lastDurationMs,
    createdAt: delivery.createdAt,
    firstAttemptAt: delivery.firstAttemptAt,
    lastAttemptAt: delivery.lastAttemptAt,
    deliveredAt: delivery.deliveredAt,
  };
}
