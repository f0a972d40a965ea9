import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { readRuntime } from '../src/config/runtime.js';
import { precompress } from './precompress.js';

/** `npm run portal` shows the sources on a Fortnight that runs: the one of FORTNIGHT_HOME. */
function running() {
  const runtime = readRuntime(resolve(process.env.FORTNIGHT_HOME ?? '.fortnight'));
  if (!runtime) throw new Error('start Fortnight first, in another terminal: npm start');
  return runtime;
}

function proxy() {
  const { apiUrl, publicUrl } = running();
  // A change by cookie counts only where a page of the public URL has asked for it.
  return { '/api': { target: apiUrl, headers: { origin: new URL(publicUrl).origin } } };
}

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  plugins: [precompress()],
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2022',
    // An inlined file would need `data:` in the policy of what pages may load.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    rolldownOptions: {
      // Components of libraries carry it for frameworks that render on a server.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  // The server puts a fresh one into each page; see `src/api/portal/routes.ts`.
  html: { cspNonce: '__CSP_NONCE__' },
  ...(command === 'serve' ? { server: { proxy: proxy() } } : {}),
}));
