import { once } from 'node:events';
import {
  type ClientHttp2Session,
  connect,
  constants,
  createSecureServer,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';

export interface CloudOptions {
  /** Where the Temporal server is that it stands before, `host:port`. */
  temporal: string;
  key: Buffer;
  certificate: Buffer;
  apiKey: string;
  /** Asks clients for this certificate. */
  clients?: Buffer;
}

/**
 * Stands before a Temporal server as Temporal Cloud does: TLS, an API key with each call, and no operator service, by
 * which others list and register search attributes.
 */
export async function startCloud(options: CloudOptions) {
  const { temporal, key, cert, apiKey, clients } = { ...options, cert: options.certificate };
  const upstream = connect(`http://${temporal}`);
  upstream.on('error', () => undefined);
  const refusals: string[] = [];
  const sessions = new Set<Http2Session>();
  const server = createSecureServer({
    key,
    cert,
    ...(clients ? { ca: clients, requestCert: true, rejectUnauthorized: true } : {}),
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => undefined);
    session.once('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    const refusal = refusalOf(headers, apiKey);
    if (!refusal) return pass(upstream, stream, headers);
    refusals.push(`${refusal.message}: ${headers[':path']}`);
    const { code, message } = refusal;
    stream.respond(
      { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': code, 'grpc-message': message },
      { endStream: true },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `localhost:${port}`,
    refusals,
    stop: () => {
      for (const session of sessions) session.destroy();
      upstream.destroy();
      server.close();
    },
  };
}

function refusalOf(headers: IncomingHttpHeaders, apiKey: string) {
  if (headers.authorization !== `Bearer ${apiKey}`) return { code: 16, message: 'no API key' };
  return headers[':path']?.startsWith('/temporal.api.operatorservice')
    ? { code: 7, message: 'not for this API' }
    : null;
}

function pass(upstream: ClientHttp2Session, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
  const { ':authority': authority, ':scheme': scheme, authorization, ...rest } = headers;
  const asked = upstream.request(rest);
  let trailers: IncomingHttpHeaders = {};
  asked.on('error', () => stream.destroy());
  stream.on('close', () => asked.close());
  asked.on('trailers', (last) => {
    trailers = last;
  });
  asked.on('response', ({ ':status': status = 200, ...answer }, flags) => {
    const only = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.respond({ ':status': status, ...answer }, only ? { endStream: true } : { waitForTrailers: true });
    if (!only) asked.pipe(stream);
  });
  stream.pipe(asked);
}
