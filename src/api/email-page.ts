import type { FastifyReply } from 'fastify';

/**
 * An email as a page to look at: laid out with styles of its own; nothing in it runs, loads or sends.
 * @param frames which pages may show it inside of themselves: none, or ours
 */
export function sendEmail(reply: FastifyReply, html: string, frames: 'none' | 'self'): FastifyReply {
  const policy = `default-src 'none';style-src 'unsafe-inline';base-uri 'none';form-action 'none';frame-ancestors '${frames}';sandbox`;
  if (frames === 'self') reply.header('x-frame-options', 'SAMEORIGIN');
  return reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html);
}
