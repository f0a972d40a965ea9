import type { PreviewAnswer, Upcoming } from '../answers.js';
import { describeStage } from './stage.js';
import { heading, type Style, table } from './style.js';
import { subscriptionOf } from './terms.js';

type Side = PreviewAnswer['after'];

/** What a command would do: stage, subscription, partner and agenda before and after, and the emails. */
export function showPreview(name: string, preview: PreviewAnswer, style: Style): string {
  const { before, after, send, withdraw } = preview;
  const change = (title: string, say: (side: Side) => string) => {
    const [was, is] = [before && say(before), say(after)];
    return `${title}  ${was === null ? '' : `${was}\n    →  `}${is}\n`;
  };
  const changed = (title: string, say: (side: Side) => string) =>
    before && say(before) === say(after) ? [] : [change(title, say)];
  const expirationOf = ({ expiresAt }: Side) =>
    expiresAt === null ? 'as production begins' : style.at(expiresAt);
  return [
    `${style.colors.bold(`Dry run of ${name}: nothing was changed.`)}\n`,
    change('Stage', ({ stage }) => describeStage(stage, style)),
    ...changed('Subscription', ({ terms }) => subscriptionOf(terms)),
    // Of the other stages that have one, the stage says it.
    ...(after.stage.name === 'trial' ? changed('Would expire', expirationOf) : []),
    ...changed('Partner', ({ partner }) => partner ?? 'none'),
    ...(before
      ? [heading(style, 'What will come now'), agendaOf(before.agenda, after.agenda, '-', style)]
      : []),
    heading(style, before ? 'What would come then' : 'What would come, if the tenant is created at once'),
    agendaOf(after.agenda, before?.agenda ?? null, '+', style),
    heading(style, 'Emails that would be sent at once'),
    mailsOf(send, style),
    ...(withdraw.length === 0
      ? []
      : [heading(style, 'Emails that would be withdrawn'), mailsOf(withdraw, style)]),
  ].join('');
}

/** Marks what the other side does not have; nothing where there is no other side. */
function agendaOf(agenda: Upcoming[], other: Upcoming[] | null, mark: '-' | '+', style: Style): string {
  if (agenda.length === 0) return 'nothing by itself\n';
  const same = (a: Upcoming, b: Upcoming) => a.at === b.at && a.what === b.what;
  const color = mark === '+' ? style.colors.green : style.colors.red;
  const rows = agenda.map((entry) => {
    const isNew = other !== null && !other.some((one) => same(one, entry));
    return [isNew ? color(mark) : ' ', style.when(entry.at), entry.what];
  });
  return table(style, ['', 'When', 'What'], rows);
}

function mailsOf(mails: PreviewAnswer['send'], style: Style): string {
  if (mails.length === 0) return 'none\n';
  return table(
    style,
    ['Email', 'To'],
    mails.map(({ name, audience, to }) => [name, to ? `${audience} <${to}>` : audience]),
  );
}
