import type { z } from 'zod';
import type { Operation } from '../openapi/operation.js';
import { always, type ProblemCode, withBody } from '../openapi/problems.js';

const guarded = [...always, 'wrong-role'] as const;

export interface Outline
  extends Pick<Operation, 'id' | 'summary' | 'description' | 'query' | 'headers' | 'keyMeans'> {
  problems?: readonly ProblemCode[];
}

export function reading(outline: Outline, schema: z.ZodType, example: unknown): Operation {
  const answers = [{ status: 200, description: 'As it is now', schema, example }];
  return { ...outline, tag: 'Accounts', answers, problems: [...guarded, ...(outline.problems ?? [])] };
}

/** A change by POST. Without fields a body is not needed, and what one holds is not looked at. */
export function changing(
  outline: Outline,
  answer: { status?: 201; schema: z.ZodType; example: unknown },
  fields?: { schema: z.ZodObject; example: object; required?: boolean },
): Operation {
  const { status = 200, schema, example } = answer;
  const parsing: readonly ProblemCode[] = fields ? withBody : ['too-large', 'not-json'];
  return {
    ...outline,
    tag: 'Accounts',
    ...(fields && { body: { required: true, ...fields } }),
    answers: [{ status, description: status === 201 ? 'Made' : 'Done', schema, example }],
    problems: [...guarded, ...parsing, ...(outline.problems ?? [])],
  };
}
