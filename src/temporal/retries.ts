import { setTimeout as pause } from 'node:timers/promises';
import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

/** For what a timer is late. */
const marginMs = 50;

/**
 * The SDK's repeats of calls that a server could not take, with an end. By itself SDK 1.24.0 goes on with them whoever
 * has given up, and one whose pause is over after the connection has closed throws where nobody can catch it.
 */
export class Retries {
  #isOver = false;
  /** When the last pause is over, by the clock of this process. */
  #until = 0;

  readonly interceptor = makeGrpcRetryInterceptor({
    retryableDecider: (attempt, status) => !this.#isOver && usual.retryableDecider(attempt, status),
    delayFunction: (attempt, status) => {
      const delay = usual.delayFunction(attempt, status);
      this.#until = Math.max(this.#until, performance.now() + delay);
      return delay;
    },
  });

  /** Begins no repeat any more, and waits for those that are due: seconds, where the server is away. */
  async end(): Promise<void> {
    this.#isOver = true;
    const left = this.#until - performance.now();
    if (left > 0) await pause(left + marginMs);
  }
}

const usual = defaultGrpcRetryOptions();
