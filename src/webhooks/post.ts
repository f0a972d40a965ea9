import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './target.js';

export interface Received {
  status: number;
  /** The beginning of the body, on one line. */
  excerpt: string;
  /** What Retry-After asks for, in milliseconds; null where it is not there or is a date. */
  retryAfterMs: number | null;
}

/** More of a body than this is of no interest: it may have no end. */
const bodyBytes = 4 * 1024;
const excerptLength = 200;

/**
 * One POST to the checked addresses and to no other: the name is not resolved again, so nobody can turn it to
 * another address after the check. Redirects are answers like any other.
 * @throws what the socket throws, and the reason of `signal`
 */
export function post(
  { url, addresses }: Target,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<Received> {
  const lookup: LookupFunction = (_hostname, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else if (first) done(null, first.address, first.family);
    else done(new Error('no address was checked'), '');
  };
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: 'POST',
        // A connection that is kept open would outlive the check of its address.
        agent: false,
        lookup,
        signal,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      },
      (response) => {
        read(response).then(resolve, reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Received> {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status <= 299) {
    // It was taken: what else is said does not matter, however slowly it comes.
    response.destroy();
    return { status, excerpt: '', retryAfterMs: null };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bodyBytes) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    status,
    excerpt: text
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, excerptLength),
    retryAfterMs: retryAfter(response.headers['retry-after']),
  };
}

function retryAfter(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}
