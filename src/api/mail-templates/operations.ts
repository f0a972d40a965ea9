import { z } from 'zod';
import type { Operation } from '../openapi/operation.js';
import { audience, named } from '../openapi/parts.js';
import { always } from '../openapi/problems.js';

export const templateQuery = z.strictObject({
  audience: audience.optional().describe('Whom it is for (default: the first of those)'),
});

const templateSchema = named(
  'MailTemplate',
  z
    .object({
      name: z.string().describe('The kind, and where its words differ, the case'),
      kind: z.string(),
      case: z.string().nullable().describe('What is so in this example; null for the usual one'),
      subjects: z.partialRecord(audience, z.string()).describe('By audience; those whom it is for'),
    })
    .describe('A kind of email with example data'),
);

const templatesSchema = named('MailTemplates', z.object({ templates: z.array(templateSchema) }));
const previewSchema = named(
  'MailPreview',
  z
    .object({ name: z.string(), audience, subject: z.string(), text: z.string() })
    .describe('An email from example data; its HTML is at `/html`'),
);

const guarded = [...always, 'wrong-role'] as const;
const subjects = {
  customer: 'Your trial will be upgraded on 9 June 2026',
  partner: 'Contoso Ltd: upgrade on 9 June 2026',
  staff: 'Contoso Ltd: upgrade on 9 June 2026',
};

export const listTemplates: Operation = {
  id: 'list-mail-templates',
  tag: 'System',
  summary: 'List the emails that Fortnight sends',
  answers: [
    {
      status: 200,
      description: 'Every kind, with example data',
      schema: templatesSchema,
      example: {
        templates: [{ name: 'upgrade-notice', kind: 'upgrade-notice', case: null, subjects }],
      },
    },
  ],
  problems: guarded,
};

const ofOne = [...guarded, 'unknown-template', 'invalid-input'] as const;

export const showTemplate: Operation = {
  id: 'show-mail-template',
  tag: 'System',
  summary: 'Show an email with example data, as text',
  query: templateQuery,
  answers: [
    {
      status: 200,
      description: 'Subject and text',
      schema: previewSchema,
      example: {
        name: 'upgrade-notice',
        audience: 'customer',
        subject: subjects.customer,
        text: 'Hello Ada Lovelace,\n…',
      },
    },
  ],
  problems: ofOne,
};

export const showTemplateHtml: Operation = {
  id: 'show-mail-template-html',
  tag: 'System',
  summary: 'Show an email with example data, as HTML',
  query: templateQuery,
  answers: [{ status: 200, description: 'The email', type: 'text/html' }],
  problems: ofOne,
};
