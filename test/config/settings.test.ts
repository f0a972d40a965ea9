import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConfigError } from '../../src/config/config-error.js';
import { findJsonMistake } from '../../src/config/json-mistake.js';
import { firstSettings, policyOf } from '../../src/config/settings.js';
import { loadSettings, openSettings } from '../../src/config/settings-file.js';
import { defaultPolicy } from '../../src/domain/policy.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fortnight-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (value: unknown) =>
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
const minimal = { vendor: { name: 'Contoso' } };
const sales = { title: 'Sales', upTo: 20 };
const item = { name: 'Item', price: { amount: 100, currency: 'USD' } };

describe('the settings file', () => {
  it('is written with an example where it is missing, and then read', () => {
    const settings = loadSettings(join(folder, 'new', 'settings.json'));
    expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json']);
    expect(readFileSync(join(folder, 'new', 'settings.json'), 'utf8')).toContain('\n  "partners": {');
    expect(settings.partners.northwind?.recipients).toEqual(['partner@northwind.example']);
    expect(loadSettings(join(folder, 'new', 'settings.json'))).toEqual(settings);
  });

  it('is left as it is where it is there', () => {
    const text = `\u{feff}${JSON.stringify(minimal)}`;
    write(text);
    expect(loadSettings(path)).toMatchObject({ ...minimal, defaultZone: 'UTC', partners: {} });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each<[object, string]>([
    [{ vendor: {} }, 'vendor.name is not set; expected string'],
    [{ ...minimal, vendr: 1 }, 'vendr is 1; expected none of this name; here may be: vendor, defaultZone'],
    [
      { ...minimal, policy: { dayMs: 5 } },
      'policy.dayMs is 5; expected none of this name; here may be: protectionDays',
    ],
    [{ ...minimal, policy: { trialDays: -1 } }, 'policy.trialDays is -1; expected number to be >=0'],
    // Beyond what a calendar can say: a customer who was added with it would stand still.
    [
      { ...minimal, policy: { importStallHours: 2_592_000_000 } },
      'policy.importStallHours is 2592000000; expected number to be <=876000',
    ],
    [
      { ...minimal, policy: { activationReminderDays: [3, 40_000] } },
      'policy.activationReminderDays.1 is 40000; expected number to be <=36500',
    ],
    [
      { ...minimal, policy: { activationLinkDays: 0 } },
      'policy.activationLinkDays is 0; expected number to be >0: nobody could activate',
    ],
    [
      { ...minimal, catalog: { skus: { s: item }, addOns: { none: item } } },
      'expected another code: the command line means by none no add-on at all',
    ],
    [
      { ...minimal, catalog: { skus: { s: item }, addOns: {}, approvers: [sales, { ...sales, upTo: 100 }] } },
      'expected a title of its own for each: by one that two have, the first is asked twice',
    ],
    [{ ...minimal, policy: { trialEnd: 'x' } }, 'policy.trialEnd is "x"; expected one of "upgrade"|"hold"'],
    [{ ...minimal, defaultZone: 'Mars/Base' }, 'defaultZone is "Mars/Base"; expected an IANA time zone'],
    [{ ...minimal, defaultZone: '+02:00' }, 'defaultZone is "+02:00"; expected an IANA time zone'],
    [partner('north wind', {}), 'partners.north wind is {"name":"N"'],
    [partner('north wind', {}), 'expected another name: at most 60 lower-case letters'],
    [partner('n', { recipients: [] }), 'partners.n.recipients is []; expected one email address at least'],
    [
      partner('n', { recipients: ['a@b.example', 'nobody'] }),
      'partners.n.recipients.1 is "nobody"; expected an email',
    ],
    [{ ...minimal, catalog: { skus: {}, addOns: {} } }, 'catalog.skus is {}; expected name at least one SKU'],
  ])('%j is refused with the reason', (settings, reason) => {
    write(settings);
    expect(() => loadSettings(path)).toThrow(`The settings file ${path} cannot be used. Correct these`);
    expect(() => loadSettings(path)).toThrow(reason);
  });

  it('tells all problems at once', () => {
    write({ vendor: { name: '' }, defaultZone: 'x', oops: 1 });
    expect(() => loadSettings(path)).toThrow(/vendor\.name.*defaultZone.*oops/s);
  });

  it.each([
    ['{\n  "vendor": {"name": "x"},\n}', 'line 3, column 1 expected a name in double quotes'],
    ['{\n  "a": 1\n  "b": 2\n}', `line 3, column 3 expected ',' or '}'. Correct that line: "b": 2`],
    ['{"a": }', 'line 1, column 7 expected a value'],
    ["{'a': 1}", 'line 1, column 2 expected a name in double quotes'],
    ['', 'line 1, column 1 expected a value. Correct that line: (the file ends there)'],
    ['{"a": [1, 2', `line 1, column 12 expected ',' or ']'`],
    ['{} x', 'line 1, column 4 expected nothing more'],
  ])('%j is refused with line and column', (text, reason) => {
    write(text);
    expect(() => loadSettings(path)).toThrow(`The settings file ${path} is not JSON: in ${reason}`);
  });

  it('that is a folder is refused', () => {
    expect(() => loadSettings(folder)).toThrow(/cannot be read \(EISDIR\).*FORTNIGHT_SETTINGS/);
  });

  function partner(id: string, changes: object): object {
    return { ...minimal, partners: { [id]: { name: 'N', recipients: ['a@b.example'], ...changes } } };
  }
});

it('a mistake is found exactly where the engine finds one too', () => {
  const fragments = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '0.5e3',
    'true',
    'nul',
    ' ',
    '\n',
    '\\',
    '\t"',
    '"\x7f\x85\u2028\ud800"',
  ];
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...fragments)).map((parts) => parts.join('')),
    fc.json(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect([text, findJsonMistake(text) === undefined]).toEqual([text, parses(text)]);
    }),
    { numRuns: 2_000 },
  );
});

