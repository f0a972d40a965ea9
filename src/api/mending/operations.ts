import { z } from 'zod';
import { stageNames } from '../../domain/customer.js';
import { problems } from '../../mending/examine.js';
import type { Operation } from '../openapi/operation.js';
import { count, instant, maybeText, named } from '../openapi/parts.js';
import { always, withBody } from '../openapi/problems.js';

const guarded = [...always, 'wrong-role'] as const;
const ofOne = [...guarded, ...withBody, 'unknown-customer', 'not-mended'] as const;
const id = '0123456789abcdef';

export const doctorQuery = z.strictObject({
  cursor: z.string().max(2_000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('So many customers a page'),
});

const findingSchema = named(
  'Finding',
  z
    .object({
      customer: z.string(),
      organization: maybeText,
      problem: z.enum(problems),
      detail: z.string().describe('In words'),
      mend: z.enum(['republish', 'restore']).nullable().describe('What mends it; null: somebody has to look'),
    })
    .describe('What is wrong with a customer'),
);
const doctorSchema = named(
  'DoctorPage',
  z.object({
    findings: z.array(findingSchema),
    examined: count.describe('So many of the record’s customers were looked at'),
    total: count.describe('So many customers the record has'),
    next: maybeText.describe('The cursor of the next page; null after the last'),
  }),
);

export const doctor: Operation = {
  id: 'doctor',
  tag: 'Mending',
  summary: 'Compare the record with the workflows',
  description:
    'A page at a time: go on with `next` as `cursor` until it is null, also where a page finds nothing. What is told was so twice, two seconds apart.',
  query: doctorQuery,
  answers: [
    {
      status: 200,
      description: 'What was found',
      schema: doctorSchema,
      example: {
        findings: [
          {
            customer: id,
            organization: 'Contoso Ltd',
            problem: 'workflow-ended',
            detail: 'it is in trial, and its workflow was terminated',
            mend: 'restore',
          },
        ],
        examined: 10,
        total: 42,
        next: `r.${id}`,
      },
    },
  ],
  problems: [...guarded, 'invalid-input'],
};

const republishedSchema = named(
  'Republished',
  z.object({
    id: z.string(),
    from: count.nullable().describe('The revision that the record had; null: it had none'),
    to: count,
    added: count.describe('Lines that were added to the timeline'),
    lost: count.describe('Lines of the timeline that nobody has any more'),
  }),
);

export const nothing = z.strictObject({});

export const republishOperation: Operation = {
  id: 'republish',
  tag: 'Mending',
  summary: 'Bring the record up to what the workflow knows',
  body: { schema: nothing, required: false, example: {} },
  answers: [
    {
      status: 200,
      description: 'The record is up to date',
      schema: republishedSchema,
      example: { id, from: 12, to: 17, added: 4, lost: 0 },
    },
  ],
  problems: ofOne,
};

export const restoreBody = z.strictObject({
  apply: z.boolean().default(false).describe('Do it; without it, only what it would do is told'),
});

const restorationSchema = named(
  'Restoration',
  z.object({
    id: z.string(),
    applied: z.boolean(),
    organization: z.string(),
    stage: z.enum(stageNames),
    from: z.enum(['record', 'workflow']).describe('Whose knowledge it begins from: the newer one'),
    revision: count,
    workflow: z.enum(['running', 'completed', 'terminated', 'failed', 'missing']),
    unread: z
      .string()
      .nullable()
      .describe('Why its workflow could not be asked: what it alone knew is not in this. Null where it was'),
    overdue: z.array(z.string()).describe('What was due meanwhile and happens at once'),
    waiting: z
      .array(z.object({ key: z.string(), sentTo: z.array(z.string()) }))
      .describe('Emails that wait; an address in `sentTo` has got it and gets it no more'),
    agenda: z.array(z.object({ at: instant, what: z.string() })),
  }),
);

export const restoreOperation: Operation = {
  id: 'restore',
  tag: 'Mending',
  summary: 'Begin a customer’s workflow anew from what is known of it',
  description:
    'For a workflow that was terminated or deleted, or that is behind the record. Emails that were sent are not sent again.',
  body: { schema: restoreBody, required: false, example: { apply: true } },
  answers: [
    {
      status: 200,
      description: 'What it did, or would do',
      schema: restorationSchema,
      example: {
        id,
        applied: true,
        organization: 'Contoso Ltd',
        stage: 'trial',
        from: 'record',
        revision: 17,
        workflow: 'terminated',
        unread: null,
        overdue: [],
        waiting: [{ key: 'trial-extended/5', sentTo: ['ada@contoso.example'] }],
        agenda: [{ at: '2026-06-12T12:00:00.000Z', what: 'Send the upgrade notice' }],
      },
    },
  ],
  problems: ofOne,
};
