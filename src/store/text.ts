/** PostgreSQL keeps no NUL in text, and one in a name would hold a customer's record up for ever. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\u{fffd}');
}

/**
 * The JSON of a value as PostgreSQL's jsonb takes it: NUL and lone surrogates, which JSON allows and jsonb
 * refuses, become U+FFFD.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(0000|d)/.test(text)) return text;
  // An escaped backslash is matched as well, so that the text `\u0000` that somebody typed stays as it is.
  return text.replace(/\\(u0000|ud[0-9a-f]{3}|.)/g, (found) =>
    /^\\u(0000|d[89a-f])/.test(found) ? '\\ufffd' : found,
  );
}
