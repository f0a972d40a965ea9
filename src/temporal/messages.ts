import { z } from 'zod';
import { actorSchema } from '../domain/actor.js';
import { catalogSchema } from '../domain/catalog.js';
import { addCustomer } from '../domain/commands.js';
import type { Lifecycle } from '../domain/lifecycle.js';
import { policySchema } from '../domain/policy.js';

/** How a customer's workflow is started: the command, who sent it, and the settings that it keeps. */
export const beginSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{16}$/, 'expected 16 lower-case letters and digits'),
  command: addCustomer.input.required({ zone: true }),
  actor: actorSchema,
  requestId: z.string().min(1).max(200).nullable(),
  upgrade: z.enum(['allowed', 'blocked']),
  policy: policySchema,
  catalog: catalogSchema,
});
export type Begin = z.output<typeof beginSchema>;

/** A later run takes over what the earlier one knew. */
export interface Continue {
  lifecycle: Lifecycle;
  carried: Carried;
}

/** What the shell itself has to remember over a run's boundary. */
export interface Carried {
  /** The revision that the record has. */
  published: number;
  /** Runs so far. */
  run: number;
}

export type WorkflowInput = Begin | Continue;
