import { z } from 'zod';
import type { Operation } from '../openapi/operation.js';

const base = { tag: 'Customers', open: true, problems: ['malformed'] } as const;
const page = { status: 200, description: 'A page', type: 'text/html' } as const;
const pages = [404, 413, 415, 422, 429, 500, 503] as const;

const form = z.object({
  organization: z.string(),
  name: z.string(),
  email: z.string(),
  country: z.string().describe('A code of two letters'),
  expectedClose: z.string().optional(),
  notes: z.string().optional(),
  website: z.string().optional().describe('To be left empty'),
  request: z.string().optional().describe('Names what is sent: what comes twice under one name counts once'),
});

export const openIntake: Operation = {
  ...base,
  id: 'open-intake',
  summary: 'Open a partner’s form',
  answers: [page],
  pages,
};

export const sendIntake: Operation = {
  ...base,
  id: 'send-intake',
  summary: 'Send a partner’s form',
  description: 'What the page posts. Where something is wrong, the page comes back with all that was typed.',
  body: {
    schema: form,
    required: true,
    example: {
      organization: 'Contoso Ltd',
      name: 'Ada Lovelace',
      email: 'ada@contoso.example',
      country: 'DE',
    },
    type: 'application/x-www-form-urlencoded',
  },
  answers: [{ status: 303, description: 'Received', type: '' }],
  pages,
};

export const receivedIntake: Operation = {
  ...base,
  id: 'intake-received',
  summary: 'See that it was received',
  answers: [page],
  pages,
};
