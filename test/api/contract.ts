import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** The document, as a program reads it that knows nothing else of us. */
const contentSchema = z.record(z.string(), z.looseObject({ schema: z.record(z.string(), z.unknown()) }));
const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        parameters: z
          .array(
            z.looseObject({
              name: z.string(),
              in: z.string(),
              required: z.boolean(),
              schema: z.looseObject({}),
            }),
          )
          .default([]),
        requestBody: z.looseObject({ content: contentSchema }).optional(),
        responses: z.record(z.string(), z.looseObject({ content: contentSchema.optional() })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
export type Document = z.output<typeof documentSchema>;

let document: Document | undefined;

export async function documentOf(app: FastifyInstance): Promise<Document> {
  if (!document) {
    document = documentSchema.parse((await app.inject('/api/openapi.json')).json());
    ajv.addSchema({ components: closed(document.components) }, shared);
  }
  return document;
}

/** Clients are to ignore a field that a later version adds; one that this version has is in the document. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema ? { additionalProperties: false, ...inner } : inner;
}

const { date, email } = z.regexes;
const instant = z.regexes.datetime({});
const either = new RegExp(`${date.source}|${instant.source}`);
const known = { date, email, 'date-time': instant, 'date-or-date-time': either };
const formats = { ...known, uri: true, binary: true } as const;
// Keywords of OpenAPI are no mistake.
const ajv = new Ajv2020({ strict: false, formats, allErrors: true });
const validators = new Map<string, ValidateFunction>();

/** What the schemas have in common is compiled once, not with each of them. */
const shared = 'document';

/** What is wrong with a value by a schema of the document; null where nothing is. */
export function mismatch(name: string, schema: object, value: unknown): string | null {
  const validate = validators.get(name) ?? ajv.compile(standingAlone(schema));
  validators.set(name, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors, { separator: '\n' });
}

function standingAlone(schema: object): object {
  return z.looseObject({}).parse(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${shared}#/`)));
}

export interface Seen {
  method: string;
  path: string;
  status: number;
  type: string;
  text: string;
}

/** Why an answer is not as the document says; null where it is, and where the document has no such address. */
export function undocumented(document: Document, { method, path, status, type, text }: Seen): string | null {
  const found = operationAt(document, method, asSent(path));
  if (!found) return null;
  const where = `${found.operationId} ${status} ${type}`;
  const response = found.responses[String(status)];
  if (!response) return `${where}: the document has only ${Object.keys(found.responses).join(', ')}: ${text}`;
  if (!response.content) return text === '' ? null : `${where}: the document has no content`;
  const schema = response.content[type]?.schema;
  if (!schema) return `${where}: the document has ${Object.keys(response.content).join(', ')}`;
  const value = type.endsWith('json') ? JSON.parse(text) : text;
  const wrong = mismatch(where, schema, value);
  return wrong === null ? null : `${where}: ${wrong}\n${text.slice(0, 600)}`;
}

/** As a client sends it: `/users/./invite` is `/users/invite`. */
function asSent(path: string): string {
  return new URL(path.startsWith('//') ? `http://localhost${path}` : path, 'http://localhost').pathname;
}

/** A literal path goes before a template: `/customers/{id}/close` is not somebody's. */
function operationAt({ paths }: Document, method: string, path: string) {
  const fits = (template: string) =>
    new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]*')}$`).test(path);
  const candidates = Object.keys(paths).filter(fits);
  const [best] = candidates.sort((a, b) => a.split('{').length - b.split('{').length);
  return best === undefined ? undefined : paths[best]?.[method.toLowerCase()];
}
