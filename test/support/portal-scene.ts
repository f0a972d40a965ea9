import { z } from 'zod';
import { post } from './journey-client.js';
import { eventually } from './life.js';
import type { Portal } from './portal.js';

/** The ids of customers in states worth a picture. */
export interface Shown {
  pending: string;
  failed: string;
  /** In trial, and its contact's address bounces. */
  bounced: string;
  closed: string;
  /** Where the pending one activates. */
  activation: string;
}

const email = 'ada@contoso.example';
const northwind = { partner: 'northwind' };

/** Tells the simulated product how the imports of this customer end. */
export async function controlImport(
  portal: Portal,
  customer: string,
  mode: 'fail' | 'stall' | 'ok',
  times?: number,
) {
  const response = await fetch(`${portal.client.place().tenantApiUrl}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode, customer, ...(times && { times }) }),
  });
  if (!response.ok) throw new Error(`the simulated product answered ${response.status}`);
}

const imported = z.object({ import: z.object({ status: z.string() }).nullable() });

async function importOf(portal: Portal, id: string): Promise<string | undefined> {
  return (await portal.client.get(`/api/customers/${id}`, imported)).import?.status;
}

const activate = (link: string) => post(link, { name: 'Ada Lovelace', accepted: 'yes' });

export async function populate(portal: Portal): Promise<Shown> {
  const { client } = portal;
  const pending = await portal.added('Contoso Ltd', northwind);
  const failed = await portal.added('Fabrikam Bikes and Accessories International GmbH & Co. KG', northwind);
  const bounced = await portal.added('Tailspin Toys', northwind);
  const closed = await portal.added('Wingtip Toys', northwind);
  await portal.api(`/api/customers/${closed.id}/close`, { reason: 'They merged with another customer' });
  await controlImport(portal, failed.id, 'fail', 1);
  await activate(failed.link);
  await activate(bounced.link);
  await eventually(async () => (await importOf(portal, failed.id)) === 'failed', 120_000);
  await client.reaches(bounced.id, 'trial', 120_000);
  await bounce(portal, bounced.id);
  return {
    pending: pending.id,
    failed: failed.id,
    bounced: bounced.id,
    closed: closed.id,
    activation: pending.link,
  };
}

/** The email of the trial's start turns out to be undeliverable. */
async function bounce(portal: Portal, id: string): Promise<void> {
  await portal.client.email(id, 'trial-started', email);
  const sent = await portal.client.deliveries(id);
  const { key } = sent.find(({ kind, address }) => kind === 'trial-started' && address === email) ?? {};
  await portal.api(`/api/customers/${id}/report-bounce`, { key, address: email, reason: '550 no such user' });
}
