import { DateTime } from 'luxon';
import type { Customer } from '../../domain/customer.js';
import { approveContract } from '../../domain/rules/contract.js';

/** Where a command has dates of the contract: each with the moment of its day that counts. */
const places: Readonly<Record<string, { path: string[]; moment: 'start' | 'end' }[]>> = {
  'save-details': [
    { path: ['licensing', 'start'], moment: 'start' },
    { path: ['licensing', 'end'], moment: 'end' },
  ],
  'approve-contract': [
    { path: ['start'], moment: 'start' },
    { path: ['end'], moment: 'end' },
  ],
};

/** Whether the fields have a date of the contract, whose instant is to be found. */
export function hasContractDates(command: string, fields: Record<string, unknown>): boolean {
  return (places[command] ?? []).some(({ path }) => dateAt(fields, path) !== null);
}

/**
 * Signing off settles the instants: days of the form that are not given anew count in the zone that the contact has
 * now, not in the one that it had when somebody saved them.
 */
export function withDaysOfForm(
  command: string,
  fields: Record<string, unknown>,
  { draft }: Pick<Customer, 'draft'>,
): Record<string, unknown> {
  if (command !== approveContract.name || !draft) return fields;
  const { start, end } = draft.licensing;
  return { ...(start && { start }), ...(end && { end }), ...fields };
}

/**
 * The same fields with the instant of each such date in the customer's zone: zones are read at this edge only, and an
 * instant that came along is none of the sender's to choose.
 */
export function withContractInstants(
  command: string,
  fields: Record<string, unknown>,
  zone: string,
): Record<string, unknown> {
  return (places[command] ?? []).reduce((current, { path, moment }) => {
    const given = dateAt(current, path);
    const day = given === null ? null : DateTime.fromISO(given.date, { zone });
    const at = (moment === 'start' ? day?.startOf('day') : day?.endOf('day'))?.toUTC().toISO();
    return given === null || !at ? current : withAt(current, path, { ...given, at });
  }, fields);
}

function dateAt(fields: Record<string, unknown>, path: string[]): { date: string } | null {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), fields);
  if (!isObject(found) || typeof found.date !== 'string') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(found.date) ? { ...found, date: found.date } : null;
}

function withAt(
  fields: Record<string, unknown>,
  [key = '', ...rest]: string[],
  value: object,
): Record<string, unknown> {
  const inner = fields[key];
  return { ...fields, [key]: rest.length === 0 ? value : withAt(isObject(inner) ? inner : {}, rest, value) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
