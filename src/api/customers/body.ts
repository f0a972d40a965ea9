import { DateTime } from 'luxon';
import { z } from 'zod';
import type { CommandDefinition } from '../../domain/command.js';
import { parseInput } from '../../domain/command.js';
import { expirationField, trialEndField } from '../../domain/fields.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.js';
import { Refused } from '../../temporal/customers.js';
import { HttpProblem } from '../problem.js';

type Fields = Record<string, unknown>;

/** The fields of a body; none where there is no body. */
export function fieldsOf(body: unknown): Fields {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return { ...body };
  const given = Array.isArray(body) ? 'an array' : `a ${typeof body}`;
  throw new HttpProblem(
    400,
    'malformed',
    `the body is ${given}`,
    'send a JSON object with the command’s fields',
  );
}

/** @throws {Refused} with each field that is wrong */
export function accepted(definition: Pick<CommandDefinition, 'name' | 'input'>, fields: Fields): unknown {
  const parsed = parseInput(definition, fields);
  if (isRefusal(parsed)) throw new Refused(parsed);
  return parsed.input;
}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/** The fields that want an instant and were given a calendar date. */
export function dateFields({ input }: Pick<CommandDefinition, 'input'>, fields: Fields): string[] {
  return Object.entries(input.shape)
    .filter(([, schema]) => wantsInstant(schema))
    .map(([name]) => name)
    .filter((name) => dateOnly.test(String(fields[name])));
}

const instants: readonly unknown[] = [expirationField, trialEndField];
const wantsInstant = (schema: unknown) =>
  schema instanceof z.ZodOptional && instants.includes(schema.unwrap());

/** A command's fields as this edge takes them: where an instant is wanted, a calendar date will do. */
export function fieldsTaken({ input }: Pick<CommandDefinition, 'input'>): z.ZodObject {
  const dates = Object.entries(input.shape).filter(([, schema]) => wantsInstant(schema));
  const either = z.union([z.iso.date(), expirationField]).optional();
  return input.extend(
    Object.fromEntries(
      dates.map(([name, { description = '' }]) => [name, either.describe(description)] as const),
    ),
  );
}

/**
 * The same fields with each calendar date as the end of that day in the customer's zone: people mean the whole
 * day. Zones are read here, at the edge, because zone data differs between machines.
 */
export function withInstants(fields: Fields, names: string[], zone: string): Fields {
  const instants = names.map((name) => [name, endOfDay(name, String(fields[name]), zone)] as const);
  return { ...fields, ...Object.fromEntries(instants) };
}

function endOfDay(name: string, date: string, zone: string): string {
  const end = DateTime.fromISO(date, { zone }).endOf('day').toUTC().toISO();
  if (end !== null) return end;
  throw new Refused(noSuchDate(name, date));
}

function noSuchDate(path: string, date: string): Refusal {
  const message = `'${date}' is not a date of the calendar`;
  return refuse('invalid-input', `${path}: ${message}`, 'give a date such as 2027-06-30', [
    { path, message },
  ]);
}
