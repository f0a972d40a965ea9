import type {
  WebhookAnswer,
  WebhookDeliveriesAnswer,
  WebhookDeliveryAnswer,
  WebhookSecretAnswer,
  WebhookTestAnswer,
} from '../webhook-answers.js';
import { facts, type Style, table } from './style.js';

export function showWebhooks({ webhooks }: { webhooks: WebhookAnswer[] }, style: Style): string {
  if (webhooks.length === 0) return 'none yet; see fortnight create-webhook --help\n';
  const rows = webhooks.map((webhook) => [
    webhook.id,
    webhook.url,
    webhook.types?.join(', ') ?? 'all',
    webhook.partner ?? 'all',
    stateOf(webhook, style),
    webhook.description,
  ]);
  return table(style, ['Id', 'URL', 'Events', 'Partner', 'State', 'Description'], rows);
}

function stateOf({ enabled, disabledReason, failingSince }: WebhookAnswer, { colors, at }: Style): string {
  if (!enabled) return colors.red(`disabled: ${disabledReason ?? 'no reason given'}`);
  return failingSince === null ? colors.green('enabled') : colors.yellow(`fails since ${at(failingSince)}`);
}

/** The secret stands on a line of its own, to be copied. */
export function showSecret(webhook: WebhookSecretAnswer, style: Style): string {
  const { previousSecretUntil } = webhook;
  const old =
    previousSecretUntil === null
      ? ''
      : `The secret before signs as well until ${style.when(previousSecretUntil)}.\n`;
  const pairs: [string, string][] = [
    ['Webhook', webhook.id],
    ['URL', webhook.url],
    ['Secret', webhook.secret],
  ];
  return `${facts(style, pairs)}${style.colors.dim('The secret is shown this once: give it to the receiver.')}\n${old}`;
}

export function showTest({ delivered, status, reason, durationMs }: WebhookTestAnswer, style: Style): string {
  const verdict = delivered
    ? style.colors.green(`taken with ${status ?? 'no status'}`)
    : style.colors.red(`not taken: ${reason ?? 'no reason given'}`);
  return `${verdict} ${style.colors.dim(`(${durationMs} ms)`)}\n`;
}

export function showWebhookDeliveries({ deliveries, next }: WebhookDeliveriesAnswer, style: Style): string {
  if (deliveries.length === 0) return 'nothing yet\n';
  return `${tableOf(deliveries, style)}${next === null ? '' : `\nMore with --before ${next}\n`}`;
}

export function showDelivery(delivery: WebhookDeliveryAnswer, style: Style): string {
  return tableOf([delivery], style);
}

function tableOf(deliveries: WebhookDeliveryAnswer[], style: Style): string {
  const rows = deliveries.map((delivery) => [
    delivery.id,
    `${delivery.customer}/${delivery.sequence}`,
    delivery.type,
    delivery.status,
    String(delivery.attempts),
    delivery.lastAttemptAt === null ? '' : style.at(delivery.lastAttemptAt),
    delivery.lastReason ?? (delivery.lastStatus === null ? '' : String(delivery.lastStatus)),
    delivery.nextAttemptAt === null ? '' : style.when(delivery.nextAttemptAt),
  ]);
  const head = ['Id', 'Event', 'Type', 'Status', 'Tries', 'Last try', 'Answer', 'Next try'];
  return table(style, head, rows);
}
