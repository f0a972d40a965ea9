import type { Customer } from './customer.js';
import type { EventOf } from './events.js';
import { comparable, type DeliveryResult, isSameAddress, type MailRecord } from './mail.js';
import { carriersOf } from './notice.js';
import { nextAttempt, withNotice } from './outbox.js';
import { isWanted } from './wanted.js';

/** How many settled emails the state keeps beside those that still matter; all are in the delivery rows. */
const keptSettled = 12;

export function mailBegun(customer: Customer, event: EventOf<'mail-begun'>): Customer {
  return onMails(customer, (record) =>
    event.keys.includes(record.key) ? { ...record, attempts: record.attempts + 1 } : record,
  );
}

/**
 * What the mail server said for each recipient. Accepted stays accepted and refused stays refused, so that an answer
 * which comes after its bounce does not undo it; whoever is delayed is tried again.
 */
export function mailAnswered(customer: Customer, event: EventOf<'mail-answered'>): Customer {
  const answered = onMails(customer, (record) =>
    record.key === event.key && record.status === 'queued' ? answer(customer, record, event) : record,
  );
  return prune(noteFailing(answered, event));
}

function answer(customer: Customer, record: MailRecord, event: EventOf<'mail-answered'>): MailRecord {
  const of = (outcome: DeliveryResult['outcome']) =>
    event.results.filter((result) => result.outcome === outcome);
  const known = new Set([...record.accepted, ...record.refused].map(({ address }) => comparable(address)));
  const isNew = ({ address }: { address: string }) => !known.has(comparable(address));
  const accepted = [
    ...record.accepted,
    ...of('accepted')
      .filter(isNew)
      .map(({ address }) => ({ address, at: event.at })),
  ];
  const refused = [
    ...record.refused,
    ...of('refused')
      .filter(isNew)
      .map(({ address, reason }) => ({ address, reason })),
  ];
  const delayed = of('delayed');
  const base = { ...record, accepted, refused, answeredAt: event.at, reason: delayed[0]?.reason ?? null };
  if (delayed.length > 0) {
    const failingSince = record.failingSince ?? event.at;
    return { ...base, failingSince, nextAttemptAt: nextAttempt(customer, record, event.at) };
  }
  if (accepted.length > 0) return { ...base, status: 'accepted' };
  return { ...base, status: 'refused', reason: refused[0]?.reason ?? 'there is nobody to send it to' };
}

/** The 72 hours of a notice count from its first soft failure, over all its numbers. */
function noteFailing(customer: Customer, event: EventOf<'mail-answered'>): Customer {
  const failed = event.results.some((result) => result.outcome === 'delayed');
  return withNotice(customer, (notice) => {
    if (!Object.values(notice.mails).includes(event.key)) return notice;
    const pending = carriersOf(customer, notice).some((record) => record?.accepted.length === 0);
    if (!pending) return { ...notice, failingSince: null };
    return failed ? { ...notice, failingSince: notice.failingSince ?? event.at } : notice;
  });
}

export function mailDropped(customer: Customer, event: EventOf<'mail-dropped'>): Customer {
  return { ...customer, mails: customer.mails.filter((record) => record.key !== event.key) };
}

export function mailBounced(customer: Customer, event: EventOf<'mail-bounced'>): Customer {
  return onMails(customer, (record) => {
    if (record.key !== event.key) return record;
    const accepted = record.accepted.filter(({ address }) => !isSameAddress(address, event.address));
    const refused = [...record.refused, { address: event.address, reason: event.reason }];
    const status = accepted.length === 0 && record.status === 'accepted' ? 'refused' : record.status;
    return { ...record, accepted, refused, status, answeredAt: event.at, reason: event.reason };
  });
}

/** The refused email leaves the record: its copy, under a new number, takes its place. */
export function mailRetried(customer: Customer, event: EventOf<'mail-retried'>): Customer {
  return { ...customer, mails: customer.mails.filter((record) => record.key !== event.key) };
}

function onMails(customer: Customer, change: (record: MailRecord) => MailRecord): Customer {
  return { ...customer, mails: customer.mails.map(change) };
}

function prune(customer: Customer): Customer {
  const { stage } = customer;
  const carrying = new Set<string | null>(
    stage.name === 'trial' ? Object.values(stage.notice?.mails ?? {}) : [],
  );
  const settled = customer.mails.filter(({ status, key }) => status === 'accepted' && !carrying.has(key));
  const lost = customer.mails.filter((record) => record.status === 'refused' && !isWanted(customer, record));
  const old = new Set([...settled.slice(0, Math.max(0, settled.length - keptSettled)), ...lost]);
  return old.size === 0
    ? customer
    : { ...customer, mails: customer.mails.filter((record) => !old.has(record)) };
}
