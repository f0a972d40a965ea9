import type { Finding, Mended, Republished, Restoration } from '../mending-answers.js';
import { type Style, table } from './style.js';

export function showFindings(
  { examined, findings }: { examined: number; findings: Finding[] },
  style: Style,
): string {
  if (findings.length === 0)
    return `${style.colors.green('well:')} ${examined} customers looked at, nothing found\n`;
  const rows = findings.map(({ customer, organization, problem, detail, mend }) => [
    customer,
    organization ?? '',
    problem,
    mend ?? 'look',
    detail,
  ]);
  return `${table(style, ['Id', 'Organization', 'Problem', 'Mended by', 'What'], rows)}\n`;
}

export function showRepublished({ done, failed }: Mended<Republished>, { colors }: Style): string {
  const lines = done.map(({ id, from, to, added, lost }) => {
    const was =
      from === null ? 'new to the record' : from === to ? `at revision ${to}` : `revision ${from} to ${to}`;
    const gone = lost > 0 ? `, ${lost} lines of its timeline are lost` : '';
    return `${colors.green('done:')} ${id} ${was}, ${added} lines of its timeline added${gone}`;
  });
  return text([...lines, ...refusals(failed, colors)]);
}

export function showRestorations({ done, failed }: Mended<Restoration>, style: Style): string {
  return text([...done.flatMap((one) => restoration(one, style)), ...refusals(failed, style.colors)]);
}

function restoration(one: Restoration, { colors, when }: Style): string[] {
  const head = one.applied ? colors.green('done:') : colors.yellow('dry run:');
  const verb = one.applied ? 'restored' : 'would be restored';
  const waiting = one.waiting.map(({ key, sentTo }) =>
    sentTo.length > 0 ? `${key} (not again to ${sentTo.join(', ')})` : key,
  );
  return [
    `${head} ${one.id} ${one.organization}, in ${one.stage}, ${verb} from the ${one.from} at revision ${one.revision}; its workflow: ${one.workflow}`,
    ...(one.unread === null ? [] : [`  what its workflow alone knew is not in this: ${one.unread}`]),
    ...one.overdue.map((what) => `  at once: ${what}`),
    ...waiting.map((what) => `  email waiting: ${what}`),
    ...one.agenda.map(({ at, what }) => `  ${when(at)}  ${what}`),
    ...(one.applied ? [] : ['  nothing was done: add --apply to do it']),
  ];
}

function refusals(failed: Mended<unknown>['failed'], colors: Style['colors']): string[] {
  return failed.map(({ id, reason }) => `${colors.red('refused:')} ${id}: ${reason}`);
}

function text(lines: string[]): string {
  return `${lines.length > 0 ? lines.join('\n') : 'nothing to do'}\n`;
}
