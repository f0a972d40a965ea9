import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDependencies } from './dependencies.js';
import { bootstrap, principalOf } from './principal.js';
import type { HttpProblem } from './problem.js';
import { tooOften } from './too-often.js';

const minuteMs = 60_000;

/**
 * What one key or user may ask for in a minute, so that a script that runs wild slows down nobody else. Counted by each
 * API process for itself. The key of the data folder, which the vendor's own machine has, is not counted.
 */
export function requestLimit(
  app: FastifyInstance,
  { settings, log }: Pick<ApiDependencies, 'settings' | 'log'>,
): (request: FastifyRequest) => Promise<void> {
  const most = () => settings.current().accounts.requestsPerMinute;
  const count = app.createRateLimit({
    max: most,
    timeWindow: minuteMs,
    keyGenerator: (request) => principalOf(request).id,
  });
  const logged = new Map<string, number>();
  return async (request) => {
    const principal = principalOf(request);
    if (principal === bootstrap) return;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    // Once a minute: who runs wild should not fill the log as well.
    if (Date.now() - (logged.get(principal.id) ?? 0) > minuteMs) {
      logged.set(principal.id, Date.now());
      log.warn({ principal: principal.id }, `more than ${most()} requests in a minute`);
    }
    throw tooMany(most(), counted.ttlInSeconds);
  };
}

function tooMany(max: number, seconds: number): HttpProblem {
  return tooOften(
    `this key or user has sent ${max} requests within a minute, as many as it may`,
    `wait ${seconds} seconds; accounts.requestsPerMinute of the settings is the limit`,
    seconds,
  );
}
