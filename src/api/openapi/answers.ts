import { z } from 'zod';
import { catalogSchema } from '../../domain/catalog.js';
import { stageNames } from '../../domain/customer.js';
import { languages } from '../../domain/language.js';
import { policySchema } from '../../domain/policy.js';
import { queueNames } from '../../domain/queues.js';
import { tabNames } from '../../domain/tabs.js';
import { dealShape, revenueSchema } from './deal.js';
import {
  actor,
  audience,
  count,
  instant,
  maybeInstant,
  maybeText,
  named,
  party,
  refusal,
  terms,
} from './parts.js';
import { importSchema, mailContent, queuedMail, stage, upcoming } from './stage.js';

const stageName = z.enum(stageNames);
const source = z.enum(['MSP', 'Direct']);
const upgrade = z.enum(['allowed', 'blocked']);

export const answerSchema = named(
  'Answer',
  z
    .object({ id: z.string(), version: count, stage: stageName, events: z.array(z.string()) })
    .describe('What an applied command brought about; no events where it told nothing new'),
);

const waiting = z.object({ on: party, since: instant, what: z.string(), command: maybeText });
const contact = z.object({
  email: z.string(),
  name: maybeText,
  zone: z.string(),
  language: z.enum(languages),
});
const tenant = z.object({
  id: maybeText,
  wanted: count,
  applied: count,
  refused: z.object({ at: instant, reason: z.string() }).nullable(),
});
const permission = z.object({
  command: z.string(),
  title: z.string(),
  permitted: z.boolean(),
  refusal: z.union([refusal, z.null()]),
});

export const customerSchema = named(
  'Customer',
  z
    .object({
      id: z.string(),
      organization: z.string(),
      contact,
      partner: maybeText,
      source,
      stage,
      terms: z.union([terms, z.null()]),
      catalog: named('Catalog', catalogSchema.describe('What was on offer when the customer was added')),
      upgrade,
      plannedExpiresAt: maybeInstant,
      extensions: z.object({ partner: count, staff: count }),
      tenant,
      import: z.union([importSchema, z.null()]),
      ...dealShape,
      waiting,
      permissions: z.array(permission),
      agenda: z.array(upcoming),
      mails: z.array(queuedMail),
      policy: named(
        'Policy',
        policySchema.describe('The rules’ numbers, as they were when the customer was added'),
      ),
      createdAt: instant,
      createdBy: actor,
      version: count,
      workflowId: maybeText.describe('In Temporal; null for partners'),
    })
    .describe('A customer, with all that somebody who acts on it wants to know'),
);

const listed = named(
  'ListedCustomer',
  z
    .object({
      id: z.string(),
      organization: z.string(),
      email: z.string(),
      partner: maybeText,
      source,
      stage: stageName,
      sku: maybeText,
      addOn: maybeText,
      upgrade,
      trialEndsAt: maybeInstant,
      expiresAt: maybeInstant,
      upgradeAt: maybeInstant,
      held: z.boolean(),
      waitingOn: party,
      waitingSince: maybeInstant,
      waitingFor: maybeText,
      waitingCommand: maybeText.describe('What takes the step that is owed'),
      importStatus: maybeText,
      importPercent: z.number().nullable(),
      importError: maybeText,
      importMessage: maybeText,
      mailProblem: z.boolean(),
      mailError: maybeText.describe('Which email could not be delivered, to whom, and why'),
      organizationKey: maybeText,
      domain: maybeText,
      opportunity: maybeText,
      revenueUsd: z.number().nullable().describe('A year’s license revenue, in cents of USD'),
      expectedClose: maybeText,
      dealDueAt: maybeInstant.describe('When the protection ends, or the License Agreement is to be signed'),
      conflict: z.boolean(),
      nextAt: maybeInstant,
      nextWhat: maybeText,
      createdAt: instant,
      stageSince: instant,
      version: count,
      revision: count,
      updatedAt: instant,
    })
    .describe('A customer as lists show it'),
);

export const listSchema = named(
  'CustomerPage',
  z.object({
    customers: z.array(listed),
    next: maybeText.describe('The cursor of the next page; null on the last one'),
    counts: z
      .partialRecord(stageName, count)
      .describe('How many there are per stage; stage and tab do not narrow it'),
    tabs: z.record(z.enum(tabNames), count).describe('The same per tab'),
  }),
);

export const queuesSchema = named(
  'Queues',
  z.object({
    queues: z.record(z.enum(queueNames), count).describe('How many customers stand in each'),
  }),
);

const previewedMail = z.object({
  audience,
  to: maybeText,
  kind: z.string(),
  name: z.string(),
  content: mailContent,
});
const side = z.object({
  stage,
  terms: z
    .union([terms, z.null()])
    .describe('What is sold, or will be by a conversion that waits for onboarding; null before the contract'),
  expiresAt: maybeInstant.describe(
    'Until when it is sold, as far as a date is set; null where it follows from when production begins',
  ),
  partner: maybeText,
  agenda: z.array(upcoming),
  revenue: z.union([revenueSchema, z.null()]).describe('A year’s license revenue, of the deal or the form'),
  discountChain: z.array(z.string()).describe('Who has to approve the discounts of the form, in order'),
});

export const previewSchema = named(
  'Preview',
  z
    .object({
      dryRun: z.literal(true),
      version: count,
      events: z.array(z.string()),
      before: side.nullable(),
      after: side,
      send: z.array(previewedMail),
      withdraw: z.array(previewedMail),
      customer: customerSchema.optional(),
    })
    .describe('What a command would do: the agenda before and after, emails sent at once and withdrawn'),
);

export const commandSchema = named(
  'AnswerOrPreview',
  z.union([answerSchema, previewSchema]).describe('The answer; with `dryRun=true` the preview'),
);

export const agendaSchema = named(
  'Agenda',
  z.object({ id: z.string(), version: count, stage, agenda: z.array(upcoming) }),
);

const entry = z.object({
  sequence: z.int().min(1),
  at: instant,
  actor,
  event: z.looseObject({ type: z.string(), at: instant }),
  recordedAt: instant,
  by: z.string(),
  what: z.string(),
});

export const timelineSchema = named(
  'Timeline',
  z.object({ entries: z.array(entry), next: z.int().nullable().describe('`after` of the next page') }),
);

const delivery = z.object({
  customerId: z.string(),
  key: z.string(),
  address: z.string(),
  kind: z.string(),
  audience,
  messageId: z.string(),
  status: z.enum(['sending', 'accepted', 'refused', 'delayed', 'bounced', 'withdrawn']),
  attempts: count,
  owner: maybeText,
  reason: maybeText,
  subject: z.string(),
  firstAttemptAt: instant,
  lastAttemptAt: instant,
  acceptedAt: maybeInstant,
});

export const deliveriesSchema = named('Deliveries', z.object({ deliveries: z.array(delivery) }));

export const linkSchema = named(
  'ActivationLink',
  z.object({ url: z.url(), number: count, expiresAt: instant, rotated: z.boolean() }),
);

const partStateSchema = z.enum(['up', 'degraded', 'down']);

export const healthSchema = named(
  'Health',
  z.object({ status: partStateSchema, parts: z.record(z.string(), partStateSchema) }),
);

export const liveSchema = named('Live', z.object({ status: z.literal('up') }));

export const takenSchema = named('Taken', z.object({ taken: z.boolean(), reason: z.string().optional() }));
