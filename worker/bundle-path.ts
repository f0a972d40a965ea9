import { fileURLToPath } from 'node:url';

const fromSource = import.meta.url.endsWith('.ts');

/** Where the workflow's bundle is, seen from the sources and from the build. */
export const bundlePath = fileURLToPath(
  new URL(fromSource ? '../dist/worker/workflow-bundle.js' : './workflow-bundle.js', import.meta.url),
);
