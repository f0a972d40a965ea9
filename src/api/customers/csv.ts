import type { ListedCustomer } from '../../store/record.js';

const columns = [
  'id',
  'organization',
  'email',
  'partner',
  'source',
  'stage',
  'stageSince',
  'sku',
  'addOn',
  'upgrade',
  'upgradeAt',
  'held',
  'trialEndsAt',
  'expiresAt',
  'waitingOn',
  'waitingSince',
  'waitingFor',
  'waitingCommand',
  'nextAt',
  'nextWhat',
  'importStatus',
  'importPercent',
  'importError',
  'mailProblem',
  'mailError',
  'opportunity',
  'revenueUsd',
  'expectedClose',
  'dealDueAt',
  'conflict',
  'createdAt',
  'version',
] as const satisfies (keyof ListedCustomer)[];

/** RFC 4180: lines end in CR LF, the last one too. */
const lineEnd = '\r\n';

/** Without it Excel reads UTF-8 as what the machine's own language has, and `Söhne` becomes `SÃ¶hne`. */
export const byteOrderMark = '\u{feff}';

export const csvHeader = columns.join(',') + lineEnd;

export function csvLines(customers: readonly ListedCustomer[]): string {
  return customers.map((row) => columns.map((column) => cell(row[column])).join(',') + lineEnd).join('');
}

/**
 * A spreadsheet takes a cell that begins like a formula for one, and would run what somebody wrote into a name:
 * an apostrophe before it keeps it text (OWASP, CSV injection, also of full width). Our own numbers are never negative.
 */
function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const harmless = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
