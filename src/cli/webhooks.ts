import { type Command, Option } from 'commander';
import { Failure } from './failure.js';
import { addSharedOptions, type Given, open, requestId } from './session.js';
import { showDelivery, showSecret, showTest, showWebhookDeliveries, showWebhooks } from './show/webhooks.js';
import type { Surroundings } from './surroundings.js';
import {
  type WebhookTestAnswer,
  webhookDeliveriesSchema,
  webhookDeliverySchema,
  webhookSchema,
  webhookSecretSchema,
  webhooksSchema,
  webhookTestSchema,
} from './webhook-answers.js';

const statuses = ['pending', 'sending', 'delivered', 'failed'];

/** Addresses that every event is sent to. */
export function addWebhooks(program: Command, surroundings: Surroundings): void {
  addCreate(program, surroundings);
  addSharedOptions(program.command('list-webhooks').description('List the webhooks, and how they do')).action(
    async (given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get('/api/webhooks', webhooksSchema), showWebhooks);
    },
  );
  const about = (name: string, summary: string) =>
    addSharedOptions(program.command(`${name} <webhook>`).description(summary));
  about(
    'test-webhook',
    'Send a test event now, and say what came back; exits with 1 where it was not taken',
  ).action(async (id: string, given: Given) => {
    const { client, print } = open(surroundings, given);
    const answer = await client.post(`${webhookPath(id)}/test`, {}, webhookTestSchema);
    print(answer, showTest);
    if (!answer.delivered) throw notTaken(id, answer);
  });
  about('webhook-deliveries', 'List what was sent to it, the newest first')
    .addOption(new Option('--status <status>', 'only those that are so').choices(statuses))
    .option('--limit <count>', 'so many on a page (default: 50, at most 200)')
    .option('--before <id>', 'the next page, as the page before printed it')
    .action(async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      const path = `${webhookPath(id)}/deliveries${query(given)}`;
      print(await client.get(path, webhookDeliveriesSchema), showWebhookDeliveries);
    });
  addSharedOptions(
    program
      .command('retry-webhook-delivery <webhook> <delivery>')
      .description('Send one of them again, with a schedule of its own; also one that was delivered'),
  ).action(async (id: string, delivery: string, given: Given) => {
    const { client, print } = open(surroundings, given);
    const path = `${webhookPath(id)}/deliveries/${encodeURIComponent(delivery)}/retry`;
    print(await client.post(path, {}, webhookDeliverySchema), showDelivery);
  });
  for (const [verb, enabled, summary] of [
    ['enable', true, 'Send it events again, from now on; clears why it was disabled'],
    ['disable', false, 'Send it no events, and give up those that wait; its log stays'],
  ] as const) {
    about(`${verb}-webhook`, summary).action(async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.patch(webhookPath(id), { enabled }, webhookSchema), (webhook, style) =>
        showWebhooks({ webhooks: [webhook] }, style),
      );
    });
  }
  about('rotate-webhook-secret', 'Make a new signing secret; the old one signs as well for a day')
    .addOption(requestId())
    .action(async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.post(`${webhookPath(id)}/rotate-secret`, {}, webhookSecretSchema), showSecret);
    });
  about('delete-webhook', 'Send it nothing more, and forget its log').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      await client.delete(webhookPath(id));
      print({ id, deleted: true }, (_done, { colors }) => `${colors.green('done:')} ${id} is deleted\n`);
    },
  );
}

function addCreate(program: Command, surroundings: Surroundings): void {
  const create = program
    .command('create-webhook')
    .description('Send events to an address; prints the secret that they are signed with')
    .requiredOption('--url <url>', 'where to: https, at a public address (required)')
    .option('--description <text>', 'what it is for')
    .option('--type <type...>', 'these events only, such as customer.trial-extended')
    .option('--partner <id>', 'events of this partner’s customers only')
    .addOption(requestId());
  addSharedOptions(create).action(async (given: Given) => {
    const { client, print } = open(surroundings, given);
    const { url, description, type: types, partner } = given;
    print(
      await client.post('/api/webhooks', { url, description, types, partner }, webhookSecretSchema),
      showSecret,
    );
  });
}

function notTaken(id: string, { reason }: WebhookTestAnswer): Failure {
  return new Failure({
    title: 'Not taken',
    code: 'not-taken',
    detail: `the test event was not taken by ${id}: ${reason ?? 'no reason given'}`,
    clears: `mend the receiver, then fortnight test-webhook ${id}`,
  });
}

function webhookPath(id: string): string {
  return `/api/webhooks/${encodeURIComponent(id)}`;
}

function query(given: Given): string {
  const parameters = new URLSearchParams();
  for (const name of ['status', 'limit', 'before']) {
    if (given[name] !== undefined) parameters.append(name, String(given[name]));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}
