/** Something that `npm start` brought up and has to bring down again. */
export interface Part {
  readonly name: string;
  /** Where it can be reached, for the table of addresses. */
  readonly address: string;
  /** Ends it in order; resolves once nothing of it is left. Safe to call twice. */
  stop(): Promise<void>;
}

/** A part that cannot come up. The message is for the person at the terminal: what, with which value, what next. */
export class PartError extends Error {
  override readonly name = 'PartError';
}

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What a part tells while it comes up and runs. */
export type Say = (line: string) => void;

/** Whether the promise settles within that time. Leaves no timer behind, so that a process may end at once. */
export async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
