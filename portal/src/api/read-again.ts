import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** A reading that takes longer is not waited for any more. */
const patienceMs = 20_000;

/**
 * Reads again what hangs below a key, one reading at a time: news that come while it is under way are read after it.
 * Each would else take the place of the one before, and where answers take longer than it is from one to the next,
 * none would ever arrive.
 */
export function readingAgain(queries: QueryClient): (queryKey: QueryKey) => void {
  /** Of each reading that is under way, whether there has been news since it began. */
  const underWay = new Map<string, boolean>();

  async function read(queryKey: QueryKey, name: string): Promise<void> {
    do {
      underWay.set(name, false);
      await Promise.race([queries.invalidateQueries({ queryKey }), passed(patienceMs)]);
    } while (underWay.get(name));
    underWay.delete(name);
  }

  return (queryKey) => {
    const name = hashKey(queryKey);
    if (underWay.has(name)) underWay.set(name, true);
    else void read(queryKey, name);
  };
}

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
