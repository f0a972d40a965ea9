import { readFileSync } from 'node:fs';
import type { ConfigProblem } from './config-error.js';

/** What is set, and what of it cannot be had. */
export interface Given {
  readonly values: Record<string, string>;
  readonly problems: readonly ConfigProblem[];
}

/**
 * The variables of these names. A secret may come from a file as well, whose path is in the variable of the same
 * name with `_FILE` after it: that is how container platforms hand secrets over.
 */
export function valuesIn(
  source: NodeJS.ProcessEnv,
  names: readonly string[],
  secrets: ReadonlySet<string>,
): Given {
  const values = withoutEmpty(source, names);
  const problems: ConfigProblem[] = [];
  for (const secret of secrets) {
    const name = `${secret}_FILE`;
    const path = source[name]?.trim();
    if (!path) continue;
    const found = values[secret]
      ? { failed: `${secret} not to be set as well: remove one of the two` }
      : contentOf(path);
    if ('failed' in found) problems.push({ name, value: JSON.stringify(path), expected: found.failed });
    else values[secret] = found.text;
  }
  return { values, problems };
}

/** An empty string counts as unset: that is what `KEY=` in a .env file and an unset compose variable give. */
function withoutEmpty(source: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  const known = names.flatMap((name) => {
    const value = source[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

function contentOf(path: string): { text: string } | { failed: string } {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? { failed: 'a file with something in it' } : { text };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return { failed: `a file that can be read: it fails with ${String(code)}` };
  }
}
