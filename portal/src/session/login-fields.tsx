import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';

/** What was typed into a form of one’s own, by the fields’ names. */
export function fieldsOf(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return (name) => String(data.get(name) ?? '');
}

const loginField = {
  name: 'login',
  label: 'Email or user name',
  description: 'A partner’s people also sign in as partner/name, or as corp/Partner with a user name.',
  autoComplete: 'username',
  required: true,
};

/** `corp/Northwind` names a partner; who of it is asked for beside it. */
const namesPartner = (login: string): boolean => /^corp\/[^/]+$/i.test(login.trim());

export const nobody = { login: '', userName: '' };

/** Kept from one step to the next, so that nobody types it twice. */
export interface Who {
  typed: typeof nobody;
  setTyped(typed: typeof nobody): void;
}

/** What one comes in with, and where it names only the partner, who of it. */
export function LoginFields({ typed, setTyped }: Who) {
  const { login, userName } = typed;
  return (
    <>
      <TextInput
        {...loginField}
        value={login}
        onChange={({ currentTarget }) => setTyped({ ...typed, login: currentTarget.value })}
      />
      {namesPartner(login) && (
        <TextInput
          name="userName"
          value={userName}
          onChange={({ currentTarget }) => setTyped({ ...typed, userName: currentTarget.value })}
          label="User name"
          description={`Yours at ${login.trim().slice('corp/'.length)}.`}
          autoComplete="username"
          required
        />
      )}
    </>
  );
}

/** As the API takes it. */
export function loginOf(field: (name: string) => string) {
  const userName = field('userName').trim();
  return { login: field('login').trim(), ...(userName !== '' && { userName }) };
}
