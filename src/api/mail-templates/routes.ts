import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Audience, MailContent } from '../../domain/mail.js';
import { render } from '../../mail/render.js';
import { audiencesOf, sampleContents, sampleMessage } from '../../mail/samples.js';
import { letterFor } from '../../mail/templates/languages.js';
import type { ApiDependencies } from '../dependencies.js';
import { sendEmail } from '../email-page.js';
import { onlyFor } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { queryOf } from '../request.js';
import { listTemplates, showTemplate, showTemplateHtml, templateQuery } from './operations.js';

const vendors = { onRequest: onlyFor('admin', 'approver', 'staff') };
const param = z.object({ name: z.string() });

/** Every email that Fortnight sends, from example data, in the vendor's name: to look at before a customer does. */
export function mailTemplateRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, publicUrl } = dependencies;
  const messageFor = (content: MailContent, audience: Audience) => {
    const { vendor } = settings.current();
    return sampleMessage(content, audience, { vendor: { name: vendor.name, publicUrl } });
  };
  app.get('/mail-templates', { ...vendors, config: { operation: listTemplates } }, async () => ({
    templates: [...samples].map(([name, content]) => ({
      name,
      kind: content.kind,
      case: name === content.kind ? null : name.slice(content.kind.length + 1),
      subjects: Object.fromEntries(
        audiencesOf(content).map((audience) => [audience, letterFor(messageFor(content, audience)).subject]),
      ),
    })),
  }));
  const preview = async (request: FastifyRequest) => {
    const { name } = param.parse(request.params);
    const { audience: asked } = queryOf(templateQuery, request);
    const content = samples.get(name);
    if (!content) throw unknownTemplate(name);
    const audience = audiencesOf(content).find((one) => asked === undefined || one === asked);
    if (!audience) throw notFor(name, asked, audiencesOf(content));
    return { name, audience, ...(await render(messageFor(content, audience))) };
  };
  app.get('/mail-templates/:name', { ...vendors, config: { operation: showTemplate } }, async (request) => {
    const { html: _, ...shown } = await preview(request);
    return shown;
  });
  app.get(
    '/mail-templates/:name/html',
    { ...vendors, config: { operation: showTemplateHtml } },
    async (request, reply) => sendEmail(reply, (await preview(request)).html, 'self'),
  );
}

const samples: ReadonlyMap<string, MailContent> = new Map(Object.entries(sampleContents));

function notFor(name: string, asked: Audience | undefined, others: readonly Audience[]): HttpProblem {
  return new HttpProblem(
    404,
    'unknown-template',
    `the email '${name}' does not go to the audience ${asked}`,
    `ask for one of its audiences: ${others.join(', ')}`,
  );
}

function unknownTemplate(name: string): HttpProblem {
  return new HttpProblem(
    404,
    'unknown-template',
    `there is no email template '${name.slice(0, 40)}'`,
    'GET /api/mail-templates lists them',
  );
}
