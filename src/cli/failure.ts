import { z } from 'zod';
import type { Colors } from './show/style.js';

/** Exit codes: what scripts go by. */
export const exit = { done: 0, refused: 1, usedWrongly: 2 } as const;

/** What a problem document of the API holds, and what this program says of its own failures. */
export const problemSchema = z.object({
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  status: z.number().optional(),
  clears: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Ends the program with something to say to whoever started it. */
export class Failure extends Error {
  constructor(
    readonly problem: Problem,
    readonly exitCode: number = exit.refused,
  ) {
    super(problem.detail);
  }
}

/** The command line itself is wrong. */
export function usedWrongly(detail: string, clears: string): Failure {
  return new Failure({ title: 'Used wrongly', code: 'usage', detail, clears }, exit.usedWrongly);
}

/** Said of values that cannot be used whatever state the customer is in. */
const wrongUse = new Set(['invalid-input', 'malformed', 'unknown-sku', 'unknown-command']);

/** What a rule refuses is exit code 1; what the command line should have said differently is 2. */
export function failureOf(problem: Problem): Failure {
  const clears = here[problem.code] ?? (problem.clears === undefined ? undefined : asTyped(problem.clears));
  const told = clears === undefined ? problem : { ...problem, clears };
  return new Failure(told, wrongUse.has(problem.code) ? exit.usedWrongly : exit.refused);
}

/** What helps here, where the API's own advice is for those who send requests by themselves. */
const here: Readonly<Record<string, string>> = {
  unauthorized:
    'set FORTNIGHT_API_KEY to a key that fortnight create-api-key printed; where Fortnight runs here, leave it out',
  'unknown-document': 'fortnight documents <id> lists them',
  'unknown-delivery': 'fortnight webhook-deliveries <webhook> lists them',
  'webhook-disabled': 'fortnight enable-webhook <webhook>, then try again',
};

/** What the API tells scripts to send, as whoever sits here types it. */
function asTyped(clears: string): string {
  return clears
    .replace(/GET \/api\/(webhooks|users|api-keys|partners)\b(?!\/)/, 'fortnight list-$1')
    .replace(/GET \/api\/customers\b(?!\/)/, 'fortnight list')
    .replace(/POST \/api\/api-keys\/([^/\s]+)\/revoke/, 'fortnight revoke-api-key $1');
}

export function printed({ problem, exitCode }: Failure, colors: Colors): string {
  const { code, detail, clears, fields = [], requestId } = problem;
  const others = fields.filter(({ message }) => !detail.includes(message));
  const lines = [
    `${colors.red(exitCode === exit.usedWrongly ? 'error:' : 'refused:')} ${detail}`,
    ...others.map(({ path, message }) => `  ${path}: ${message}`),
    ...(clears === undefined ? [] : [`${colors.dim('what helps:')} ${clears}`]),
    ...(requestId !== undefined && (code === 'unavailable' || code === 'internal')
      ? [`${colors.dim('request id:')} ${requestId}`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
