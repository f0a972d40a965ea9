import { z } from 'zod';
import type { JsonObject } from './json.js';
import { components, referenceTo } from './parts.js';

type Converted = Parameters<NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>>[0];

/** A parameter that takes several values is described by what each of them may be. */
function describeLists({ jsonSchema }: Converted): void {
  if (!('list' in jsonSchema)) return;
  const { list } = jsonSchema;
  delete jsonSchema.list;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, { type: 'array', items: bare(z.looseObject({}).parse(list)) });
}

/** A day or an instant is one text to whoever sends it: of a choice generators make a class, and fail where it is left out. */
function describeDates({ jsonSchema }: Converted): void {
  const ways = jsonSchema.anyOf ?? [];
  if (ways.map(({ format }) => format).join() !== 'date,date-time') return;
  delete jsonSchema.anyOf;
  const pattern = ways.map((one) => one.pattern).join('|');
  Object.assign(jsonSchema, { type: 'string', format: 'date-or-date-time', pattern });
}

function describeInput(converted: Converted): void {
  describeLists(converted);
  describeDates(converted);
}

/**
 * An answer as generated clients can read it for years: later versions add fields, nothing is left out for a default
 * to stand in, and what has a format is no text any more by the time that a pattern is held against it.
 */
function describeAnswers({ jsonSchema }: Converted): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  delete jsonSchema.default;
  if (jsonSchema.format) delete jsonSchema.pattern;
  // The version of the rules: a later one is a number as well.
  if (!jsonSchema.anyOf?.every((one) => typeof one.const === 'number')) return;
  delete jsonSchema.anyOf;
  jsonSchema.type = 'integer';
}

/** By reference where the document names it. */
export function inline(schema: z.core.$ZodType): JsonObject {
  const id = schema instanceof z.ZodType ? components.get(schema)?.id : undefined;
  if (id) return { $ref: referenceTo(id) };
  return bare(z.toJSONSchema(schema, { io: 'input', override: describeInput }));
}

export function componentSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(components, {
    io: 'output',
    uri: referenceTo,
    override: describeAnswers,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

function bare({ $schema: _, $id: __, ...schema }: JsonObject): JsonObject {
  return schema;
}
