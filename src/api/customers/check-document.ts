import { documentIn } from '../../domain/choices.js';
import { refusalOfCopy } from '../../store/choices.js';
import { Refused } from '../../temporal/customers.js';
import type { ApiDependencies } from '../dependencies.js';

/**
 * Checks what only the database knows, for an answer at once: that the file was uploaded for this customer, and is this
 * one. The workflow asks again.
 * @throws {Refused} with the field and what to do
 */
export async function checkDocument(
  { database }: Pick<ApiDependencies, 'database'>,
  customerId: string,
  input: unknown,
): Promise<void> {
  const document = documentIn(input);
  const refusal = document && (await refusalOfCopy(database, customerId, document));
  if (refusal) throw new Refused(refusal);
}
