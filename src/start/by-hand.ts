/** One piece of work that somebody starts by hand, or a pipeline does. */
interface ByHand<Given> {
  usage: string;
  /** @throws where it was called wrongly */
  options(): Given;
  /** @returns the exit code @throws where it could not look */
  work(given: Given): Promise<number>;
}

/**
 * Says how it is used where that is asked for, else does it; exits with 2 where it could not look. In any case it exits:
 * the SDK's native part would keep a pipeline waiting for ever.
 */
export async function runByHand<Given extends { help: boolean }>(program: ByHand<Given>): Promise<never> {
  process.exit(await exitCodeOf(program));
}

async function exitCodeOf<Given extends { help: boolean }>(program: ByHand<Given>): Promise<number> {
  try {
    const given = program.options();
    if (!given.help) return await program.work(given);
    process.stdout.write(`${program.usage}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${inFull(error)}\n`);
    return 2;
  }
}

/** Why, down to the server's own words: it alone knows what it did not understand. */
function inFull(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${inFull(error.cause)}` : error.message;
}
