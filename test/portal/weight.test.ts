import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const built = new URL('../../dist/portal/', import.meta.url);
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);
const manifest = manifestSchema.parse(JSON.parse(readFileSync(new URL('manifest.json', built), 'utf8')));

/** The scripts that a chunk cannot be shown without, itself among them. */
function scriptsOf(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the build has no ${name}: ${Object.keys(manifest).join(', ')}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const one of chunk.imports) scriptsOf(one, found);
  return found;
}

const screens = Object.keys(manifest).filter((name) =>
  /^src\/.*(screen|sign-in)\.tsx$|^src\/settings\/(catalog|policy|webhooks\/one)\.tsx$/.test(name),
);

/** As browsers without Brotli get it, which is the larger of the two. */
const compressed = (file: string) => readFileSync(new URL(`${file}.gz`, built)).length;

describe('the first load', () => {
  it.each(screens)('of %s is under 250 KB of compressed JavaScript', (screen) => {
    const scripts = [...scriptsOf('index.html'), ...scriptsOf(screen)];
    const bytes = [...new Set(scripts)].reduce((sum, file) => sum + compressed(file), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
  });

  it('is measured for every screen', () => {
    expect(screens.length).toBeGreaterThanOrEqual(3);
  });
});
