import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { countRecords, type RecordedCustomer, recordsAfter, recordsOf } from '../store/mending.js';
import { examine, type Finding } from './examine.js';
import type { Sources } from './sources.js';

/** So many are looked at side by side: each may have to be replayed. */
const sideBySide = 10;
/** A difference that heals by itself within this time is only the way that things take. */
const graceMs = 2_000;

export interface DoctorPage {
  findings: Finding[];
  /** Customers that this page looked at, and how many the record has in all. */
  examined: number;
  total: number;
  /** Where the next page goes on; null after the last. */
  next: string | null;
}

/** First through the record, then through Temporal for what the record does not know or takes for closed. */
export async function examinePage(
  sources: Sources,
  cursor: string | null,
  limit: number,
): Promise<DoctorPage> {
  const total = await countRecords(sources.database);
  if (cursor?.startsWith(inTemporal)) return { ...(await throughTemporal(sources, cursor, limit)), total };
  const rows = await recordsAfter(sources.database, cursor?.slice(inRecord.length) ?? '', limit);
  const open = rows.filter(({ stage }) => stage !== 'closed');
  const findings = await lasting(sources, open);
  const last = rows.length < limit ? undefined : rows.at(-1);
  const next = last ? `${inRecord}${last.id}` : inTemporal;
  return { findings, examined: rows.length, total, next };
}

const inRecord = 'r.';
const inTemporal = 't.';

async function throughTemporal(sources: Sources, cursor: string, limit: number) {
  const { ids, next } = await sources.workflows.list(cursor.slice(inTemporal.length) || null, limit);
  const rows = await recordsOf(sources.database, ids);
  // Those that are open in the record have been looked at.
  const others = [...new Set(ids)].filter((id) => (rows.get(id)?.stage ?? 'closed') === 'closed');
  const findings = await lasting(
    sources,
    others.map((id) => rows.get(id) ?? { id }),
  );
  return { findings, examined: 0, next: next === null ? null : `${inTemporal}${next}` };
}

/** What is found, and still found a moment later. */
async function lasting(
  sources: Sources,
  customers: readonly (RecordedCustomer | { id: string })[],
): Promise<Finding[]> {
  const limited = pLimit(sideBySide);
  const suspects = await Promise.all(
    customers.map((one) =>
      limited(async () =>
        (await examine(sources, one.id, 'state' in one ? one : undefined)).length > 0 ? [one.id] : [],
      ),
    ),
  );
  const ids = suspects.flat();
  if (ids.length === 0) return [];
  await setTimeout(graceMs);
  return (await Promise.all(ids.map((id) => limited(() => examine(sources, id))))).flat();
}
