import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const kubernetes = 'k8s.io/kubernetes@v1.34.2';
const operator = 'github.com/prometheus-operator/prometheus-operator@v0.85.0';

const schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof schema>;

const swaggerSchema = z.object({ definitions: z.record(z.string(), schema) });
const kindsSchema = z.array(z.object({ group: z.string(), version: z.string(), kind: z.string() }));
const crdSchema = z.object({
  spec: z.object({
    group: z.string(),
    names: z.object({ kind: z.string() }),
    versions: z.array(z.object({ name: z.string(), schema: z.object({ openAPIV3Schema: schema }) })),
  }),
});

/** The JSON schema of each kind, by `apiVersion/kind`; each stands alone, and refuses fields that it does not know. */
export function kubernetesSchemas(wanted: ReadonlySet<string>): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const swagger = read(moduleFile(kubernetes, 'api/openapi-spec/swagger.json'));
  const { definitions } = swaggerSchema.parse(JSON.parse(swagger));
  for (const [name, definition] of Object.entries(definitions)) {
    const kinds = kindsSchema.safeParse(definition['x-kubernetes-group-version-kind']);
    for (const { group, version, kind } of kinds.data ?? []) {
      const id = `${group ? `${group}/` : ''}${version}/${kind}`;
      if (wanted.has(id)) found.set(id, alone(name, definitions));
    }
  }
  for (const file of ['podmonitors', 'prometheusrules']) {
    const path = `example/prometheus-operator-crd/monitoring.coreos.com_${file}.yaml`;
    const { spec } = crdSchema.parse(parse(read(moduleFile(operator, path))));
    for (const { name, schema: version } of spec.versions) {
      const id = `${spec.group}/${name}/${spec.names.kind}`;
      if (wanted.has(id)) found.set(id, strict(version.openAPIV3Schema));
    }
  }
  return found;
}

const read = (path: string) => readFileSync(path, 'utf8');

/** The Go module proxy checks what it gives by its sum. Outside of the checkout, whose modules are other ones. */
function moduleFile(module: string, path: string): string {
  const cwd = mkdtempSync(join(tmpdir(), 'fortnight-schemas-'));
  const answer = execFileSync('go', ['mod', 'download', '-json', module], { cwd, encoding: 'utf8' });
  return join(z.object({ Dir: z.string() }).parse(JSON.parse(answer)).Dir, path);
}

/** A definition with those that it refers to, and no others. */
function alone(name: string, definitions: Record<string, Schema>): Schema {
  const reached = new Map<string, Schema>();
  const reach = (one: string): void => {
    if (reached.has(one)) return;
    const definition = strict(definitions[one] ?? {});
    reached.set(one, definition);
    for (const [, next = ''] of JSON.stringify(definition).matchAll(/#\/definitions\/([^"]+)/g)) reach(next);
  };
  reach(name);
  return { $ref: `#/definitions/${name}`, definitions: Object.fromEntries(reached) };
}

/** Without words, with `additionalProperties: false` wherever there are properties, and both types for int-or-string. */
function strict(part: Schema): Schema {
  if (part['x-kubernetes-int-or-string'] === true || part.format === 'int-or-string')
    return { type: ['integer', 'string'] };
  const entries = Object.entries(part).flatMap(([key, value]) => {
    if (/^(x-.*|description|format|default|pattern)$/.test(key)) return [];
    if (key === 'properties' || key === 'definitions') return [[key, each(value)] as const];
    if (Array.isArray(value)) return [[key, value.map(inner)] as const];
    return [[key, inner(value)] as const];
  });
  const made: Schema = Object.fromEntries(entries);
  return 'properties' in made && !('additionalProperties' in made) && !open(part)
    ? { ...made, additionalProperties: false }
    : made;
}

const open = (part: Schema) => part['x-kubernetes-preserve-unknown-fields'] === true;

function inner(value: unknown): unknown {
  const parsed = typeof value === 'object' && !Array.isArray(value) ? schema.safeParse(value) : undefined;
  return parsed?.success ? strict(parsed.data) : value;
}

function each(value: unknown): Schema {
  return Object.fromEntries(Object.entries(schema.parse(value)).map(([name, one]) => [name, inner(one)]));
}
