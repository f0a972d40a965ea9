/** One wrong setting: what it is called, what it was (already safe to print) and what it should be. */
export interface ConfigProblem {
  /** The variable, or the path inside a file. */
  readonly name: string;
  /** Printed as it is: a secret must never get in here. Undefined where nothing was given. */
  readonly value?: string | undefined;
  readonly expected: string;
  readonly example?: string | undefined;
}

function sentence({ name, value, expected, example }: ConfigProblem): string {
  const given = value === undefined ? 'is not set' : `is ${value}`;
  return `  ${name} ${given}; expected ${expected}${example === undefined ? '' : `, for example ${example}`}`;
}

/** Settings that cannot be used. The message names every one of them, so that nobody fixes them one by one. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    headline: string,
    readonly problems: readonly ConfigProblem[] = [],
  ) {
    super([headline, ...problems.map(sentence)].join('\n'));
  }
}
