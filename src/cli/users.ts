import type { Command } from 'commander';
import { z } from 'zod';
import { newUser } from '../config/accounts.js';
import { repeatable } from './accounts.js';
import { addOptions, fieldsOf, inputFrom } from './fields.js';
import { addSharedOptions, type Given, open } from './session.js';
import { type Style, table } from './show/style.js';
import type { Surroundings } from './surroundings.js';

const user = z.looseObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  partner: z.string().nullable(),
  username: z.string().nullable(),
  disabledAt: z.string().nullable(),
  twoFactorEnabled: z.boolean(),
  /** In lists only. */
  hasPassword: z.boolean().optional(),
});
const invited = z.looseObject({
  ...user.shape,
  mail: z.looseObject({ outcome: z.string(), reason: z.string(), expiresAt: z.string() }),
});
const userList = z.looseObject({ users: z.array(user) });
const link = z.looseObject({ url: z.string(), email: z.string(), expiresAt: z.string() });

/** People who log in with a password. */
export function addUsers(program: Command, surroundings: Surroundings): void {
  const fields = fieldsOf(newUser);
  const invite = program.command('invite-user').description('Make a user, and mail a link to set a password');
  addOptions(invite, fields);
  repeatable(invite).action(async (given: Given) => {
    const { client, print } = open(surroundings, given);
    const input = inputFrom('invite-user', newUser, fields, given);
    print(await client.post('/api/users', input, invited), showInvited);
  });
  repeatable(
    program.command('reinvite-user <id>').description('Mail another link; the one before is void'),
  ).action(async (id: string, given: Given) => {
    const { client, print } = open(surroundings, given);
    print(await client.post(`${pathOf(id)}/invite`, {}, invited), showInvited);
  });
  addSharedOptions(program.command('list-users').description('List the users')).action(
    async (given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get('/api/users', userList), ({ users }, style) => showUsers(users, style));
    },
  );
  for (const [verb, summary] of [
    ['disable', 'Keep a user out from now on; its sessions end'],
    ['enable', 'Let a disabled user in again'],
    ['remove-second-factor', 'Take a second factor away that a user has lost; its sessions end'],
  ] as const) {
    const command = verb === 'remove-second-factor' ? `${verb} <id>` : `${verb}-user <id>`;
    repeatable(program.command(command).description(summary)).action(async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.post(`${pathOf(id)}/${verb}`, {}, user), (one, style) => showUsers([one], style));
    });
  }
  repeatable(program.command('sign-out-user <id>').description('End all sessions of a user')).action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(
        await client.post(`${pathOf(id)}/sign-out`, {}, z.looseObject({ ended: z.number() })),
        ({ ended }, { colors }) => `${colors.green('done:')} ${ended} session(s) have ended\n`,
      );
    },
  );
  addAdminLink(program, surroundings);
}

function addAdminLink(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('create-admin-link')
    .description('Print a link by which an admin sets a password, once, within a day')
    .option('--email <email>', 'the admin’s, who is made where there is none (default: the first admin)');
  repeatable(command).action(async (given: Given) => {
    const { client, print } = open(surroundings, given);
    const answer = await client.post(
      '/api/users/admin-link',
      given.email === undefined ? {} : { email: given.email },
      link,
    );
    print(answer, ({ url, email, expiresAt }, style) =>
      [url, style.colors.dim(`For ${email}, valid until ${style.when(expiresAt)}`), ''].join('\n'),
    );
  });
}

const pathOf = (id: string) => `/api/users/${encodeURIComponent(id)}`;

function showInvited({ id, email, mail }: z.infer<typeof invited>, { colors, at }: Style): string {
  const { outcome, reason, expiresAt } = mail;
  if (outcome === 'accepted')
    return `${colors.green('done:')} the link went to ${email}, valid until ${at(expiresAt)} (user ${id})\n`;
  return `${colors.red('not sent:')} ${reason}\nThe user is there; send another link with fortnight reinvite-user ${id}\n`;
}

function standingOf(
  { disabledAt, hasPassword }: Pick<z.infer<typeof user>, 'disabledAt' | 'hasPassword'>,
  style: Style,
): string {
  if (disabledAt !== null) return `disabled ${style.at(disabledAt)}`;
  return hasPassword === false ? 'invited, has set no password' : '';
}

function showUsers(users: z.infer<typeof user>[], style: Style): string {
  if (users.length === 0) return 'no users yet; fortnight invite-user makes one\n';
  const rows = users.map(({ id, email, name, role, partner, username, twoFactorEnabled, ...rest }) => [
    id,
    email,
    partner === null || username === null ? '' : `${partner}/${username}`,
    name,
    partner === null ? role : `${role} of ${partner}`,
    twoFactorEnabled ? 'two factors' : 'password',
    standingOf(rest, style),
  ]);
  return table(style, ['Id', 'Email', 'Login name', 'Name', 'Role', 'Comes in by', ''], rows);
}
