import { between, type Chance } from './journey-chance.js';
import type { Client } from './journey-client.js';
import { pause } from './journey-process.js';

/** Within this time after any kill, everything answers again. */
export const recoveryMs = 30_000;

export interface Kill {
  what: string;
  run(): Promise<void>;
}

export interface Recovery {
  what: string;
  killedAt: number;
  tookMs: number;
}

/**
 * Kills one after the other, each at a random moment after all had recovered from the one before.
 * @param recoveries grows with each
 */
export async function killInTurn(
  client: Client,
  chance: Chance,
  kills: Kill[],
  over: () => boolean,
  recoveries: Recovery[],
): Promise<void> {
  for (const { what, run } of kills) {
    await pause(between(chance, 500, 6_000));
    if (over()) break;
    const killedAt = Date.now();
    await run();
    await untilItAnswers(client, `${what} was killed at ${new Date(killedAt).toISOString()}`);
    recoveries.push({ what, killedAt, tookMs: Date.now() - killedAt });
  }
}

/** @throws with what does not answer */
export async function untilItAnswers(client: Client, after: string): Promise<void> {
  const deadline = Date.now() + recoveryMs;
  for (let trouble = await troubleOf(client); trouble; trouble = await troubleOf(client)) {
    if (Date.now() > deadline) throw new Error(`${after}, and ${recoveryMs} ms later: ${trouble}`);
    await pause(50);
  }
}

/** A workflow is asked through its worker, and the record through the database. @returns null where all answer */
async function troubleOf(client: Client): Promise<string | null> {
  const { apiUrl, apiKey } = client.place();
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${apiUrl}${path}`, { headers, signal: AbortSignal.timeout(4_000) });
    const body = await response.text();
    return response.ok ? { body } : { trouble: `${path} answers ${response.status}: ${body}` };
  };
  try {
    const health = await get('/healthz');
    if (health.trouble) return health.trouble;
    const list = await get('/api/customers?limit=1');
    if (list.trouble) return list.trouble;
    const [, id] = /"id":"(\w+)"/.exec(list.body ?? '') ?? [];
    return id === undefined ? null : ((await get(`/api/customers/${id}`)).trouble ?? null);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `${apiUrl} does not answer: ${cause}`;
  }
}
