import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from './process.js';

/** As long as the slowest part may take until it listens. */
const CLAIM_MS = 90_000;
const folder = join(tmpdir(), `fortnight-ports-${process.getuid?.() ?? 'all'}`);
const fileOf = (port: number): string => join(folder, `${port}.${process.pid}`);

/** Of a process that is still about to listen. */
function holds(name: string): boolean {
  const pid = Number(name.slice(name.indexOf('.') + 1));
  try {
    return Date.now() - statSync(join(folder, name)).mtimeMs < CLAIM_MS && identify(pid) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Tells other Fortnights on this machine that the port will be listened on. Until it is, they see it free: two that
 * start in the same moment would take the same one, and the slower would find the other's server answering there.
 * @returns whether nobody else had claimed it. Of two at once both may be told no, never both yes. Yes where files
 *   cannot be kept: then only the moment protects
 */
export function claimPort(port: number): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(fileOf(port), '');
  } catch {
    return true;
  }
  const others = readdirSync(folder).filter(
    (name) => name.startsWith(`${port}.`) && name !== `${port}.${process.pid}`,
  );
  for (const name of others) {
    if (holds(name)) {
      unclaimPort(port);
      return false;
    }
    rmSync(join(folder, name), { force: true });
  }
  return true;
}

export function unclaimPort(port: number): void {
  rmSync(fileOf(port), { force: true });
}
