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
  const workflowsPath = at('index');
  const interceptors = at('interceptors');
  return {
    workflowsPath,
    workflowInterceptorModules: [interceptors],
    // All that a workflow is made of: what is loaded here is there once for all of a worker's, and none has its own.
    preloadModules: [at('shared'), workflowsPath, interceptors, ...Object.values(converterPaths)],
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
