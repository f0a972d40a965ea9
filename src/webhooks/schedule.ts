const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after a failed attempt the next one comes, in milliseconds: ten attempts over a day. A receiver's outage
 * takes people's real time, so the scaled day of the policy does not shrink it.
 */
export const retryDelays: readonly number[] = [
  5 * second,
  minute,
  5 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  8 * hour,
];

/** A receiver may ask for more time, but not for so much that it never gets anything. */
const longestAskedMs = hour;

/**
 * When the next attempt comes, in milliseconds from now; null where the last one has failed.
 * @param failed how many have, from 1
 * @param askedMs what the receiver asked for by Retry-After
 * @param random from 0 up to 1: what failed together does not come back together
 */
export function retryIn(
  delays: readonly number[],
  failed: number,
  askedMs: number | null,
  random: number,
): number | null {
  const delay = delays[failed - 1];
  if (delay === undefined) return null;
  return Math.max(delay * (0.9 + 0.2 * random), Math.min(askedMs ?? 0, longestAskedMs));
}
