import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

interface Source {
  /** The file of the settings: the template's path goes from its folder. */
  settingsPath: string;
  /** What the template is as long as nobody has written one. */
  first: string;
  /** Told once a path that the default is used without a file, and why. */
  warn(path: string, error: unknown): void;
}

/**
 * Reads the template of the License Agreement as its file has it now; `file` is as the settings name it, beside them
 * unless it is absolute. Where there is no such file, the default is written there first, to be edited; where it cannot
 * be written either, as on a mount that is for reading only, the default is used as it is, so that agreements go out.
 */
export function agreementTemplates({ settingsPath, first, warn }: Source): (file: string) => Promise<string> {
  const warned = new Set<string>();
  return async (file) => {
    const path = resolve(dirname(settingsPath), file);
    const written = await readIfThere(path);
    if (written !== null) return written;
    try {
      await writeFile(path, first, { flag: 'wx' });
      return first;
    } catch (error) {
      // Somebody may have written it meanwhile: theirs counts.
      if (isCode(error, 'EEXIST')) return readFile(path, 'utf8');
      if (!warned.has(path)) warn(path, error);
      warned.add(path);
      return first;
    }
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
