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
  | 'nothing-to-retry'
  | 'link-not-valid'
  | 'newest-rules'
  | 'stale-version'
  | 'request-id-reused';

export function refuse(code: RefusalCode, message: string, clears: string, fields?: FieldProblem[]): Refusal {
  return fields ? { code, message, clears, fields } : { code, message, clears };
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'clears' in value;
}
