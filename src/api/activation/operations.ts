import { z } from 'zod';
import type { Operation } from '../openapi/operation.js';

const base = { tag: 'Activation', open: true, problems: ['malformed'] } as const;
const page = { status: 200, description: 'A page', type: 'text/html' } as const;
const moved = {
  status: 303,
  description: 'Done, or nothing to do: the link’s own page says which',
  type: '',
} as const;
/** As pages, too: people see them. Only what cannot even be an address is answered as a problem. */
const pages = [400, 404, 410, 413, 415, 422, 429, 503] as const;

const form = z.object({
  name: z.string().describe('The full name of whoever accepts'),
  accepted: z.literal('yes').describe('The terms are accepted'),
});

export const openOperation: Operation = {
  ...base,
  id: 'open-activation',
  summary: 'Open an activation link',
  description: 'Changes nothing: mail scanners open links.',
  answers: [page],
  pages,
};

export const activateOperation: Operation = {
  ...base,
  id: 'activate-by-link',
  summary: 'Accept and activate',
  body: {
    schema: form,
    required: true,
    example: { name: 'Ada Lovelace', accepted: 'yes' },
    type: 'application/x-www-form-urlencoded',
  },
  answers: [page, moved],
  pages,
};

export const renewOperation: Operation = {
  ...base,
  id: 'renew-activation',
  summary: 'Ask for a new link',
  answers: [moved],
  pages,
};

export const renewedOperation: Operation = {
  ...base,
  id: 'activation-renewed',
  summary: 'See that a new link is on its way',
  answers: [page],
  pages,
};
