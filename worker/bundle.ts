import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { converterPaths } from '../src/temporal/data-converter.js';
import { bundlePath } from './bundle-path.js';

/** What a bundle of the workflow is made of, with its modules as they are beside this one. */
export function bundleParts() {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const at = (path: string) => fileURLToPath(new URL(`../workflows/${path}.${extension}`, import.meta.url));
  return {
    workflowsPath: at('index'),
    workflowInterceptorModules: [at('interceptors')],
    preloadModules: [at('shared')],
    ...converterPaths,
  };
}

/** Builds the workflow's bundle ahead: what runs in production is what was built, never a silent fallback. */
export async function buildBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    ...bundleParts(),
    logger: { ...console, log: () => {}, trace: () => {}, debug: () => {}, info: () => {} },
  });
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(dirname(bundlePath), { recursive: true });
  await writeFile(bundlePath, await buildBundle());
}
