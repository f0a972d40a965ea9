import { createHash } from 'node:crypto';
import { z } from 'zod';
import { importReport, type TenantState, tenantCustomerId, tenantState } from '../../tenant/contract.js';

const importRun = z.object({
  attempt: z.int().min(1),
  status: z.enum(['running', 'stalled', 'failed', 'completed', 'cancelled']),
  /** The next step to take, see `import-steps.ts`. */
  step: z.int().min(0),
  percent: z.number(),
  /** Of the newest report. */
  sequence: z.int().min(0),
});

export const tenant = z.object({
  customerId: tenantCustomerId,
  tenantId: z.string(),
  state: tenantState,
  import: importRun.nullable(),
  /** Reports that nobody has taken yet, oldest first. */
  outbox: z.array(importReport),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type Tenant = z.infer<typeof tenant>;

/** A tenant for people and tests. */
export type TenantView = Omit<Tenant, 'outbox'> & { reportsWaiting: number; reportProblem: string | null };

/** The contract's rule: what is not newer changes nothing (the same object comes back). */
export function withState(current: Tenant | undefined, customerId: string, state: TenantState): Tenant {
  if (current && state.revision <= current.state.revision) return current;
  const now = new Date().toISOString();
  const next: Tenant = {
    customerId,
    tenantId: state.existingTenant ?? tenantIdOf(customerId),
    import: current?.import ?? null,
    outbox: current?.outbox ?? [],
    state,
    createdAt: current?.createdAt ?? now,
    changedAt: now,
  };
  if (state.access === 'removed') return withoutImport(next);
  if (state.importAttempt <= (current?.import?.attempt ?? 0)) return next;
  const run = { attempt: state.importAttempt, status: 'running', step: 0, percent: 0, sequence: 0 } as const;
  // Reports of an older attempt are of no use to anybody now.
  return { ...next, import: run, outbox: [] };
}

function withoutImport(removed: Tenant): Tenant {
  const run = removed.import;
  const ended = run?.status === 'running' || run?.status === 'stalled';
  return { ...removed, outbox: [], import: run && ended ? { ...run, status: 'cancelled' } : run };
}

/** The same for the same customer for ever, so that creating twice creates once; also a safe file name. */
export function tenantIdOf(customerId: string): string {
  return `tn_${createHash('sha256').update(customerId).digest('hex').slice(0, 16)}`;
}
