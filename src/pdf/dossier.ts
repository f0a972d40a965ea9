import type { Block } from './blocks.js';
import { isolated } from './direction.js';
import { renderPdf } from './render.js';

/** A customer on paper: what is known, what has happened, in order. The caller decides who may read what. */
export interface Dossier {
  organization: string;
  vendor: string;
  printedAt: string;
  facts: { label: string; value: string }[];
  sections: { title: string; facts: { label: string; value: string }[] }[];
  timeline: { at: string; by: string; what: string }[];
}

export async function dossierPdf(dossier: Dossier): Promise<Buffer> {
  const { organization, vendor, printedAt, facts, sections, timeline } = dossier;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: isolated(organization) },
    { kind: 'facts', rows: facts },
    ...sections.flatMap(({ title, facts: rows }): Block[] =>
      rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: title },
            { kind: 'facts', rows },
          ],
    ),
    { kind: 'heading', level: 2, text: 'What has happened' },
    {
      kind: 'table',
      columns: [
        { title: 'When', width: 24, align: 'left' },
        { title: 'Who', width: 18, align: 'left' },
        { title: 'What', width: 58, align: 'left' },
      ],
      rows: timeline.map(({ at, by, what }) => [at, by, what]),
      total: null,
    },
  ];
  const footer = `${vendor} – ${isolated(organization)}, as of ${printedAt}`;
  return renderPdf({ title: organization, author: vendor, footer, blocks });
}
