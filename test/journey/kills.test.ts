import { beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '../support/journey-audit.js';
import { type Chance, chanceOf, seedOfRun, shuffled } from '../support/journey-chance.js';
import type { Client } from '../support/journey-client.js';
import { type Kill, killInTurn, recoveryMs, untilItAnswers } from '../support/journey-kills.js';
import { type Lived, live, plans } from '../support/journey-lives.js';
import { Product } from '../support/journey-product.js';
import { startRoles } from '../support/journey-roles.js';
import { eventually } from '../support/life.js';
import { startFaultySmtp } from '../support/smtp-fault.js';
import { quietWorkers } from '../support/time-skipping.js';

const dayMs = 1_500;
const seed = seedOfRun();
/** So many rounds more, each with other moments and another order: for a long look. */
const rounds = Number(process.env.FORTNIGHT_KILL_ROUNDS ?? 0);

beforeAll(() => {
  process.stderr.write(`FORTNIGHT_TEST_SEED=${seed} FORTNIGHT_KILL_ROUNDS=${rounds}\n`);
  // Every history is replayed in the end.
  quietWorkers();
});

/** Six lives during which things are killed, and a look at all that is left of them. */
async function survive(client: Client, seed: number, kills: (chance: Chance) => Kill[]): Promise<void> {
  const chance = chanceOf(seed);
  const odd = new Set<string>();
  let over = false;
  const lives = Promise.all(
    Object.keys(plans).map((plan, index): Promise<Lived> => live(client, plan, chanceOf(seed + index), odd)),
  ).finally(() => {
    over = true;
  });
  const [lived, recoveries] = await Promise.all([
    lives,
    killInTurn(client, chance, kills(chance), () => over),
  ]);
  const killed = recoveries.map(({ killedAt }) => killedAt);
  const findings = await Promise.all(lived.map((one) => audit(client, one, dayMs, killed)));
  const sum = (count: 'messages' | 'repeats') => findings.reduce((total, one) => total + one[count], 0);
  const late = lived.flatMap(({ plan, tooLate }) => tooLate.map((command) => `${plan}: ${command}`));
  const recovered = recoveries.map(({ what, tookMs }) => `${what} ${(tookMs / 1_000).toFixed(1)}s`);
  process.stderr.write(
    `seed ${seed}: recovered from ${recovered.join(', ')}; ${sum('messages')} emails, ` +
      `${sum('repeats')} repeated; too late: ${late.join(', ') || 'none'}; odd: ${[...odd].join('; ') || 'none'}\n`,
  );
  expect(recoveries.length).toBeGreaterThan(1);
  expect(findings.flatMap(({ complaints }) => complaints)).toEqual([]);
}

/** Worker, API and servers are processes of their own. */
async function surviveApart(seed: number): Promise<void> {
  const { client, kill, lastWords, stop } = await startRoles(dayMs);
  const victims = ['worker', 'temporal', 'everything', 'worker', 'postgres', 'api', 'worker'] as const;
  try {
    await untilItAnswers(client, 'it was started');
    await survive(client, seed, (chance) =>
      shuffled(chance, victims).map((what) => ({ what, run: () => kill[what]() })),
    );
  } catch (error) {
    process.stderr.write(`${lastWords()}\n`);
    throw error;
  } finally {
    await stop();
  }
}

/** All in one, as `npm start` has it; its servers live on when only the main process is killed. */
async function surviveTogether(seed: number): Promise<void> {
  const product = await Product.start(`${dayMs}ms`);
  const everything = async () => {
    await product.killEverything();
    await product.start();
  };
  const main = async () => {
    await product.main.kill9();
    await product.start();
  };
  const kills: Kill[] = [
    { what: 'everything', run: everything },
    { what: 'the main process', run: main },
    { what: 'everything', run: everything },
  ];
  try {
    await survive(product.client, seed, (chance) => shuffled(chance, kills));
  } finally {
    await product.dispose();
  }
}

describe('customers whose system is killed -9 again and again', () => {
  it(
    'worker, API, Temporal server, PostgreSQL, everything at once: all arrive, and nothing is lost',
    () => surviveApart(seed),
    360_000,
  );

  const more = Array.from({ length: rounds }, (_, index) => seed + 100 * (index + 1));
  for (const [index, later] of more.entries()) {
    const together = index % 2 === 0;
    it(
      `once more, ${together ? 'all in one' : 'apart'}, with seed ${later}`,
      () => (together ? surviveTogether(later) : surviveApart(later)),
      360_000,
    );
  }

  it('between the mail server’s acceptance and the delivery row: that one email is repeated, and is the same', async () => {
    const smtp = await startFaultySmtp();
    const { client, kill, stop } = await startRoles(10_000, smtp.url);
    try {
      await untilItAnswers(client, 'it was started');
      let killed: Promise<void> | undefined;
      await smtp.behave(({ at }) => {
        if (at !== 'received' || killed) return 'go-on';
        killed = kill.worker();
        return 'hang';
      });
      const fields = [
        '--organization',
        'Contoso Ltd',
        '--email',
        'ada@contoso.example',
        '--sku',
        'essentials',
      ];
      const { id } = await client.done('add-customer', ...fields);
      await eventually(() => smtp.received.length > 1, recoveryMs);
      const [first, again] = smtp.received;
      expect(again).toMatchObject({
        messageId: first?.messageId,
        text: first?.text,
        recipients: first?.recipients,
      });
      await eventually(async () =>
        (await client.show(id)).mails.every(({ status }) => status === 'accepted'),
      );
      expect(await client.deliveries(id)).toMatchObject([{ status: 'accepted', attempts: 2 }]);
      expect(smtp.received).toHaveLength(2);
    } finally {
      await stop();
      await smtp.stop();
    }
  }, 120_000);
});
