import { z } from 'zod';
import type { ClaimedDelivery } from '../store/webhook-deliveries.js';

const instant = z.iso.datetime();

/** What a subscriber receives, by the Standard Webhooks specification. Later versions may add fields, and take none. */
export const webhookPayload = z.object({
  type: z
    .string()
    .regex(/^customer\./)
    .describe('What happened, such as customer.trial-extended'),
  timestamp: instant.describe('When it took effect; an event that was held up keeps its own time'),
  data: z.object({
    customer: z.string().describe('The customer’s id'),
    organization: z.string().optional().describe('The customer’s name when it was recorded'),
    partner: z.string().nullable().describe('Whose customer it was; null for the vendor’s own'),
    sequence: z.number().int().min(1).describe('The place on the customer’s timeline: sort by it'),
    actor: z
      .looseObject({
        kind: z.string(),
        name: z.string().optional(),
        partner: z.string().optional(),
      })
      .describe('Who did it; system for what was due by itself'),
    event: z.looseObject({ type: z.string(), at: instant }).describe('The facts, as on the timeline'),
  }),
});
export type WebhookPayload = z.infer<typeof webhookPayload>;

/** What the test button sends: of no customer, so that nobody takes it for one. */
export const webhookTestPayload = z.object({
  type: z.literal('webhook.test'),
  timestamp: instant,
  data: z.object({ webhook: z.string() }),
});
export type WebhookTestPayload = z.infer<typeof webhookTestPayload>;

export interface WebhookMessage {
  /** `webhook-id`: the same for each attempt, so that a receiver can tell a repeat. */
  id: string;
  body: string;
}

type Told = Pick<
  ClaimedDelivery,
  'customerId' | 'sequence' | 'type' | 'at' | 'organization' | 'partner' | 'actor' | 'event'
>;

/** The same bytes for each attempt. */
export function messageOf(told: Told): WebhookMessage {
  const { customerId, sequence, organization, partner } = told;
  const payload: WebhookPayload = {
    type: told.type,
    timestamp: told.at,
    data: {
      customer: customerId,
      ...(organization === null ? {} : { organization }),
      partner,
      sequence,
      actor: told.actor,
      event: { ...told.event },
    },
  };
  return { id: eventId(customerId, sequence), body: JSON.stringify(payload) };
}

export function testMessage(webhook: string, random: string, timestamp: string): WebhookMessage {
  const payload: WebhookTestPayload = { type: 'webhook.test', timestamp, data: { webhook } };
  return { id: `test_${random}`, body: JSON.stringify(payload) };
}

/** Without a full stop, which parts what is signed. */
export function eventId(customerId: string, sequence: number): string {
  return `evt_${customerId}_${sequence}`;
}
