import { choicesIn } from '../../domain/choices.js';
import { badChoice, refusalOf } from '../../store/choices.js';
import type { Partners } from '../../store/partners.js';
import { Refused } from '../../temporal/customers.js';

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
