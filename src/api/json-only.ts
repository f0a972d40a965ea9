import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.js';

/** A command without fields needs no body: an empty one with Content-Type JSON counts as none. */
export function jsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = utf8In(bytes);
    if (text instanceof HttpProblem) done(text, undefined);
    else if (text.trim() === '') done(null, undefined);
    else void parse(request, text, done);
  });
}

/** What comes before the first letter is of the bytes that were signed. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * JSON is UTF-8, whatever charset is named beside it (RFC 8259, section 8.1). Of other bytes each letter beyond ASCII
 * would become a replacement character, and `Z�rich` go into contracts and emails.
 */
export function utf8In(bytes: Buffer): string | HttpProblem {
  try {
    return utf8.decode(bytes);
  } catch {
    return new HttpProblem(400, 'malformed', 'the body is not UTF-8', 'send JSON in UTF-8');
  }
}
