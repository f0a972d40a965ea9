import { isDeepStrictEqual } from 'node:util';
import type { Client as TemporalClient } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { ApiMessage } from '../../src/embedded/mail-catcher/web.js';
import { formatInstant } from '../../src/mail/format.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { findCustomer, timelineOf } from '../../src/store/record.js';
import { connectTemporal } from '../../src/temporal/connect.js';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { dataConverterOf } from '../../src/temporal/data-converter.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { bundlePath } from '../../worker/bundle-path.js';
import { sinksOf } from '../../worker/run.js';
import { type Client, kindOf } from './journey-client.js';
import { endOf, type Lived, patiently } from './journey-lives.js';
import { eventually } from './life.js';

export interface Findings {
  /** What is not as it has to be, in words; none where all is well. */
  complaints: string[];
  messages: number;
  /** Messages that were received once more, under the same Message-ID. */
  repeats: number;
}

/**
 * Looks at a life from every side once nothing happens any more: workflow, record, timeline, mailbox, deliveries.
 * @param kills when something was killed, in milliseconds since 1970
 */
export async function audit(
  client: Client,
  lived: Lived,
  dayMs: number,
  kills: readonly number[],
): Promise<Findings> {
  const { databaseUrl, temporalAddress: address, encryptionKey } = client.place();
  const keyring = new Keyring({ keys: [encryptionKey] });
  const temporal = connectTemporal({ address, namespace: 'default', tls: false, apiKey: undefined }, keyring);
  const database = openDatabase(databaseUrl);
  try {
    const mailbox = await aboutMail(client, lived, dayMs, kills);
    const complaints = [
      ...aboutItsEnd(lived),
      ...(await aboutTheRecord(temporal, database, lived)),
      ...(await aboutTheTimeline(database, lived)),
      ...(await aboutItsHistory(temporal, keyring, lived)),
      ...mailbox.complaints,
    ];
    return { ...mailbox, complaints: complaints.map((text) => `${lived.plan} ${lived.id}: ${text}`) };
  } finally {
    await temporal.connection.close();
    await database.close();
  }
}

function aboutItsEnd(lived: Lived): string[] {
  const expected = endOf(lived);
  return lived.ended === expected ? [] : [`it is in ${lived.ended}, and should be in ${expected}`];
}

async function aboutTheRecord(
  temporal: TemporalClient,
  database: Database,
  { id }: Lived,
): Promise<string[]> {
  const customers = connectCustomers(temporal);
  let difference = '';
  const same = async () => {
    try {
      const state = await customers.read(id);
      const row = await findCustomer(database, id);
      const [recorded, known] = [customerIn(row?.state), JSON.parse(JSON.stringify(state.customer))];
      difference = `the record has revision ${row?.revision}, ${JSON.stringify(recorded)}, the workflow ${state.revision}, ${JSON.stringify(known)}`;
      return row?.revision === state.revision && isDeepStrictEqual(recorded, known);
    } catch (error) {
      difference = `record and workflow cannot be compared: ${error}`;
      return false;
    }
  };
  return eventually(same, 30_000).then(
    () => [],
    () => [difference],
  );
}

function customerIn(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'customer' in state ? state.customer : undefined;
}

const steps = [
  'customer-added',
  'deal-registered',
  'activated',
  'trial-started',
  'upgraded',
  'converted',
  'trial-ended',
];

async function aboutTheTimeline(
  database: Database,
  { id, plan, acknowledged, ended }: Lived,
): Promise<string[]> {
  const entries = await timelineOf(database, id, { limit: 1_000 });
  const last = acknowledged.includes('converted') ? 'converted' : 'upgraded';
  const first = plan === 'deal' ? 'deal-registered' : 'customer-added';
  const end = ended === 'production' ? last : 'trial-ended';
  const road = [first, 'activated', 'trial-started', end].join(', ');
  const walked = entries.flatMap(({ event }) => (steps.includes(event.type) ? [event.type] : [])).join(', ');
  const gaps = entries.filter(({ sequence }, index) => sequence !== index + 1);
  const byPeople = entries.filter(({ actor }) => actor.kind !== 'system');
  const count = (type: string) => byPeople.filter(({ event }) => event.type === type).length;
  const lost = [...new Set(acknowledged)].filter(
    (type) => count(type) !== acknowledged.filter((told) => told === type).length,
  );
  return [
    ...(walked === road ? [] : [`its road was ${walked}, and should be ${road}`]),
    ...gaps.slice(0, 1).map(({ sequence }) => `its timeline has a gap before ${sequence}`),
    ...lost.map((type) => `'${type}' was acknowledged, and is on the timeline ${count(type)} times`),
  ];
}

