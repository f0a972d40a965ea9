import { describe, expect, it } from 'vitest';
import { addEndpoint, changeEndpoint, deleteEndpoint } from '../../src/store/webhook-endpoints.js';
import { tidyDeliveries } from '../../src/store/webhook-log.js';
import { webhookDeliveries } from '../../src/store/webhook-schema.js';
import { provideDatabases } from '../support/database.js';
import { entryOf, happen, logOf, subscribe, transferred } from './support/stage.js';

const databases = provideDatabases();
const url = 'https://hooks.example/fortnight';
const keys = async (...of: Parameters<typeof logOf>) =>
  (await logOf(...of)).map(({ customerId, sequence }) => `${customerId}/${sequence}`);

describe('the queue', () => {
  it('gets every new line of the timeline, in the statement that writes it', async () => {
    const database = await databases.fresh();
    const { id } = await subscribe(database, { url });
    await happen(database, [entryOf(1), entryOf(2)]);
    expect(await logOf(database, id)).toMatchObject([
      {
        sequence: 1,
        type: 'customer.trial-ended',
        organization: 'Contoso Ltd',
        partner: 'northwind',
        status: 'pending',
      },
      { sequence: 2, attempts: 0 },
    ]);
  });

  it('gets none twice, when a publication is repeated or overlaps', async () => {
    const database = await databases.fresh();
    const { id } = await subscribe(database, { url });
    await happen(database, [entryOf(1), entryOf(2)]);
    await happen(database, [entryOf(1), entryOf(2)]);
    await happen(database, [entryOf(2), entryOf(3)], { revision: 2 });
    expect(await keys(database, id)).toEqual(['contoso-1/1', 'contoso-1/2', 'contoso-1/3']);
  });

  it('gets events of an older revision, too', async () => {
    const database = await databases.fresh();
    const { id } = await subscribe(database, { url });
    await happen(database, [entryOf(2)], { revision: 2 });
    await happen(database, [entryOf(1)], { revision: 1 });
    expect(await keys(database, id)).toEqual(['contoso-1/2', 'contoso-1/1']);
  });

  it('gets none where nobody subscribed, and none from before', async () => {
    const database = await databases.fresh();
    await happen(database, [entryOf(1)]);
    const { id } = await subscribe(database, { url });
    await happen(database, [entryOf(1), entryOf(2)], { revision: 2 });
    expect(await keys(database, id)).toEqual(['contoso-1/2']);
  });

  it('goes by types', async () => {
    const database = await databases.fresh();
    const some = await subscribe(database, { url, types: ['customer.transferred', 'customer.closed'] });
    await happen(database, [entryOf(1), transferred(2, 'northwind', 'fabrikam')], { partner: 'fabrikam' });
    expect(await keys(database, some.id)).toEqual(['contoso-1/2']);
  });

  it('goes by the partner whose customer it was when it happened', async () => {
    const database = await databases.fresh();
    const northwind = await subscribe(database, { url, partner: 'northwind' });
    const fabrikam = await subscribe(database, { url, partner: 'fabrikam' });
    const line = [entryOf(1), transferred(2, 'northwind', 'fabrikam'), entryOf(3)];
    await happen(database, line, { partner: 'fabrikam' });
    await happen(database, [entryOf(1)], { id: 'direct-1', partner: null });
    expect(await keys(database, northwind.id)).toEqual(['contoso-1/1', 'contoso-1/2']);
    expect(await keys(database, fabrikam.id)).toEqual(['contoso-1/2', 'contoso-1/3']);
    expect((await logOf(database, northwind.id)).map(({ partner }) => partner)).toEqual([
      'northwind',
      'fabrikam',
    ]);
  });

  it('knows that the vendor’s own customer was nobody’s before its transfer', async () => {
    const database = await databases.fresh();
    const all = await subscribe(database, { url });
    const fabrikam = await subscribe(database, { url, partner: 'fabrikam' });
    await happen(database, [entryOf(1), transferred(2, null, 'fabrikam')], { partner: 'fabrikam' });
    expect((await logOf(database, all.id)).map(({ partner }) => partner)).toEqual([null, 'fabrikam']);
    expect(await keys(database, fabrikam.id)).toEqual(['contoso-1/2']);
  });

  it('gets nothing for a disabled endpoint, and gives up what waits for it', async () => {
    const database = await databases.fresh();
    const { id } = await subscribe(database, { url });
    await happen(database, [entryOf(1)]);
    await changeEndpoint(database, id, { enabled: false });
    await happen(database, [entryOf(2)], { revision: 2 });
    expect(await logOf(database, id)).toMatchObject([
      {
        sequence: 1,
        status: 'failed',
        nextAttemptAt: null,
        lastReason: 'the webhook was disabled: disabled by staff',
      },
    ]);
    expect(await changeEndpoint(database, id, { enabled: true })).toMatchObject({
      enabled: true,
      disabledReason: null,
    });
    await happen(database, [entryOf(3)], { revision: 3 });
    expect(await keys(database, id)).toEqual(['contoso-1/1', 'contoso-1/3']);
  });

  it('stores a whole publication or nothing of it', async () => {
    const database = await databases.owned();
    const { id } = await subscribe(database, { url });
    await database.run('break the queue', (orm) =>
      orm.execute('alter table webhook_deliveries rename to gone'),
    );
    await expect(happen(database, [entryOf(1)])).rejects.toThrow('webhook_deliveries');
    await database.run('mend the queue', (orm) =>
      orm.execute('alter table gone rename to webhook_deliveries'),
    );
    expect(await keys(database, id)).toEqual([]);
    await happen(database, [entryOf(1)]);
    expect(await keys(database, id)).toEqual(['contoso-1/1']);
  });
});

describe('what is bounded', () => {
  it('keeps the log for its time, and nothing of a deleted endpoint', async () => {
    const database = await databases.fresh();
    const [kept, deleted] = [await subscribe(database, { url }), await subscribe(database, { url })];
    await happen(database, [entryOf(1)]);
    await database.run('age', (orm) =>
      orm.update(webhookDeliveries).set({ createdAt: '2026-01-01T00:00:00.000Z' }),
    );
    await happen(database, [entryOf(2)], { revision: 2 });
    await deleteEndpoint(database, deleted.id);
    expect(await tidyDeliveries(database, { keepMs: 60_000, attempts: 3 })).toEqual({ gone: 3, more: false });
    expect(await keys(database, kept.id)).toEqual(['contoso-1/2']);
    expect(await keys(database, deleted.id)).toEqual([]);
  });

  it('takes 50 endpoints, also when they are added at once', async () => {
    const database = await databases.fresh();
    const fields = { url, description: '', types: null, partner: null, secret: '', secretRequest: '' };
    const added = await Promise.all(
      Array.from({ length: 55 }, (_, index) => addEndpoint(database, { id: `wh_${index}`, ...fields })),
    );
    expect(added.filter((one) => one !== null)).toHaveLength(50);
  });
});
