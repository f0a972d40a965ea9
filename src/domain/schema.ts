/**
 * The shapes of a customer's state that this release reads. What a later one merely adds keeps the number, and is
 * carried along; what an earlier one could not live with gets the next. A release first reads a new shape, and only
 * the one after it writes it, so that each can be taken back: docs/changing.md.
 */
const readable: readonly number[] = [1];

/** Why this release cannot live with a state; null where it can. */
export function unreadable({ customer }: { customer: { schema: number } }): string | null {
  if (readable.includes(customer.schema)) return null;
  return `it has the shape ${customer.schema}, and this release reads ${readable.join(', ')}: run the release that wrote it`;
}

export function isReadable(schema: unknown): boolean {
  return typeof schema === 'number' && readable.includes(schema);
}
