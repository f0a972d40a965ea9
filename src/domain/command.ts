import { z } from 'zod';
import type { Actor } from './actor.js';
import type { Customer, StageName } from './customer.js';
import type { Event } from './events.js';
import { inWords, some } from './issue-words.js';
import { type Refusal, refuseFields } from './refusal.js';
import type { Instant } from './time.js';

export type Role = 'partner' | 'staff' | 'customer' | 'product' | 'mail';

/** What a rule looks at: the settled customer, who asks, and when. */
export interface Context {
  customer: Customer;
  actor: Actor;
  now: Instant;
}

/**
 * A command, defined once: the Update, the Signal, the route, the CLI command and the portal's button follow.
 * `permit` needs no input, so menus can show what is possible; `decide` answers with facts or a refusal.
 */
export interface CommandDefinition {
  name: string;
  /** The portal's button. */
  title: string;
  /** One line for help texts. */
  summary: string;
  by: readonly Role[];
  stages: readonly StageName[];
  /** A partner may act on the subscription of source `MSP` only. */
  subscription: boolean;
  /** Whether somebody has to answer for it by name: no bare operator, and no Signal. */
  accountable: boolean;
  /** Whether what it does cannot be undone, so that a person is shown first what it will do. */
  destructive: boolean;
  input: z.ZodObject;
  permit(context: Context): Refusal | null;
  decide(context: Context, input: unknown): Event[] | Refusal;
}

interface Draft<S extends z.ZodRawShape> {
  title: string;
  summary: string;
  by: readonly Role[];
  stages: readonly StageName[];
  subscription?: boolean;
  accountable?: boolean;
  destructive?: boolean;
  input: S;
  permit?(context: Context): Refusal | null;
  decide(context: Context, input: z.output<z.ZodObject<S>>): Event[] | Refusal;
}

/**
 * Makes a definition from a shape. Edges parse strictly, so a misspelt field is refused; what was accepted once is
 * parsed leniently when it is decided, so a replay never stumbles over a field that a later version dropped.
 */
export function define<const N extends string, S extends z.ZodRawShape>(
  name: N,
  draft: Draft<S>,
): CommandDefinition & { name: N } {
  const lenient = z.object(draft.input);
  return {
    name,
    title: draft.title,
    summary: draft.summary,
    by: draft.by,
    stages: draft.stages,
    subscription: draft.subscription ?? false,
    accountable: draft.accountable ?? false,
    destructive: draft.destructive ?? false,
    input: z.strictObject(draft.input),
    permit: draft.permit ?? (() => null),
    decide: (context, input) => {
      const parsed = lenient.safeParse(input ?? {}, inWords);
      return parsed.success
        ? draft.decide(context, parsed.data)
        : invalidInput(name, draft.input, parsed.error);
    },
  };
}

/** The input as the command wants it, or a refusal that names each field, what was given and what is expected. */
export function parseInput(
  definition: Pick<CommandDefinition, 'name' | 'input'>,
  raw: unknown,
): { input: unknown } | Refusal {
  const parsed = definition.input.safeParse(raw ?? {}, inWords);
  return parsed.success
    ? { input: parsed.data }
    : invalidInput(definition.name, definition.input.shape, parsed.error);
}

function invalidInput(name: string, shape: object, error: z.ZodError): Refusal {
  const fields = error.issues.map((issue) => ({
    path: issue.path.join('.') || issueKeys(issue),
    message: issue.message,
  }));
  return refuseFields('invalid-input', name, fields, nextStep(error.issues, Object.keys(shape)));
}

/** What helps where fields are wrong: another name, or another value under the right one. */
export function nextStep(issues: readonly z.core.$ZodIssue[], known: readonly string[]): string {
  const misnamed = issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
  if (misnamed) return `send these fields only: ${known.join(', ') || 'none'}`;
  const wrong = [...new Set(issues.map(({ path }) => path.join('.')))];
  return `send what is expected as ${wrong.join(', ')}`;
}

function issueKeys(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? some(issue.keys) : '';
}

export const everyOpenStage = [
  'registered',
  'drafting',
  'contracts',
  'pending',
  'trial',
  'trial-ended',
  'production',
  'expired',
] as const satisfies StageName[];
