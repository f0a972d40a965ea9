import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ProblemCode } from './problems.js';

/** A route as the document describes it. It stands in the route's `config`, next to the code that answers. */
export interface Operation {
  /** Unique, kebab-case: what a generated client names its method after. */
  id: string;
  tag: Tag;
  summary: string;
  description?: string;
  /** Needs neither an API key nor a login. */
  open?: true;
  query?: z.ZodObject;
  headers?: readonly RequestHeader[];
  /** What an Idempotency-Key does here, where it is not as for commands. */
  keyMeans?: string;
  body?: Body;
  /** The type of a body that is a file. */
  upload?: string;
  answers: readonly Answered[];
  problems: readonly ProblemCode[];
  /** Answers problems as pages, since people see them. */
  pages?: readonly number[];
}

export type Tag =
  | 'Customers'
  | 'Commands'
  | 'Documents'
  | 'Accounts'
  | 'Login'
  | 'Product'
  | 'Webhooks'
  | 'Activation'
  | 'Mending'
  | 'System';
export type RequestHeader = 'Idempotency-Key' | 'If-Match';

export interface Body {
  schema: z.ZodObject;
  required: boolean;
  example: object;
  type?: string;
}

export interface Answered {
  status: number;
  description: string;
  /** JSON by this schema, unless `type` says otherwise. */
  schema?: z.ZodType;
  type?: string;
  example?: unknown;
  headers?: readonly ('ETag' | 'Location' | 'Set-Cookie')[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

export interface Route {
  method: string;
  /** As Fastify writes it: `/api/customers/:id`. */
  url: string;
  operation: Operation | undefined;
}

/** Every route that is registered from now on; HEAD comes with GET and is not told. */
export function collectRoutes(app: FastifyInstance): Route[] {
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      if (one !== 'HEAD') routes.push({ method: one, url, operation: config?.operation });
    }
  });
  return routes;
}
