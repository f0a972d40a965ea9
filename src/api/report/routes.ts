import type { FastifyInstance } from 'fastify';
import { DateTime, type DurationLikeObject } from 'luxon';
import type { z } from 'zod';
import { type Report, readReport } from '../../store/report.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { queryOf } from '../request.js';
import { reportOperation, reportQuery, type reportSchema, type units } from './operation.js';

type PeriodUnit = (typeof units)[number];

const periodsOf: Record<PeriodUnit, number> = { day: 30, week: 13, month: 12 };
/** Today, and the two weeks after: a trial that begins now ends on the last of them. */
const daysShown = 15;

type Answer = z.output<typeof reportSchema>;

/** What the home screen shows of the past and of the coming two weeks. */
export function reportRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, now } = dependencies;
  app.get('/report', { config: { operation: reportOperation } }, async (request): Promise<Answer> => {
    const { by = 'month', partner } = queryOf(reportQuery, request);
    const zone = settings.current().defaultZone;
    const here = DateTime.fromISO(now(), { zone });
    const periods = startsOf(here.startOf(by).minus(times(by, periodsOf[by] - 1)), by, periodsOf[by]);
    const days = startsOf(here.startOf('day'), 'day', daysShown + 1);
    const report = await readReport(seenBy(request, dependencies).database, {
      partner: partner === 'none' ? null : partner,
      periods: periods.map(instantOf),
      days: days.map(instantOf),
    });
    return {
      zone,
      by,
      ending: days.slice(0, daysShown).map((start, index) => endingOn(dateOf(start), index, report)),
      periods: periods.map((start, index) => ({
        from: dateOf(start),
        ...countsOf(report.outcomes.filter(({ period }) => period === index)),
      })),
      partners: byPartner(report),
    };
  });
}

function times(unit: PeriodUnit, number: number): DurationLikeObject {
  return { [`${unit}s`]: number };
}

function startsOf(first: DateTime, unit: PeriodUnit, number: number): DateTime[] {
  return Array.from({ length: number }, (_, index) => first.plus(times(unit, index)));
}

function instantOf(at: DateTime): string {
  const text = at.toUTC().toISO();
  if (!text) throw new RangeError('the report’s periods have no beginning');
  return text;
}

function dateOf(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd');
}

function endingOn(day: string, index: number, { ending }: Report): Answer['ending'][number] {
  const found = ending.find((one) => one.day === index);
  return { upgrades: 0, ends: 0, held: 0, ...found, day };
}

function countsOf(outcomes: Report['outcomes']) {
  const sum = (what: 'upgraded' | 'converted' | 'expired' | 'won' | 'lost') =>
    outcomes.reduce((total, one) => total + one[what], 0);
  const decided = sum('won') + sum('lost');
  return {
    upgraded: sum('upgraded'),
    converted: sum('converted'),
    expired: sum('expired'),
    decided,
    conversionRate: decided === 0 ? null : sum('won') / decided,
  };
}

/** Those with the most trials first, decided and running. */
function byPartner({ outcomes, running }: Report): Answer['partners'] {
  const known = new Set([...outcomes, ...running].map(({ partner }) => partner));
  return [...known]
    .map((partner) => ({
      partner,
      trials: running.find((one) => one.partner === partner)?.trials ?? 0,
      ...countsOf(outcomes.filter((one) => one.partner === partner)),
    }))
    .sort((a, b) => b.trials + b.decided - (a.trials + a.decided));
}
