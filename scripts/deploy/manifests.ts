import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }).optional(),
});
export type Manifest = z.infer<typeof manifestSchema> & { file: string };

/** Files for other programs than Kubernetes. */
const others = /\.test\.yaml$|\/dynamic-config\.yaml$/;

/** Every object under a folder that is a whole one, as it stands in the files: kustomizations are none. */
export function manifestsIn(folder: string): Manifest[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !others.test(path))
    .sort()
    .flatMap((path) => {
      const file = join(folder, path);
      return documentsOf(readFileSync(file, 'utf8'), file)
        .filter(({ apiVersion }) => !apiVersion.startsWith('kustomize.config.k8s.io/'))
        .map((manifest) => ({ ...manifest, file }));
    });
}

/** @throws Error where it is not YAML, has a key twice, or is no object of Kubernetes */
export function documentsOf(text: string, file: string): z.infer<typeof manifestSchema>[] {
  return parseAllDocuments(text, { merge: true }).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw new Error(`${file}: ${problem.message}`);
    return manifestSchema.parse(document.toJS());
  });
}

export const idOf = ({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>) => `${apiVersion}/${kind}`;
