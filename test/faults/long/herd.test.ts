import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { inFlight } from '../../../bench/harness/inflight.js';
import { beginInMidst, trialEndingAt } from '../../../bench/harness/lives.js';
import { Stage } from '../../../bench/harness/stage.js';
import { percentile } from '../../../bench/harness/statistics.js';
import { chanceOf, seedOfRun } from '../../support/journey-chance.js';
import { pause } from '../../support/journey-process.js';
import { eventually } from '../../support/life.js';
import { extentOf, report } from '../extent.js';

const size = extentOf('HERD', { bounded: 40, full: 10_000 });
const mailsPerSecond = extentOf('HERD_MAILS_PER_SECOND', { bounded: 20, full: 100 });
/** All end within this time. */
const spanMs = size < 1_000 ? 5_000 : 60_000;
/** What an email may be behind its turn, or an acceptance behind its email, without the pace being broken. */
const windowSeconds = 5;

interface Row {
  id: string;
  /** When it was upgraded, by its own word; and when that was written down. */
  at: Date;
  recordedAt: Date;
  upgrades: number;
}

describe('a herd of trials', () => {
  it(
    `of which ${size} end in the same minute: none is lost, none early, emails keep their pace, the portal answers`,
    async () => {
      const stage = await Stage.open();
      const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 4 });
      try {
        await stage.role('worker', { FORTNIGHT_MAILS_PER_SECOND: String(mailsPerSecond) });
        await stage.role('api');
        const seed = seedOfRun();
        const chance = chanceOf(seed);
        const first = Date.now() + 10_000 + size * 75;
        const lives = Array.from({ length: size }, () => {
          const endsAt = new Date(first + Math.floor(chance() * spanMs)).toISOString();
          return { endsAt, life: trialEndingAt(endsAt) };
        });
        await beginInMidst(
          stage,
          lives.map(({ life }) => life),
        );
        await counted(pool, 'select count(*)::int as count from customers', size);
        const ready = Date.now();
        if (ready > first) throw new Error(`the herd began ${ready - first} ms before all of it was there`);
        await pause(first - Date.now());

        let over = false;
        const listing = askForLists(stage, () => over);
        await counted(
          pool,
          `select count(distinct customer_id)::int as count from deliveries where kind = 'upgraded' and audience = 'customer' and status = 'accepted'`,
          size,
        );
        const took = Date.now() - first;
        await counted(
          pool,
          `select count(*)::int as count from deliveries where status = 'accepted'`,
          size * 2,
        );
        over = true;
        const listed = await listing;

        const { rows } = await pool.query<Row>(
          `select customer_id as id, min(at) as at, min(recorded_at) as "recordedAt", count(*)::int as upgrades
           from timeline where type = 'upgraded' group by customer_id`,
        );
        const found = new Map(rows.map((row) => [row.id, row]));
        const wrong = lives.flatMap(({ endsAt, life: { id } }) => {
          const row = found.get(id);
          if (!row) return [`${id} was not upgraded`];
          if (row.upgrades !== 1) return [`${id} was upgraded ${row.upgrades} times`];
          if (row.at.toISOString() !== endsAt) return [`${id} was upgraded at ${row.at}, not at ${endsAt}`];
          return row.recordedAt < row.at ? [`${id} was upgraded before its end`] : [];
        });
        expect(wrong).toEqual([]);

        const accepted = await pool.query<{ at: Date }>(
          `select accepted_at as at from deliveries where status = 'accepted' order by accepted_at`,
        );
        const busiest = mostWithin(
          windowSeconds * 1_000,
          accepted.rows.map(({ at }) => at.getTime()),
        );
        report(
          `seed ${seed}: ${size} trials ended within ${spanMs / 1_000} s; the last customer was told after ${(took / 1_000).toFixed(1)} s; ` +
            `${accepted.rows.length} emails, at most ${busiest} within ${windowSeconds} s (the pace: ${windowSeconds * mailsPerSecond}); ` +
            `lists meanwhile: p95 ${Math.round(percentile(listed.latencies, 0.95))} ms of ${listed.latencies.length}`,
        );
        expect(busiest).toBeLessThanOrEqual((windowSeconds + 1) * mailsPerSecond);
        expect(listed.failures).toEqual([]);
      } finally {
        await pool.end();
        await stage.close();
      }
    },
    300_000 + size * 500,
  );
});

async function counted(pool: pg.Pool, counting: string, expected: number): Promise<void> {
  const enough = async () => {
    const { rows } = await pool.query<{ count: number }>(counting);
    return (rows[0]?.count ?? 0) >= expected;
  };
  await eventually(enough, 120_000 + size * 200);
}

/** What a portal asks meanwhile, five times a second. */
async function askForLists({ apiUrl, secrets }: Stage, over: () => boolean) {
  const latencies: number[] = [];
  const failures: string[] = [];
  const headers = { authorization: `Bearer ${secrets.apiKey}` };
  for (; !over(); await pause(200)) {
    const ran = await inFlight(1, 1, async () => {
      const answer = await fetch(`${apiUrl}/api/customers?sort=next`, { headers });
      if (!answer.ok) throw new Error(`GET /api/customers answered ${answer.status}`);
      await answer.text();
    });
    latencies.push(...ran.latencies);
    failures.push(...ran.failures);
  }
  return { latencies, failures };
}

/** The most of these instants, which are in order, within any such time. */
function mostWithin(ms: number, instants: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [index, at] of instants.entries()) {
    while (at - (instants[first] ?? at) > ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
