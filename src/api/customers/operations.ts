import type { CommandDefinition } from '../../domain/command.js';
import {
  agendaSchema,
  commandSchema,
  customerSchema,
  deliveriesSchema,
  linkSchema,
  listSchema,
  queuesSchema,
  timelineSchema,
} from '../openapi/answers.js';
import type { Operation } from '../openapi/operation.js';
import { always, type ProblemCode, withBody } from '../openapi/problems.js';
import { sampleAnswer, sampleBodies, sampleCustomer } from '../openapi/samples.js';
import { dryRunQuery } from '../request.js';
import { fieldsTaken } from './body.js';
import { exportQuery, listQuery } from './list-query.js';

const ofOne = [...always, 'unknown-customer'] as const;

/** What a command may be refused with beside what every command may. */
const refusals: Readonly<Record<string, readonly ProblemCode[]>> = {
  'update-deal': ['already-so', 'details-wrong'],
  'decide-deal': ['no-conflict'],
  'convert-to-customer': ['conflict-open'],
  'save-details': ['details-wrong'],
  'decide-discount': ['no-discount', 'own-request', 'not-the-approver'],
  'submit-to-contracts': ['conflict-open', 'details-missing', 'details-wrong', 'discount-waiting'],
  'record-signature': ['already-so', 'not-signed'],
  'approve-contract': ['not-signed', 'date-not-allowed', 'details-missing', 'details-wrong'],
  'resend-activation': ['already-so', 'nothing-to-retry'],
  activate: ['already-so', 'link-not-valid'],
  'retry-import': ['nothing-to-retry'],
  'extend-trial': ['extensions-used-up'],
  'block-upgrade': ['already-so', 'trial-over'],
  'allow-upgrade': ['already-so', 'trial-over'],
  'convert-to-production': ['unknown-sku', 'date-not-allowed'],
  'edit-subscription': ['unknown-sku', 'date-not-allowed', 'already-so'],
  'edit-contacts': ['already-so'],
  'retry-mail': ['nothing-to-retry'],
  transfer: ['already-so'],
  'adopt-rules': ['newest-rules'],
};

export function commandOperation(definition: CommandDefinition): Operation {
  const { name, title, summary, input, by, stages } = definition;
  const fields = Object.values(input.shape);
  const required = fields.some((schema) => !schema.safeParse(undefined).success);
  return {
    id: name,
    tag: 'Commands',
    summary: title,
    description: `${summary}. By ${by.join(' or ')}; in ${stages.join(', ')}. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.`,
    query: dryRunQuery,
    headers: ['Idempotency-Key', 'If-Match'],
    body: { schema: fieldsTaken(definition), required, example: sampleBodies[name] ?? {} },
    answers: [
      {
        status: 200,
        description: 'Done; with `dryRun=true` what it would do',
        schema: commandSchema,
        example: { ...sampleAnswer, stage: stages[0], events: [] },
        headers: ['ETag'],
      },
    ],
    problems: [
      ...ofOne,
      ...withBody,
      'wrong-role',
      'source-not-msp',
      'wrong-stage',
      'stale-version',
      'request-id-reused',
      ...(refusals[name] ?? []),
    ],
  };
}

export const listOperation: Operation = {
  id: 'list-customers',
  tag: 'Customers',
  summary: 'List customers',
  description:
    'A page of those that the filters admit, and how many there are per stage and per tab. A date is a day in the vendor’s time zone; both ends are included.',
  query: listQuery,
  answers: [{ status: 200, description: 'A page', schema: listSchema }],
  problems: [...always, 'invalid-input'],
};

export const queuesOperation: Operation = {
  id: 'count-queues',
  tag: 'Customers',
  summary: 'Count what has to be cleared by hand',
  description:
    'How many customers there are in each queue, of those that the caller may see; `queue` narrows the list to one.',
  answers: [{ status: 200, description: 'Each queue with its count', schema: queuesSchema }],
  problems: always,
};

export const exportOperation: Operation = {
  id: 'export-customers',
  tag: 'Customers',
  summary: 'Export customers as CSV',
  description:
    'All that the filters admit, by RFC 4180 in UTF-8. A cell that a spreadsheet would take for a formula has an apostrophe before it.',
  query: exportQuery,
  answers: [
    {
      status: 200,
      description: 'A header line, then a line for each customer',
      type: 'text/csv',
      example: 'id,organization,email\r\n0123456789abcdef,Contoso Ltd,ada@contoso.example\r\n',
    },
  ],
  problems: [...always, 'invalid-input'],
};

export const showOperation: Operation = {
  id: 'show-customer',
  tag: 'Customers',
  summary: 'Show a customer',
  answers: [
    {
      status: 200,
      description: 'As it is now',
      schema: customerSchema,
      example: sampleCustomer,
      headers: ['ETag'],
    },
  ],
  problems: ofOne,
};

export const agendaOperation: Operation = {
  id: 'show-agenda',
  tag: 'Customers',
  summary: 'Show what is coming',
  description:
    'Every coming email, deadline and transition, in time order: exactly what the workflow will do.',
  answers: [{ status: 200, description: 'The agenda', schema: agendaSchema }],
  problems: ofOne,
};

export const timelineOperation = (query: Operation['query'] & object): Operation => ({
  id: 'show-timeline',
  tag: 'Customers',
  summary: 'Show what has happened',
  description: 'Every event with who did it, in order.',
  query,
  answers: [{ status: 200, description: 'A page of the timeline', schema: timelineSchema }],
  problems: [...ofOne, 'invalid-input'],
});

export const deliveriesOperation: Operation = {
  id: 'list-deliveries',
  tag: 'Customers',
  summary: 'List emails that were sent',
  answers: [{ status: 200, description: 'Each email to each address', schema: deliveriesSchema }],
  problems: ofOne,
};

export const emailOperation = (query: Operation['query'] & object): Operation => ({
  id: 'show-email',
  tag: 'Customers',
  summary: 'Show an email as it was sent',
  description: 'Its HTML, as it last went to one address.',
  query,
  answers: [{ status: 200, description: 'The email', type: 'text/html' }],
  problems: [...ofOne, 'unknown-email', 'invalid-input'],
});

export const linkOperation: Operation = {
  id: 'activation-link',
  tag: 'Customers',
  summary: 'Get the activation link to copy',
  description: 'A valid link is given as it is; an expired one is replaced, without an email.',
  answers: [{ status: 200, description: 'The link', schema: linkSchema }],
  problems: [
    ...ofOne,
    'too-large',
    'not-json',
    'wrong-role',
    'wrong-stage',
    'already-so',
    'nothing-to-retry',
  ],
};
