import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { createLoopbackApp } from './loopback-app.js';
import { type Mailbox, messageId, type StoredMessage, type Summary } from './mailbox.js';
import { PAGE_SCRIPT } from './page-script.js';
import { listPage, messagePage, VIEWS } from './pages.js';
import { matches } from './search.js';
import { STYLE } from './style.js';

const PAGE_SIZE = 50;
const idParams = z.object({ id: messageId });
const listQuery = z.object({ q: z.string().default(''), page: z.coerce.number().int().min(1).catch(1) });
const viewQuery = z.object({ view: z.enum(VIEWS).optional() });
const attachmentParams = idParams.extend({ index: z.coerce.number().int().min(0) });
const filterQuery = z.strictObject({
  to: z.string().optional(),
  subject: z.string().optional(),
  messageId: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** A mail may use its own styles and its own pictures; it may run nothing and load nothing from elsewhere. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export function createMailWeb(mailbox: Mailbox, smtpUrl: string): FastifyInstance {
  const app = createLoopbackApp();
  app.get('/style.css', (_request, reply) => reply.type('text/css').send(STYLE));
  app.get('/page.js', (_request, reply) => reply.type('text/javascript').send(PAGE_SCRIPT));
  app.get('/changes', () => ({ version: String(mailbox.version) }));
  app.get('/', (request, reply) => {
    const { q, page } = listQuery.parse(request.query);
    const found = mailbox.list().filter((message) => matches(message, { text: q }));
    const messages = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const shown = { messages, total: found.length, query: q.trim(), page, pageSize: PAGE_SIZE };
    return asPage(reply, listPage({ ...shown, version: String(mailbox.version), smtpUrl }));
  });
  messageRoutes(app, mailbox);
  apiRoutes(app, mailbox);
  return app;
}

function messageRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get('/messages/:id', async (request, reply) => {
    const message = await mailbox.read(idParams.parse(request.params).id);
    if (!message) return reply.redirect('/');
    const { view = message.parsed.html === null ? 'text' : 'html' } = viewQuery.parse(request.query);
    return asPage(reply, messagePage(message, view));
  });
  app.get('/messages/:id/html', async (request, reply) => {
    const message = await mailbox.read(idParams.parse(request.params).id);
    if (!message) return missing(reply);
    return asPage(reply.header('content-security-policy', MAIL_POLICY), mailMarkup(message));
  });
  app.get('/messages/:id/source', async (request, reply) => {
    const message = await mailbox.read(idParams.parse(request.params).id);
    return message ? asFile(reply, message.raw) : missing(reply);
  });
  app.get('/messages/:id/attachments/:index', async (request, reply) => {
    const { id, index } = attachmentParams.parse(request.params);
    const attachment = (await mailbox.read(id))?.parsed.attachments[index];
    return attachment ? asFile(reply, Buffer.from(attachment.content)) : missing(reply);
  });
}

function apiRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get('/api/messages', async (request) => {
    const { limit, ...filter } = filterQuery.parse(request.query);
    const found = mailbox.list().filter((message) => matches(message, filter));
    const read = await Promise.all(found.slice(0, limit).map(({ id }) => mailbox.read(id)));
    return { total: found.length, messages: read.flatMap((message) => (message ? [forApi(message)] : [])) };
  });
  app.get('/api/messages/:id', async (request, reply) => {
    const message = await mailbox.read(idParams.parse(request.params).id);
    return message ? forApi(message) : missing(reply);
  });
  app.delete('/api/messages', async () => {
    const deleted = await Promise.all(mailbox.list().map(({ id }) => mailbox.delete(id)));
    return { deleted: deleted.filter(Boolean).length };
  });
  app.delete('/api/messages/:id', async (request, reply) => {
    const deleted = await mailbox.delete(idParams.parse(request.params).id);
    return deleted ? { deleted: 1 } : missing(reply);
  });
}

/** A message in the JSON API. */
export type ApiMessage = Omit<Summary, 'attachments'> & {
  text: string | null;
  html: string | null;
  headers: { name: string; value: string }[];
  attachments: { filename: string; mimeType: string; size: number }[];
};

function forApi({ summary, parsed }: StoredMessage): ApiMessage {
  const attachments = parsed.attachments.map(({ filename, mimeType, content }) => ({
    filename,
    mimeType,
    size: content.byteLength,
  }));
  return { ...summary, text: parsed.text, html: parsed.html, headers: parsed.headers, attachments };
}

/** Links open in a tab of their own, for a sandboxed frame cannot be left; pictures inside the mail come as data. */
function mailMarkup({ parsed }: StoredMessage): string {
  const pictures = parsed.attachments.filter(({ contentId }) => contentId !== null);
  const withPictures = pictures.reduce(
    (markup, { contentId, mimeType, content }) =>
      markup.replaceAll(
        `cid:${contentId?.replace(/^<|>$/g, '')}`,
        `data:${/^image\/[\w.+-]+$/.test(mimeType) ? mimeType : 'text/plain'};base64,${Buffer.from(content).toString('base64')}`,
      ),
    parsed.html ?? '',
  );
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${withPictures}`;
}

function asPage(reply: FastifyReply, markup: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(markup);
}

/** Always a download: a stranger's file must not open in our own origin. */
function asFile(reply: FastifyReply, content: Buffer): FastifyReply {
  return reply.type('application/octet-stream').header('content-disposition', 'attachment').send(content);
}

function missing(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ error: 'There is no such message; it may have been deleted.' });
}
