import { z } from 'zod';
import { actorSchema } from '../domain/actor.js';
import { catalogSchema } from '../domain/catalog.js';
import { addCustomer, addExistingCustomer, registerDeal } from '../domain/commands.js';
import type { Lifecycle } from '../domain/lifecycle.js';
import { policySchema } from '../domain/policy.js';

const start = {
  id: z.string().regex(/^[a-z0-9]{16}$/, 'expected 16 lower-case letters and digits'),
  actor: actorSchema,
  requestId: z.string().min(1).max(200).nullable(),
  upgrade: z.enum(['allowed', 'blocked']),
  policy: policySchema,
  catalog: catalogSchema,
};

/** How a customer's workflow is started: the command, who sent it, and the settings that it keeps. */
const addedSchema = z.strictObject({ ...start, command: addCustomer.input.required({ zone: true }) });
const existingSchema = z.strictObject({
  ...start,
  existing: addExistingCustomer.input.required({ zone: true }),
});
/** The same for a deal, whose currency the edge has filled in. */
const registeredSchema = z.strictObject({
  ...start,
  register: registerDeal.input.required({ zone: true, currency: true }),
});
export type BeginAdded = z.output<typeof addedSchema>;
export type BeginRegistered = z.output<typeof registeredSchema>;
export type BeginExisting = z.output<typeof existingSchema>;
export type Begin = BeginAdded | BeginExisting | BeginRegistered;

/** By the command that there is, so that what is wrong is told of that one. */
export function parseBegin(input: unknown): z.ZodSafeParseResult<Begin> {
  const has = (command: string) => typeof input === 'object' && input !== null && command in input;
  if (has('register')) return registeredSchema.safeParse(input);
  return has('existing') ? existingSchema.safeParse(input) : addedSchema.safeParse(input);
}

/** The command that a beginning is, with its fields: what a repeated start is compared by. */
export function startOf(begin: Begin) {
  if ('register' in begin) {
    const { name } = registerDeal;
    return { name, fields: begin.register, event: 'deal-registered', stage: 'registered' } as const;
  }
  if ('existing' in begin) {
    const { name } = addExistingCustomer;
    const stage = begin.existing.expiresAt === undefined ? 'trial' : 'production';
    return { name, fields: begin.existing, event: 'existing-customer-added', stage } as const;
  }
  return {
    name: addCustomer.name,
    fields: begin.command,
    event: 'customer-added',
    stage: 'pending',
  } as const;
}

/** A later run takes over what the earlier one knew. */
export interface Continue {
  lifecycle: Lifecycle;
  carried: Carried;
}

/** What the shell itself has to remember over a run's boundary. */
export interface Carried {
  /** The revision that the record has. */
  published: number;
  /** A newer one that only expected results have led to: whoever follows the record brings it there. */
  quiet?: number;
  /** Runs so far. */
  run: number;
}

export type WorkflowInput = Begin | Continue;
