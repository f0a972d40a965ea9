/** Runs before all fault tests: chooses their full extent, and says how this very run is repeated. */
export default function fullExtent({ seed }) {
  process.env.FORTNIGHT_FAULTS ??= 'full';
  process.stderr.write(`npm run test:faults -- --seed=${seed}\n`);
}
