import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/actor.js';
import { HttpProblem } from './problem.js';

/** What a person came in by; a key has none. */
export interface Session {
  id: string;
  userId: string;
  hasSecondFactor: boolean;
  /** An account elsewhere let the person in, not a password here. */
  bySingleSignOn: boolean;
}

/** The vendor's people and scripts. An approver may do what staff may; an admin keeps the accounts as well. */
interface VendorPrincipal {
  kind: 'vendor';
  role: 'admin' | 'approver' | 'staff';
  /** What the audit knows it by: `bootstrap`, `key/…` or `user/…`. */
  id: string;
  /** null for the key of the data folder. */
  name: string | null;
  session: Session | null;
}

/** A partner's people and scripts: they see and touch that partner's customers only. */
interface PartnerPrincipal {
  kind: 'partner';
  role: 'key' | 'owner' | 'member';
  id: string;
  name: string;
  partner: string;
  session: Session | null;
}

/** Who asks: every request to `/api` has one before a handler sees it. */
export type Principal = VendorPrincipal | PartnerPrincipal;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; null where a route asks for nobody. */
    principal: Principal | null;
  }
}

/** The key that is printed by the start and kept in the data folder. */
export const bootstrap: Principal = {
  kind: 'vendor',
  role: 'admin',
  id: 'bootstrap',
  name: null,
  session: null,
};

/** @throws Error where the guard did not run: a mistake of ours, and nobody is let through by it */
export function principalOf({ principal, routeOptions }: FastifyRequest): Principal {
  if (principal) return principal;
  throw new Error(`nobody was asked for a key before ${routeOptions.url ?? 'this route'}`);
}

/** The same as the domain sees it. */
export function actorOf(request: FastifyRequest): Exclude<Actor, { kind: 'system' }> {
  const principal = principalOf(request);
  if (principal.kind === 'partner')
    return { kind: 'partner', partner: principal.partner, name: principal.name };
  return principal.name === null ? { kind: 'staff' } : { kind: 'staff', name: principal.name };
}

/** The partner that the request is confined to; null for the vendor's own people. */
export function partnerOf(request: FastifyRequest): string | null {
  const principal = principalOf(request);
  return principal.kind === 'partner' ? principal.partner : null;
}

/** For the `onRequest` of routes that are not for everybody. */
export function onlyFor(...roles: Principal['role'][]) {
  return async (request: FastifyRequest): Promise<void> => {
    const { role } = principalOf(request);
    if (roles.includes(role)) return;
    throw new HttpProblem(403, 'wrong-role', `this is for ${roles.join(' or ')}`, 'have one of them do it');
  };
}

/** @throws HttpProblem for keys: what concerns a person's own login is that person's */
export function sessionOf(request: FastifyRequest): Session {
  const { session } = principalOf(request);
  if (session) return session;
  throw new HttpProblem(
    403,
    'wrong-role',
    'this is for people who have logged in, not for keys',
    'log in first',
  );
}
