import type { FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../domain/refusal.js';
import { type Principal, principalOf } from './principal.js';
import { HttpProblem } from './problem.js';

/** What binds the vendor: an approver or an admin decides it, staff and their scripts prepare it. */
const decisions: ReadonlySet<string> = new Set([
  'decide-deal',
  'decide-discount',
  'approve-contract',
  'return-contract',
]);

export const isDecision = (command: string): boolean => decisions.has(command);

/** For the `preHandler` of a decision: who is the partner's is refused as every command is, further in. */
export async function onlyDeciders(request: FastifyRequest): Promise<void> {
  if (principalOf(request).role === 'staff')
    throw new HttpProblem(403, 'wrong-role', 'this is for an approver or an admin', 'have one of them do it');
}

interface Permission {
  command: string;
  permitted: boolean;
  refusal: Refusal | null;
}

/** What a menu shows to somebody of the vendor's who may not decide. */
export function withDeciders<T extends Permission>({ role }: Principal, permission: T): T {
  if (role !== 'staff' || !isDecision(permission.command)) return permission;
  const message = `${permission.command} is for an approver or an admin`;
  return {
    ...permission,
    permitted: false,
    refusal: refuse('wrong-role', message, 'have one of them do it'),
  };
}
