import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { findJsonMistake } from './json-mistake.js';
import { firstSettings, knownNames, type Settings, settingsSchema } from './settings.js';

/**
 * Reads the settings; where there is no file, writes one with an example first.
 * @throws ConfigError that names the file, what is wrong in it and where, and what to do
 */
export function loadSettings(path: string): Settings {
  const text = readText(path) ?? create(path);
  return parseSettings(path, text);
}

/** Settings that follow their file, so that a new partner needs no restart. */
export interface SettingsSource {
  /** The newest settings that could be read. Looks at the file's time at most once a second. */
  current(): Settings;
}

/**
 * Opens the settings as `loadSettings` does. A later edit that cannot be used, or a file that has gone, is told
 * once through `onError`, and the last good settings stay; `onGood` hears once when the file is good again.
 * @throws ConfigError where they cannot be used at the start
 */
export function openSettings(
  path: string,
  onError: (error: ConfigError) => void,
  clock: () => number = Date.now,
  onGood: () => void = () => undefined,
): SettingsSource {
  let settings = loadSettings(path);
  let seen = signatureOf(path);
  let checkedAt = clock();
  let bad = false;
  return {
    current: () => {
      if (Math.abs(clock() - checkedAt) < 1_000) return settings;
      checkedAt = clock();
      const signature = signatureOf(path);
      if (signature === seen) return settings;
      seen = signature;
      try {
        settings = reread(path);
        if (bad) onGood();
        bad = false;
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        bad = true;
        onError(error);
      }
      return settings;
    },
  };
}

/** Unlike at a start, a missing file is not made: the settings in use would be replaced by an example. */
function reread(path: string): Settings {
  const text = readText(path);
  if (text === undefined) {
    throw new ConfigError(`The settings file ${path} has gone; the last settings stay in use. Put it back`);
  }
  return parseSettings(path, text);
}

/** Changes with every edit, also with one that keeps size or time. */
function signatureOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.mtimeMs}/${file.ctimeMs}/${file.size}/${file.ino}` : 'none';
}

function readText(path: string): string | undefined {
  try {
    // Some editors put a byte order mark at the beginning, which JSON does not know.
    return readFileSync(path, 'utf8').replace(/^\u{feff}/u, '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, 'read', error);
  }
}

/** Beside its place and renamed, so that nobody ever reads half of it. */
function create(path: string): string {
  const text = `${JSON.stringify(firstSettings, null, 2)}\n`;
  const draft = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
    return text;
  } catch (error) {
    rmSync(draft, { force: true });
    throw unusable(path, 'written', error);
  }
}

function unusable(path: string, verb: string, error: unknown): ConfigError {
  return new ConfigError(
    `The settings file ${path} cannot be ${verb} (${codeOf(error)}). Give this user the right to, or name another file in FORTNIGHT_SETTINGS`,
  );
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}

/** @throws ConfigError that names every problem at once */
function parseSettings(path: string, text: string): Settings {
  const mistake = findJsonMistake(text);
  if (mistake) {
    const line = text.split('\n')[mistake.line - 1]?.trim() ?? '';
    throw new ConfigError(
      `The settings file ${path} is not JSON: in line ${mistake.line}, column ${mistake.column} expected ${mistake.expected}. Correct that line: ${line.slice(0, 120) || '(the file ends there)'}`,
    );
  }
  const given: unknown = JSON.parse(text);
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    `The settings file ${path} cannot be used. Correct these, or move it away and start again for an example:`,
    parsed.error.issues.flatMap((issue) => problemsOf(issue, given)),
  );
}

function problemsOf(issue: z.core.$ZodIssue, given: unknown): ConfigProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = `none of this name; here may be: ${knownNames(issue.path).join(', ')}`;
    return issue.keys.map((key) => problem([...issue.path, key], given, expected));
  }
  if (issue.code === 'invalid_key') {
    const [nested] = issue.issues;
    return [
      problem(issue.path, given, `another name: ${(nested ?? issue).message.replace(/^expected /, '')}`),
    ];
  }
  return [problem(issue.path, given, issue.message)];
}

function problem(path: readonly PropertyKey[], given: unknown, message: string): ConfigProblem {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    given,
  );
  // zod says 'Invalid input: expected string, received number'; value and 'expected' are said already.
  const expected = message
    .replace(/^(Invalid|Too) [^:]*: expected |^expected /, '')
    .replace(/, received \w+$/, '');
  return { name: path.map(String).join('.') || 'the file', value: shown(value), expected };
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
