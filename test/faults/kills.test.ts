import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../support/journey-audit.js';
import { type Chance, chanceOf, seedOfRun, shuffled } from '../support/journey-chance.js';
import type { Client } from '../support/journey-client.js';
import { type Kill, killInTurn, type Recovery, untilItAnswers } from '../support/journey-kills.js';
import { type Lived, live, plans } from '../support/journey-lives.js';
import { pause } from '../support/journey-process.js';
import { Product } from '../support/journey-product.js';
import { startRoles } from '../support/journey-roles.js';
import { quietWorkers } from '../support/time-skipping.js';
import { extentOf, report } from './extent.js';

const dayMs = 1_500;
const killsWanted = extentOf('KILLS', { bounded: 4, full: 200 });
const livesWanted = extentOf('LIVES', { bounded: 3, full: 50 });
const killsInRound = 25;
/** So many kills come while one life is lived. */
const shortRound = 7;
const rounds = Math.ceil(killsWanted / killsInRound);

interface Round {
  seed: number;
  kills: number;
  lives: number;
}

/** All kills and lives in as many rounds as it takes, each on servers of its own. */
const planned = Array.from({ length: rounds }, (_, index): Round => {
  const share = (whole: number) =>
    Math.floor((whole * (index + 1)) / rounds) - Math.floor((whole * index) / rounds);
  return { seed: seedOfRun() + 100 * index, kills: share(killsWanted), lives: share(livesWanted) };
});

// Every history is replayed in the end.
beforeAll(() => quietWorkers());

/** The victims in an order of the seed, again and again. */
function series(chance: Chance, victims: readonly Kill[], count: number): Kill[] {
  const all: Kill[] = [];
  while (all.length < count) all.push(...shuffled(chance, victims));
  return all.slice(0, count);
}

/** Lives that begin one after the other while things are killed, and a look at all that is left of them. */
async function survive(client: Client, round: Round, victims: readonly Kill[]): Promise<void> {
  const { seed, kills } = round;
  const chance = chanceOf(seed);
  const odd = new Set<string>();
  const recoveries: Recovery[] = [];
  const names = shuffled(chance, Object.keys(plans));
  const one = (index: number): Promise<Lived> =>
    live(client, names[index % names.length] ?? '', chanceOf(seed + index), odd);
  const inTurn = async (index: number): Promise<Lived> => {
    // The last begins with a good part of the kills still to come; in a short round all begin at once.
    const before = Math.floor((index / round.lives) * Math.max(kills - shortRound, 0));
    while (recoveries.length < before) await pause(200);
    return one(index);
  };
  let over = false;
  const lives = async (): Promise<Lived[]> => {
    const all = await Promise.all(Array.from({ length: round.lives }, (_, index) => inTurn(index)));
    // In a long one more begin, one after the other, for as long as there is something to kill.
    while (kills > shortRound && recoveries.length < kills) all.push(await one(all.length));
    return all;
  };
  const [lived] = await Promise.all([
    lives().finally(() => {
      over = true;
    }),
    killInTurn(client, chance, series(chance, victims, kills), () => over, recoveries),
  ]);
  const killed = recoveries.map(({ killedAt }) => killedAt);
  // One after the other: the SDK ends its runtime with the last replay, under any that begins in that moment.
  const findings: Awaited<ReturnType<typeof audit>>[] = [];
  for (const life of lived) findings.push(await audit(client, life, dayMs, killed));
  const sum = (count: 'messages' | 'repeats') => findings.reduce((total, found) => total + found[count], 0);
  const late = lived.flatMap(({ plan, tooLate }) => tooLate.map((command) => `${plan}: ${command}`));
  const recovered = recoveries.map(({ what, tookMs }) => `${what} ${(tookMs / 1_000).toFixed(1)}s`);
  report(
    `seed ${seed}: ${lived.length} lives, ${recoveries.length} kills; recovered from ${recovered.join(', ')}; ` +
      `${sum('messages')} emails, ${sum('repeats')} repeated; too late: ${late.join(', ') || 'none'}; ` +
      `odd: ${[...odd].join('; ') || 'none'}`,
  );
  expect(recoveries.length).toBeGreaterThan(1);
  if (kills > shortRound) expect(recoveries).toHaveLength(kills);
  expect(findings.flatMap(({ complaints }) => complaints)).toEqual([]);
}

/** Worker, API and servers are processes of their own. */
async function surviveApart(round: Round): Promise<void> {
  const { client, kill, lastWords, stop } = await startRoles({ dayMs });
  const victims = ['worker', 'temporal', 'everything', 'postgres', 'api'] as const;
  try {
    await untilItAnswers(client, 'it was started');
    await survive(
      client,
      round,
      victims.map((what) => ({ what, run: () => kill[what]() })),
    );
  } catch (error) {
    report(lastWords());
    throw error;
  } finally {
    await stop();
  }
}

/** All in one, as `npm start` has it; its servers live on when only the main process is killed. */
async function surviveTogether(round: Round): Promise<void> {
  const product = await Product.start(`${dayMs}ms`);
  const everything = async () => {
    await product.killEverything();
    await product.start();
  };
  const main = async () => {
    await product.main.kill9();
    await product.start();
  };
  const victims: Kill[] = [
    { what: 'everything', run: everything },
    { what: 'the main process', run: main },
  ];
  try {
    await survive(product.client, round, victims);
  } finally {
    await product.dispose();
  }
}

describe('customers whose system is killed -9 again and again', () => {
  for (const [index, round] of planned.entries()) {
    const apart = index % 3 !== 2;
    it(
      `${round.kills} kills across ${round.lives} lives, ${apart ? 'of worker, API, Temporal server, PostgreSQL' : 'of all in one'}: all arrive, and nothing is lost (${index + 1} of ${rounds})`,
      () => (apart ? surviveApart(round) : surviveTogether(round)),
      900_000,
    );
  }
});
