import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { z } from 'zod';

const value = z.number().nullable();

/** `ratio` is value by baseline; `goal` says in words what `met` is about. Null: there is no such thing here. */
const figureSchema = z.strictObject({
  figure: z.string(),
  value,
  unit: z.string(),
  baseline: value,
  ratio: value,
  goal: z.string().nullable(),
  met: z.boolean().nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/** What `bench/results/{name}.json` holds. */
const reportSchema = z.strictObject({
  benchmark: z.string(),
  at: z.iso.datetime(),
  commit: z.string(),
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.number(),
    memoryGiB: z.number(),
    /** One-minute load averages: above the number of cores, the machine was busy with something else, too. */
    loadBefore: z.number(),
    loadAfter: z.number(),
  }),
  versions: z.record(z.string(), z.string()),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** What a reader has to know: noise, what was not measured, errors that were seen. */
  notes: z.array(z.string()),
  figures: z.array(figureSchema).min(1),
});
export type Report = z.infer<typeof reportSchema>;

/** What a benchmark hands over; the rest of its report is the same for all. */
export type Measured = Pick<Report, 'settings' | 'notes' | 'figures'> & { versions: Record<string, string> };

interface Compared {
  unit: string;
  value: number;
  baseline?: number | undefined;
  /** Where it is not simply value by baseline: the median of the rounds' own ratios. */
  ratio?: number | undefined;
  goal?: { text: string; met: boolean } | undefined;
}

export function figure(name: string, { unit, value, baseline, ratio, goal }: Compared): Figure {
  return {
    figure: name,
    value: rounded(value),
    unit,
    baseline: baseline === undefined ? null : rounded(baseline),
    ratio: baseline === undefined && ratio === undefined ? null : rounded(ratio ?? value / (baseline ?? 1)),
    goal: goal?.text ?? null,
    met: goal?.met ?? null,
  };
}

const atLeast = (floor: number, ratio: number) => ({ text: `≥ ${floor} of bare`, met: ratio >= floor });
const atMost = (ceiling: number, ratio: number, of: string) => ({
  text: `≤ ${ceiling} × ${of}`,
  met: ratio <= ceiling,
});
export const goals = { atLeast, atMost };

function rounded(number: number): number {
  if (!Number.isFinite(number)) return number > 0 ? Number.MAX_SAFE_INTEGER : 0;
  return Number(number.toPrecision(Math.abs(number) >= 1000 ? 5 : 3));
}

export function startReport(benchmark: string): (measured: Measured) => Report {
  const loadBefore = loadOfMinute();
  return ({ settings, notes, figures, versions }) =>
    reportSchema.parse({
      benchmark,
      at: new Date().toISOString(),
      commit: commitNow(),
      machine: {
        cpu: cpus()[0]?.model ?? 'unknown',
        cores: cpus().length,
        memoryGiB: rounded(totalmem() / 2 ** 30),
        loadBefore,
        loadAfter: loadOfMinute(),
      },
      versions: { node: process.version, ...versions },
      settings,
      notes,
      figures,
    });
}

export function write(report: Report): string {
  const folder = fileURLToPath(new URL('../results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const path = `${folder}${report.benchmark}.json`;
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return relative(process.cwd(), path);
}

export function tableOf({ figures, notes }: Report): string {
  const table = new Table({
    head: ['figure', 'value', 'unit', 'baseline', 'ratio', 'goal', 'met'],
    colAligns: ['left', 'right', 'left', 'right', 'right', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { figure, value, unit, baseline, ratio, goal, met } of figures) {
    const verdict = met === null ? '' : met ? 'yes' : 'NO';
    table.push([figure, shown(value), unit, shown(baseline), shown(ratio), goal ?? '', verdict]);
  }
  return [table.toString(), ...notes.map((note) => `  ${note}`)].join('\n');
}

const shown = (number: number | null): string => (number === null ? '' : String(number));

const loadOfMinute = () => rounded(loadavg()[0] ?? 0);

function commitNow(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