/** A history that does not replay is a customer that is stuck from the next restart of a worker on. */
async function aboutItsHistory(temporal: TemporalClient, keyring: Keyring, { id }: Lived): Promise<string[]> {
  const history = await temporal.workflow.getHandle(workflowIdOf(id)).fetchHistory();
  const failed = (history.events ?? []).flatMap(({ workflowTaskFailedEventAttributes: task }) =>
    task ? [`a workflow task has failed: ${task.failure?.message ?? task.cause}`] : [],
  );
  const workflowBundle = { codePath: bundlePath };
  try {
    await Worker.runReplayHistory(
      { workflowBundle, dataConverter: dataConverterOf(keyring, 'worker'), sinks: sinksOf(() => undefined) },
      history,
      workflowIdOf(id),
    );
    return failed;
  } catch (error) {
    return [...failed, `its history does not replay: ${error}`];
  }
}

const ends = ['upgraded', 'converted', 'trial-ended'];
const sentOnce = ['trial-started', 'trial-extended', ...ends];

async function aboutMail(
  client: Client,
  { id, address }: Lived,
  dayMs: number,
  kills: readonly number[],
): Promise<Findings> {
  const complaints: string[] = [];
  // The workflow has nothing to send any more, so no attempt can begin between the two lists that follow.
  let waiting: string[] = [];
  const answered = async () => {
    const queued = (await client.show(id)).mails.filter(({ status }) => status === 'queued');
    // A trial can be over before an email about it gets through; the email about its end has to.
    const open = (await client.deliveries(id)).filter(
      ({ status, kind }) => status !== 'accepted' && (status !== 'withdrawn' || ends.includes(kind)),
    );
    waiting = [...queued, ...open].map((one) => JSON.stringify(one));
    return waiting.length === 0 ? true : null;
  };
  await patiently('every email is accepted', answered).catch((error) =>
    complaints.push(`${error}: ${waiting.join(', ')}`),
  );
  const deliveries = await client.deliveries(id);
  const received = await client.received(id);
  const ids = new Set(received.map(({ messageId }) => messageId));
  for (const { messageId, key, status } of deliveries)
    if (status === 'accepted' && !ids.has(messageId))
      complaints.push(`${key} was accepted, and never received`);
  for (const messageId of ids)
    if (!deliveries.some((one) => one.messageId === messageId))
      complaints.push(`${messageId} has no delivery`);
  for (const kind of sentOnce) {
    const own = deliveries.filter((one) => one.kind === kind && one.address === address);
    if (own.length > 1) complaints.push(`${kind} was sent ${own.length} times, under as many Message-IDs`);
  }
  complaints.push(...aboutRepeats(received, kills), ...(await aboutTheNotice(client, id, address, dayMs)));
  return { complaints, messages: ids.size, repeats: received.length - ids.size };
}

/** A repeat says the same, and only a kill at the very moment in which the first was accepted excuses it. */
function aboutRepeats(received: ApiMessage[], kills: readonly number[]): string[] {
  return received.flatMap((message, index) => {
    const first = received.slice(0, index).find(({ messageId }) => messageId === message.messageId);
    if (!first) return [];
    const at = Date.parse(first.receivedAt);
    const excused = kills.some((kill) => Math.abs(kill - at) < 2_000);
    return [
      ...(first.text === message.text ? [] : [`${message.messageId} was repeated with another text`]),
      ...(excused
        ? []
        : [`${message.messageId} of ${first.receivedAt} was repeated, and nothing was killed then`]),
    ];
  });
}

/** No upgrade but at the instant that an accepted notice names, a day or more after its acceptance. */
async function aboutTheNotice(client: Client, id: string, address: string, dayMs: number): Promise<string[]> {
  const upgraded = (await client.timeline(id)).find(({ event }) => event.type === 'upgraded');
  if (!upgraded) return [];
  const emails = (await client.received(id)).filter((one) => kindOf(one) === 'upgrade-notice');
  const notice = emails.filter(({ envelope }) => envelope.to.includes(address)).at(-1);
  const instant = formatInstant(upgraded.at, 'UTC', { precise: true });
  if (!notice?.text?.includes(instant))
    return [`it was upgraded at ${upgraded.at}; its last notice says otherwise`];
  const sent = (await client.deliveries(id)).find(({ messageId }) => messageId === notice.messageId);
  const ahead = Date.parse(upgraded.at) - Date.parse(sent?.acceptedAt ?? '');
  return ahead >= dayMs ? [] : [`it was upgraded ${ahead} ms after the notice was accepted`];
}
