import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Operation } from './openapi/operation.js';
import { HttpProblem } from './problem.js';

/** Whether a route refuses parameters that its operation does not name. Pages take what links add to them. */
export const refusesOthers = (url: string, { query }: Pick<Operation, 'query'>): boolean =>
  url.startsWith('/api/') && !(query?.def.catchall instanceof z.ZodUnknown);

/**
 * Holds every route of `/api` that is registered from now on to the parameters that its operation names. A route
 * that reads none would else do what was asked for as a dry run. It comes after all that the route itself asks first:
 * whoever may not come in does not learn what a route takes.
 */
export function onlyNamedParameters(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const operation: Pick<Operation, 'query'> = route.config?.operation ?? {};
    if (!refusesOthers(route.url, operation)) return;
    const taken = Object.keys(operation.query?.shape ?? {});
    const check = async (request: FastifyRequest) => checkNames(request, taken);
    route.preHandler = [...[route.preHandler ?? []].flat(), check];
  });
}

function checkNames({ query, method, routeOptions }: FastifyRequest, taken: readonly string[]): void {
  const unknown = Object.keys(z.looseObject({}).parse(query ?? {})).filter((name) => !taken.includes(name));
  if (unknown.length === 0) return;
  const route = `${method} ${routeOptions.url ?? ''}`;
  const fields = unknown.map((name) => {
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    return { path: shown, message: `${route} has no parameter '${shown}'` };
  });
  const takes = taken.length === 0 ? 'no parameters' : `these parameters only: ${taken.join(', ')}`;
  const detail = `the query cannot be used: ${fields.map(({ message }) => message).join('; ')}`;
  throw new HttpProblem(422, 'invalid-input', detail, `leave it out: this route takes ${takes}`, fields);
}
