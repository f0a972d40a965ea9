import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A half-written file ends so; what is found under this name after a crash never was promised to anybody. */
export const UNFINISHED = '.unfinished';

/**
 * Writes all or nothing, so that a kill at any moment leaves the old content or the new.
 * With `flush` it has also reached the disk (file and folder) once this returns, which outlives a power cut.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  { flush }: { flush: boolean },
): Promise<void> {
  const unfinished = path + UNFINISHED;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(content);
    if (flush) await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  if (flush) await flushFolder(dirname(path));
}

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder to flush it, and does not need it for a rename.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
