import { type Command, Option } from 'commander';
import { z } from 'zod';
import { inWords } from '../domain/issue-words.js';
import { usedWrongly } from './failure.js';
import {
  exampleOf,
  isContractDate,
  isDate,
  jsonOf,
  numberOf,
  type Shape,
  shape,
  wrongWithin,
} from './values.js';

/** A field of a command as an option of the command line. */
export interface Field {
  /** As the API calls it. */
  name: string;
  /** As the command line calls it, such as `--add-on`. */
  flag: string;
  /** Another option that stands in for it, such as `--file`. */
  instead: string | undefined;
  required: boolean;
  /** Whether `none` is a value. */
  nullable: boolean;
  /** Whether it is an instant, for which a calendar date may be given. */
  dated: boolean;
  of: Shape;
  options: Option[];
}

const outline = z.object({
  properties: z.record(z.string(), shape).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * The options that follow from a command's shape, in its order.
 * @param instead the options that stand in for fields, by the field
 */
export function fieldsOf(input: z.ZodObject, instead: Record<string, string> = {}): Field[] {
  const { properties, required } = outline.parse(
    z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
  );
  return Object.entries(properties).map(([name, of]) => {
    const flag = flagOf(name);
    const isRequired = required.includes(name);
    const nullable = of.anyOf?.some(({ type }) => type === 'null') ?? false;
    const dated = of.format === 'date-time';
    return {
      name,
      flag,
      instead: instead[name],
      required: isRequired,
      nullable,
      dated,
      of,
      options: optionsOf(flag, of, isRequired, instead[name]),
    };
  });
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function optionsOf(flag: string, of: Shape, required: boolean, instead: string | undefined): Option[] {
  const need = instead === undefined ? 'required' : `required without ${instead}`;
  const about = `${of.description ?? ''}${required ? ` (${need})` : ''}`;
  if (of.const === true) return [new Option(flag, about)];
  if (of.type === 'boolean') {
    return [new Option(flag, about), new Option(flag.replace('--', '--no-'), `the opposite of ${flag}`)];
  }
  if (isList(of)) return [new Option(`${flag} <${of.items?.format ?? 'text'}...>`, about)];
  const option = new Option(`${flag} <${valueName(of)}>`, about);
  if (of.enum) return [option.choices(of.enum)];
  if (of.type === 'number' || of.type === 'integer') return [option.argParser(numberOf)];
  return [isJson(of) ? option.argParser(jsonOf(of)) : option];
}

/** Texts, each an argument of its own; a list of anything else is JSON as a whole. */
function isList({ type, items }: Shape): boolean {
  return type === 'array' && items?.type !== 'object';
}

function isJson(of: Shape): boolean {
  return of.type !== 'string' && !of.anyOf && !isList(of);
}

function valueName(of: Shape): string {
  const { type, format, enum: values, anyOf } = of;
  if (isContractDate(of)) return 'date';
  if (values) return values.join('|');
  if (format === 'date-time') return 'date';
  if (format === 'email') return 'email';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'string' || anyOf ? 'text' : 'json';
}

export function addOptions(command: Command, fields: Field[]): void {
  for (const { options } of fields) for (const option of options) command.addOption(option);
}

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
      `${name} needs ${missing.map(({ flag, instead }) => (instead === undefined ? flag : `${instead} or ${flag}`)).join(', ')}`,
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
  const parsed = input.safeParse(Object.fromEntries(dated), inWords);
  if (parsed.success) return;
  const wrong = parsed.error.issues.map((issue) => {
    const field = fields.find(({ name: key }) => key === issue.path[0]);
    return { issue, field, value: values[field?.name ?? ''] };
  });
  const inJson = wrong.flatMap(({ field }) => (field && isJson(field.of) ? [field] : []));
  const shapes = [...new Set(inJson)].map(({ flag, of }) => `${flag} takes JSON such as ${exampleOf(of)}; `);
  throw usedWrongly(wrong.map(sentence).join('; '), `${shapes.join('')}see fortnight ${name} --help`);
}

interface Wrong {
  issue: z.core.$ZodIssue;
  field: Field | undefined;
  value: unknown;
}

function sentence({ issue, field, value }: Wrong): string {
  if (!field) return issue.message;
  const { flag, of, dated } = field;
  if (isJson(of)) return `${flag}: ${wrongWithin(of, value, issue)}`;
  return `${flag} is '${String(value)}': ${dated && issue.code === 'invalid_format' ? wrongDate(value) : issue.message}`;
}

function wrongDate(value: unknown): string {
  const missing = isDate(value) ? 'there is no such day; ' : '';
  return `${missing}expected a date such as 2027-06-30, or an instant such as 2027-06-30T12:00:00Z`;
}
