import { z } from 'zod';
import {
  changedSchema,
  confirmedSchema,
  endedSchema,
  factorEndedSchema,
  goToSchema,
  linkOwnerSchema,
  meSchema,
  nextStepSchema,
  passwordSetSchema,
  resetAskedSchema,
  sessionsSchema,
  signedOutSchema,
  totpSchema,
  waysInSchema,
} from '../openapi/login.js';
import type { Operation } from '../openapi/operation.js';
import { always, type ProblemCode, withBody } from '../openapi/problems.js';
import {
  anewInput,
  changePassword,
  code,
  linkToken,
  newPassword,
  password,
  reset,
  secondFactor,
  signIn,
} from './login-input.js';

const at = '2026-06-01T12:00:00.000Z';
/** The door itself: nobody is known yet, and a page of somebody else's may not knock. */
const door = ['malformed', 'bad-request', 'wrong-origin', 'internal', 'unavailable'] as const;
const parsed = ['too-large', 'not-json'] as const;
const session = { id: 'K3vF0n9C2xYh1s8QbM5tTzR7LwDjE4pA', hasSecondFactor: true, bySingleSignOn: false };

interface Outline extends Pick<Operation, 'id' | 'summary' | 'description'> {
  schema: z.ZodType;
  example: object;
  fields?: { schema: z.ZodObject; example: object };
  problems?: readonly ProblemCode[];
}

function atTheDoor({ schema, example, fields, problems = [], ...outline }: Outline, status = 200): Operation {
  return {
    ...outline,
    tag: 'Login',
    open: true,
    ...(fields && { body: { ...fields, required: true } }),
    answers: [{ status, description: 'Done', schema, example }],
    problems: [...door, ...(fields ? withBody : parsed), ...problems],
  };
}

function ofOneself({ schema, example, fields, problems = [], ...outline }: Outline): Operation {
  return {
    ...outline,
    tag: 'Login',
    ...(fields && { body: { ...fields, required: true } }),
    answers: [{ status: 200, description: 'Done', schema, example }],
    problems: [...always, ...(fields ? withBody : []), ...problems],
  };
}

const guessing = ['not-accepted', 'too-many-requests'] as const;
const ofPeople = ['wrong-role', ...guessing] as const;
const anew = { schema: anewInput, example: { password: 'correct horse battery' } };
const anewWords =
  'Asks for the password once more. Who came by single sign-on has none here: then that login has to be of the last ten minutes.';

export const signInOperation = atTheDoor({
  id: 'sign-in',
  summary: 'Log in with a password',
  description:
    'Sets cookies. An unknown, a disabled and a suspended account are answered like a wrong password. 20 in a minute from an address, 10 in 5 minutes for an account.',
  schema: nextStepSchema,
  example: { next: null },
  fields: { schema: signIn, example: { login: 'northwind/nina', password: 'correct horse battery' } },
  problems: guessing,
});
export const secondFactorOperation = atTheDoor({
  id: 'send-second-factor',
  summary: 'Complete a login with a code',
  description: 'The six digits of the app, or a backup code. Within 10 minutes of the password.',
  schema: nextStepSchema,
  example: { next: null },
  fields: { schema: secondFactor, example: { code: '123456' } },
  problems: guessing,
});
export const waysInOperation: Operation = {
  id: 'show-ways-in',
  tag: 'Login',
  open: true,
  summary: 'See how people can log in',
  answers: [
    {
      status: 200,
      description: 'As it is configured',
      schema: waysInSchema,
      example: { password: true, singleSignOn: { name: 'Contoso' } },
    },
  ],
  problems: door,
};
export const beginSingleSignOnOperation = atTheDoor({
  id: 'begin-single-sign-on',
  summary: 'Log in with an account elsewhere',
  description: 'Go to the `url`; the browser comes back to `/` logged in, or to `/sign-in?error=…`.',
  schema: goToSchema,
  example: { url: 'https://login.contoso.example/authorize?client_id=fortnight' },
  problems: ['no-single-sign-on', 'too-many-requests'],
});
export const endSingleSignOnOperation: Operation = {
  id: 'end-single-sign-on',
  tag: 'Login',
  open: true,
  summary: 'Come back from single sign-on',
  description: 'Where the provider sends the browser to. Not for programs.',
  // Providers add parameters of their own.
  query: z.looseObject({
    code: z.string().optional(),
    state: z.string().optional(),
    iss: z.string().optional(),
    error: z.string().optional(),
    error_description: z.string().optional(),
  }),
  answers: [{ status: 303, description: 'To `/`, or to `/sign-in?error=…`', type: '' }],
  problems: [...door, 'no-single-sign-on', 'too-many-requests'],
};
export const signOutOperation = atTheDoor({
  id: 'sign-out',
  summary: 'End this session',
  schema: signedOutSchema,
  example: { signedOut: true },
});
export const resetOperation = atTheDoor(
  {
    id: 'request-reset',
    summary: 'Ask for a link to set a new password',
    description: 'Answered alike whether there is such an account or not. The link is valid for an hour.',
    schema: resetAskedSchema,
    example: { sent: 'if there is such an account, an email is on its way to it' },
    fields: { schema: reset, example: { login: 'nina@northwind.example' } },
    problems: ['too-many-requests'],
  },
  202,
);
export const linkOperation = atTheDoor({
  id: 'read-password-link',
  summary: 'See whose password a link sets',
  description: 'The link of an invitation, a reset or `create-admin-link`. Changes nothing.',
  schema: linkOwnerSchema,
  example: { name: 'Nina', email: 'nina@northwind.example' },
  fields: { schema: z.strictObject({ token: linkToken }), example: { token: 'the-last-part-of-the-link' } },
  problems: ['unknown-link', 'too-many-requests'],
});
export const setPasswordOperation = atTheDoor({
  id: 'set-password',
  summary: 'Accept an invitation, or set a new password',
  description: 'Uses the link up and ends all sessions; log in afterwards. Opens no session by itself.',
  schema: passwordSetSchema,
  example: { set: true, email: 'nina@northwind.example' },
  fields: {
    schema: z.strictObject({ token: linkToken, password: newPassword }),
    example: { token: 'the-last-part-of-the-link', password: 'correct horse battery' },
  },
  problems: ['unknown-link', 'too-many-requests'],
});

