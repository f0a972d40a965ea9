import type { Customer } from '../api/client.js';
import { formatDay, opportunityStageWords } from '../show/words.js';
import { fieldAt, fieldOf } from './fields.js';

type Catalog = Pick<Customer['catalog'], 'userTypes' | 'skus' | 'addOns'>;
/** The catalog’s names, by their codes. */
type Names = Record<string, { name: string } | undefined>;

export const contactPartyWords = {
  customer: 'The customer’s',
  partner: 'The partner’s own, as the intermediary',
} as const;
export const licenseTypeWords = { 'new-license': 'New License' } as const;

/** What a field of the form holds, in the words that its box has for it. */
export function fieldInWords(path: string, value: unknown, catalog: Catalog): string {
  if (typeof value !== 'string') return inWords(value, catalog.userTypes);
  const field = fieldOf(path);
  const words = choicesOf(field ?? '', catalog);
  if (words) return wordIn(words, value);
  return field !== null && fieldAt(field).kind === 'day' ? inWords(value) : value;
}

function choicesOf(path: string, { skus, addOns }: Catalog): Record<string, string> | null {
  switch (path) {
    case 'opportunity.stage':
      return opportunityStageWords;
    case 'agreementContact.party':
      return contactPartyWords;
    case 'licensing.type':
      return licenseTypeWords;
    case 'licensing.sku':
      return namesOf(skus);
    case 'licensing.addOn':
      return namesOf(addOns);
    default:
      return null;
  }
}

function namesOf(items: Names): Record<string, string> {
  return Object.fromEntries(Object.entries(items).map(([code, item]) => [code, item?.name ?? code]));
}

function wordIn(words: Record<string, string>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** What a value means, as people read it. */
export function inWords(value: unknown, names: Names = {}): string {
  const named = (code: unknown) => wordIn(namesOf(names), String(code));
  if (value === null) return 'None';
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => inWords(one, names)).join('; ') || 'None';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
  if (typeof value !== 'object') return String(value);
  if ('date' in value && 'estimate' in value)
    return `${formatDay(String(value.date))}${value.estimate ? ' (estimate)' : ''}`;
  if ('percent' in value && 'userType' in value && 'reason' in value)
    return `${named(value.userType)} ${String(value.percent)} %: ${String(value.reason)}`;
  return Object.entries(value)
    .map(([code, count]) => `${named(code)} ${String(count)}`)
    .join(', ');
}
