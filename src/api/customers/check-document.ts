import { documentIn } from '../../domain/choices.js';
import type { Customer } from '../../domain/customer.js';
import { refuse } from '../../domain/refusal.js';
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

/**
 * Signed off, the final copy goes out: the file that came back. A record that was put back from a backup may have it
 * no more, and its email would be refused for good.
 * @throws {Refused} with what to do
 */
export async function checkSignedCopy(
  { database }: Pick<ApiDependencies, 'database'>,
  { id, stage, contract }: Customer,
): Promise<void> {
  const document = stage.name === 'contracts' && contract?.signature?.document;
  if (!document) return;
  // While the record is away nobody can tell, and commands go on.
  if (!(await refusalOfCopy(database, id, document).catch(() => null))) return;
  const message = 'the record has the signed copy no more: it was put back from a backup of before';
  throw new Refused(refuse('not-signed', message, 'upload the same file again, or record another copy'));
}
