import { expect } from 'vitest';
import type { Event, EventOf } from '../../../src/domain/events.js';
import { revenueOf } from '../../../src/domain/revenue.js';
import type { Life } from './life.js';

/** Written down here once more, so that the rule and its test cannot be wrong together. */
const mandatory = {
  opportunity: ['name', 'stage', 'expectedClose', 'description'],
  agreementContact: ['party', 'name', 'title', 'email', 'phone'],
  customerContact: ['name', 'title', 'email', 'phone', 'address'],
  licensing: ['currency', 'type', 'start', 'end', 'users', 'discounts', 'sku', 'addOn', 'notificationEmail'],
  project: ['goal', 'scope', 'sources', 'team', 'schedule'],
};

/** Nothing was skipped on the way to the newest fact. Looks at what happened only, not at the state. */
export function nothingSkipped(life: Life, history: Event[]): void {
  const last = history.at(-1);
  const before = history.slice(0, -1);
  if (last?.type === 'deal-converted' || last?.type === 'contract-submitted')
    expect(openRivals(before)).toEqual([]);
  if (last?.type === 'contract-submitted') complete(last, before, life);
  if (last?.type === 'contract-approved') signedOffByRight(last, before);
  if (last?.type === 'trial-started' || last?.type === 'upgraded')
    expect(before.some(({ type }) => type === 'contract-approved' || type === 'customer-added')).toBe(true);
}

function openRivals(history: Event[]): string[] {
  const open = new Set<string>();
  for (const event of history) {
    if (event.type === 'conflict-opened') open.add(event.rival);
    if (event.type === 'conflict-ended') open.delete(event.rival);
    if (event.type === 'conflict-decided') open.clear();
  }
  return [...open];
}

function complete({ details }: EventOf<'contract-submitted'>, before: Event[], life: Life): void {
  for (const [section, fields] of Object.entries(mandatory)) {
    const given = Object.entries(details).find(([name]) => name === section)?.[1] ?? {};
    const filled = Object.entries(given).flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [field],
    );
    expect(filled.sort()).toEqual([...fields].sort());
  }
  const { users, currency, discounts } = details.licensing;
  expect(Object.values(users).some((count) => count > 0)).toBe(true);
  if (discounts.length === 0) return;
  const asked = before.findLast((event) => event.type === 'discount-asked');
  if (asked?.type !== 'discount-asked') throw new Error('nobody asked for the discount');
  expect(asked.terms.revenue).toEqual(revenueOf(life.customer.catalog, users, currency, discounts));
  const decisions = before.flatMap((event) =>
    event.type === 'discount-decided' && event.number === asked.number ? [event] : [],
  );
  expect(decisions.map(({ decision }) => decision)).toEqual(asked.chain.map(() => 'approve'));
  const people = decisions.map(({ by }) => ('name' in by ? `${by.kind} ${by.name}` : by.kind));
  expect(new Set(people).size).toBe(people.length);
  const asker = 'name' in asked.by ? `${asked.by.kind} ${asked.by.name}` : asked.by.kind;
  for (const person of people) expect([person.startsWith('staff'), person === asker]).toEqual([true, false]);
}

function signedOffByRight(approved: EventOf<'contract-approved'>, before: Event[]): void {
  const submitted = before.findLastIndex(({ type }) => type === 'contract-submitted');
  const after = before.slice(submitted).map(({ type }) => type);
  expect(after).toContain('agreement-drafted');
  expect(after).toContain('signature-recorded');
  expect(after).not.toContain('contract-returned');
  const copies = (events: Event[]) =>
    events.flatMap((event) => (event.type === 'signature-recorded' ? [event.document.sha256] : []));
  expect(copies(before.slice(0, submitted))).not.toContain(copies(before).at(-1));
  expect(approved.by.kind).toBe('staff');
  expect(Date.parse(approved.expiresAt)).toBeGreaterThan(Date.parse(approved.at));
  expect(approved.end > approved.start).toBe(true);
}
