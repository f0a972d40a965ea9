import { afterEach } from 'vitest';
import { run } from '../../src/cli/run.js';
import { apiKey, type Harness, harness } from '../api/harness.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line against an environment, as a terminal in Berlin would. */
export async function runWith(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> {
  const ran = { out: '', err: '' };
  const code = await run(args, {
    env,
    version: '1.2.3',
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    now: () => new Date('2026-06-01T12:00:00.000Z'),
    zone: 'Europe/Berlin',
    columns: 100,
    color: { out: false, err: false },
    pause: async () => undefined,
  });
  return { code, ...ran };
}

const servers: Harness[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ app }) => app.close()));
});

/** A listening API over the pure domain, and a command line that knows it. */
export async function terminal(changes: Parameters<typeof harness>[0] = {}) {
  const api = await harness(changes);
  const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
  servers.push(api);
  const env = { FORTNIGHT_URL: url, FORTNIGHT_API_KEY: apiKey };
  return { ...api, env, url, fortnight: (...args: string[]) => runWith(env, ...args) };
}
