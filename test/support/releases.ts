import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { minify } from '@swc/core';

const folder = fileURLToPath(new URL('../releases/', import.meta.url));
const ending = '.js.gz';

/** What the SDK wants at a bundle's end; where its lines came from nobody has to know. */
function sourceMap(version: string): string {
  const map = { version: 3, file: `workflow-bundle-${version}.js`, sources: [], names: [], mappings: '' };
  const encoded = Buffer.from(JSON.stringify(map)).toString('base64');
  return `\n//# sourceMappingURL=data:application/json;base64,${encoded}`;
}

/** Keeps a release's workflow code as it ran, small and without the paths of the machine that built it. */
export async function keepRelease(version: string, bundle: string): Promise<void> {
  const code = bundle.slice(0, bundle.lastIndexOf('//# sourceMappingURL='));
  const small = await minify(code, { compress: false, mangle: true, format: { comments: false } });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${version}${ending}`, gzipSync(small.code, { level: 9 }));
}

/** The workflow code of each release, to be given to a worker. */
export async function releases(): Promise<{ version: string; bundle: { code: string } }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const version = name.slice(0, -ending.length);
      const code = gunzipSync(await readFile(`${folder}${name}`)).toString('utf8');
      return { version, bundle: { code: code + sourceMap(version) } };
    }),
  );
}
