import type { Letter } from './letter.js';

const WIDTH = 76;

/** The text of an email: the same content in the same order as the layout, wrapped for a fixed-width reader. */
export function textOf(letter: Letter): string {
  const { heading, greeting, replaces, paragraphs, action, facts, stepsHeading, steps, footer } = letter;
  const labelWidth = Math.max(...facts.map(({ label }) => label.length)) + 2;
  const blocks = [
    underlined(heading, '='),
    greeting,
    ...(replaces === null ? [] : [wrap(replaces)]),
    ...paragraphs.map((paragraph) => wrap(paragraph)),
    ...(action === null ? [] : [`${action.label}:\n${action.url}`]),
    facts.map(({ label, value }) => `${`${label}:`.padEnd(labelWidth)}${value}`).join('\n'),
    ...(steps.length === 0 ? [] : [underlined(stepsHeading, '-')]),
    ...steps.map(
      ({ text, command }) => wrap(`- ${text}`, '  ') + (command === null ? '' : `\n\n      ${command}`),
    ),
    // The signature mark: mail programs show what follows it as quiet as the HTML does.
    ['-- ', ...footer.map((line) => wrap(line))].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function underlined(text: string, mark: '=' | '-'): string {
  return `${text}\n${mark.repeat([...text].length)}`;
}

/** Breaks lines at spaces only, so that addresses stay whole. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : indent + word);
  }
  return lines.join('\n');
}
