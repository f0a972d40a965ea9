import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Stands in the built page where a nonce has to be; see `portal/vite.config.ts`. */
const placeholder = '__CSP_NONCE__';

/** Paths of other parts, which answer for themselves what they do not know. */
const others = /^\/(api|webhooks|activate|intake|assets|livez|healthz|set-password)(\/|$)/;

/** Answers with the portal's page where a browser asks for a screen; else false, and nothing is answered. */
export type AnswerScreen = (request: FastifyRequest, reply: FastifyReply) => boolean;

/**
 * The portal as it was built: its files under names that hold a hash of what is in them, and one page for all screens.
 * @param folder with the built `index.html`
 * @throws Error where it is not built
 */
export async function portalRoutes(app: FastifyInstance, folder: string): Promise<AnswerScreen> {
  const page = readPage(folder);
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    // A route for each file: the rest of the address stays an ordinary 404.
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  return (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!['GET', 'HEAD'].includes(request.method) || !wantsPage || others.test(path)) return false;
    const nonce = randomBytes(16).toString('base64');
    reply
      .code(200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyWith(nonce))
      .send(page.replaceAll(placeholder, nonce));
    return true;
  };
}

/** Scripts from files of ours only. The components write style sheets of their own, which the nonce admits. */
function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Previews of emails, which have a policy of their own.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

function readPage(folder: string): string {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(
      `the portal is not built: there is no ${join(folder, 'index.html')}; run: npm run build`,
      {
        cause,
      },
    );
  }
}
