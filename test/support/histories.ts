import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import { dataConverterOf } from '../../src/temporal/data-converter.js';
import type { Keyring } from '../../src/temporal/keyring.js';
import { bundleParts } from '../../worker/bundle.js';
import { sinksOf } from '../../worker/run.js';

export const historiesFolder = fileURLToPath(new URL('../histories/', import.meta.url));

/** A history as it was recorded, with the state that it ended in. */
export interface Recorded {
  stage: string;
  end: Lifecycle;
  history: { events: unknown[] };
}

export async function recordedHistories(): Promise<{ name: string; recorded: Recorded }[]> {
  const names = (await readdir(historiesFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      recorded: JSON.parse(await readFile(`${historiesFolder}${name}`, 'utf8')),
    })),
  );
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The workflow's code of today, which also tells what state it comes to. */
export function watchedBundle() {
  const parts = bundleParts();
  const watching = at('./watching-interceptor.ts');
  return bundleWorkflowCode({
    ...parts,
    workflowInterceptorModules: [...parts.workflowInterceptorModules, watching],
  });
}

/** Replays a history with today's code. @returns the state that it ends in; throws where it diverges */
export async function replay(
  bundle: { code: string },
  { history }: Recorded,
  keyring?: Keyring,
): Promise<unknown> {
  let end: unknown;
  await Worker.runReplayHistory(
    {
      workflowBundle: bundle,
      dataConverter: dataConverterOf(keyring, 'worker'),
      sinks: {
        ...sinksOf(() => undefined),
        watch: {
          state: {
            callDuringReplay: true,
            fn: (_info: unknown, state: unknown) => {
              end = state;
            },
          },
        },
      },
    },
    history,
  );
  return end;
}
