import { nextDue } from '../domain/agenda.js';
import { describeUpcoming } from '../domain/describe.js';
import type { Lifecycle } from '../domain/lifecycle.js';
import { until } from '../domain/time.js';
import type { Database } from '../store/database.js';
import { documentsOf } from '../store/documents.js';
import { type RecordedCustomer, recordsOf } from '../store/mending.js';
import { Unavailable } from '../temporal/customers.js';
import { workflowIdOf } from '../temporal/names.js';
import { Unreadable, type WorkflowLook } from '../temporal/workflows.js';
import { type Sources, stateIn } from './sources.js';

/** What can be wrong with a customer. */
export const problems = [
  'workflow-missing',
  'workflow-ended',
  'task-failing',
  'not-answering',
  'undecodable',
  'record-missing',
  'record-older',
  'record-newer',
  'timeline-incomplete',
  'document-missing',
  'agenda-overdue',
] as const;

export interface Finding {
  customer: string;
  /** null where nobody can tell. */
  organization: string | null;
  problem: (typeof problems)[number];
  /** In words. */
  detail: string;
  /** The command that mends it; null where somebody has to look first. */
  mend: 'republish' | 'restore' | null;
}

/** What is due may be a moment late: tasks queue. */
const lateMs = 60_000;

/** What is wrong with one customer as it is now, by the record and by its workflow. */
export async function examine(
  { workflows, database, now }: Sources,
  id: string,
  known?: RecordedCustomer,
): Promise<Finding[]> {
  const row = known ?? (await recordsOf(database, [id])).get(id);
  const look = await workflows.look(id);
  const find = (problem: Finding['problem'], mend: Finding['mend'], detail: string): Finding => ({
    customer: id,
    organization: row?.organization ?? null,
    problem,
    detail,
    mend,
  });
  // What cannot begin fails at once: nothing was promised, and there is nothing to mend.
  if (look.status === 'failed' && !row) return [];
  const gone = endedBadly(look, row);
  if (gone) return [find(...gone)];
  if (look.status === 'missing' || (look.status === 'completed' && row?.stage === 'closed')) return [];
  if (look.paused)
    return [find('not-answering', null, `somebody has paused its workflow: ${unpausing(id)} lets it go on`)];
  if (look.failing !== null)
    return [find('task-failing', null, `its workflow task fails again and again: ${look.failing}`)];
  try {
    const state = await workflows.state(id);
    const organization = row?.organization ?? state.customer.organization;
    const lost = await lostFiles(database, state);
    const compared = [...compare(state, row), ...lost, ...overdue(look, state, now())];
    return compared.map((parts) => ({ ...find(...parts), organization }));
  } catch (error) {
    if (error instanceof Unreadable) return [find('undecodable', null, error.message)];
    if (error instanceof Unavailable)
      return [find('not-answering', null, 'its workflow runs and does not answer: is there a worker?')];
    throw error;
  }
}

/** As an operator types it. */
export const unpausing = (id: string): string =>
  `temporal workflow unpause --workflow-id ${workflowIdOf(id)}`;

type Parts = [Finding['problem'], Finding['mend'], string];

function endedBadly({ status }: WorkflowLook, row: RecordedCustomer | undefined): Parts | null {
  if (row?.stage === 'closed') return null;
  const was = row ? `it is in ${row.stage}` : 'the record does not know it';
  if (status === 'missing' && row)
    return ['workflow-missing', 'restore', `${was}, and Temporal has no workflow of it`];
  if (status === 'terminated' || status === 'failed')
    return [
      'workflow-ended',
      'restore',
      `${was}, and its workflow was ${status === 'failed' ? 'failed' : 'terminated'}`,
    ];
  return null;
}

function compare(state: Lifecycle, row: RecordedCustomer | undefined): Parts[] {
  if (!row)
    return [
      ['record-missing', 'republish', `the record does not have it; it is in ${state.customer.stage.name}`],
    ];
  const both = `the record is at revision ${row.revision}, the workflow at ${state.revision}`;
  if (row.revision > state.revision) return [['record-newer', 'restore', both]];
  if (row.revision < state.revision) return [['record-older', 'republish', both]];
  if (!stateIn(row)) return [['undecodable', 'republish', 'what the record holds is no state of a customer']];
  const { count } = state.timeline;
  // No life has more lines than its workflow has counted.
  if (row.lines > count)
    return [
      [
        'record-newer',
        null,
        `the record has ${row.lines} lines of its timeline, the workflow knows of ${count}: it was reset, and has gone on from there`,
      ],
    ];
  const expected = state.timeline.count - state.timeline.unstored.length;
  if (row.lines >= expected) return [];
  return [
    ['timeline-incomplete', 'republish', `the record has ${row.lines} of ${expected} lines of its timeline`],
  ];
}

/** Files are in the record alone: where it was put back from a backup, nobody else has what came after that. */
async function lostFiles(database: Database, { customer }: Lifecycle): Promise<Parts[]> {
  const { id, stage, contract } = customer;
  const signed = stage.name === 'closed' ? undefined : contract?.signature?.document.id;
  const drafted = stage.name === 'contracts' ? contract?.agreement?.id : undefined;
  if (signed === undefined && drafted === undefined) return [];
  const kept = (await documentsOf(database, id)).map((document) => document.id);
  const lost = (file: string | undefined, what: string): Parts[] =>
    file === undefined || kept.includes(file) ? [] : [['document-missing', null, what]];
  return [
    ...lost(signed, 'the record has the signed copy of its contract no more: upload the same file again'),
    ...lost(
      drafted,
      'the record has the License Agreement of its contract no more: return-contract, and it is drafted anew',
    ),
  ];
}

function overdue({ status }: WorkflowLook, { customer }: Lifecycle, now: string): Parts[] {
  const due = nextDue(customer);
  if (status !== 'running' || !due || until(due.at, now) < lateMs) return [];
  return [['agenda-overdue', null, `"${describeUpcoming(due)}" was due at ${due.at}, and nobody does it`]];
}
