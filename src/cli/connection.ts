import { resolve } from 'node:path';
import { ConfigError } from '../config/config-error.js';
import { type Runtime, readRuntime } from '../config/runtime.js';
import { Failure } from './failure.js';

/** Where the API is, and the key to it. */
export interface Connection {
  url: string;
  key: string;
  /** Says where the address comes from, for errors. */
  source: string;
}

/**
 * From FORTNIGHT_URL and FORTNIGHT_API_KEY, else from what the Fortnight that runs in FORTNIGHT_HOME wrote down.
 * A key from there goes to its own address only: it must not get to whatever FORTNIGHT_URL names.
 */
export function findConnection(env: NodeJS.ProcessEnv): Connection {
  const given = { url: env.FORTNIGHT_URL?.trim(), key: env.FORTNIGHT_API_KEY?.trim() };
  const home = resolve(env.FORTNIGHT_HOME?.trim() || '.fortnight');
  const runtime = given.url && given.key ? undefined : runtimeIn(home);
  if (given.key) checkKey(given.key);
  if (given.url) {
    checkUrl(given.url);
    const own = runtime && sameAddress(runtime.apiUrl, given.url) ? runtime.apiKey : undefined;
    const key = given.key || own;
    if (!key)
      throw unknown(
        'FORTNIGHT_URL is set, FORTNIGHT_API_KEY is not',
        'set FORTNIGHT_API_KEY to the key of that server',
      );
    return { url: given.url.replace(/\/+$/, ''), key, source: 'FORTNIGHT_URL' };
  }
  if (!runtime) {
    throw unknown(
      `no Fortnight runs in ${home}`,
      'start one with npm start, name its data folder in FORTNIGHT_HOME, or set FORTNIGHT_URL and FORTNIGHT_API_KEY',
    );
  }
  return {
    url: runtime.apiUrl.replace(/\/+$/, ''),
    key: given.key || runtime.apiKey,
    source: `the runtime file in ${home}`,
  };
}

function runtimeIn(home: string): Runtime | undefined {
  try {
    return readRuntime(home);
  } catch (error) {
    if (error instanceof ConfigError)
      throw unknown(error.message, 'or set FORTNIGHT_URL and FORTNIGHT_API_KEY');
    throw error;
  }
}

function sameAddress(a: string, b: string): boolean {
  return new URL(a).origin === new URL(b).origin;
}

/** Paths begin at the address, and the key is all that lets in. */
function checkUrl(text: string): void {
  const clears = 'set it to an address such as http://127.0.0.1:3000';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && `${url.username}${url.password}` !== '')
    throw unknown('FORTNIGHT_URL has a user or a password in it', clears);
  if (url && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}` === '/') return;
  throw unknown(`FORTNIGHT_URL is '${text}'`, clears);
}

function checkKey(key: string): void {
  if (/^[!-~]+$/.test(key)) return;
  throw unknown(
    'FORTNIGHT_API_KEY has a space in it, or a character that no key has',
    'set it to the key alone, as fortnight create-api-key printed it',
  );
}

function unknown(detail: string, clears: string): Failure {
  return new Failure({ title: 'No server known', code: 'no-server', detail, clears });
}
