import { z } from 'zod';
import type { Stage } from '../domain/customer.js';
import type { Event } from '../domain/events.js';

/**
 * What the API answers, as far as this program shows it. Fields that it does not know pass through, so `--json`
 * prints all that was answered, and a newer server is understood.
 */
const instant = z.string();
const stage = z.custom<Stage>(
  (value) => z.object({ name: z.string(), since: instant }).safeParse(value).success,
);
const event = z.custom<Event>((value) => z.object({ type: z.string() }).safeParse(value).success);

const upcoming = z.looseObject({ at: instant, what: z.string(), awaits: z.string().nullable() });
export type Upcoming = z.infer<typeof upcoming>;

const terms = z.looseObject({
  skuName: z.string(),
  addOnName: z.string().nullable(),
  price: z.object({ amount: z.number(), currency: z.string() }),
});

const money = z.object({ amount: z.number(), currency: z.string() });

/** Absent from a server that knows no deals. */
const dealShape = {
  deal: z
    .looseObject({ opportunity: z.string(), opportunityStage: z.string(), expectedClose: z.string() })
    .nullish(),
  revenue: z.looseObject({ usd: money, local: money }).nullish(),
  missing: z.array(z.looseObject({ path: z.string() })).default([]),
  discount: z.looseObject({ number: z.number() }).nullish(),
  discountStanding: z.string().default('none'),
  contract: z
    .looseObject({
      number: z.number(),
      agreement: z.unknown(),
      signature: z.unknown(),
      approved: z.looseObject({ start: z.string(), end: z.string() }).nullish(),
    })
    .nullish(),
  conflicts: z
    .looseObject({ cases: z.array(z.looseObject({ decideBy: instant, ended: z.unknown() })) })
    .nullish(),
};

export const answerSchema = z.looseObject({
  id: z.string(),
  version: z.number(),
  stage: z.string(),
  events: z.array(z.string()),
});
export type Answer = z.infer<typeof answerSchema>;

export const customerSchema = z.looseObject({
  id: z.string(),
  organization: z.string(),
  contact: z.looseObject({
    email: z.string(),
    name: z.string().nullable(),
    zone: z.string(),
    language: z.string(),
  }),
  partner: z.string().nullable(),
  source: z.string(),
  stage,
  terms: terms.nullable(),
  ...dealShape,
  upgrade: z.string(),
  tenant: z.looseObject({ id: z.string().nullable() }),
  waiting: z.looseObject({
    on: z.string(),
    since: instant,
    what: z.string(),
    command: z.string().nullable(),
  }),
  permissions: z.array(z.looseObject({ command: z.string(), permitted: z.boolean() })),
  agenda: z.array(upcoming),
  mails: z.array(
    z.looseObject({
      key: z.string(),
      name: z.string(),
      audience: z.string(),
      status: z.string(),
      queuedAt: instant,
      reason: z.string().nullable(),
    }),
  ),
  version: z.number(),
  workflowId: z.string().nullable(),
});
export type CustomerAnswer = z.infer<typeof customerSchema>;

export const listSchema = z.looseObject({
  customers: z.array(
    z.looseObject({
      id: z.string(),
      organization: z.string(),
      partner: z.string().nullable(),
      stage: z.string(),
      sku: z.string().nullable(),
      addOn: z.string().nullable(),
      trialEndsAt: instant.nullable(),
      expiresAt: instant.nullable(),
      opportunity: z.string().nullable().default(null),
      dealDueAt: instant.nullable().default(null),
      waitingOn: z.string(),
    }),
  ),
  next: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
});
export type ListAnswer = z.infer<typeof listSchema>;

export const agendaSchema = z.looseObject({ id: z.string(), stage, agenda: z.array(upcoming) });

export const timelineSchema = z.looseObject({
  entries: z.array(z.looseObject({ sequence: z.number(), at: instant, by: z.string(), event })),
  next: z.number().nullable(),
});
export type TimelineAnswer = z.infer<typeof timelineSchema>;

export const linkSchema = z.looseObject({ url: z.string(), expiresAt: instant, rotated: z.boolean() });

const mail = z.looseObject({ audience: z.string(), to: z.string().nullable(), name: z.string() });
const side = z.looseObject({
  stage,
  terms: terms.nullable(),
  // Absent from a server of an earlier release.
  expiresAt: instant.nullable().default(null),
  partner: z.string().nullable(),
  agenda: z.array(upcoming),
});

export const previewSchema = z.looseObject({
  events: z.array(z.string()),
  before: side.nullable(),
  after: side,
  send: z.array(mail),
  withdraw: z.array(mail),
});
export type PreviewAnswer = z.infer<typeof previewSchema>;
