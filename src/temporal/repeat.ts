import { setTimeout } from 'node:timers/promises';

const pauseMs = 100;

/** Asks again for as long as what comes back will pass by itself. @param deadline Unix time in ms; `ask` may have its own */
export async function repeatWhile<T>(
  passes: (error: unknown) => boolean,
  ask: () => Promise<T>,
  deadline = Number.POSITIVE_INFINITY,
): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!passes(error) || Date.now() + pauseMs >= deadline) throw error;
      await setTimeout(pauseMs);
    }
  }
}
