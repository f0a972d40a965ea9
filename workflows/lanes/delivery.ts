import { log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities, Delivered } from '../../activities/types.js';
import { isBehind } from '../../src/domain/backlog.js';
import { hasToLook, rivalsSeen } from '../../src/domain/conflicts.js';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import { dueMails, recheck } from '../../src/domain/outbox.js';
import { hasRules } from '../../src/domain/policy.js';
import type { Shell } from '../shell.js';
import { sendingOf, summaryOf } from '../summary.js';
import type { Lane } from './lane.js';
import { batchSize, mailsAnswered } from './mail.js';
import { tenantAnswered } from './tenant.js';

/**
 * The parts themselves are given less: only a worker that is as good as dead needs so long, and one that is dead does
 * not beat. Where workers die again and again, each lane goes on alone.
 */
const options = {
  startToCloseTimeout: '30s',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumAttempts: 4 },
} as const;

/** What one delivery is asked for; what goes apart is left to its own lane. */
interface Parts {
  publish: boolean;
  tenant: boolean;
  mails: string[];
  look: boolean;
}

/**
 * Performs what a change needs by one activity: the record, the tenant and the emails, side by side. Three would cost
 * three times as many events of the history. What does not succeed at once goes apart: its own lane repeats it for as
 * long as it takes, and the others do not wait for it.
 */
export function deliveryLane(shell: Shell): Lane {
  return {
    // A run that is over begins nothing more: the next one does. But Signals wait where the record is far behind, and a
    // run cannot end while they do. Whether all handlers are finished says less: those of this very turn are not, and
    // where commands come without a pause there are some in each.
    hasWork: () => hasWork(shell) && (!shell.run.isLong() || isBehind(shell.state)),
    work() {
      if (shell.apart.mail === null && shell.hasDueMail()) {
        shell.settle();
        const changes = recheck(shell.customer, shell.now());
        shell.learn(changes);
        if (changes.length > 0) return;
      }
      return deliver(shell, partsOf(shell));
    },
  };
}

function hasWork(shell: Shell): boolean {
  const { apart } = shell;
  return (
    (!apart.record && shell.hasToPublish()) ||
    (apart.tenant === null && shell.lacksTenant()) ||
    (apart.mail === null && shell.hasDueMail())
  );
}

function partsOf(shell: Shell): Parts {
  const { apart, customer, carried, state } = shell;
  const due = apart.mail === null ? dueMails(customer, shell.now()).slice(0, batchSize) : [];
  const publish = !apart.record && carried.published < state.revision;
  return {
    publish,
    tenant: apart.tenant === null && shell.lacksTenant(),
    mails: due.map(({ key }) => key),
    // By the first rules it is an activity of its own, and two more tasks.
    look: publish && hasRules(customer, 2) && hasToLook(customer),
  };
}

/** A change is being delivered, or is about to be. */
export function isDelivering(shell: Shell): boolean {
  return shell.delivering || hasWork(shell);
}

async function deliver(shell: Shell, parts: Parts): Promise<void> {
  shell.delivering = true;
  if (parts.mails.length > 0) shell.learn([{ type: 'mail-begun', at: shell.now(), keys: parts.mails }]);
  const snapshot = shell.state;
  const done = await attempt(snapshot, parts);
  shell.delivering = false;
  if (parts.publish && done.published) shell.published(snapshot);
  const { wanted } = snapshot.customer.tenant;
  const events = [
    ...(done.tenant ? tenantAnswered(shell, wanted, done.tenant) : []),
    ...mailsAnswered(shell, snapshot.customer, done.mails),
    ...(done.rivals
      ? rivalsSeen(shell.customer, done.rivals, snapshot.customer.conflicts?.wanted ?? 0, shell.now())
      : []),
  ];
  if (parts.publish && done.published && isAsExpected(done)) shell.learnQuietly(events);
  else shell.learn(events);
  setApart(shell, parts, done, wanted);
}

/** A refusal is news: whoever has to do something about it finds it in the record. */
function isAsExpected({ tenant, mails, rivals }: Delivered): boolean {
  if (rivals && rivals.length > 0) return false;
  const accepted = mails.flatMap(({ results }) => results).every(({ outcome }) => outcome === 'accepted');
  return accepted && tenant?.outcome !== 'refused';
}

function setApart({ apart, customer }: Shell, parts: Parts, done: Delivered, revision: number): void {
  if (parts.publish && !done.published) apart.record = true;
  if (parts.tenant && done.tenant?.outcome !== 'applied')
    apart.tenant = { failures: done.tenant ? 1 : 0, revision };
  const missing = parts.mails.filter((key) => !done.mails.some((answer) => answer.key === key));
  const waits = customer.mails.some(({ key, status }) => status === 'queued' && parts.mails.includes(key));
  if (waits) apart.mail = missing;
}

async function attempt(state: Lifecycle, { publish, tenant, mails, look }: Parts): Promise<Delivered> {
  const summary = summaryOf([
    ...(publish ? ['publish to the record'] : []),
    ...(tenant ? ['bring the tenant to the wished state'] : []),
    ...(look ? ['look for other registrations'] : []),
    ...sendingOf(state.customer, mails),
  ]);
  const activities = proxyActivities<CustomerActivities>({ ...options, summary });
  try {
    return await activities.deliver({ state, publish, tenant, mails, ...(look && { look }) });
  } catch (error) {
    log.warn('what a change needs could not be done at once; each part goes on alone', { error });
    return { published: false, tenant: null, mails: [] };
  }
}
