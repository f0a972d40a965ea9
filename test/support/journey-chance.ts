/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of all files of a run: `FORTNIGHT_FAULTS_SEED=4711` repeats what an earlier one has printed. */
export function seedOfRun(): number {
  const seed = process.env.FORTNIGHT_FAULTS_SEED ?? '';
  if (/^\d{1,10}$/.test(seed)) return Number(seed) >>> 0;
  throw new Error(`FORTNIGHT_FAULTS_SEED is '${seed}'; expected a whole number such as 4711`);
}

export function between(chance: Chance, least: number, most: number): number {
  return Math.round(least + chance() * (most - least));
}

/** The same things in another order. */
export function shuffled<T>(chance: Chance, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
