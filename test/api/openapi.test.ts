import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemCodes } from '../../src/api/openapi/problems.js';
import { commands } from '../../src/domain/commands.js';
import { stageNames } from '../../src/domain/customer.js';
import { documentOf, mismatch } from './contract.js';
import { answered, contoso, harness } from './harness.js';

const reference = z.object({ $ref: z.string() });
const stageSchema = z.object({
  oneOf: z.array(reference),
  discriminator: z.object({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) }),
});

describe('the document', () => {
  it('has every route that is registered, each command among them', async () => {
    const { app } = await harness();
    const { paths } = await documentOf(app);
    const registered = routesOf(app.printRoutes({ commonPrefix: false }));
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(registered.length).toBeGreaterThan(25);
    expect(documented.sort()).toEqual(registered.sort());
    const names = commands.map(({ name }) => `POST /api/customers/{id}/${name}`);
    expect(documented).toEqual(expect.arrayContaining(names));
  });

  it('is for anybody, and names each operation once', async () => {
    const { app } = await harness();
    const answer = await answered(app, { url: '/api/openapi.json' });
    expect(answer).toMatchObject({ status: 200, body: { openapi: '3.1.1' } });
    const ids = [...answer.text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...answer.text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(Object.keys(answer.body.components?.schemas ?? {})).toEqual(
      expect.arrayContaining([...new Set(references)]),
    );
  });

  it('has examples that are what it says', async () => {
    const { app } = await harness();
    const document = await documentOf(app);
    let checked = 0;
    for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const [index, body] of bodies.entries()) {
        for (const [type, { schema, example }] of Object.entries(body?.content ?? {})) {
          if (example === undefined) continue;
          checked += 1;
          const name = `example ${operation.operationId} ${index} ${type}`;
          expect({ name, wrong: mismatch(name, schema, example) }).toEqual({ name, wrong: null });
        }
      }
    }
    expect(checked).toBeGreaterThan(2 * commands.length);
  });

  it('can be made a client of, whose classes keep all of its methods', async () => {
    const { app } = await harness();
    const { paths, webhooks } = (await app.inject('/api/openapi.json')).json();
    const tagsOf = (part: Record<string, Record<string, { tags: string[] }>>) =>
      Object.values(part).flatMap((methods) => Object.values(methods).flatMap(({ tags }) => tags));
    const ofRoutes = new Set(tagsOf(paths));
    const ofMessages = tagsOf(webhooks);
    expect(ofMessages).toHaveLength(2);
    expect(ofMessages.filter((tag) => ofRoutes.has(tag))).toEqual([]);
  });

  it('lets a client tell the stages apart by name, where two have the same fields', async () => {
    const { app } = await harness();
    const { schemas } = (await documentOf(app)).components;
    const { oneOf, discriminator } = stageSchema.parse(schemas.Stage);
    expect(discriminator.propertyName).toBe('name');
    expect(Object.keys(discriminator.mapping).sort()).toEqual([...stageNames].sort());
    expect(oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator.mapping));
    for (const [name, reference] of Object.entries(discriminator.mapping)) {
      expect(schemas[reference.split('/').at(-1) ?? '']).toMatchObject({
        properties: { name: { const: name } },
      });
    }
  });

  it('lets later versions add fields to answers, and calls a file bytes', async () => {
    const { app } = await harness();
    const { paths, components } = await documentOf(app);
    const schemas = JSON.stringify(components.schemas);
    expect(schemas).not.toMatch(/"additionalProperties":false|"default":|"format":"[^"]+","pattern"/);
    for (const path of ['export.pdf', 'documents/{document}']) {
      expect(paths[`/api/customers/{id}/${path}`]?.get?.responses['200']?.content).toEqual({
        'application/pdf': { schema: { type: 'string', format: 'binary' } },
      });
    }
  });

  it('says which parameters have to be there, so that a client asks for them', async () => {
    const { app } = await harness();
    const { paths } = await documentOf(app);
    const required = Object.entries(paths).flatMap(([path, { get }]) =>
      (get?.parameters ?? [])
        .filter((one) => one.in === 'query' && one.required)
        .map(({ name }) => `${path} ${name}`),
    );
    const dates = paths['/api/customers']?.get?.parameters.filter(({ name }) => /(From|To)$/.test(name));
    expect(dates).toHaveLength(6);
    // A choice would have to be there too, in Java.
    for (const { schema } of dates ?? []) expect(schema).toMatchObject({ type: 'string' });
    expect(required).toEqual(['/api/customers/{id}/email key', '/api/customers/{id}/email address']);
  });

  it('has bodies for commands that the commands take', async () => {
    const { app } = await harness();
    const { paths } = await documentOf(app);
    for (const { name, input } of commands) {
      const example =
        paths[`/api/customers/{id}/${name}`]?.post?.requestBody?.content['application/json']?.example;
      // A calendar date becomes an instant before the command sees it.
      const instants = JSON.stringify(example).replace(/(?<!"date":)"(\d{4}-\d\d-\d\d)"/g, '"$1T12:00:00Z"');
      expect({ name, ...input.safeParse(JSON.parse(instants)) }).toMatchObject({ name, success: true });
    }
  });
});

it('every problem is in the table of docs/api.md, beside its status', () => {
  const rows = [...readFileSync('docs/api.md', 'utf8').matchAll(/^\| (\d{3}(?:, \d{3})*) \| (.*) \|$/gm)];
  const missing = Object.entries(problemCodes).filter(
    ([code, { status }]) =>
      !rows.some(
        ([, statuses = '', codes = '']) => statuses.includes(String(status)) && codes.includes(`\`${code}\``),
      ),
  );
  expect(missing).toEqual([]);
});

describe('the reference', () => {
  it('shows every operation to anybody, without a script or anything from elsewhere', async () => {
    const { app } = await harness();
    const { status, text, headers } = await answered(app, { url: '/api/reference' });
    expect(status).toBe(200);
    const { paths } = await documentOf(app);
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    for (const id of [...ids, 'webhook-event', 'webhook-test']) {
      expect(text).toContain(`<article id="${id}">`);
    }
    expect(text).not.toMatch(/<script|\bstyle="|src=|url\(|@import|undefined|\[object/);
    expect(text.match(/href="(?!#|\/api\/)/g)).toBeNull();
    expect(headers['content-security-policy']).toMatch(/default-src 'none';.*style-src 'sha256-/);
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of new Set(targets)) expect(text).toContain(`id="${id}"`);
  });
});

it('an answer that is not in the document fails the test that sees it', async () => {
  const { send, customers } = await harness();
  const { body } = await send('/api/customers', contoso);
  const { read } = customers;
  customers.read = async (id) => {
    const state = await read.call(customers, id);
    return { ...state, customer: { ...state.customer, source: JSON.parse('"Elsewhere"') } };
  };
  await expect(send(`/api/customers/${body.id}`)).rejects.toThrow('show-customer 200');
});

/** From Fastify's own listing, which knows nothing of the document. */
function routesOf(tree: string): string[] {
  const parents: string[] = [];
  const found: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', path = '', methods] = /^([│├└─\s]*)(\S*)(?: \(([^)]*)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4;
    parents.splice(Math.max(depth - 1, 0));
    parents.push(path);
    if (!methods) continue;
    const url = parents.join('').replace(/:(\w+)/g, '{$1}');
    found.push(
      ...methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${url}`),
    );
  }
  return found;
}
