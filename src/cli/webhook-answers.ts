import { z } from 'zod';

/** What the API answers about webhooks, as far as this program shows it. */
const instant = z.string();

export const webhookSchema = z.looseObject({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  types: z.array(z.string()).nullable(),
  partner: z.string().nullable(),
  enabled: z.boolean(),
  disabledReason: z.string().nullable(),
  failingSince: instant.nullable(),
  previousSecretUntil: instant.nullable(),
});
export type WebhookAnswer = z.infer<typeof webhookSchema>;

export const webhooksSchema = z.looseObject({ webhooks: z.array(webhookSchema) });

export const webhookSecretSchema = webhookSchema.extend({ secret: z.string() });
export type WebhookSecretAnswer = z.infer<typeof webhookSecretSchema>;

export const webhookTestSchema = z.looseObject({
  event: z.string(),
  delivered: z.boolean(),
  status: z.number().nullable(),
  reason: z.string().nullable(),
  durationMs: z.number(),
});
export type WebhookTestAnswer = z.infer<typeof webhookTestSchema>;

export const webhookDeliverySchema = z.looseObject({
  id: z.string(),
  customer: z.string(),
  sequence: z.number(),
  type: z.string(),
  status: z.string(),
  attempts: z.number(),
  nextAttemptAt: instant.nullable(),
  lastAttemptAt: instant.nullable(),
  lastStatus: z.number().nullable(),
  lastReason: z.string().nullable(),
});
export type WebhookDeliveryAnswer = z.infer<typeof webhookDeliverySchema>;

export const webhookDeliveriesSchema = z.looseObject({
  deliveries: z.array(webhookDeliverySchema),
  next: z.string().nullable(),
});
export type WebhookDeliveriesAnswer = z.infer<typeof webhookDeliveriesSchema>;
