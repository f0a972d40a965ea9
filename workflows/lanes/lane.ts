import { condition } from '@temporalio/workflow';

/** One kind of work, done one at a time and in order. */
export interface Lane {
  /** There is something to do for it now. */
  hasWork(): boolean;
  /** Does the next piece of it; where there is more, it is asked again. */
  work(): Promise<void> | void;
}

/**
 * Has each lane go on as soon as there is work for it, beside the others; of several, the one that has waited longest
 * begins first. One that has nothing to do costs nothing: the SDK keeps six promises, with their stacks, of each loop
 * that waits, and hardly any lane has work in most years.
 */
export async function goOn(lanes: readonly Lane[]): Promise<never> {
  const waiting = new Set(lanes);
  const failures: unknown[] = [];
  const ready = () => [...waiting].filter((lane) => lane.hasWork());
  for (;;) {
    await condition(() => failures.length > 0 || ready().length > 0);
    if (failures.length > 0) throw failures[0];
    for (const lane of ready()) {
      waiting.delete(lane);
      keepAt(lane).then(
        () => waiting.add(lane),
        (error) => failures.push(error),
      );
    }
  }
}

/** It asks as any loop would that waits for more: histories of earlier releases go by how many turns that takes. */
async function keepAt(lane: Lane): Promise<void> {
  await lane.work();
  while (lane.hasWork()) {
    await condition(() => lane.hasWork());
    await lane.work();
  }
}
