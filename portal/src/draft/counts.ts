/** A count as it was typed: what is no whole number stays the text that it is, and is never read as another number. */
export type Count = number | string;

/** An empty box counts nobody. */
export function countIn(text: string): Count {
  const typed = text.trim();
  if (typed === '') return 0;
  return /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed;
}

export function isCount(count: Count): boolean {
  return typeof countIn(String(count)) === 'number';
}

/**
 * What the box of a count shows: what is being typed, as long as it means what the form has, to the last zero. Nobody
 * is an empty box, since a digit typed beside a zero makes another number.
 */
export function shownCount(typing: string | null, count: Count): string {
  const known = countIn(String(count));
  if (typing !== null && countIn(typing) === known) return typing;
  return known === 0 ? '' : String(known);
}