export const meOperation = ofOneself({
  id: 'show-me',
  summary: 'See as whom one is let in',
  schema: meSchema,
  example: {
    kind: 'partner',
    role: 'owner',
    id: 'user/5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11',
    name: 'Nina',
    email: 'nina@northwind.example',
    partner: 'northwind',
    partnerName: 'Northwind Partners',
    session,
    secondFactorNeeded: false,
  },
});
export const changePasswordOperation = ofOneself({
  id: 'change-password',
  summary: 'Change one’s password',
  description: 'Ends one’s other sessions.',
  schema: changedSchema,
  example: { changed: true },
  fields: {
    schema: changePassword,
    example: { current: 'correct horse battery', next: 'another horse battery' },
  },
  problems: ofPeople,
});
export const sessionsOperation = ofOneself({
  id: 'list-sessions',
  summary: 'List one’s sessions',
  schema: sessionsSchema,
  example: {
    sessions: [
      {
        id: session.id,
        current: true,
        ipAddress: '203.0.113.7',
        userAgent: 'Mozilla/5.0',
        method: 'password',
        createdAt: at,
        updatedAt: at,
        expiresAt: '2026-06-08T12:00:00.000Z',
      },
    ],
  },
  problems: ['wrong-role'],
});
export const endSessionOperation = ofOneself({
  id: 'end-session',
  summary: 'End one of one’s sessions',
  description: anewWords,
  schema: endedSchema,
  example: { ended: 1 },
  fields: anew,
  problems: [...ofPeople, 'unknown-session'],
});
export const signOutEverywhereOperation = ofOneself({
  id: 'sign-out-everywhere',
  summary: 'End all of one’s sessions, this one included',
  description: anewWords,
  schema: endedSchema,
  example: { ended: 3 },
  fields: anew,
  problems: ofPeople,
});
const ownPassword = { schema: z.strictObject({ password }), example: { password: 'correct horse battery' } };
export const beginTotpOperation = ofOneself({
  id: 'begin-second-factor',
  summary: 'Begin to set up a second factor',
  description: 'It is asked for at logins once it is confirmed.',
  schema: totpSchema,
  example: { totpURI: 'otpauth://totp/Fortnight:nina?secret=JBSWY3DPEHPK3PXP', backupCodes: ['AAAAA-BBBBB'] },
  fields: ownPassword,
  problems: [...ofPeople, 'already-so'],
});
export const confirmTotpOperation = ofOneself({
  id: 'confirm-second-factor',
  summary: 'Turn the second factor on, with a first code',
  schema: confirmedSchema,
  example: { confirmed: true },
  fields: { schema: z.strictObject({ code }), example: { code: '123456' } },
  problems: [...ofPeople, 'already-so'],
});
export const endTotpOperation = ofOneself({
  id: 'end-second-factor',
  summary: 'Turn the second factor off',
  schema: factorEndedSchema,
  example: { ended: true },
  fields: ownPassword,
  problems: [...ofPeople, 'already-so'],
});
