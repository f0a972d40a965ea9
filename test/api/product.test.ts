import { describe, expect, it } from 'vitest';
import { Reports } from '../../src/api/webhooks/reports.js';
import type { ImportReport } from '../../src/tenant/contract.js';
import { InMemoryCustomers } from '../support/in-memory-customers.js';
import { answered, emptyDatabase, type Harness, harness } from './harness.js';

async function importing(): Promise<Harness & { id: string; reports(): object[] }> {
  const made = await harness({ database: emptyDatabase });
  const id = await made.invited();
  const meta = { actor: { kind: 'customer' as const } };
  await made.customers.execute(id, 'activate', { name: 'Ada', accepted: true, link: 1 }, meta);
  const reports = () =>
    made.customers.executed.flatMap(({ command, input }) =>
      command === 'report-import' ? [Object(input)] : [],
    );
  return { ...made, id, reports };
}

function reportOf(customer: string, sequence: number, changes: Partial<ImportReport> = {}): ImportReport {
  const log = [{ level: 'info' as const, message: `line ${sequence}` }];
  return {
    customer,
    attempt: 1,
    sequence,
    status: 'running',
    percent: sequence,
    log,
    error: null,
    ...changes,
  };
}

describe('the product’s reports', () => {
  it('of progress are answered at once and reach the workflow together', async () => {
    const { app, report, id, reports } = await importing();
    for (const sequence of [1, 2, 2, 3, 1]) expect((await report(reportOf(id, sequence))).status).toBe(202);
    expect(reports()).toHaveLength(0);
    await app.close();
    expect(reports()).toMatchObject([
      { sequence: 3, percent: 3, log: [{ message: 'line 1' }, { message: 'line 2' }, { message: 'line 3' }] },
    ]);
  });

  it('of an end wait for the workflow, with all that came before', async () => {
    const { report, id, reports, customers } = await importing();
    await report(reportOf(id, 1));
    const end = reportOf(id, 2, { status: 'completed', percent: 100 });
    expect((await report(end, { id: 'msg_end' })).status).toBe(200);
    expect(reports()).toMatchObject([{ sequence: 1 }, { sequence: 2, status: 'completed' }]);
    expect(customers.executed.at(-1)?.meta).toEqual({ actor: { kind: 'product' }, requestId: 'msg_end' });
    expect(customers.customer(id).stage.name).toBe('trial');
    expect((await report(end, { id: 'msg_end' })).status).toBe(200);
  });

  it('are taken with what the contract allows: an empty line, a long error', async () => {
    const { report, id, customers } = await importing();
    const log = [{ level: 'error' as const, message: '' }];
    const failed = reportOf(id, 1, { status: 'failed', error: 'x'.repeat(900), log });
    expect((await report(failed)).status).toBe(200);
    const { stage } = customers.customer(id);
    expect(stage).toMatchObject({ import: { status: 'failed', error: 'x'.repeat(500) } });
  });

  it('are refused without a genuine signature', async () => {
    const { app, report, id } = await importing();
    const tampered = JSON.stringify(reportOf(id, 9));
    expect(await report(reportOf(id, 1), { body: tampered })).toMatchObject({
      status: 401,
      body: { code: 'bad-signature' },
    });
    const headers = { 'content-type': 'application/json' };
    const unsigned = await answered(app, {
      method: 'POST',
      url: '/webhooks/product',
      headers,
      payload: tampered,
    });
    expect(unsigned.status).toBe(401);
  });

  it('are refused in another shape, by field', async () => {
    const { report, id } = await importing();
    expect(await report({ ...reportOf(id, 1), attempt: 0 })).toMatchObject({
      status: 400,
      body: { code: 'malformed', fields: [{ path: 'attempt' }] },
    });
  });

  it('are 404 for an unknown customer, and 200 but not taken for a closed one', async () => {
    const { report, id, send } = await importing();
    for (const unknown of ['0000000000000000', 'someone']) {
      expect((await report(reportOf(unknown, 1))).status).toBe(404);
    }
    await send(`/api/customers/${id}/close`, { reason: 'gone' });
    expect(await report(reportOf(id, 1, { status: 'completed' }))).toMatchObject({
      status: 200,
      body: { taken: false },
    });
  });

  it('are 503 while Temporal is away, and nothing that was taken is lost', async () => {
    const { report, id, customers, reports } = await importing();
    expect((await report(reportOf(id, 1))).status).toBe(202);
    customers.down = true;
    const failed = reportOf(id, 3, { status: 'failed', error: 'no disk' });
    expect((await report(failed)).status).toBe(503);
    customers.down = false;
    expect((await report(failed)).status).toBe(200);
    expect(reports()).toMatchObject([{ sequence: 1 }, { sequence: 3 }]);
  });
});

describe('coalescing', () => {
  const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const id = '0123456789abcdef';

  function receiver() {
    const customers = new InMemoryCustomers(() => '2026-06-01T12:00:00.000Z');
    const taken: { sequence: number; log: object[] }[] = [];
    let failures = 0;
    customers.execute = async (_id, _command, input) => {
      customers.down = failures-- > 0;
      await customers.check();
      taken.push(Object(input));
      return { id, version: 1, stage: 'pending', events: [] };
    };
    return { customers, taken, fail: (times: number) => (failures = times) };
  }

  it('keeps every line in its order, at most 50 in one Update', async () => {
    const { customers, taken } = receiver();
    const reports = new Reports(customers, noLog);
    for (let sequence = 1; sequence <= 120; sequence++) reports.take(reportOf(id, sequence));
    await reports.stop();
    expect(taken.map(({ sequence, log }) => [sequence, log.length])).toEqual([
      [50, 50],
      [100, 50],
      [120, 20],
    ]);
  });

  it('tries again what was not taken, as it was, and sends what came meanwhile after it', async () => {
    const { customers, taken, fail } = receiver();
    const reports = new Reports(customers, noLog, { everyMs: 20 });
    fail(2);
    reports.take(reportOf(id, 1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    reports.take(reportOf(id, 2));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(taken).toMatchObject([
      { sequence: 1, log: [{ message: 'line 1' }] },
      { sequence: 2, log: [{ message: 'line 2' }] },
    ]);
    await reports.stop();
  });

  it('does not hold more than it may: the product sends it again later', async () => {
    const { customers, taken } = receiver();
    const reports = new Reports(customers, noLog, { linesEach: 4 });
    reports.take(reportOf(id, 1));
    reports.take(reportOf(id, 2));
    expect(() => reports.take(reportOf(id, 3))).toThrow('too many import reports');
    await reports.stop();
    expect(taken).toMatchObject([{ sequence: 2, log: [{}, {}] }]);
  });
});
