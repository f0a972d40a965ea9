import { z } from 'zod';
import { count, instant, maybeText, named } from './parts.js';

export const nextStepSchema = named(
  'NextStep',
  z
    .object({ next: z.literal('second-factor').nullable() })
    .describe('`second-factor`: send the code; null: the login is complete, and the cookie is a session'),
);

export const waysInSchema = named(
  'WaysIn',
  z.object({
    password: z.literal(true),
    singleSignOn: z
      .object({ name: z.string().describe('For the button') })
      .nullable()
      .describe('null where none is configured'),
  }),
);

export const goToSchema = named('GoTo', z.object({ url: z.url().describe('Where the browser goes to') }));

export const signedOutSchema = named('SignedOut', z.object({ signedOut: z.literal(true) }));
export const resetAskedSchema = named('ResetAsked', z.object({ sent: z.string() }));

export const linkOwnerSchema = named(
  'PasswordLinkOwner',
  z.object({ name: z.string(), email: z.string() }).describe('Whose password the link sets'),
);

export const passwordSetSchema = named(
  'PasswordSet',
  z.object({ set: z.literal(true), email: z.string().describe('What the user logs in with') }),
);

export const meSchema = named(
  'Me',
  z
    .object({
      kind: z.enum(['vendor', 'partner']).describe('`partner` sees that partner’s customers only'),
      role: z
        .enum(['admin', 'approver', 'staff', 'owner', 'member', 'key'])
        .describe('admin, approver and staff are the vendor’s; owner, member and key a partner’s'),
      id: z.string().describe('As the audit knows it: `bootstrap`, `key/…` or `user/…`'),
      name: maybeText.describe('null for the key of the data folder'),
      email: maybeText.describe('null for a key'),
      partner: maybeText.describe('The partner’s id; null for the vendor’s own'),
      partnerName: maybeText,
      session: z
        .object({ id: z.string(), hasSecondFactor: z.boolean(), bySingleSignOn: z.boolean() })
        .nullable()
        .describe('null for a key'),
      secondFactorNeeded: z
        .boolean()
        .describe('Whether nothing but setting up a second factor is open to this login'),
    })
    .describe('Who asks'),
);

export const sessionsSchema = named(
  'Sessions',
  z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        current: z.boolean(),
        ipAddress: maybeText,
        userAgent: maybeText,
        method: z.enum(['password', 'single-sign-on']),
        createdAt: instant,
        updatedAt: instant,
        expiresAt: instant,
      }),
    ),
  }),
);

export const endedSchema = named('SessionsEnded', z.object({ ended: count.describe('How many') }));

export const totpSchema = named(
  'SecondFactorBegun',
  z.object({
    totpURI: z.string().describe('otpauth://…, as a QR code for an authenticator app'),
    backupCodes: z.array(z.string()).describe('Each works once in place of a code; they are not shown again'),
  }),
);

export const changedSchema = named('PasswordChanged', z.object({ changed: z.literal(true) }));
export const confirmedSchema = named('SecondFactorConfirmed', z.object({ confirmed: z.literal(true) }));
export const factorEndedSchema = named('SecondFactorEnded', z.object({ ended: z.literal(true) }));
