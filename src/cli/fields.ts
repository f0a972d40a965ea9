import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { usedWrongly } from './failure.js';

/** A field of a command as an option of the command line. */
export interface Field {
  /** As the API calls it. */
  name: string;
  /** As the command line calls it, such as `--add-on`. */
  flag: string;
  required: boolean;
  /** Whether `none` is a value. */
  nullable: boolean;
  /** Whether it is an instant, for which a calendar date may be given. */
  dated: boolean;
  options: Option[];
}

const property = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  items: z.looseObject({ format: z.string().optional() }).optional(),
  anyOf: z.array(z.looseObject({ type: z.string().optional() })).optional(),
});
type Property = z.infer<typeof property>;

const outline = z.object({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
});

/** The options that follow from a command's shape, in its order. */
export function fieldsOf(input: z.ZodObject): Field[] {
  const { properties, required } = outline.parse(
    z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
  );
  return Object.entries(properties).map(([name, shape]) => {
    const flag = flagOf(name);
    const isRequired = required.includes(name);
    const nullable = shape.anyOf?.some(({ type }) => type === 'null') ?? false;
    const dated = shape.format === 'date-time';
    return { name, flag, required: isRequired, nullable, dated, options: optionsOf(flag, shape, isRequired) };
  });
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function optionsOf(flag: string, shape: Property, required: boolean): Option[] {
  const about = `${shape.description ?? ''}${required ? ' (required)' : ''}`;
  if (shape.const === true) return [new Option(flag, about)];
  if (shape.type === 'boolean') {
    return [new Option(flag, about), new Option(flag.replace('--', '--no-'), `the opposite of ${flag}`)];
  }
  if (shape.type === 'array') return [new Option(`${flag} <${shape.items?.format ?? 'text'}...>`, about)];
  const option = new Option(`${flag} <${valueName(shape)}>`, about);
  if (shape.enum) return [option.choices(shape.enum)];
  if (shape.type === 'number' || shape.type === 'integer') return [option.argParser(numberOf)];
  return [shape.type === 'string' || shape.anyOf ? option : option.argParser(jsonOf)];
}

function valueName({ type, format, enum: values, anyOf }: Property): string {
  if (values) return values.join('|');
  if (format === 'date-time') return 'date';
  if (format === 'email') return 'email';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'string' || anyOf ? 'text' : 'json';
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Expected a number.');
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('Expected JSON.');
  }
}

export function addOptions(command: Command, fields: Field[]): void {
  for (const { options } of fields) for (const option of options) command.addOption(option);
}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The fields as they were given, checked as far as that can be done here.
 * @throws Failure with every missing and every wrong option by its own name
 */
export function inputFrom(
  name: string,
  input: z.ZodObject,
  fields: Field[],
  given: Record<string, unknown>,
): Record<string, unknown> {
  const values = fields.flatMap((field) => {
    const value = given[field.name];
    if (value === undefined) return [];
    return [[field.name, field.nullable && value === 'none' ? null : value] as const];
  });
  const missing = fields.filter((field) => field.required && given[field.name] === undefined);
  if (missing.length > 0) {
    throw usedWrongly(
      `${name} needs ${missing.map(({ flag }) => flag).join(', ')}`,
      `see fortnight ${name} --help`,
    );
  }
  check(name, input, fields, Object.fromEntries(values));
  return Object.fromEntries(values);
}

/** A calendar date is turned into an instant by the server, which knows the customer's zone. */
function check(name: string, input: z.ZodObject, fields: Field[], values: Record<string, unknown>): void {
  const isInstant = (key: string) => fields.some((field) => field.name === key && field.dated);
  const dated = Object.entries(values).map(([key, value]) => [
    key,
    isInstant(key) && isDate(value) ? `${value}T00:00:00Z` : value,
  ]);
  const parsed = input.safeParse(Object.fromEntries(dated));
  if (parsed.success) return;
  const detail = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0] ?? '');
    const isDated = isInstant(key);
    return `${flagOf(key)} is '${String(values[key])}': ${isDated && issue.code === 'invalid_format' ? wrongDate(values[key]) : issue.message}`;
  });
  throw usedWrongly(detail.join('; '), `see fortnight ${name} --help`);
}

function wrongDate(value: unknown): string {
  const missing = isDate(value) ? 'there is no such day; ' : '';
  return `${missing}expected a date such as 2027-06-30, or an instant such as 2027-06-30T12:00:00Z`;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && dateOnly.test(value);
}
