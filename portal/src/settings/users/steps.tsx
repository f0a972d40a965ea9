import { answerOf, api, type Me, type User } from '../../api/client.js';
import { usersQuery } from '../../api/settings-queries.js';
import { announce, Confirm } from '../panel.js';
import { useChange } from '../use-change.js';
import { announceMail } from './invitation.js';

export type UserStepName = 'invite-again' | 'sign-out' | 'remove-second-factor' | 'disable' | 'enable';

interface Step {
  title: string;
  destructive?: true;
  consequences(user: User): string[];
  /** @returns what to say when it is done; nothing where it has been said */
  send(id: string): Promise<string | undefined>;
}

const at = (id: string) => ({ params: { path: { id } } });

const steps: Record<UserStepName, Step> = {
  'invite-again': {
    title: 'Send another link',
    consequences: ({ email, hasPassword }) => [
      `${email} gets a new link to set a password, valid for 7 days. The link before it stops working.`,
      ...(hasPassword ? ['The password that they have stays until they set another.'] : []),
    ],
    send: async (id) => {
      announceMail(await answerOf(api.POST('/api/users/{id}/invite', at(id))));
      return undefined;
    },
  },
  'sign-out': {
    title: 'Sign out everywhere',
    consequences: ({ name }) => [`All sessions of ${name} end at once. They can sign in again.`],
    send: async (id) => {
      const { ended } = await answerOf(api.POST('/api/users/{id}/sign-out', at(id)));
      return ended === 1 ? 'One session has ended.' : `${ended} sessions have ended.`;
    },
  },
  'remove-second-factor': {
    title: 'Remove second factor',
    destructive: true,
    consequences: ({ name }) => [
      `All sessions of ${name} end, and they sign in with the password alone until they set up a second factor again. They are told by email.`,
      'Do this for somebody who has lost phone and backup codes, and only if you are sure that it is them who ask.',
    ],
    send: async (id) => {
      await answerOf(api.POST('/api/users/{id}/remove-second-factor', at(id)));
      return 'The second factor is removed.';
    },
  },
  disable: {
    title: 'Disable',
    destructive: true,
    consequences: ({ name }) => [
      `${name} is out at once: sessions end, password and links no longer work.`,
      'What they did stays on the timelines. You can enable them again.',
    ],
    send: async (id) => {
      await answerOf(api.POST('/api/users/{id}/disable', at(id)));
      return 'The user is out.';
    },
  },
  enable: {
    title: 'Enable',
    consequences: ({ name }) => [`${name} can sign in again, with the password as before.`],
    send: async (id) => {
      await answerOf(api.POST('/api/users/{id}/enable', at(id)));
      return 'The user can sign in again.';
    },
  },
};

/** What can be done with a user now; nobody puts themselves out. */
export function userSteps(user: User, me: Me) {
  const isSelf = me.id === `user/${user.id}`;
  const names: UserStepName[] =
    user.disabledAt !== null
      ? ['enable']
      : [
          'invite-again',
          'sign-out',
          ...(user.twoFactorEnabled && !isSelf ? (['remove-second-factor'] as const) : []),
          ...(isSelf ? [] : (['disable'] as const)),
        ];
  return names.map((name) => ({ name, ...steps[name] }));
}

export function UserStep({ name, user, close }: { name: UserStepName; user: User; close(): void }) {
  const { title, destructive, consequences, send } = steps[name];
  const change = useChange(
    (_: undefined) => send(user.id),
    [usersQuery.queryKey],
    (said) => {
      close();
      if (said) announce(user.name, said);
    },
  );
  return (
    <Confirm
      change={change}
      consequences={consequences(user)}
      submit={title}
      destructive={destructive}
      cancel={close}
    />
  );
}
