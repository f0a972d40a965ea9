import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** A field's JSON Schema, as far as the command line asks what values it takes. */
export interface Shape {
  type?: string | undefined;
  format?: string | undefined;
  description?: string | undefined;
  const?: unknown;
  enum?: string[] | undefined;
  examples?: string[] | undefined;
  required?: string[] | undefined;
  items?: Shape | undefined;
  anyOf?: Shape[] | undefined;
  properties?: Record<string, Shape> | undefined;
}

export const shape: z.ZodType<Shape> = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  examples: z.array(z.string()).optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return shape.optional();
  },
  get anyOf() {
    return z.array(shape).optional();
  },
  get properties() {
    return z.record(z.string(), shape).optional();
  },
});

/** A day of the contract, which is an object with the day in it; on the command line the day alone will do. */
export const isContractDate = ({ properties }: Shape): boolean => properties?.date?.format === 'date';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

export function isDate(value: unknown): value is string {
  return typeof value === 'string' && dateOnly.test(value);
}

export function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Expected a number.');
  return value;
}

/** Reads a value of the shape that is given as JSON. */
export function jsonOf(of: Shape): (text: string) => unknown {
  return (text) => {
    if (isContractDate(of) && isDate(text)) return { date: text };
    try {
      return JSON.parse(text);
    } catch {
      const date = isContractDate(of) ? 'a date such as 2027-06-30, or ' : '';
      throw new InvalidArgumentError(`Expected ${date}JSON such as ${exampleOf(of)}`);
    }
  };
}

/** A value of the shape, as JSON: the description's own, or made of the fields that have to be there. */
export function exampleOf(of: Shape): string {
  return /such as ([[{].*[\]}])/.exec(of.description ?? '')?.[1] ?? JSON.stringify(madeUp(of));
}

function madeUp({ type, format, enum: values, examples, items, properties = {}, required }: Shape): unknown {
  if (type === 'object') {
    const [first = ''] = Object.keys(properties);
    const names = required && required.length > 0 ? required : [first];
    return Object.fromEntries(names.map((name) => [name, madeUp(properties[name] ?? {})]));
  }
  if (type === 'array') return items ? [madeUp(items)] : [];
  if (type === 'number' || type === 'integer') return 5;
  if (type === 'boolean') return true;
  return values?.[0] ?? examples?.[0] ?? (format === 'date' ? '2027-06-30' : '…');
}

/** What is wrong inside of a value that was given as JSON: where, what stands there, and what should. */
export function wrongWithin(of: Shape, value: unknown, issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  const [, ...inner] = path;
  const there = inner.reduce(shapeAt, of);
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(there.properties ?? {}).join(', ');
    const unknown = issue.keys.map((key) => `'${key}'`).join(', ');
    return `${path.join('.')} has no field ${unknown}; its fields are ${known}`;
  }
  const given = inner.reduce(valueAt, value);
  const shown = given === undefined ? 'missing' : (JSON.stringify(given) ?? String(given)).slice(0, 200);
  const wrongKind = issue.code === 'invalid_type' && (there.type === 'object' || there.type === 'array');
  const expected = wrongKind
    ? `expected JSON such as ${exampleOf(there)}`
    : // What is missing is said by what stands there.
      issue.message.replace(/^is missing; /, '');
  return `${path.join('.')} is ${shown}: ${expected}`;
}

function shapeAt({ properties, items }: Shape, key: string): Shape {
  return properties?.[key] ?? items ?? {};
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
