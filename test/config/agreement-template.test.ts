import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementTemplates } from '../../src/config/agreement-template.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fortnight-template-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const warnings: { path: string; error: unknown }[] = [];
const templatesIn = (place: string) => {
  warnings.length = 0;
  const warn = (path: string, error: unknown) => warnings.push({ path, error });
  return agreementTemplates({ settingsPath: join(place, 'settings.json'), first: '# Ours', warn });
};

describe('the template of the License Agreement', () => {
  it('is written with the default where it is missing, and read as it is edited', async () => {
    const read = templatesIn(folder);
    expect(await read('license-agreement.md')).toBe('# Ours');
    expect(readFileSync(join(folder, 'license-agreement.md'), 'utf8')).toBe('# Ours');
    writeFileSync(join(folder, 'license-agreement.md'), '# Theirs');
    expect(await read('license-agreement.md')).toBe('# Theirs');
    expect(warnings).toEqual([]);
  });

  // A folder that is not there refuses the file to everybody: root writes past the rights of one that is read-only.
  it('is the default where it cannot be written, which is told once, and the file’s once there is one', async () => {
    const place = join(folder, 'mounted');
    const read = templatesIn(place);
    expect(await read('license-agreement.md')).toBe('# Ours');
    expect(await read('license-agreement.md')).toBe('# Ours');
    expect(warnings).toEqual([
      { path: join(place, 'license-agreement.md'), error: expect.objectContaining({ code: 'ENOENT' }) },
    ]);
    mkdirSync(place);
    writeFileSync(join(place, 'license-agreement.md'), '# Theirs');
    expect(await read('license-agreement.md')).toBe('# Theirs');
  });

  it('is not replaced by the default where the file cannot be read', async () => {
    mkdirSync(join(folder, 'license-agreement.md'));
    await expect(templatesIn(folder)('license-agreement.md')).rejects.toThrow('EISDIR');
    expect(warnings).toEqual([]);
  });
});
