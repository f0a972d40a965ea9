import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { dataConverterOf } from '../src/temporal/data-converter.js';
import type { Keyring } from '../src/temporal/keyring.js';
import type { OpenWorkflow } from '../src/temporal/open-workflows.js';
import { sinksOf } from './run.js';

export interface Broken {
  workflowId: string;
  runId: string;
  reason: string;
}

export interface Replayed {
  replayed: number;
  /** Those that would stand still under this release. */
  broken: Broken[];
}

export interface ReplayOptions {
  /** The workflow's code as this release has it. */
  bundle: NonNullable<ReplayWorkerOptions['workflowBundle']>;
  keyring: Keyring;
  /** Looks at no more than so many. */
  atMost?: number;
  onProgress?(replayed: number, broken: number): void;
}

/**
 * Lives through the histories of customers as this release would, without anything happening to them: what a worker
 * does that takes them over. Nothing is written anywhere.
 */
export async function replayOpen(
  histories: AsyncIterable<OpenWorkflow>,
  { bundle, keyring, atMost = Number.POSITIVE_INFINITY, onProgress }: ReplayOptions,
): Promise<Replayed> {
  const options = {
    workflowBundle: bundle,
    dataConverter: dataConverterOf(keyring, 'worker'),
    sinks: sinksOf(() => undefined),
  };
  const all: Replayed = { replayed: 0, broken: [] };
  for await (const { workflowId, runId, error } of Worker.runReplayHistories(
    options,
    first(histories, atMost),
  )) {
    all.replayed += 1;
    if (error) all.broken.push({ workflowId, runId, reason: firstLine(error.message) });
    onProgress?.(all.replayed, all.broken.length);
  }
  return all;
}

async function* first<T>(all: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let taken = 0;
  for await (const one of all) {
    if (taken === count) return;
    taken += 1;
    yield one;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
