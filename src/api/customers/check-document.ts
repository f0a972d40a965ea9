import { z } from 'zod';
import { documentField } from '../../domain/fields.js';
import { refuse } from '../../domain/refusal.js';
import { documentsOf } from '../../store/documents.js';
import { Refused } from '../../temporal/customers.js';
import type { ApiDependencies } from '../dependencies.js';

const carrying = z.object({ document: documentField });

/**
 * Checks what only the database knows: that the file was uploaded for this customer, and is this one.
 * @throws {Refused} with the field and what to do
 */
export async function checkDocument(
  { database }: Pick<ApiDependencies, 'database'>,
  customerId: string,
  input: unknown,
): Promise<void> {
  const { document } = carrying.parse(input);
  const kept = await documentsOf(database, customerId);
  const isThere = kept.some(
    ({ id, kind, sha256 }) => id === document.id && sha256 === document.sha256 && kind === 'signed-copy',
  );
  if (isThere) return;
  const message = `no signed copy with the id '${document.id}' and this SHA-256 was uploaded for this customer`;
  const fields = [{ path: 'document', message }];
  throw new Refused(
    refuse('invalid-input', `record-signature: ${message}`, 'upload it first: POST …/documents', fields),
  );
}
