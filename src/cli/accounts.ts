import type { Command } from 'commander';
import { z } from 'zod';
import { newApiKey, newPartner, partnerChanges } from '../config/accounts.js';
import { addOptions, fieldsOf, inputFrom } from './fields.js';
import { addSharedOptions, type Given, open, requestId } from './session.js';
import { type Style, table } from './show/style.js';
import type { Surroundings } from './surroundings.js';

const apiKey = z.looseObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  role: z.string(),
  partner: z.string().nullable(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
const madeKey = z.looseObject({ ...apiKey.shape, key: z.string() });
const keyList = z.looseObject({ keys: z.array(apiKey) });

const partner = z.looseObject({
  id: z.string(),
  name: z.string(),
  recipients: z.array(z.string()),
  trialEnd: z.string().nullable(),
  zone: z.string().nullable(),
  suspendedAt: z.string().nullable(),
});
type PartnerAnswer = z.infer<typeof partner>;
const partnerList = z.looseObject({ partners: z.array(partner) });

/** Who may come in. */
export function addAccounts(program: Command, surroundings: Surroundings): void {
  addKeys(program, surroundings);
  addPartners(program, surroundings);
}

function addKeys(program: Command, surroundings: Surroundings): void {
  const fields = fieldsOf(newApiKey);
  const create = program.command('create-api-key').description('Make an API key; it is shown this once');
  addOptions(create, fields);
  repeatable(create).action(async (given: Given) => {
    const { client, print } = open(surroundings, given);
    const input = inputFrom('create-api-key', newApiKey, fields, given);
    print(await client.post('/api/api-keys', input, madeKey), ({ id, key }, { colors }) =>
      [
        key,
        colors.dim(`Keep it now: it is not shown again. To end it: fortnight revoke-api-key ${id}`),
        '',
      ].join('\n'),
    );
  });
  addSharedOptions(program.command('list-api-keys').description('List API keys, without themselves')).action(
    async (given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get('/api/api-keys', keyList), ({ keys }, style) => showKeys(keys, style));
    },
  );
  repeatable(program.command('revoke-api-key <id>').description('End an API key at once')).action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      const path = `/api/api-keys/${encodeURIComponent(id)}/revoke`;
      print(await client.post(path, {}, apiKey), ({ name }, style) =>
        done(style, `the key of ${name} is revoked`),
      );
    },
  );
}

function addPartners(program: Command, surroundings: Surroundings): void {
  const fields = fieldsOf(newPartner);
  const create = program.command('create-partner').description('Add a partner');
  addOptions(create, fields);
  repeatable(create, true).action(async (given: Given) => {
    const { client, print } = open(surroundings, given, true);
    const input = inputFrom('create-partner', newPartner, fields, given);
    print(await client.post('/api/partners', input, partner), showPartner);
  });
  const changes = fieldsOf(partnerChanges);
  const edit = program
    .command('edit-partner <id>')
    .description('Change a partner’s name, recipients or defaults');
  addOptions(edit, changes);
  repeatable(edit, true).action(async (id: string, given: Given) => {
    const { client, print } = open(surroundings, given, true);
    const input = inputFrom('edit-partner', partnerChanges, changes, given);
    print(await client.post(`${pathOf(id)}/edit`, input, partner), showPartner);
  });
  addSharedOptions(program.command('list-partners').description('List the partners')).action(
    async (given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get('/api/partners', partnerList), ({ partners }, style) =>
        showPartners(partners, style),
      );
    },
  );
  for (const [verb, summary] of [
    ['suspend', 'Keep a partner’s keys and users out from now on'],
    ['resume', 'Let a suspended partner in again'],
  ] as const) {
    repeatable(program.command(`${verb}-partner <id>`).description(summary)).action(
      async (id: string, given: Given) => {
        const { client, print } = open(surroundings, given);
        print(await client.post(`${pathOf(id)}/${verb}`, {}, partner), showPartner);
      },
    );
  }
}

/** What changes something can be repeated under its request id. */
export function repeatable(command: Command, ownZone = false): Command {
  return addSharedOptions(command.addOption(requestId()), { ownZone });
}

export const pathOf = (id: string) => `/api/partners/${encodeURIComponent(id)}`;

const done = ({ colors }: Style, what: string) => `${colors.green('done:')} ${what}\n`;

function showKeys(keys: z.infer<typeof keyList>['keys'], style: Style): string {
  if (keys.length === 0) return 'no keys yet; fortnight create-api-key makes one\n';
  const rows = keys.map((key) => [
    key.id,
    `${key.prefix}…`,
    key.name,
    key.partner === null ? key.role : `partner ${key.partner}`,
    stateOf(key, style),
    key.lastUsedAt === null ? 'never' : style.at(key.lastUsedAt),
  ]);
  return table(style, ['Id', 'Key', 'Name', 'Role', 'State', 'Last used'], rows);
}

function stateOf({ revokedAt, expiresAt }: z.infer<typeof apiKey>, style: Style): string {
  if (revokedAt !== null) return `revoked ${style.at(revokedAt)}`;
  return expiresAt === null ? 'valid' : `until ${style.at(expiresAt)}`;
}

function showPartner(one: PartnerAnswer, style: Style): string {
  return showPartners([one], style);
}

function showPartners(partners: PartnerAnswer[], style: Style): string {
  if (partners.length === 0) return 'no partners yet; fortnight create-partner adds one\n';
  const rows = partners.map(({ id, name, recipients, trialEnd, zone, suspendedAt }) => [
    id,
    name,
    recipients.join(', '),
    trialEnd ?? 'as the policy',
    zone ?? '',
    suspendedAt === null ? '' : `suspended ${style.at(suspendedAt)}`,
  ]);
  return table(style, ['Id', 'Name', 'Recipients', 'Trial’s end', 'Zone', ''], rows);
}
