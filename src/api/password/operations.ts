import { z } from 'zod';
import type { Operation } from '../openapi/operation.js';

const base = { tag: 'Login', open: true, problems: ['malformed'] } as const;
/** As pages, too: people see them. Only what cannot even be an address is answered as a problem. */
const pages = [400, 404, 413, 415, 422, 429, 503] as const;
const page = { status: 200, description: 'A page', type: 'text/html' } as const;

const form = z.object({ password: z.string(), again: z.string().describe('The same once more') });

export const openLink: Operation = {
  ...base,
  id: 'open-password-link',
  summary: 'Open a link to set a password',
  description: 'Changes nothing: mail scanners open links.',
  answers: [page],
  pages,
};

export const submitPassword: Operation = {
  ...base,
  id: 'submit-password',
  summary: 'Set a password by a link',
  body: {
    schema: form,
    required: true,
    example: { password: 'correct horse battery', again: 'correct horse battery' },
    type: 'application/x-www-form-urlencoded',
  },
  answers: [page],
  pages,
};
