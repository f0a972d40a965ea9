/** Where a text stops being JSON, and what would have to stand there. Line and column count from 1. */
export interface JsonMistake {
  line: number;
  column: number;
  expected: string;
}

const expectations = {
  value: 'a value',
  'value or ]': "a value or ']'",
  name: 'a name in double quotes (the last entry ends without a comma)',
  'name or }': "a name in double quotes or '}'",
  colon: "':'",
  'comma or }': "',' or '}'",
  'comma or ]': "',' or ']'",
  end: 'nothing more',
};
type Expectation = keyof typeof expectations;

const token =
  /[{}[\],:]|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const space = /[ \t\n\r]*/y;

/** The first mistake; undefined where the text is JSON. The engines' own messages often give no position. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const open: string[] = [];
  let expectation: Expectation = 'value';
  for (let at = 0; ; ) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (at >= text.length && expectation === 'end') return undefined;
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Expectation | undefined = found
      ? after(expectation, found[1] === undefined ? found[0] : 'string', open)
      : undefined;
    if (!found || !next) return { ...placeOf(text, at), expected: expectations[expectation] };
    expectation = next;
    at += found[0].length;
  }
}

/** What may follow a token; undefined where the token may not stand here. */
function after(expectation: Expectation, token: string, open: string[]): Expectation | undefined {
  const closed = () => (open.length === 0 ? 'end' : open.at(-1) === '{' ? 'comma or }' : 'comma or ]');
  if (token === '}' || token === ']') {
    if (!expectation.endsWith(`or ${token}`)) return undefined;
    open.pop();
    return closed();
  }
  if (token === ',') {
    if (!expectation.startsWith('comma')) return undefined;
    return expectation === 'comma or }' ? 'name' : 'value';
  }
  if (token === ':') return expectation === 'colon' ? 'value' : undefined;
  if (expectation.startsWith('name')) return token === 'string' ? 'colon' : undefined;
  if (!expectation.startsWith('value')) return undefined;
  if (token !== '{' && token !== '[') return closed();
  open.push(token);
  return token === '{' ? 'name or }' : 'value or ]';
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
