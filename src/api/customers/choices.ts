import { choicesIn } from '../../domain/choices.js';
import { role } from '../../domain/permit.js';
import { badChoice, refusalOf } from '../../store/choices.js';
import type { Partners } from '../../store/partners.js';
import { Refused } from '../../temporal/customers.js';

type Guarded = Parameters<typeof role>[0];

/**
 * What a command takes, and may choose, is told to those only who may send it.
 * @param asking the partner that asks; null for the vendor's own people
 * @throws {Refused} where it is not for partners
 */
export function checkRole(definition: Guarded, asking: string | null): void {
  const refusal = asking === null ? null : role(definition, { kind: 'partner', partner: asking });
  if (refusal) throw new Refused(refusal);
}

/**
 * Checks what only the database and zone data know, for an answer at once: the workflow asks again.
 * @param asking the partner that asks, which may name itself only; null for the vendor's own people
 * @throws {Refused} with field and value; what is known is told to the vendor's own people only
 */
export async function checkChoices(
  command: string,
  input: unknown,
  partners: Partners,
  asking: string | null,
): Promise<void> {
  const { partner, ...others } = choicesIn(input) ?? {};
  if (asking !== null && partner !== undefined && partner !== asking) {
    const message = `a partner can name itself only, ${asking}`;
    throw new Refused(badChoice(command, 'partner', message, 'leave partner out'));
  }
  const asked = asking === null && partner !== undefined ? { ...others, partner } : others;
  const refusal = await refusalOf(command, asked, partners);
  if (refusal) throw new Refused(refusal);
}
