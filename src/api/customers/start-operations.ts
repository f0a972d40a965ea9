import type { z } from 'zod';
import { addCustomer, addExistingCustomer, registerDeal } from '../../domain/commands.js';
import type { StageName } from '../../domain/customer.js';
import type { EventType } from '../../domain/events.js';
import { answerSchema, previewSchema } from '../openapi/answers.js';
import type { Operation } from '../openapi/operation.js';
import { always, type ProblemCode, withBody } from '../openapi/problems.js';
import {
  sampleAdd,
  sampleAddExisting,
  sampleAddExistingPreview,
  sampleAnswer,
  samplePreview,
  sampleRegister,
  sampleRegisterPreview,
} from '../openapi/samples.js';
import { dryRunQuery } from '../request.js';
import { fieldsTaken } from './body.js';

interface Start {
  definition: { name: string; title: string; summary: string; input: z.ZodObject };
  /** Beside the summary. */
  more?: string;
  example: object;
  preview: typeof samplePreview;
  done: { description: string; stage: StageName; event: EventType };
  problems: ProblemCode[];
}

function startOperation({ definition, more, example, preview, done, problems }: Start): Operation {
  const { name, title, summary } = definition;
  const answer = { ...sampleAnswer, version: 1, stage: done.stage, events: [done.event] };
  return {
    id: name,
    tag: 'Customers',
    summary: title,
    description: [`${summary}.`, more].filter(Boolean).join(' '),
    query: dryRunQuery,
    headers: ['Idempotency-Key'],
    body: { schema: fieldsTaken(definition), required: true, example },
    answers: [
      {
        status: 201,
        description: done.description,
        schema: answerSchema,
        example: answer,
        headers: ['ETag', 'Location'],
      },
      {
        status: 200,
        description: 'With `dryRun=true`: what it would do',
        schema: previewSchema,
        example: preview,
      },
    ],
    problems: [...always, ...withBody, ...problems, 'request-id-reused'],
  };
}

export const addOperation = startOperation({
  definition: addCustomer,
  example: sampleAdd,
  preview: samplePreview,
  done: { description: 'Added', stage: 'pending', event: 'customer-added' },
  problems: ['unknown-sku'],
});

export const addExistingOperation = startOperation({
  definition: addExistingCustomer,
  more: 'By staff. Either `trialEndsAt` or `expiresAt` says where the customer stands; a calendar date means the end of that day where the customer is.',
  example: sampleAddExisting,
  preview: sampleAddExistingPreview,
  done: { description: 'Taken over', stage: 'production', event: 'existing-customer-added' },
  problems: ['unknown-sku', 'details-wrong', 'date-not-allowed', 'wrong-role'],
});

export const registerOperation = startOperation({
  definition: registerDeal,
  more: 'Without `currency` it is the country’s, where the catalog has a rate for it.',
  example: sampleRegister,
  preview: sampleRegisterPreview,
  done: { description: 'Registered', stage: 'registered', event: 'deal-registered' },
  problems: ['details-wrong'],
});
