import { z } from 'zod';
import { Html, html } from '../activation/html.js';
import type { OpenApi } from './document.js';
import type { JsonObject } from './json.js';
import { referenceStyle } from './reference-style.js';

/** The document as a page to read: no script, nothing from elsewhere. */
export function referencePage(document: OpenApi): string {
  const groups = document.tags.map((tag) => ({
    ...named.parse(tag),
    entries: entriesOf(document, tag.name),
  }));
  const { title, description } = info.parse(document.info);
  const navigation = groups.map(
    ({ name, entries }) =>
      html`<h2>${name}</h2><ul>${entries.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`)}</ul>`,
  );
  const sections = groups.map(
    (group) =>
      html`<section><h2>${group.name}</h2><p class="quiet">${group.description}</p>${group.entries.map(article)}</section>`,
  );
  const schemas = Object.entries(object(document.components.schemas)).map(schemaOf);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} API reference</title><style>${new Html(referenceStyle)}</style></head>
<body><nav aria-label="Operations"><strong>${title} API</strong>${navigation}<h2><a href="#schemas">Schemas</a></h2></nav>
<main><h1>${title} API</h1><p>${prose(description)}</p>
<p><a href="/api/openapi.json">openapi.json</a> describes the same for programs. Send <code>Authorization: Bearer fn_…</code> with every request that does not say otherwise.</p>
${sections}<section id="schemas"><h2>Schemas</h2>${schemas}</section></main></body></html>`.markup;
}

const text = z.string().optional();
const named = z.object({ name: z.string(), description: z.string() });
const info = z.object({ title: z.string(), description: z.string() });
const object = (value: unknown): JsonObject => z.record(z.string(), z.unknown()).catch({}).parse(value);

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  description: text,
  schema: z.unknown(),
});
const content = z.record(z.string(), z.looseObject({ schema: z.unknown(), example: z.unknown().optional() }));
const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: text,
  security: z.array(z.unknown()).optional(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
});

interface Entry {
  id: string;
  summary: string;
  method: string;
  path: string;
  operation: z.output<typeof operationSchema>;
}

function entriesOf({ paths, webhooks }: OpenApi, tag: unknown): Entry[] {
  const sent = Object.values(webhooks).map((methods) => ['to your address', methods] as const);
  return [...Object.entries(paths), ...sent].flatMap(([path, methods]) =>
    Object.entries(object(methods)).flatMap(([method, given]) => {
      const operation = operationSchema.parse(given);
      if (!operation.tags.some((name) => name === tag)) return [];
      return [{ id: operation.operationId, summary: operation.summary, method, path, operation }];
    }),
  );
}

function article({ id, summary, method, path, operation }: Entry): Html {
  const { description, parameters, requestBody, responses, security } = operation;
  return html`<article id="${id}"><h3>${summary}</h3>
<p class="path"><span class="${method}">${method.toUpperCase()}</span> ${path}</p>
${description ? html`<p>${prose(description)}</p>` : null}
${security?.length === 0 ? html`<p class="quiet">Needs no key.</p>` : null}
${parameters.length > 0 ? table('Parameters', ['Name', 'Type', 'Meaning'], parameters.map(parameterRow)) : null}
${requestBody ? Object.entries(requestBody.content).map(([type, body]) => bodyOf(type, body)) : null}
${table('Answers', ['Status', 'Content', 'When'], Object.entries(responses).map(answerRow))}
${Object.entries(responses).map(exampleOf)}</article>`;
}

type Row = [string, string | Html, string];

function parameterRow({ name, in: place, schema, description = '' }: z.output<typeof parameterSchema>): Row {
  return [name, typeOf(schema), place === 'header' ? `Header. ${description}` : description];
}

function answerRow([status, answer]: [string, { description: string; content?: object | undefined }]): Row {
  const types = Object.entries(content.catch({}).parse(answer.content));
  const shown = types.map(([type, { schema }]) => html`${type}<br>${typeOf(schema)}`);
  return [status, html`${shown}`, answer.description];
}

function bodyOf(type: string, { schema, example }: { schema?: unknown; example?: unknown }): Html {
  const given = object(schema);
  const required = z.array(z.string()).catch([]).parse(given.required);
  const rows = Object.entries(object(given.properties)).map(([name, property]): Row => {
    const { description } = z.object({ description: text }).parse(object(property));
    return [required.includes(name) ? `${name} *` : name, typeOf(property), description ?? ''];
  });
  const whole = typeOf(schema);
  if (rows.length === 0 && whole !== 'object') {
    return html`<h4>Body (${type})</h4><p>${whole}</p>${example === undefined ? null : json('Example', example)}`;
  }
  if (rows.length === 0) return html`<p class="quiet">No fields: the body may be left out.</p>`;
  return html`${table(`Body (${type}); * is required`, ['Field', 'Type', 'Meaning'], rows)}${json('Example', example)}`;
}

function exampleOf([status, answer]: [
  string,
  { content?: z.output<typeof content> | undefined },
]): Html | null {
  const [example] = Object.values(answer.content ?? {}).map((one) => one.example);
  return example === undefined ? null : json(`Example of ${status}`, example);
}

function schemaOf([id, schema]: [string, unknown]): Html {
  const { description } = z.object({ description: text }).parse(object(schema));
  return html`<article id="schema-${id}"><h3>${id}</h3>${description ? html`<p>${prose(description)}</p>` : null}${json('JSON Schema', schema)}</article>`;
}

function json(title: string, value: unknown): Html {
  const shown = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return html`<details><summary>${title}</summary><pre tabindex="0"><code>${shown}</code></pre></details>`;
}

function table(title: string, heads: string[], rows: Row[]): Html {
  const head = heads.map((name) => html`<th scope="col">${name}</th>`);
  const body = rows.map(
    ([name, type, meaning]) =>
      html`<tr><td><code>${name}</code></td><td>${type}</td><td>${prose(meaning)}</td></tr>`,
  );
  return html`<h4>${title}</h4><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** What stands between backticks in a description is code. */
function prose(markdown: string): Html {
  const parts = markdown.split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A schema in a few words; a named one as a link to it. */
function typeOf(schema: unknown): string | Html {
  const given = object(schema);
  const { $ref, type, format } = z
    .object({ $ref: text, type: z.unknown().optional(), format: text })
    .parse(given);
  const id = $ref?.split('/').at(-1);
  if (id !== undefined) return html`<a href="#schema-${id}">${id}</a>`;
  if (Array.isArray(given.enum)) return given.enum.join(' | ');
  if (type === 'array') return html`list of ${typeOf(given.items)}`;
  const [parts] = [given.oneOf, given.anyOf, given.allOf].filter(Array.isArray);
  const shown = (parts ?? []).map(typeOf).filter((part) => part !== '');
  if (shown.length > 0) return html`${shown.map((part, index) => html`${index > 0 ? ' or ' : ''}${part}`)}`;
  if (given.const !== undefined) return String(given.const);
  return [Array.isArray(type) ? type.join(' | ') : type, format && `(${format})`].filter(Boolean).join(' ');
}
