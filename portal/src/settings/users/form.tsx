import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { answerOf, api, type User } from '../../api/client.js';
import { usersQuery } from '../../api/settings-queries.js';
import { useMe } from '../../session/me.js';
import { announce, ChangeForm } from '../panel.js';
import { usePartnerOptions } from '../partner-options.js';
import { changesOf, useChange } from '../use-change.js';
import { announceMail } from './invitation.js';

type Role = User['role'];
const roles: { value: Role; label: string }[] = [
  { value: 'member', label: 'Member of a partner' },
  { value: 'owner', label: 'Owner of a partner' },
  { value: 'staff', label: 'Vendor staff: customers, partners’ hand-overs and webhooks' },
  { value: 'approver', label: 'Approver: what staff may, and decisions that bind the vendor' },
  { value: 'admin', label: 'Admin: also users, keys and partners' },
];

/** Somebody new, who gets an email with a link; or another name, role or partner. */
export function UserForm({ user, close }: { user?: User; close(): void }) {
  const me = useMe();
  const partners = usePartnerOptions();
  const isSelf = user !== undefined && me.id === `user/${user.id}`;
  const form = useForm({
    initialValues: {
      name: user?.name ?? '',
      email: user?.email ?? '',
      role: (user?.role ?? 'member') as Role,
      partner: user?.partner ?? '',
      username: '',
    },
  });
  const { name, email, role, partner, username } = form.values;
  const ofPartner = role === 'member' || role === 'owner';
  const fields = { name: name.trim(), role, partner: ofPartner ? partner : null };
  const changes = user ? changesOf(user, fields) : fields;
  const invite = useChange(
    () =>
      answerOf(
        api.POST('/api/users', {
          body: {
            name: name.trim(),
            email: email.trim(),
            role,
            ...(ofPartner && { partner }),
            ...(ofPartner && username.trim() !== '' && { username: username.trim() }),
          },
        }),
      ),
    [usersQuery.queryKey],
    (made) => {
      close();
      announceMail(made);
    },
  );
  const edit = useChange(
    (id: string) =>
      answerOf(
        api.POST('/api/users/{id}/edit', {
          params: { path: { id } },
          body: changes,
        }),
      ),
    [usersQuery.queryKey],
    (changed) => {
      close();
      announce('User changed', changed.name);
    },
  );
  const change = user ? edit : invite;
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit={user ? 'Save' : 'Send invitation'}
      disabled={
        name.trim() === '' ||
        email.trim() === '' ||
        (ofPartner && partner === '') ||
        Object.keys(changes).length === 0
      }
      onSubmit={() => (user ? edit.run(user.id) : invite.run(undefined))}
      cancel={close}
    >
      <TextInput
        label="Name"
        description="As the timeline of customers names them."
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      {!user && (
        <TextInput
          label="Email"
          type="email"
          description="Gets a link to set a password, valid for 7 days; later they sign in with it."
          required
          {...form.getInputProps('email')}
        />
      )}
      <Select
        label="Role"
        data={roles}
        allowDeselect={false}
        required
        disabled={isSelf}
        description={isSelf ? 'Nobody changes their own role.' : 'It holds from their next request on.'}
        {...form.getInputProps('role')}
      />
      {ofPartner && (
        <Select
          label="Partner"
          description="They see and touch its customers only."
          data={partners}
          searchable
          required
          {...form.getInputProps('partner')}
          onChange={(value) => form.setFieldValue('partner', value ?? '')}
        />
      )}
      {ofPartner && !user && (
        <TextInput
          label="User name"
          description="Optional: another way to sign in, such as northwind/nina."
          {...form.getInputProps('username')}
        />
      )}
    </ChangeForm>
  );
}
