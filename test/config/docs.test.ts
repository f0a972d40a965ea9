import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownNames, settingsSchema } from '../../src/config/settings.js';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the documents', () => {
  it('are all named in README.md', () => {
    const list = read('README.md').split('## Documents')[1] ?? '';
    for (const name of readdirSync('docs').filter((file) => file.endsWith('.md')))
      expect(list).toContain(`](docs/${name})`);
  });

  it('tell of every name in the settings file, with an example that can be used', () => {
    const [, section = ''] = read('docs/deploying.md').split('## The settings file');
    const [table = ''] = section.split('\n## ');
    for (const name of [...knownNames([]), ...knownNames(['accounts']), ...knownNames(['catalog'])])
      expect(table).toContain(`\`${name}\``);
    const [, example = ''] = /```json\n(.*?)```/s.exec(table) ?? [];
    expect(settingsSchema.parse(JSON.parse(example))).toMatchObject({ policy: { trialDays: 30 } });
  });
});
