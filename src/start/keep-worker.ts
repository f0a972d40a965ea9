import { within } from '../embedded/part.js';

interface RunningWorker {
  stop(): Promise<void>;
  isRunning(): boolean;
}

/** Starts one; `onFailure` is called when it ends by itself. */
export type StartOne = (onFailure: (error: unknown) => void) => Promise<RunningWorker>;

/**
 * Keeps a worker running: one that gave up, for instance because its server was away for too long, is replaced.
 * @throws what the first start throws; later ones are repeated for ever
 */
export async function keepWorker(
  startOne: StartOne,
  onEnd: (error: unknown) => void,
): Promise<RunningWorker> {
  let stopping = false;
  let wake = () => {};
  const stopRequested = new Promise<void>((done) => {
    wake = done;
  });
  let replacing: Promise<void> = Promise.resolve();
  let current = await startOne(failed);

  function failed(error: unknown): void {
    if (stopping) return;
    onEnd(error);
    replacing = replace();
  }

  async function replace(): Promise<void> {
    await current.stop().catch(onEnd);
    for (let wait = 500; !stopping; wait = Math.min(wait * 2, 10_000)) {
      try {
        current = await startOne(failed);
        return;
      } catch (error) {
        onEnd(error);
        await within(stopRequested, wait);
      }
    }
  }

  return {
    isRunning: () => current.isRunning(),
    async stop() {
      stopping = true;
      wake();
      await replacing;
      await current.stop();
    },
  };
}
