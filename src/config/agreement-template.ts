import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The template of the License Agreement, as its file has it now. Where there is no such file, the default is written
 * there first, to be edited.
 * @param file as the settings name it: beside the settings, unless it is absolute
 */
export async function readAgreementTemplate(
  settingsPath: string,
  file: string,
  first: string,
): Promise<string> {
  const path = resolve(dirname(settingsPath), file);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    // Somebody may have written it meanwhile: theirs stays.
    await writeFile(path, first, { flag: 'wx' }).catch(() => undefined);
    return readFile(path, 'utf8');
  }
}
