import type { Actor } from '../domain/actor.js';
import { agenda, type Upcoming } from '../domain/agenda.js';
import type { StageName } from '../domain/customer.js';
import { describeEvent } from '../domain/describe.js';
import { happen, type Lifecycle } from '../domain/lifecycle.js';
import { settle } from '../domain/settle.js';
import { type Delivery, deliveriesOf } from '../store/deliveries.js';
import { type RecordedCustomer, recordsOf, storedLines } from '../store/mending.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { Unreadable, type WorkflowLook } from '../temporal/workflows.js';
import { unpausing } from './examine.js';
import { NotMended, type Sources, stateIn } from './sources.js';

/** What a restore does, or did. */
export interface Restoration {
  id: string;
  organization: string;
  stage: StageName;
  /** Whose knowledge it begins from: the newer one. */
  from: 'record' | 'workflow';
  revision: number;
  /** What Temporal has of it now. */
  workflow: WorkflowLook['status'];
  /** Why it could not be asked, so that what it alone knew is not in this; null where it was, or there is none. */
  unread: string | null;
  /** What was due meanwhile and happens at once, in words. */
  overdue: string[];
  /** Emails that wait, and to which addresses each has gone already: those are not sent to again. */
  waiting: { key: string; sentTo: string[] }[];
  agenda: Upcoming[];
}

interface Plan extends Restoration {
  state: Lifecycle;
  /** The revision that the record has. */
  published: number;
  replace: boolean;
}

/**
 * Begins a customer's workflow anew from what is known of it. Nothing is sent again: emails keep their keys, and
 * the delivery rows say which have gone.
 * @throws {NotMended} where its workflow does well, or cannot be judged @throws {UnknownCustomer} @throws {Unavailable}
 */
export async function restore(
  sources: Sources,
  id: string,
  { apply, by }: { apply: boolean; by: Actor },
): Promise<Restoration> {
  const { state, published, replace, ...restoration } = await planFor(sources, id);
  if (!apply) return restoration;
  const { revision } = restoration;
  const event = { type: 'restored' as const, at: sources.now(), revision };
  await sources.workflows.restart(happen(state, [{ actor: by, event }]), published, replace);
  return restoration;
}

async function planFor(sources: Sources, id: string): Promise<Plan> {
  const { workflows, database, now } = sources;
  const row = (await recordsOf(database, [id])).get(id);
  const look = await workflows.look(id);
  const { state: known, from, unread } = await newest(sources, id, row, look);
  const deliveries = await deliveriesOf(database, id);
  const state = withNewKeys(withoutStored(known, await storedLines(database, id)), deliveries);
  const { customer, happened } = settle(state.customer, now());
  const waiting = state.customer.mails
    .filter(({ status }) => status === 'queued')
    .map(({ key }) => {
      const gone = deliveries.filter((delivery) => delivery.key === key && delivery.status === 'accepted');
      return { key, sentTo: gone.map(({ address }) => address) };
    });
  return {
    id,
    organization: state.customer.organization,
    stage: state.customer.stage.name,
    from,
    revision: state.revision,
    workflow: look.status,
    unread,
    overdue: happened.map(({ event }) => describeEvent(event, (at) => at)),
    waiting,
    agenda: agenda(customer).slice(0, 5),
    state,
    published: row?.revision ?? 0,
    replace: look.status === 'running',
  };
}

/** The newer of what record and workflow know. */
async function newest(
  { workflows }: Sources,
  id: string,
  row: RecordedCustomer | undefined,
  look: WorkflowLook,
): Promise<{ state: Lifecycle } & Pick<Restoration, 'from' | 'unread'>> {
  const byRecord = stateIn(row);
  if (look.paused)
    throw new NotMended(
      'its workflow is paused, so nobody can ask what it knows',
      `${unpausing(id)}, then look again`,
    );
  const { state: byWorkflow, unread } = await asked(workflows, id, look);
  if (look.status === 'running') checkRunning(byRecord, byWorkflow, look);
  const isNewer = byRecord && (!byWorkflow || byRecord.revision >= byWorkflow.revision);
  const state = isNewer ? byRecord : byWorkflow;
  if (!state) {
    if (!row && look.status === 'missing') throw new UnknownCustomer(id);
    throw new NotMended('neither record nor workflow can be read', 'find the missing key, or a backup');
  }
  if (state.customer.stage.name === 'closed' && look.status !== 'running')
    throw new NotMended('the customer is closed: there is nothing left to do', 'leave it as it is');
  return { state, from: isNewer ? 'record' : 'workflow', unread };
}

async function asked(
  workflows: Sources['workflows'],
  id: string,
  { failing, status }: WorkflowLook,
): Promise<{ state: Lifecycle | null; unread: string | null }> {
  if (status === 'missing') return { state: null, unread: null };
  if (failing !== null) return { state: null, unread: failing };
  try {
    return { state: await workflows.state(id), unread: null };
  } catch (error) {
    if (error instanceof UnknownCustomer) return { state: null, unread: null };
    if (error instanceof Unreadable) return { state: null, unread: error.message };
    throw error;
  }
}

/** One that runs is replaced only where it is known to be behind. */
function checkRunning(
  byRecord: Lifecycle | null,
  byWorkflow: Lifecycle | null,
  { failing }: WorkflowLook,
): void {
  if (!byWorkflow) {
    throw new NotMended(
      `its workflow runs and cannot be read${failing === null ? '' : `: ${failing}`}`,
      'mend what it waits for, such as a missing key; if it is beyond that, terminate it and restore again',
    );
  }
  if (!byRecord || byRecord.revision <= byWorkflow.revision)
    throw new NotMended('its workflow runs, and knows all that the record knows', 'leave it as it is');
}

/** An entry that the record has is not published again; one that it has not is. */
function withoutStored(state: Lifecycle, stored: ReadonlySet<number>): Lifecycle {
  const unstored = state.timeline.unstored.filter(({ sequence }) => !stored.has(sequence));
  return { ...state, timeline: { ...state.timeline, unstored } };
}

/** What went out after this state was known has its number: no email that states something else may get it again. */
function withNewKeys(state: Lifecycle, deliveries: readonly Pick<Delivery, 'key'>[]): Lifecycle {
  const { customer } = state;
  const numbers = deliveries.map(({ key }) => Number(key.split('/')[1]) || 0);
  return { ...state, customer: { ...customer, mailCount: Math.max(customer.mailCount, ...numbers) } };
}
