import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const condition = z.enum(['service_started', 'service_healthy', 'service_completed_successfully']);
const serviceSchema = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  depends_on: z.record(z.string(), z.looseObject({ condition })).default({}),
  healthcheck: z
    .looseObject({ test: z.array(z.string()), interval: z.string(), retries: z.number() })
    .optional(),
});
export type Service = z.infer<typeof serviceSchema> & { name: string };

/**
 * The services of a compose file in an order in which each comes after those that it depends on, with variables
 * filled in as `docker compose` does.
 * @throws Error where a variable that the file demands is not set, or a service has another shape
 */
export function readCompose(path: string, env: NodeJS.ProcessEnv): Service[] {
  const filled = fillIn(parse(readFileSync(path, 'utf8'), { merge: true }), env);
  const { services } = z.object({ services: z.record(z.string(), serviceSchema) }).parse(filled);
  const all = Object.entries(services).map(([name, service]) => ({ ...service, name }));
  const ordered: Service[] = [];
  const add = (service: Service, by: string[]): void => {
    if (ordered.includes(service)) return;
    if (by.includes(service.name)) throw new Error(`${by.join(' → ')} → ${service.name} depends on itself`);
    for (const name of Object.keys(service.depends_on)) {
      const needed = all.find((other) => other.name === name);
      if (!needed) throw new Error(`${service.name} depends on ${name}, which there is not`);
      add(needed, [...by, service.name]);
    }
    ordered.push(service);
  };
  for (const service of all) add(service, []);
  return ordered;
}

function fillIn(value: unknown, env: NodeJS.ProcessEnv): unknown {
  if (typeof value === 'string') return filled(value, env);
  if (Array.isArray(value)) return value.map((part) => fillIn(part, env));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillIn(part, env)]));
}

/** `$$`, `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, the default again with variables. */
function filled(text: string, env: NodeJS.ProcessEnv): string {
  const start = text.indexOf('$');
  if (start < 0) return text;
  const before = text.slice(0, start);
  if (text[start + 1] === '$') return `${before}$${filled(text.slice(start + 2), env)}`;
  if (text[start + 1] !== '{') throw new Error(`'${text}' has a $ of a kind that is not read here`);
  const end = closingBrace(text, start + 2);
  const inner = text.slice(start + 2, end);
  return `${before}${variable(inner, env)}${filled(text.slice(end + 1), env)}`;
}

function variable(inner: string, env: NodeJS.ProcessEnv): string {
  const [, name = '', operator, word = ''] = /^(\w+)(?::([-?])([\s\S]*))?$/.exec(inner) ?? [];
  if (name === '') throw new Error(`\${${inner}} is of a kind that is not read here`);
  const value = env[name];
  if (value) return value;
  if (operator === '?') throw new Error(`${name} is not set: ${word}`);
  return operator === '-' ? filled(word, env) : '';
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`'${text}' has a { that is not closed`);
}
