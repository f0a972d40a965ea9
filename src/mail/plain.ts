/** Control characters, line separators, halves of characters, and the marks that reorder what follows them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Letters that are written from right to left: they would pull a date beside them along. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Foreign text as one safe line of at most `limit` characters, fit for a header. */
export function plainLine(text: string, limit = 200): string {
  const line = text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= limit ? line : `${letters.slice(0, limit - 1).join('')}…`;
}

/** Foreign text for the middle of a sentence: one line, and isolated where it runs from right to left. */
export function plainWords(text: string, limit?: number): string {
  const line = plainLine(text, limit);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}
