/** What to say at a text that is longer than the API takes; the whole of it stays in the box. */
export function tooLong(text: string, most: number): string | undefined {
  const { length } = text.trim();
  if (length <= most) return undefined;
  return `Too long: ${number.format(length)} characters, ${number.format(length - most)} more than the ${number.format(most)} that are taken. It is not saved.`;
}

const number = new Intl.NumberFormat('en');
