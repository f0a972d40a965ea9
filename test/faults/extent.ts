/**
 * How much of something a fault test does: what `npm test` has time for, or with `npm run test:faults` all that is
 * promised. `FORTNIGHT_FAULTS_{NAME}` sets one by itself, in both.
 */
export function extentOf(name: string, { bounded, full }: { bounded: number; full: number }): number {
  const given = process.env[`FORTNIGHT_FAULTS_${name}`];
  if (given === undefined) return process.env.FORTNIGHT_FAULTS === 'full' ? full : bounded;
  const count = Number(given);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`FORTNIGHT_FAULTS_${name} is '${given}'; expected a whole number such as ${full}`);
}

/** What was measured, where whoever runs the tests sees it. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
