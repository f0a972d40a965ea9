import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/api/report/operation.js';
import { type CustomerRow, publish } from '../../src/store/record.js';
import { withAccounts } from '../accounts/support.js';
import { publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';

const databases = provideDatabases();
const now = '2026-06-10T12:00:00.000Z';

type Milestone = 'trial-started' | 'upgraded' | 'converted' | 'trial-ended' | 'expired' | 'closed';
interface Life {
  row?: Partial<CustomerRow>;
  /** What happened, each with its day. */
  past?: [Milestone, string][];
}

async function reporting(lives: Record<string, Life>) {
  const database = await databases.fresh();
  for (const [id, { row, past = [] }] of Object.entries(lives)) {
    const timeline = past.map(([type, day], index) => {
      const at = `${day}T12:00:00.000Z`;
      return { sequence: index + 1, at, actor: { kind: 'system' } as const, event: { at, type } as never };
    });
    await publish(database, publicationOf({ row: rowOf({ id, trialEndsAt: null, ...row }), timeline }));
  }
  return withAccounts(database, { now: () => now });
}

describe('the report', () => {
  it('counts what became of trials in the month in which it did, each trial once', async () => {
    const { send } = await reporting({
      upgraded: {
        row: { stage: 'production' },
        past: [
          ['trial-started', '2026-03-17'],
          ['upgraded', '2026-04-01'],
        ],
      },
      'ended, and won after all': {
        row: { stage: 'expired' },
        past: [
          ['trial-started', '2026-03-01'],
          ['trial-ended', '2026-03-15'],
          ['converted', '2026-04-02'],
          ['expired', '2026-05-30'],
        ],
      },
      'converted before its trial': { row: { stage: 'production' }, past: [['converted', '2026-04-03']] },
      'ended, then closed': {
        row: { stage: 'closed' },
        past: [
          ['trial-started', '2026-03-20'],
          ['trial-ended', '2026-04-04'],
          ['closed', '2026-05-04'],
        ],
      },
      'ended, and extended': {
        row: { stage: 'trial' },
        past: [
          ['trial-started', '2026-05-20'],
          ['trial-ended', '2026-06-03'],
        ],
      },
      'long ago': {
        row: { stage: 'production' },
        past: [
          ['trial-started', '2025-01-01'],
          ['upgraded', '2025-01-15'],
        ],
      },
    });
    const { body } = await send('/api/report');
    const { periods } = reportSchema.parse(body);
    expect(periods).toHaveLength(12);
    expect(periods[0]).toMatchObject({ from: '2025-07-01', decided: 0, conversionRate: null });
    expect(periods.filter(({ from }) => String(from) >= '2026-04-01')).toEqual([
      { from: '2026-04-01', upgraded: 1, converted: 2, expired: 0, decided: 3, conversionRate: 2 / 3 },
      { from: '2026-05-01', upgraded: 0, converted: 0, expired: 1, decided: 0, conversionRate: null },
      { from: '2026-06-01', upgraded: 0, converted: 0, expired: 0, decided: 0, conversionRate: null },
    ]);
  });

  it('counts the trials that end on each of the next 14 days, and how', async () => {
    const { send } = await reporting({
      'today, earlier': { row: { trialEndsAt: '2026-06-10T00:00:00.000Z' } },
      blocked: { row: { trialEndsAt: '2026-06-10T23:59:59.999Z', upgrade: 'blocked' } },
      held: { row: { trialEndsAt: '2026-06-12T12:00:00.000Z', held: true } },
      last: { row: { trialEndsAt: '2026-06-24T23:59:59.999Z' } },
      'too late': { row: { trialEndsAt: '2026-06-25T00:00:00.000Z' } },
    });
    const { body } = await send('/api/report?by=day');
    expect(body).toMatchObject({ zone: 'UTC', by: 'day' });
    const { ending } = reportSchema.parse(body);
    expect(ending).toHaveLength(15);
    expect(ending[0]).toEqual({ day: '2026-06-10', upgrades: 1, ends: 1, held: 0 });
    expect(ending[2]).toEqual({ day: '2026-06-12', upgrades: 0, ends: 0, held: 1 });
    expect(ending[14]).toEqual({ day: '2026-06-24', upgrades: 1, ends: 0, held: 0 });
    expect(body.periods).toHaveLength(30);
  });

  it('tells staff of every partner, and a partner of its own customers only', async () => {
    const past: Life['past'] = [
      ['trial-started', '2026-05-01'],
      ['upgraded', '2026-06-01'],
    ];
    const api = await reporting({
      a: { row: { partner: 'northwind', stage: 'production' }, past },
      b: { row: { partner: 'fabrikam', stage: 'production' }, past },
      c: { row: { partner: 'fabrikam', trialEndsAt: '2026-06-12T12:00:00.000Z' } },
      d: { row: { partner: null, stage: 'production' }, past },
    });
    const won = { upgraded: 1, converted: 0, expired: 0, decided: 1, conversionRate: 1 };
    const fabrikam = { partner: 'fabrikam', trials: 1, ...won };
    const all = await api.send('/api/report?by=week');
    expect(all.body.partners).toHaveLength(3);
    expect(all.body.partners).toEqual(
      expect.arrayContaining([
        fabrikam,
        { partner: 'northwind', trials: 0, ...won },
        { partner: null, trials: 0, ...won },
      ]),
    );
    const narrowed = await api.send('/api/report?partner=fabrikam');
    expect(narrowed.body.partners).toEqual([fabrikam]);
    const { key } = await api.keyFor({ role: 'partner', partner: 'northwind' });
    const authorization = { authorization: `Bearer ${key}` };
    const own = await api.send('/api/report', undefined, authorization);
    expect(own.body.partners).toEqual([{ partner: 'northwind', trials: 0, ...won }]);
    const other = await api.send('/api/report?partner=fabrikam', undefined, authorization);
    expect(other.body.partners).toEqual([]);
    expect(reportSchema.parse(other.body).ending.every(({ upgrades }) => upgrades === 0)).toBe(true);
  });
});
