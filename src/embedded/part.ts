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

/** Looks at the shape, not the class: errors of Node and of test runners come from different realms. */
function fieldOf(error: unknown, name: 'code' | 'message'): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

export const errorCode = (error: unknown): string | undefined => fieldOf(error, 'code');

export const reasonOf = (error: unknown): string => fieldOf(error, 'message') ?? String(error);

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
