import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const manifestSchema = z.object({ name: z.literal('fortnight'), version: z.string() });

/** The folder of our package.json: what is in `tools/` is found from there, from src and from dist alike. */
export function packageRoot(): string {
  return ownPackage().folder;
}

/** The version of this program, such as 0.1.0. */
export function ownVersion(): string {
  return ownPackage().version;
}

function ownPackage(): { folder: string; version: string } {
  for (
    let folder = dirname(fileURLToPath(import.meta.url));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const file = join(folder, 'package.json');
    const own = existsSync(file)
      ? manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
      : undefined;
    if (own?.success) return { folder, version: own.data.version };
  }
  throw new Error('The package.json of Fortnight is missing: install it again with npm ci');
}
