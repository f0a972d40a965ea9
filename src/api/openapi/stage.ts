import { z } from 'zod';
import { contractsStage, draftingStage, registeredStage } from './deal.js';
import {
  actor,
  audience,
  components,
  count,
  instant,
  maybeInstant,
  maybeText,
  named,
  referenceTo,
  terms,
} from './parts.js';

const logLine = z.object({ at: instant, level: z.enum(['info', 'warning', 'error']), message: z.string() });

export const importSchema = named(
  'Import',
  z.object({
    attempt: z.int().min(1),
    startedAt: instant,
    lastSequence: count,
    lastReportAt: instant,
    status: z.enum(['running', 'failed', 'stalled']),
    percent: z.number().min(0).max(100),
    error: maybeText,
    errors: count,
    log: z.array(logLine),
  }),
);

const told = z.object({ kind: z.enum(['upgrade', 'end']), at: instant });
const link = z.object({ number: count, issuedAt: instant, expiresAt: instant });
const planned = z.object({
  terms,
  expiresAt: maybeInstant,
  by: actor,
  isOver: z
    .boolean()
    .optional()
    .describe(
      'Whether its time has passed while it waited, so that the trial begins instead, not to be upgraded',
    ),
});

const pending = named(
  'PendingStage',
  z.object({
    name: z.literal('pending'),
    since: instant,
    link: link.nullable(),
    invitedAt: maybeInstant,
    remindedDays: z.array(z.number()),
    closeReminded: z.boolean(),
    activated: z.object({ at: instant, name: z.string() }).nullable(),
    import: z.union([importSchema, z.null()]),
    planned: planned.nullable(),
  }),
);

const notice = told.extend({
  terms,
  issuedAt: instant,
  failingSince: maybeInstant,
  mails: z.object({ customer: maybeText, partner: maybeText }),
});

const trial = named(
  'TrialStage',
  z.object({
    name: z.literal('trial'),
    since: instant,
    endsAt: instant,
    notice: notice.nullable(),
    overruled: told.nullable(),
    held: z.object({ since: instant, until: instant, cause: z.string() }).nullable(),
    blockedAt: maybeInstant,
  }),
);

const production = named(
  'ProductionStage',
  z.object({
    name: z.literal('production'),
    since: instant,
    expiresAt: instant,
    expirySetAt: instant,
    noticedDays: z.array(z.number()),
  }),
);

const reminded = { since: instant, closeReminded: z.boolean() };

const stages = [
  registeredStage,
  draftingStage,
  contractsStage,
  pending,
  trial,
  named('TrialEndedStage', z.object({ name: z.literal('trial-ended'), ...reminded })),
  production,
  named('ExpiredStage', z.object({ name: z.literal('expired'), ...reminded })),
  named(
    'ClosedStage',
    z.object({
      name: z.literal('closed'),
      since: instant,
      outcome: z.enum([
        'closed',
        'deal-expired',
        'deal-rejected',
        'deal-lost',
        'draft-abandoned',
        'not-activated',
        'lapsed',
        'not-renewed',
      ]),
      reason: z.string(),
    }),
  ),
] as const;

/** What a generated client goes by: two stages differ in nothing but the name. */
const discriminator = {
  propertyName: 'name',
  mapping: Object.fromEntries(
    stages.map((one) => [one.shape.name.value, referenceTo(components.get(one)?.id ?? '')]),
  ),
};

export const stage = named(
  'Stage',
  z
    .discriminatedUnion('name', stages)
    .meta({ description: 'Where a customer stands, with what that stage has', discriminator }),
);

export const upcoming = named(
  'Upcoming',
  z
    .object({
      at: instant,
      what: z.string(),
      deed: z.looseObject({ do: z.string() }),
      awaits: z.literal('notice').nullable(),
    })
    .describe('A coming email, deadline or transition. `awaits`: not before a notice was accepted'),
);

export const mailContent = named(
  'MailContent',
  z.looseObject({ kind: z.string() }).describe('The facts that an email of this kind states'),
);

export const queuedMail = named(
  'Mail',
  z
    .object({
      key: z.string(),
      number: count,
      audience,
      kind: z.string(),
      name: z.string(),
      status: z.enum(['queued', 'accepted', 'refused', 'dropped']),
      wanted: z.boolean(),
      queuedAt: instant,
      content: mailContent,
      attempts: count,
      attemptsBefore: count,
      answeredAt: maybeInstant,
      nextAttemptAt: instant,
      failingSince: maybeInstant,
      accepted: z.array(z.object({ address: z.string(), at: instant })),
      refused: z.array(z.object({ address: z.string(), reason: z.string() })),
      reason: maybeText,
    })
    .describe('An email of the outbox; `wanted` is false once what it says is no longer so'),
);