describe('the policy of a new customer', () => {
  it('is the default with the overrides, the length of a day and the partner’s choice', () => {
    write({ ...firstSettings, policy: { trialDays: 30 } });
    const settings = loadSettings(path);
    expect(policyOf(settings, 10_000)).toEqual({ ...defaultPolicy, trialDays: 30, dayMs: 10_000 });
    expect(policyOf(settings, 10_000, 'hold').trialEnd).toBe('hold');
    expect(policyOf(settings, 10_000, null).trialEnd).toBe('upgrade');
  });
});

describe('settings that follow their file', () => {
  let now = 0;
  let told: ConfigError[] = [];
  const open = () =>
    openSettings(
      path,
      (error) => told.push(error),
      () => now,
    );
  beforeEach(() => {
    told = [];
    write(minimal);
  });

  /** Edits within the same tick of the file system's clock are told apart by their time, as real ones are. */
  function edit(value: unknown, second: number): void {
    write(value);
    utimesSync(path, second, second);
  }

  it('show an edit after a second, without a restart', () => {
    const source = open();
    edit({ vendor: { name: 'Fabrikam' } }, 1);
    expect(source.current().vendor.name).toBe('Contoso');
    now += 1_000;
    expect(source.current().vendor.name).toBe('Fabrikam');
  });

  it('keep the last good ones over a broken edit, tell it once, and take the next good one', () => {
    const source = open();
    edit('{ broken', 1);
    for (let look = 0; look < 3; look++) {
      now += 1_000;
      expect(source.current().vendor.name).toBe('Contoso');
    }
    expect(told.map((error) => error.message)).toEqual([expect.stringContaining('line 1, column 3')]);
    edit({ vendor: { name: 'Fabrikam' } }, 2);
    now += 1_000;
    expect(source.current().vendor.name).toBe('Fabrikam');
  });

  it('stay when the file goes, and no example takes its place', () => {
    const source = open();
    rmSync(path);
    now += 1_000;
    expect(source.current().vendor.name).toBe('Contoso');
    expect(told[0]?.message).toContain('has gone');
    expect(readdirSync(folder)).toEqual([]);
  });
});
