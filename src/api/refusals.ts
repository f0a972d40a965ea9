import type { FastifyRequest } from 'fastify';
import type { ApiLog } from './dependencies.js';
import type { HttpProblem } from './problem.js';

const minuteMs = 60_000;
/** So that whoever sends nonsense without end fills no disk. */
const linesPerMinute = 300;
const fieldsNamed = 10;
/** Told elsewhere, or what every mistyped address comes to. */
const usual: readonly string[] = ['not-found', 'unknown-customer', 'stale-version'];

/** Writes a line for what was refused: who asked, for what, and which fields were wrong. Never what was in them. */
export function refusalLog(log: Pick<ApiLog, 'info' | 'warn'>, now: () => number = Date.now) {
  let since = now();
  let lines = 0;
  return (request: FastifyRequest, { status, code, fields = [] }: HttpProblem): void => {
    if (status < 400 || status >= 500 || usual.includes(code) || isPreview(request)) return;
    // A page that asks whether somebody is logged in, and is told that nobody is.
    if (code === 'unauthorized' && !hasShownAnything(request)) return;
    if (now() - since >= minuteMs) {
      since = now();
      lines = 0;
    }
    lines += 1;
    if (lines === linesPerMinute + 1)
      log.warn({ linesPerMinute }, 'more requests are refused than are written down, until a minute is over');
    if (lines > linesPerMinute) return;
    const who = request.principal ? { principal: request.principal.id } : { address: request.ip };
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status,
        code,
        ...(fields.length > 0 && { fields: fields.slice(0, fieldsNamed).map(({ path }) => nameIn(path)) }),
        ...who,
      },
      'a request was refused',
    );
  };
}

/** A form asks while somebody types in it. */
const isPreview = ({ url }: FastifyRequest): boolean => /[?&]dryRun=true(&|$)/.test(url);

const hasShownAnything = ({ headers }: FastifyRequest): boolean =>
  headers.authorization !== undefined || headers.cookie !== undefined;

/** An unknown field's name is the sender's words. */
const nameIn = (path: string): string => (/^[\w.[\]-]{1,60}$/.test(path) ? path : 'a name of another kind');
