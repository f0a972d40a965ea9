import { describe, expect, it } from 'vitest';
import { terminal } from '../cli/harness.js';
import { provideDatabases } from '../support/database.js';
import { startReceiver, until } from './support/receiver.js';
import { dispatch, entryOf, happen, testSender, untilStatus } from './support/stage.js';

const databases = provideDatabases();

describe('webhooks on the command line', () => {
  it('are created, listed, tested, looked into, rotated and deleted', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { fortnight } = await terminal({ database, webhooks: testSender() });
    expect((await fortnight('list-webhooks')).out).toContain('none yet');

    const created = await fortnight(
      'create-webhook',
      '--url',
      receiver.url,
      '--type',
      'customer.trial-ended',
    );
    expect([created.code, created.err]).toEqual([0, '']);
    expect(created.out).toMatch(/Secret +whsec_\S{32}\n[\s\S]*shown this once/);
    const id = /wh_[a-z0-9]{16}/.exec(created.out)?.[0] ?? '';

    expect((await fortnight('test-webhook', id)).out).toMatch(/^taken with 204 \(\d+ ms\)\n$/);
    receiver.answer = () => ({ status: 404, body: 'no such hook' });
    const failed = await fortnight('test-webhook', id);
    expect(failed.out).toContain('not taken: answered 404: no such hook');
    expect([failed.code, failed.err]).toEqual([
      1,
      expect.stringContaining(`the test event was not taken by ${id}: answered 404`),
    ]);
    const asJson = await fortnight('test-webhook', id, '--json');
    expect([asJson.code, JSON.parse(asJson.out).delivered]).toEqual([1, false]);

    dispatch(database, { delays: [] });
    await happen(database, [entryOf(1)]);
    await untilStatus(database, id, 'failed');
    const log = await fortnight('webhook-deliveries', id, '--status', 'failed');
    expect(log.out).toMatch(/contoso-1\/1 +customer\.trial-ended +failed +1 .*answered 404: no such hook/);
    expect((await fortnight('list-webhooks')).out).toMatch(/customer\.trial-ended +all +fails since/);

    const rotated = await fortnight('rotate-webhook-secret', id, '--json');
    expect(JSON.parse(rotated.out)).toMatchObject({ id, secret: expect.stringMatching(/^whsec_/) });
    expect(await fortnight('delete-webhook', id)).toMatchObject({ code: 0, out: `done: ${id} is deleted\n` });
    const gone = await fortnight('delete-webhook', id);
    expect([gone.code, gone.err]).toEqual([
      1,
      `refused: there is no webhook '${id}'\nwhat helps: fortnight list-webhooks lists them\n`,
    ]);
  });

  it('that were disabled are enabled again, and a delivery that failed is sent again', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => 410);
    const { fortnight } = await terminal({ database, webhooks: testSender() });
    const created = await fortnight('create-webhook', '--url', receiver.url, '--json');
    const { id } = JSON.parse(created.out);
    dispatch(database, { delays: [] });
    await happen(database, [entryOf(1)]);
    await untilStatus(database, id, 'failed');
    const gone = 'disabled: its address answered 410';
    await until(async () => (await fortnight('list-webhooks')).out.includes(gone), gone);
    const [{ id: delivery }] = JSON.parse(
      (await fortnight('webhook-deliveries', id, '--json')).out,
    ).deliveries;
    const off = await fortnight('retry-webhook-delivery', id, delivery);
    expect([off.code, off.err]).toEqual([
      1,
      expect.stringContaining('\nwhat helps: fortnight enable-webhook <webhook>, then try again\n'),
    ]);

    receiver.answer = () => 204;
    const on = await fortnight('enable-webhook', id);
    expect([on.code, on.out]).toEqual([0, expect.stringMatching(/all +all +enabled/)]);
    const again = await fortnight('retry-webhook-delivery', id, delivery);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/contoso-1\/1 .*pending/)]);
    await untilStatus(database, id, 'delivered');

    const none = await fortnight('retry-webhook-delivery', id, '999');
    expect([none.code, none.err]).toEqual([
      1,
      "refused: this webhook has no delivery '999'\nwhat helps: fortnight webhook-deliveries <webhook> lists them\n",
    ]);
    const quiet = await fortnight('disable-webhook', id, '--json');
    expect(JSON.parse(quiet.out)).toMatchObject({ enabled: false, disabledReason: 'disabled by staff' });
    expect((await fortnight('enable-webhook', 'wh_0000000000000000')).code).toBe(1);
  });

  it('say what is wrong', async () => {
    const { fortnight } = await terminal({ database: await databases.fresh() });
    expect((await fortnight('create-webhook')).code).toBe(2);
    const refused = await fortnight('create-webhook', '--url', 'https://127.0.0.1/');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('not public')]);
    const nobodys = ['create-webhook', '--url', 'https://93.184.215.14/', '--partner', 'nobody'];
    expect((await fortnight(...nobodys)).err).toContain('name one that fortnight list-partners lists');
  });
});
