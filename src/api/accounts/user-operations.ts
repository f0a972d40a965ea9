import { newUser, userChanges } from '../../config/accounts.js';
import { adminLinkSchema, auditSchema, invitedSchema, userSchema, usersSchema } from '../openapi/accounts.js';
import { endedSchema } from '../openapi/login.js';
import { adminLinkOf, auditQuery } from './input.js';
import { changing, type Outline, reading } from './outline.js';

const at = '2026-06-01T12:00:00.000Z';

const user = {
  id: '5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11',
  name: 'Nina',
  email: 'nina@northwind.example',
  emailVerified: true,
  role: 'owner',
  partner: 'northwind',
  username: 'nina',
  disabledAt: null,
  twoFactorEnabled: false,
  createdAt: at,
  updatedAt: at,
};
const invited = {
  ...user,
  mail: { outcome: 'accepted', reason: '250 OK', expiresAt: '2026-06-08T12:00:00.000Z' },
};

const unknownUser: Pick<Outline, 'problems'> = { problems: ['unknown-user'] };

export const listUsers = reading({ id: 'list-users', summary: 'List users' }, usersSchema, {
  users: [{ ...user, hasPassword: true, linkUntil: null }],
});
export const inviteUser = changing(
  {
    id: 'invite-user',
    summary: 'Make a user, and mail a link to set a password',
    description: 'The link is valid for 7 days and works once. Nobody else can make an account.',
    problems: ['already-so'],
  },
  { status: 201, schema: invitedSchema, example: invited },
  {
    schema: newUser,
    example: { email: user.email, name: 'Nina', role: 'owner', partner: 'northwind', username: 'nina' },
  },
);
export const reinviteUser = changing(
  {
    id: 'reinvite-user',
    summary: 'Mail another link; the one before is void',
    problems: ['unknown-user', 'already-so'],
  },
  { schema: invitedSchema, example: invited },
);
export const editUser = changing(
  {
    id: 'edit-user',
    summary: 'Change a user’s name, role or partner',
    description: 'What is left out stays. A role holds from the next request on; nobody changes their own.',
    problems: ['unknown-user', 'already-so'],
  },
  { schema: userSchema, example: user },
  { schema: userChanges, example: { role: 'member' } },
);
export const signOutUser = changing(
  { id: 'sign-out-user', summary: 'End all sessions of a user', ...unknownUser },
  { schema: endedSchema, example: { ended: 2 } },
);
export const removeFactor = changing(
  {
    id: 'remove-second-factor',
    summary: 'Take a second factor away that a user has lost',
    description: 'Ends the user’s sessions. Make sure first who asks for it.',
    problems: ['unknown-user', 'already-so'],
  },
  { schema: userSchema, example: user },
);
export const disableUser = changing(
  {
    id: 'disable-user',
    summary: 'Keep a user out',
    description: 'Sessions end at once.',
    problems: ['unknown-user', 'already-so'],
  },
  { schema: userSchema, example: { ...user, disabledAt: at } },
);
export const enableUser = changing(
  { id: 'enable-user', summary: 'Let a disabled user in again', ...unknownUser },
  { schema: userSchema, example: user },
);
export const createAdminLink = changing(
  {
    id: 'create-admin-link',
    summary: 'Make a link by which an admin sets a password',
    description: 'For the key of the data folder alone. Works once, within a day.',
    problems: ['already-so'],
  },
  {
    schema: adminLinkSchema,
    example: { url: 'https://fortnight.example/set-password/…', email: 'ada@vendor.example', expiresAt: at },
  },
  { schema: adminLinkOf, example: { email: 'ada@vendor.example' }, required: false },
);

export const readAudit = reading(
  {
    id: 'read-audit',
    summary: 'Read the audit',
    description: 'What was changed beside the customers, who came in, and what was denied: the newest first.',
    query: auditQuery,
    problems: ['invalid-input'],
  },
  auditSchema,
  {
    facts: [
      {
        id: 7,
        at,
        actor: 'staff Ada',
        action: 'suspend-partner',
        subject: 'northwind',
        outcome: 'done',
        details: {},
      },
    ],
    next: null,
    actions: ['suspend-partner'],
  },
);
