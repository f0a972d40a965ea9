import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answerSchema } from '../../src/cli/answers.js';
import { details } from './deals.js';
import { type Client, kindOf, linkIn, post } from './journey-client.js';
import { type Lived, patiently } from './journey-lives.js';
import { pause } from './journey-process.js';

const problem = z.looseObject({ code: z.string() });
const kept = z.looseObject({ id: z.string(), sha256: z.string() });
/** What passes by itself: parts that are away, and a check or a file that is still under way. */
const passing = ['conflict-open', 'not-signed', 'not-looked-up'];

/**
 * The whole road from a registration that another partner contests to production, by people who repeat what got no
 * answer under the same key, and who wait for what is not there yet.
 */
export async function liveDeal(client: Client, name: string): Promise<Lived & { rival: string }> {
  const address = `${name}@${name}.example`;
  const deal = {
    opportunity: 'Budgeting',
    organization: `Contoso ${name}`,
    domain: `${name}.example`,
    country: 'DE',
    email: address,
    opportunityStage: 'proposed',
    users: { modeler: 5 },
    expectedClose: '2999-12-31',
    notes: 'They leave a budget of 40 spreadsheets',
    // The audit reads notices in UTC.
    zone: 'UTC',
  };
  const id = await order(client, '/api/deals', { ...deal, partner: 'northwind' });
  const rival = await order(client, '/api/deals', { ...deal, partner: 'fabrikam' });
  const command = (which: string, input: object = {}, until?: string) =>
    order(client, `/api/customers/${id}/${which}`, input, until);
  await command('decide-deal', { decision: 'approve', reason: 'it was first' }, 'no-conflict');
  await command('convert-to-customer');
  const now = Date.now();
  const dayIn = (years: number) => new Date(now + years * 365 * 86_400_000).toISOString().slice(0, 10);
  const licensing = {
    ...details.licensing,
    start: { date: dayIn(0) },
    end: { date: dayIn(3) },
  };
  await command('save-details', { ...details, licensing });
  await command('submit-to-contracts');
  await command('record-signature', { document: await signedCopy(client, id) });
  await command('approve-contract');
  await patiently(`${name} activates`, async () => {
    const invitation = (await client.received(id)).findLast((email) => kindOf(email) === 'activation');
    if (!invitation) return null;
    const { status } = await post(linkIn(invitation), { name: 'Ada Lovelace', accepted: 'yes' });
    return status === 303 || status === 200 ? true : null;
  });
  await command('transfer', { partner: 'fabrikam' });
  await patiently(`${name} is in production`, async () =>
    (await client.show(id)).stage.name === 'production' ? true : null,
  );
  return { id, rival, address, plan: 'deal', acknowledged: [], tooLate: [], ended: 'production' };
}

/**
 * Repeats under one key what got no answer, and anew what is not possible yet. @param until a refusal to wait out
 * @throws where it is refused for any other reason
 */
async function order(client: Client, path: string, body: object, until?: string): Promise<string> {
  const json = JSON.stringify(body);
  let key = randomUUID();
  for (const deadline = Date.now() + 120_000; ; await pause(300)) {
    const answer = await send(client, path, 'application/json', json, key);
    if (answer.status < 300) return answerSchema.parse(answer.body).id;
    const { code } = problem.parse(answer.body);
    if (code === 'unavailable') continue;
    const mayPass = passing.includes(code) || code === until;
    if (!mayPass || Date.now() > deadline) throw new Error(`POST ${path}: ${JSON.stringify(answer.body)}`);
    key = randomUUID();
  }
}

async function signedCopy(client: Client, id: string): Promise<{ id: string; sha256: string }> {
  return patiently('the signed copy is uploaded', async () => {
    const { status, body } = await send(
      client,
      `/api/customers/${id}/documents?name=signed.pdf`,
      'application/pdf',
      '%PDF-1.7\n%the signed copy\n%%EOF\n',
    );
    if (status !== 201) return null;
    const { id: document, sha256 } = kept.parse(body);
    return { id: document, sha256 };
  });
}

async function send(client: Client, path: string, type: string, body: string, key?: string) {
  const { apiUrl, apiKey } = client.place();
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': type,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const answer = await fetch(`${apiUrl}${path}`, { method: 'POST', headers, body });
  return { status: answer.status, body: await answer.json() };
}
