import { shorten } from './shorten.js';

/** A command that is not permitted: a stable code, a sentence for people, and what would clear it. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  clears: string;
  fields?: FieldProblem[];
}

export interface FieldProblem {
  path: string;
  message: string;
}

export type RefusalCode =
  | 'unknown-command'
  | 'malformed'
  | 'invalid-input'
  | 'unknown-sku'
  | 'wrong-stage'
  | 'wrong-role'
  | 'other-partner'
  | 'source-not-msp'
  | 'extensions-used-up'
  | 'already-so'
  | 'trial-over'
  | 'date-not-allowed'
  | 'no-conflict'
  | 'conflict-open'
  | 'details-missing'
  | 'details-wrong'
  | 'discount-waiting'
  | 'no-discount'
  | 'own-request'
  | 'not-the-approver'
  | 'not-signed'
  | 'nothing-to-retry'
  | 'link-not-valid'
  | 'newest-rules'
  | 'not-looked-up'
  | 'record-behind'
  | 'stale-version'
  | 'request-id-reused';

/**
 * As many letters as a refusal may have, many times what one says in earnest: it quotes what it refuses, it stays with
 * the customer until it is stored, and a customer whose state were too large would stand still for good.
 */
const mostLetters = 5_000;

/** As many fields as are told of at once: whoever has more of them wrong sent something else altogether. */
const mostFields = 100;

export function refuse(code: RefusalCode, message: string, clears: string, fields?: FieldProblem[]): Refusal {
  const told = { code, message: shorten(message, mostLetters), clears: shorten(clears, mostLetters) };
  return fields ? { ...told, fields } : told;
}

/** What is wrong with fields, in one sentence and each at its field. */
export function refuseFields(
  code: RefusalCode,
  command: string,
  problems: readonly FieldProblem[],
  clears: string,
): Refusal {
  const fields = problems.slice(0, mostFields).map(({ path, message }) => ({ path, message }));
  const list = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  if (problems.length > mostFields) list.push(`and ${problems.length - mostFields} more`);
  return refuse(code, `${command}: ${list.join('; ')}`, clears, fields);
}

/** Values that the shape of a field admits and the rules do not, each named at its field. */
export function wrongFields(
  command: string,
  problems: readonly FieldProblem[],
  code: RefusalCode = 'details-wrong',
): Refusal {
  return refuseFields(code, command, problems, 'correct these fields');
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'clears' in value;
}
