import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { publishLifecycle } from '../../src/store/lifecycle.js';
import { findCustomer, publish } from '../../src/store/record.js';
import { renewColumns } from '../../src/store/renew.js';
import { signed } from '../domain/support/given.js';
import { provideDatabases } from '../support/database.js';
import { publicationOf } from './examples.js';

const databases = provideDatabases();

/** As a release has left them that knew nothing of deals, nor of the commands that customers wait for. */
function asWrittenEarlier(database: Database): Promise<unknown> {
  return database.run('forget', (orm) =>
    orm.execute(
      sql`update customers set columns = 0, waiting_command = null, revenue_usd = null, opportunity = null,
        expected_close = null, mail_waiting_since = null`,
    ),
  );
}

describe('a row that an earlier release has written', () => {
  it('gets the columns that came later, from the state that it holds', async () => {
    const database = await databases.fresh();
    const { state } = signed();
    await publishLifecycle(database, state);
    const { id } = state.customer;
    const whole = await findCustomer(database, id);
    await asWrittenEarlier(database);
    expect(await findCustomer(database, id)).toMatchObject({ waitingCommand: null, revenueUsd: null });

    expect(await renewColumns(database, '', 10)).toEqual({ last: id, renewed: 1 });
    expect(await findCustomer(database, id)).toEqual(whole);
    expect(whole).toMatchObject({ waitingCommand: 'approve-contract', revenueUsd: 1_500_000 });
    expect(await renewColumns(database, '', 10)).toBe(null);
  });

  it('is left as it is where its state cannot be read, and does not keep the others from theirs', async () => {
    const database = await databases.fresh();
    await publish(database, publicationOf({ id: 'a', state: { is: 'something else' } }));
    const { state } = signed();
    await publishLifecycle(database, state);
    await asWrittenEarlier(database);
    const before = await findCustomer(database, 'a');

    expect(await renewColumns(database, '', 1)).toEqual({ last: 'a', renewed: 0 });
    expect(await renewColumns(database, 'a', 1)).toEqual({ last: state.customer.id, renewed: 1 });
    expect(await findCustomer(database, 'a')).toEqual(before);
  });
});
