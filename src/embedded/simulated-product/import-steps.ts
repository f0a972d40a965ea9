import type { ImportLogEntry, ImportReport } from '../../tenant/contract.js';
import type { Tenant } from './tenant.js';

type Step = { percent: number; log(counts: Counts, organization: string): ImportLogEntry[] };
type Counts = { users: number; groups: number; unlicensed: number };

const info = (message: string): ImportLogEntry => ({ level: 'info', message: message.slice(0, 500) });

/** What is reported when a step begins; the import completes one pause after the last of them. */
const STEPS: readonly Step[] = [
  { percent: 5, log: (_, organization) => [info(`Connecting to the directory of ${organization}`)] },
  { percent: 20, log: ({ users }) => [info('Connected'), info(`Importing users: ${users} found`)] },
  {
    percent: 40,
    log: ({ users, groups }) => [info(`${users} users imported`), info(`Importing groups: ${groups} found`)],
  },
  {
    percent: 60,
    log: ({ groups, unlicensed }) => [
      info(`${groups} groups imported`),
      info('Assigning licenses'),
      { level: 'warning', message: `${unlicensed} users have no mailbox and get no license` },
    ],
  },
  { percent: 75, log: () => [info('Licenses assigned'), info('Copying permissions')] },
  { percent: 90, log: () => [info('Permissions copied'), info('Finishing: checking what was imported')] },
];

/** From this step on an import that is to fail fails, and one that is to stall falls silent. */
const HALF_WAY = 3;

const FAILURE = 'The directory refused to list licenses (403 Forbidden): the connector lost its consent.';

/** How many pauses lie between start and completion. */
export const PAUSES = STEPS.length;

export type Fate = 'ok' | 'fail' | 'stall';

export function isHalfWay(tenant: Tenant): boolean {
  return (tenant.import?.step ?? 0) >= HALF_WAY;
}

/** The tenant after the next step of its running import, with the report of it in the outbox. */
export function advanced(tenant: Tenant, fate: Fate): Tenant {
  const run = tenant.import;
  if (run?.status !== 'running') return tenant;
  if (fate === 'stall') return { ...tenant, import: { ...run, status: 'stalled' } };
  const news = fate === 'fail' ? failure(run.percent) : progress(tenant, run.step);
  const sequence = run.sequence + 1;
  const report: ImportReport = { customer: tenant.customerId, attempt: run.attempt, sequence, ...news };
  return {
    ...tenant,
    import: { ...run, sequence, status: news.status, percent: news.percent, step: run.step + 1 },
    outbox: [...tenant.outbox, report],
    changedAt: new Date().toISOString(),
  };
}

type News = Pick<ImportReport, 'status' | 'percent' | 'log' | 'error'>;

function failure(percent: number): News {
  return { status: 'failed', percent, log: [{ level: 'error', message: FAILURE }], error: FAILURE };
}

function progress(tenant: Tenant, index: number): News {
  const counts = countsOf(tenant.tenantId);
  const step = STEPS[index];
  if (!step) {
    const log = [info(`Import completed: ${counts.users} users, ${counts.groups} groups`)];
    return { status: 'completed', percent: 100, log, error: null };
  }
  const log = step.log(counts, tenant.state.organization);
  return { status: 'running', percent: step.percent, log, error: null };
}

/** Numbers that differ between tenants and stay the same over a tenant's attempts. */
function countsOf(tenantId: string): Counts {
  const seed = Number.parseInt(tenantId.slice(-6), 16);
  return { users: 40 + (seed % 400), groups: 6 + (seed % 23), unlicensed: 2 + (seed % 4) };
}
