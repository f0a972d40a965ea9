import { describeEvent } from '../../domain/describe.js';
import type { TimelineAnswer } from '../answers.js';
import { type Style, table } from './style.js';

export function showTimeline({ entries, next }: TimelineAnswer, style: Style): string {
  if (entries.length === 0) return 'nothing yet\n';
  const rows = entries.map(({ sequence, at, by, event }) => [
    String(sequence),
    style.at(at),
    by,
    describeEvent(event, style.at),
  ]);
  const more = next === null ? '' : `\nMore with --after ${next}\n`;
  return `${table(style, ['#', 'When', 'Who', 'What'], rows)}${more}`;
}
