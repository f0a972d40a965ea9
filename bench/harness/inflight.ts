import pLimit from 'p-limit';

export interface Ran {
  /** From the first start to the last end, in seconds. */
  seconds: number;
  /** Of each that went well, in milliseconds. */
  latencies: number[];
  failures: string[];
}

/** Does `total` pieces of work, this many at a time. One that fails is counted, and keeps no other from its turn. */
export async function inFlight(
  atOnce: number,
  total: number,
  work: (number: number) => Promise<unknown>,
): Promise<Ran> {
  const limit = pLimit(atOnce);
  const latencies: number[] = [];
  const failures: string[] = [];
  const start = performance.now();
  const one = async (number: number) => {
    const begun = performance.now();
    try {
      await work(number);
      latencies.push(performance.now() - begun);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  };
  await Promise.all(Array.from({ length: total }, (_, number) => limit(() => one(number))));
  return { seconds: (performance.now() - start) / 1000, latencies, failures };
}

/** At most three, with how many there were. */
export function failureNotes(what: string, failures: readonly string[]): string[] {
  if (failures.length === 0) return [];
  return [`${what}: ${failures.length} failed: ${[...new Set(failures)].slice(0, 3).join(' | ')}`];
}
