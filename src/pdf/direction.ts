const rightToLeft = /[\p{Script=Hebrew}\p{Script_Extensions=Arabic}]/u;
const isolates = /\u2068[^\u2069]*\u2069/g;

/** What is written from right to left keeps its place in the sentence, and does not pull its neighbours along. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * In which direction a line is read as a whole: that of its first letter, but for what is isolated in it (Unicode’s
 * bidirectional algorithm, P2 and P3). Words of the other direction keep their own within it.
 */
export function directionOf(line: string): 'ltr' | 'rtl' {
  const [first = ''] = /\p{L}/u.exec(line.replace(isolates, '')) ?? [];
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}
