import { z } from 'zod';
import { displayName, partnerId, recipientList, zone } from './settings.js';

/** What a key may do: `partner` is bound to one partner, the others are the vendor's. */
export const keyRoles = ['admin', 'staff', 'approver', 'partner'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** A new API key, as the API and the command line take it. */
export const newApiKey = z.strictObject({
  name: z.string().trim().min(1).max(60).describe('Whose key it is, or what for: it appears as the actor'),
  role: z.enum(keyRoles).describe('What it may do'),
  partner: partnerId.optional().describe('The partner, for the role partner'),
  expiresAt: z
    .union(
      [z.iso.datetime({ offset: true }), z.iso.date()],
      'expected a day such as 2027-06-30, or an instant such as 2027-06-30T12:00:00Z',
    )
    .optional()
    .describe('When it ends, such as 2027-06-30, the end of that day in UTC (default: never)'),
});

const trialEnd = z.enum(['upgrade', 'hold']);

/** A new partner, as the API and the command line take it. */
export const newPartner = z.strictObject({
  id: partnerId.describe('Short and for ever: lower-case letters, digits and hyphens'),
  name: displayName.describe('As emails and pages name it'),
  recipients: recipientList.describe('Who gets its notices'),
  trialEnd: trialEnd.optional().describe('What a trial’s end does (default: as the policy says)'),
  zone: zone.optional().describe('IANA time zone of its dates'),
});

/** What of a partner can be changed; `null` takes a choice back. */
export const partnerChanges = z.strictObject({
  name: displayName.optional().describe('As emails and pages name it'),
  recipients: recipientList.optional().describe('Who gets its notices, in place of those before'),
  trialEnd: z
    .union([trialEnd, z.null()], 'expected one of: upgrade, hold, null')
    .optional()
    .describe('upgrade, hold, or none to follow the policy'),
  zone: z
    .union([z.literal(null), zone])
    .optional()
    .describe('IANA time zone, or none'),
});

/** The vendor's people, and a partner's. */
export const userRoles = ['admin', 'approver', 'staff', 'owner', 'member'] as const;
export type UserRole = (typeof userRoles)[number];

/** A new user, who gets an email with a link to set a password. */
export const newUser = z.strictObject({
  email: z
    .email()
    .max(254)
    .toLowerCase()
    .describe('Where the invitation goes, and what the user comes in with'),
  name: displayName.describe('As the timeline names the user'),
  role: z
    .enum(userRoles)
    .describe('admin, approver and staff are the vendor’s, owner and member a partner’s'),
  partner: partnerId.optional().describe('The partner, for owner and member'),
  username: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,59}$/i, 'expected at most 60 letters, digits, dots and hyphens')
    .toLowerCase()
    .optional()
    .describe('For a login by partner name and user name, such as northwind/nina'),
});

/** What of a user can be changed. The email stays: it is what the user comes in with. */
export const userChanges = z.strictObject({
  name: displayName.optional().describe('As the timeline names the user'),
  role: z.enum(userRoles).optional().describe('From the next request on'),
  partner: z
    .union([z.literal(null), partnerId])
    .optional()
    .describe('The partner, for owner and member; null for the vendor’s'),
});
