import type { Server } from 'node:net';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { z } from 'zod';

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** An address that nothing outside this machine can reach, or an error that says so. */
export function loopbackOnly(part: string, host: string): string {
  if (LOOPBACK.has(host)) return host;
  throw new Error(
    `The ${part} was told to listen on "${host}", but it has no passwords and takes 127.0.0.1, ::1 or localhost only. ` +
      'For other machines run a real one in its place.',
  );
}

/** A caller that can pick another port looks at `code`; a person reads the message. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly code = 'EADDRINUSE';
}

/** Turns Node's own error about a taken port into one that says which part wanted it and what to do. */
export function listenError(part: string, host: string, port: number, error: unknown): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) return error;
  return new PortTaken(
    `The ${part} cannot listen on ${host}:${port}: the port is in use. Stop what uses it or choose another (0 takes any free one).`,
    { cause: error },
  );
}

export function originOf(scheme: string, host: string, port: number): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A web application for this machine alone: without accounts, so the browser's rules must hold strangers off. */
export function createLoopbackApp(): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    // A foreign page may point a name of its own at 127.0.0.1 and read us as its own origin.
    if (!LOOPBACK.has(request.hostname.replace(/^\[|\]$/g, ''))) {
      return reply.code(421).send({ error: `Ask for this page by 127.0.0.1, not by "${request.hostname}".` });
    }
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return reply
      .code(status)
      .send({ error: status < 500 ? error.message : 'Failed; the reason is on the console.' });
  });
  return app;
}

/** Listens and returns the origin. Port 0 takes any free one. */
export async function listenOnLoopback(
  app: FastifyInstance,
  part: string,
  host: string,
  port: number,
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenError(part, host, port, error);
  }
  return originOf('http', host, portOf(app.server));
}

/** The port that a listening server really has, where any free one was asked for. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error(`The server has the address ${String(address)} and so no port: listen on a port first.`);
}
