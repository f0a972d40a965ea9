import type { ImportReport } from '../../tenant/contract.js';

/** Reports of one attempt that reach the workflow as one: the newest standing, and all lines since. */
export interface Chunk {
  report: ImportReport;
  /** Once it was sent, it must be sent again as it was: a changed one would repeat its lines. */
  sent: boolean;
}

/** As many lines as one `report-import` takes. */
const linesAtMost = 50;

/** The waiting chunks with one more report. */
export function withReport(chunks: readonly Chunk[], report: ImportReport): Chunk[] {
  const last = chunks.at(-1);
  if (!last || !canJoin(last, report)) return [...chunks, { report, sent: false }];
  const joined = { ...report, log: [...last.report.log, ...report.log] };
  return [...chunks.slice(0, -1), { report: joined, sent: false }];
}

function canJoin({ report: waiting, sent }: Chunk, report: ImportReport): boolean {
  const fits = waiting.log.length + report.log.length <= linesAtMost;
  return !sent && fits && waiting.attempt === report.attempt && waiting.status === 'running';
}

export function linesIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { report }) => sum + report.log.length + 1, 0);
}

/** Whether a report tells nothing beyond the newest one that was taken: a repeat, or one that comes late. */
export function isLate(newest: ImportReport | undefined, report: ImportReport): boolean {
  if (!newest) return false;
  if (report.attempt !== newest.attempt) return report.attempt < newest.attempt;
  return report.sequence <= newest.sequence;
}

/** The contract allows an empty line and a long error; a command does not. */
export function asInput({ attempt, sequence, status, percent, log, error }: ImportReport) {
  return {
    attempt,
    sequence,
    status,
    percent,
    log: log.filter(({ message }) => message.length > 0),
    error: error === null || error === '' ? null : error.slice(0, 500),
  };
}
