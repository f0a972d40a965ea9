import { z } from 'zod';
import { keyRoles, userRoles } from '../../config/accounts.js';
import { count, instant, maybeInstant, maybeText, named } from './parts.js';

export const apiKeySchema = named(
  'ApiKey',
  z
    .object({
      id: z.string(),
      name: z.string(),
      prefix: z.string().describe('The first characters, to recognize it by'),
      role: z.enum(keyRoles),
      partner: maybeText.describe('The partner, for the role partner; else null'),
      expiresAt: maybeInstant,
      revokedAt: maybeInstant,
      lastUsedAt: maybeInstant,
      createdBy: z.string(),
      createdAt: instant,
    })
    .describe('An API key without itself'),
);

export const apiKeysSchema = named('ApiKeys', z.object({ keys: z.array(apiKeySchema) }));

export const madeKeySchema = named(
  'ApiKeyWithKey',
  apiKeySchema
    .extend({ key: z.string().describe('The key itself: it is not shown again') })
    .describe('An API key, to the request that made it'),
);

export const partnerSchema = named(
  'Partner',
  z
    .object({
      id: z.string(),
      name: z.string(),
      recipients: z.array(z.string()).describe('Who gets its notices'),
      trialEnd: z
        .enum(['upgrade', 'hold'])
        .nullable()
        .describe('What a trial’s end does; null: as the policy'),
      zone: maybeText.describe('IANA time zone of its dates'),
      suspendedAt: maybeInstant.describe('Since when its keys and users are kept out'),
      createdAt: instant,
    })
    .describe('A partner of the vendor’s'),
);

export const partnersSchema = named('Partners', z.object({ partners: z.array(partnerSchema) }));

export const handOverSchema = named(
  'HandOver',
  z
    .object({
      from: z.string(),
      to: z.string(),
      moved: z
        .array(z.string())
        .describe('Customers that are the other partner’s now; with `dryRun=true` would be'),
      refused: z.array(z.object({ id: z.string(), reason: z.string() })),
      remaining: count.describe('How many are still to come'),
      next: maybeText.describe('`after` of the next request; null once all were looked at'),
    })
    .describe('A batch of a hand-over'),
);

export const userSchema = named(
  'User',
  z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      emailVerified: z.boolean(),
      role: z.enum(userRoles),
      partner: maybeText,
      username: maybeText,
      disabledAt: maybeInstant.describe('Since when the user is kept out'),
      twoFactorEnabled: z.boolean(),
      createdAt: instant,
      updatedAt: instant,
    })
    .describe('Somebody who comes in with a password'),
);

const listedUserSchema = named(
  'ListedUser',
  userSchema.extend({
    hasPassword: z.boolean().describe('Whether the user has set a password: the invitation was taken'),
    linkUntil: maybeInstant.describe('Until when the newest link to set a password is good; null for none'),
  }),
);

export const usersSchema = named('Users', z.object({ users: z.array(listedUserSchema) }));

export const invitedSchema = named(
  'InvitedUser',
  userSchema
    .extend({
      mail: z
        .object({
          outcome: z.enum(['accepted', 'refused', 'delayed']),
          reason: z.string().describe('What the mail server said'),
          expiresAt: instant.describe('Until when the link is valid'),
        })
        .describe('What became of the invitation'),
    })
    .describe('A user who was sent a link to set a password'),
);

export const adminLinkSchema = named(
  'AdminLink',
  z.object({ url: z.url(), email: z.string(), expiresAt: instant }),
);

export const auditSchema = named(
  'Audit',
  z.object({
    facts: z.array(
      z.object({
        id: count,
        at: instant,
        actor: z.string(),
        action: z.string(),
        subject: maybeText,
        outcome: z.enum(['done', 'denied']),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
    next: count.nullable().describe('`before` of the next page; null on the last one'),
    actions: z.array(z.string()).describe('Every action that there is, to filter by'),
  }),
);
