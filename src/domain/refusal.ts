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

export function refuse(code: RefusalCode, message: string, clears: string, fields?: FieldProblem[]): Refusal {
  return fields ? { code, message, clears, fields } : { code, message, clears };
}

/** Values that the shape of a field admits and the rules do not, each named at its field. */
export function wrongFields(
  command: string,
  problems: readonly FieldProblem[],
  code: RefusalCode = 'details-wrong',
): Refusal {
  const fields = problems.map(({ path, message }) => ({ path, message }));
  const list = fields.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return refuse(code, `${command}: ${list}`, 'correct these fields', fields);
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'clears' in value;
}
