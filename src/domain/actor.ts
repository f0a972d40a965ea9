import { z } from 'zod';

/** Who sends a command. `operator` is a bare Signal from an admin script: staff's rights, with exceptions. */
export const actorSchema = z.strictObject({
  kind: z.enum(['partner', 'staff', 'operator', 'customer', 'product', 'mail']),
  name: z.string().min(1).max(120).optional(),
  partner: z.string().min(1).max(60).optional(),
});
export type Actor = z.infer<typeof actorSchema> | { kind: 'system' };

export const operator: Actor = { kind: 'operator' };
export const system: Actor = { kind: 'system' };

const intakeForm = 'intake form';

/** The public form of a partner, by which an organization asks it for an offer. */
export function intakeFormOf(partner: string): z.infer<typeof actorSchema> {
  return { kind: 'partner', partner, name: intakeForm };
}

export function isIntakeForm(actor: Actor): boolean {
  return actor.kind === 'partner' && actor.name === intakeForm;
}

/** What may accompany a command: who sends it, the request's id and the version that was looked at. */
export const metaSchema = z.strictObject({
  actor: actorSchema.optional(),
  requestId: z.string().min(1).max(200).optional(),
  expectedVersion: z.number().int().min(0).optional(),
});
export type Meta = z.infer<typeof metaSchema>;

export function nameOf(actor: Actor): string {
  if (actor.kind === 'system') return 'Fortnight';
  if (actor.kind === 'partner') return [actor.partner, actor.name].filter(Boolean).join('/') || 'partner';
  return actor.name ? `${actor.kind} ${actor.name}` : actor.kind;
}
