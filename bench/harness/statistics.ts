/** The value below which this share of the samples lies, by nearest rank; `share` from 0 to 1. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (value === undefined) throw new Error('there are no samples to take a percentile of');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** How far rounds of the same lie apart: largest by smallest, in percent. */
export function spread(samples: readonly number[]): number {
  return Math.round((Math.max(...samples) / Math.min(...samples) - 1) * 100);
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
