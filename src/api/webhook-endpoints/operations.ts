import type { Operation } from '../openapi/operation.js';
import { always, withBody } from '../openapi/problems.js';
import {
  webhookDeliverySchema,
  webhookLogSchema,
  webhookSchema,
  webhooksSchema,
  webhookTestedSchema,
  webhookWithSecretSchema,
} from '../openapi/webhooks.js';
import { deliveriesQuery, newWebhook, nothing, webhookChanges } from './input.js';

const forVendor = [...always, 'wrong-role'] as const;
const ofOne = [...forVendor, 'unknown-webhook'] as const;
const parsed = ['too-large', 'not-json'] as const;
const noFields = { schema: nothing, required: false, example: {} };

const at = '2026-06-01T12:00:00.000Z';
const fields = {
  url: 'https://crm.contoso.example/fortnight',
  description: 'CRM',
  types: ['customer.trial-extended', 'customer.closed'],
  partner: null,
};
const sample = {
  id: 'wh_0123456789abcdef',
  ...fields,
  enabled: true,
  disabledReason: null,
  failingSince: null,
  previousSecretUntil: null,
  createdAt: at,
};
/** Recognizably nobody's. */
const sampleSecret = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const sampleDelivery = {
  id: '42',
  event: 'evt_0123456789abcdef_7',
  customer: '0123456789abcdef',
  sequence: 7,
  type: 'customer.trial-extended',
  status: 'delivered',
  attempts: 1,
  nextAttemptAt: null,
  lastStatus: 204,
  lastReason: null,
  lastDurationMs: 87,
  createdAt: at,
  firstAttemptAt: at,
  lastAttemptAt: at,
  deliveredAt: at,
};

export const listWebhooks: Operation = {
  id: 'list-webhooks',
  tag: 'Webhooks',
  summary: 'List webhooks',
  answers: [
    {
      status: 200,
      description: 'All, the oldest first',
      schema: webhooksSchema,
      example: { webhooks: [sample] },
    },
  ],
  problems: forVendor,
};

export const addWebhook: Operation = {
  id: 'add-webhook',
  tag: 'Webhooks',
  summary: 'Add a webhook',
  description: 'The answer alone shows the secret that signs what is sent.',
  headers: ['Idempotency-Key'],
  keyMeans:
    'Names this request: a repeat within a day gets the same webhook with its secret, unless it was changed since. 1 to 200 printable ASCII characters without spaces.',
  body: { schema: newWebhook, required: true, example: fields },
  answers: [
    {
      status: 201,
      description: 'Added',
      schema: webhookWithSecretSchema,
      example: { ...sample, secret: sampleSecret },
      headers: ['Location'],
    },
  ],
  problems: [...forVendor, ...withBody, 'too-many-webhooks', 'request-id-reused'],
};

export const showWebhook: Operation = {
  id: 'show-webhook',
  tag: 'Webhooks',
  summary: 'Show a webhook',
  answers: [{ status: 200, description: 'As it is now', schema: webhookSchema, example: sample }],
  problems: ofOne,
};

export const changeWebhook: Operation = {
  id: 'change-webhook',
  tag: 'Webhooks',
  summary: 'Change, disable or enable a webhook',
  description: 'What is left out stays. Disabling gives up what waits to be sent.',
  body: { schema: webhookChanges, required: false, example: { enabled: false } },
  answers: [
    {
      status: 200,
      description: 'As it is now',
      schema: webhookSchema,
      example: { ...sample, enabled: false, disabledReason: 'disabled by staff' },
    },
  ],
  problems: [...ofOne, ...withBody],
};

export const deleteWebhook: Operation = {
  id: 'delete-webhook',
  tag: 'Webhooks',
  summary: 'Delete a webhook',
  description: 'Its log goes with it.',
  answers: [{ status: 204, description: 'Deleted', type: '' }],
  problems: [...ofOne, ...parsed],
};

export const rotateWebhookSecret: Operation = {
  id: 'rotate-webhook-secret',
  tag: 'Webhooks',
  summary: 'Give a webhook a new secret',
  description: 'For 24 hours the one before signs as well.',
  headers: ['Idempotency-Key'],
  keyMeans:
    'Names this request: a repeat is shown the same secret, as long as no other rotation came after it. 1 to 200 printable ASCII characters without spaces.',
  body: noFields,
  answers: [
    {
      status: 200,
      description: 'With the new secret',
      schema: webhookWithSecretSchema,
      example: { ...sample, previousSecretUntil: '2026-06-02T12:00:00.000Z', secret: sampleSecret },
    },
  ],
  problems: [...ofOne, ...withBody],
};

export const testWebhook: Operation = {
  id: 'test-webhook',
  tag: 'Webhooks',
  summary: 'Send a webhook a test message',
  description:
    'One attempt, at once, also to a disabled one. What the receiver does is told, and is no problem.',
  body: noFields,
  answers: [
    {
      status: 200,
      description: 'What came back',
      schema: webhookTestedSchema,
      example: {
        event: 'test_0123456789abcdef01234567',
        delivered: true,
        status: 204,
        reason: null,
        durationMs: 87,
      },
    },
  ],
  problems: [...ofOne, ...withBody],
};

export const listWebhookLog: Operation = {
  id: 'list-webhook-deliveries',
  tag: 'Webhooks',
  summary: 'List what was sent to a webhook',
  description: 'The newest first, for 30 days, with what still waits.',
  query: deliveriesQuery,
  answers: [
    {
      status: 200,
      description: 'A page',
      schema: webhookLogSchema,
      example: { deliveries: [sampleDelivery], next: null },
    },
  ],
  problems: [...ofOne, 'invalid-input'],
};

export const retryWebhookDelivery: Operation = {
  id: 'retry-webhook-delivery',
  tag: 'Webhooks',
  summary: 'Send a delivery again',
  description: 'It is due now, with a schedule of retries of its own.',
  body: noFields,
  answers: [
    {
      status: 202,
      description: 'Due',
      schema: webhookDeliverySchema,
      example: { ...sampleDelivery, status: 'pending', nextAttemptAt: at },
    },
  ],
  problems: [...ofOne, ...withBody, 'unknown-delivery', 'webhook-disabled', 'already-so'],
};
