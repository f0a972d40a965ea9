import { z } from 'zod';
import { webhookStatuses } from '../../store/webhook-schema.js';
import { webhookPayload, webhookTestPayload } from '../../webhooks/payload.js';
import { count, instant, maybeInstant, maybeText, named } from './parts.js';

export const webhookSchema = named(
  'Webhook',
  z
    .object({
      id: z.string(),
      url: z.string(),
      description: z.string(),
      types: z.array(z.string()).nullable().describe('Which events; null for all, also those to come'),
      partner: maybeText.describe('Of which partner’s customers; null for all'),
      enabled: z.boolean(),
      disabledReason: maybeText,
      failingSince: maybeInstant.describe('Since when no attempt has succeeded'),
      previousSecretUntil: maybeInstant.describe('Until when the secret before the last rotation signs, too'),
      createdAt: instant,
    })
    .describe('An address that events are sent to; never with its secret'),
);

export const webhookWithSecretSchema = named(
  'WebhookWithSecret',
  webhookSchema
    .extend({ secret: z.string().describe('Signs what is sent; keep it, it is not shown again') })
    .describe('A webhook, to the request that made its secret'),
);

export const webhooksSchema = named('Webhooks', z.object({ webhooks: z.array(webhookSchema) }));

export const webhookTestedSchema = named(
  'WebhookTested',
  z.object({
    event: z.string().describe('The message’s `webhook-id`'),
    delivered: z.boolean(),
    status: z.int().nullable().describe('What was answered; null where there was no answer'),
    reason: maybeText.describe('Why it was not delivered'),
    durationMs: count,
  }),
);

export const webhookDeliverySchema = named(
  'WebhookDelivery',
  z
    .object({
      id: z.string(),
      event: z.string().describe('The message’s `webhook-id`, the same for each attempt'),
      customer: z.string(),
      sequence: z.int().min(1),
      type: z.string(),
      status: z.enum(webhookStatuses),
      attempts: count,
      nextAttemptAt: maybeInstant,
      lastStatus: z.int().nullable(),
      lastReason: maybeText,
      lastDurationMs: count.nullable(),
      createdAt: instant,
      firstAttemptAt: maybeInstant,
      lastAttemptAt: maybeInstant,
      deliveredAt: maybeInstant,
    })
    .describe('One event for one webhook'),
);

export const webhookLogSchema = named(
  'WebhookLog',
  z.object({
    deliveries: z.array(webhookDeliverySchema),
    next: maybeText.describe('`before` of the next page; null on the last one'),
  }),
);

export interface WebhookMessageDescription {
  id: string;
  summary: string;
  description: string;
  schema: z.ZodType;
  example: object;
}

const at = '2026-06-01T12:00:00.000Z';

/** What subscribers receive: the same schemas that the messages are made by. */
export const webhookMessages: readonly WebhookMessageDescription[] = [
  {
    id: 'webhook-event',
    summary: 'Something happened to a customer',
    description:
      'Signed by the Standard Webhooks specification. It may come more than once, and out of order.',
    schema: named('WebhookEvent', webhookPayload),
    example: {
      type: 'customer.trial-extended',
      timestamp: at,
      data: {
        customer: '0123456789abcdef',
        organization: 'Contoso Ltd',
        partner: 'northwind',
        sequence: 7,
        actor: { kind: 'staff' },
        event: { type: 'trial-extended', at, endsAt: '2026-06-15T12:00:00.000Z' },
      },
    },
  },
  {
    id: 'webhook-test',
    summary: 'Somebody tests a webhook',
    description: 'Of no customer; signed like any other.',
    schema: named('WebhookTest', webhookTestPayload),
    example: { type: 'webhook.test', timestamp: at, data: { webhook: 'wh_0123456789abcdef' } },
  },
];
