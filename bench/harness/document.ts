import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from './report.js';

const documents = ['performance', 'scale'].map((name) =>
  fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url)),
);

/** Puts the newest figures into the document that has a place for them, between the marks of their benchmark. */
export function document(report: Report): void {
  const { benchmark } = report;
  const [begin, end] = [`<!-- figures of ${benchmark} -->`, `<!-- end of ${benchmark} -->`];
  for (const path of documents) {
    const text = readFileSync(path, 'utf8');
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) continue;
    writeFileSync(path, `${text.slice(0, from + begin.length)}\n${markdown(report)}\n${text.slice(to)}`);
    return;
  }
  throw new Error(`no document has a place for figures: ${begin} and ${end}`);
}

function markdown({ at, commit, machine, settings, notes, figures }: Report): string {
  const { cpu, cores, loadBefore, loadAfter } = machine;
  const set = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  const rows = figures.map(({ figure, value, unit, baseline, ratio, goal, met }) => {
    const verdict = goal === null ? '' : `${goal}: ${met ? 'met' : '**missed**'}`;
    return `| ${figure} | ${value} ${unit} | ${baseline ?? ''} | ${ratio ?? ''} | ${verdict} |`;
  });
  return [
    '',
    `${at.slice(0, 16).replace('T', ' ')} UTC at ${commit}, ${cores} cores (${cpu}), load ${loadBefore} before and ${loadAfter} after; ${set.join(', ')}.`,
    '',
    '| figure | value | baseline | ratio | goal |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}
