import { z } from 'zod';

const findingSchema = z.looseObject({
  customer: z.string(),
  organization: z.string().nullable(),
  problem: z.string(),
  detail: z.string(),
  mend: z.enum(['republish', 'restore']).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
export const pageSchema = z.looseObject({
  findings: z.array(findingSchema),
  examined: z.number(),
  total: z.number(),
  next: z.string().nullable(),
});

export const republishedSchema = z.looseObject({
  id: z.string(),
  from: z.number().nullable(),
  to: z.number(),
  added: z.number(),
  lost: z.number(),
});
export type Republished = z.infer<typeof republishedSchema>;

export const restorationSchema = z.looseObject({
  id: z.string(),
  applied: z.boolean(),
  organization: z.string(),
  stage: z.string(),
  from: z.string(),
  revision: z.number(),
  workflow: z.string(),
  unread: z.string().nullable(),
  overdue: z.array(z.string()),
  waiting: z.array(z.looseObject({ key: z.string(), sentTo: z.array(z.string()) })),
  agenda: z.array(z.looseObject({ at: z.string(), what: z.string() })),
});
export type Restoration = z.infer<typeof restorationSchema>;

export interface Mended<T> {
  done: T[];
  failed: { id: string; reason: string }[];
}
