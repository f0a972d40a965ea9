import { z } from 'zod';
import type { DocumentRef } from './contract.js';
import { documentField } from './fields.js';

const choicesSchema = z.object({
  partner: z.string().optional(),
  zone: z.string().optional(),
  country: z.string().optional(),
});

/** What a command names that database and zone data have to know. */
export type Choices = z.infer<typeof choicesSchema>;

/**
 * What has to be looked up before a command with this input is decided, or null. The core cannot look: the database and
 * zone data differ between machines and times, and a replay must not.
 */
export function choicesIn(input: unknown): Choices | null {
  const choices = choicesSchema.safeParse(input).data ?? {};
  return Object.values(choices).every((choice) => choice === undefined) ? null : choices;
}

const carryingSchema = z.object({ document: documentField });

/** The file that a command with this input says was uploaded, or null. */
export function documentIn(input: unknown): DocumentRef | null {
  return carryingSchema.safeParse(input).data?.document ?? null;
}
