import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  beginDelivery,
  deliveriesOf,
  findDelivery,
  finishDelivery,
  sentMail,
} from '../../src/store/deliveries.js';
import { markAccepted, markBounced, markWithdrawn } from '../../src/store/delivery-news.js';
import { provideDatabases } from '../support/database.js';
import { attemptOf } from './examples.js';

const databases = provideDatabases();
const attempt = attemptOf();
const accepted = { outcome: 'accepted', reason: '250 queued' } as const;
const delayed = { outcome: 'delayed', reason: '451 try later' } as const;
const refused = { outcome: 'refused', reason: '550 no such user' } as const;
const acceptedAt = '2026-06-06T12:00:05.000Z';

describe('the guard against a second send', () => {
  it('lets a first attempt go', async () => {
    const database = await databases.fresh();
    expect(await beginDelivery(database, attempt)).toEqual({
      alreadyAccepted: false,
      acceptedAt: null,
      statedOtherwise: false,
      busy: false,
    });
    const { html, text, ...listed } = attempt;
    const { at, ...sent } = listed;
    expect(await deliveriesOf(database, attempt.customerId)).toEqual([
      {
        ...sent,
        partner: null,
        status: 'sending',
        attempts: 1,
        reason: null,
        owner: null,
        firstAttemptAt: at,
        lastAttemptAt: at,
        acceptedAt: null,
      },
    ]);
  });

  it('stops an attempt after an acceptance, and tells since when', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    const standing = await finishDelivery(database, { ...attempt, result: accepted, at: acceptedAt });
    expect(standing).toEqual({ status: 'accepted', acceptedAt });
    expect(await beginDelivery(database, attempt)).toEqual({
      alreadyAccepted: true,
      statedOtherwise: false,
      acceptedAt,
      busy: false,
    });
    expect((await deliveriesOf(database, attempt.customerId))[0]).toMatchObject({
      status: 'accepted',
      attempts: 1,
    });
  });

  it.each([delayed, refused])('keeps an acceptance when a late result says $outcome', async (late) => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await finishDelivery(database, { ...attempt, result: accepted, at: acceptedAt });
    expect(await finishDelivery(database, { ...attempt, result: late })).toEqual({
      status: 'accepted',
      acceptedAt,
    });
    expect((await findDelivery(database, attempt.messageId))?.reason).toBe('250 queued');
  });

  it('counts attempts after a delay, with what the newest one said', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await finishDelivery(database, { ...attempt, result: delayed });
    const at = '2026-06-06T13:00:00.000Z';
    expect(await beginDelivery(database, { ...attempt, at, text: 'again' })).toMatchObject({
      alreadyAccepted: false,
    });
    expect(await findDelivery(database, attempt.messageId)).toMatchObject({
      attempts: 2,
      text: 'again',
      status: 'sending',
      firstAttemptAt: attempt.at,
      lastAttemptAt: at,
    });
  });

  it('lets only one of two addresses through that is not accepted', async () => {
    const database = await databases.fresh();
    const other = attemptOf({ address: 'bob@contoso.example', messageId: '<other@fortnight.example>' });
    await beginDelivery(database, attempt);
    await finishDelivery(database, { ...attempt, result: accepted });
    expect(await beginDelivery(database, other)).toEqual({
      alreadyAccepted: false,
      acceptedAt: null,
      statedOtherwise: false,
      busy: false,
    });
    expect(await deliveriesOf(database, attempt.customerId)).toHaveLength(2);
  });

  it('refuses a Message-ID that another delivery has, and names it', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    const other = beginDelivery(database, attemptOf({ key: 'upgraded/5' }));
    await expect(other).rejects.toThrow(
      /upgraded\/5.*<contoso-1\.upgrade-notice\.4@fortnight\.example>.*23505/,
    );
  });

  it('says that a result came for no attempt', async () => {
    const database = await databases.fresh();
    const lost = finishDelivery(database, { ...attempt, result: accepted });
    await expect(lost).rejects.toThrow('it has not begun');
  });
});

it('tells an email that was accepted from another one under its key; what an earlier release wrote is taken for the same', async () => {
  const database = await databases.fresh();
  const { customerId, key, address } = attempt;
  await beginDelivery(database, { ...attempt, facts: 'ends on the 9th' });
  await finishDelivery(database, { customerId, key, address, result: accepted });
  const begun = (facts: string | null) => beginDelivery(database, { ...attempt, facts });
  expect(await begun('ends on the 9th')).toMatchObject({ alreadyAccepted: true, statedOtherwise: false });
  expect(await begun('ends on the 23rd')).toMatchObject({ alreadyAccepted: true, statedOtherwise: true });
  expect(await begun(null)).toMatchObject({ alreadyAccepted: true, statedOtherwise: false });
});

describe('two attempts at once', () => {
  it('lets only the first one send, until it is answered or has gone stale', async () => {
    const database = await databases.fresh();
    const first = { ...attempt, key: 'activation/77', messageId: '<77@fortnight.example>', owner: 'run-1/5' };
    const second = { ...first, owner: 'run-2/1' };
    expect((await beginDelivery(database, { ...first, at: '2026-06-09T12:00:00.000Z' })).busy).toBe(false);
    expect((await beginDelivery(database, { ...second, at: '2026-06-09T12:00:30.000Z' })).busy).toBe(true);
    expect((await beginDelivery(database, { ...first, at: '2026-06-09T12:00:31.000Z' })).busy).toBe(false);
    expect((await beginDelivery(database, { ...second, at: '2026-06-09T12:02:00.000Z' })).busy).toBe(false);
  });
});

describe('an email that was withdrawn', () => {
  const reason = 'what it says is no longer so';

  it.each([
    { last: null, told: `${reason}; its last attempt may have got through` },
    { last: delayed, told: reason },
  ])('is no longer under way after $last, and not sent again', async ({ last, told }) => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    if (last) await finishDelivery(database, { ...attempt, result: last });
    await markWithdrawn(database, { ...attempt, reason });
    expect(await deliveriesOf(database, attempt.customerId)).toMatchObject([
      { status: 'withdrawn', reason: told },
    ]);
    expect(await beginDelivery(database, attempt)).toMatchObject({ alreadyAccepted: false, busy: true });
  });

  it('counts as accepted where the mail server had it already, and as nothing else', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await markWithdrawn(database, { ...attempt, reason });
    expect(await finishDelivery(database, { ...attempt, result: delayed })).toMatchObject({
      status: 'withdrawn',
    });
    expect(await finishDelivery(database, { ...attempt, result: accepted, at: acceptedAt })).toEqual({
      status: 'accepted',
      acceptedAt,
    });
    await markWithdrawn(database, { ...attempt, reason });
    expect(await deliveriesOf(database, attempt.customerId)).toMatchObject([{ status: 'accepted' }]);
  });

  it('leaves the other emails alone', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await markWithdrawn(database, { ...attempt, key: 'upgrade-notice/5', reason });
    await markWithdrawn(database, { ...attempt, customerId: 'contoso-2', reason });
    expect(await deliveriesOf(database, attempt.customerId)).toMatchObject([{ status: 'sending' }]);
  });
});

describe('an email of which only its workflow heard that it was accepted', () => {
  const { customerId, key, address } = attempt;
  const told = (outcome: 'accepted' | 'delayed') => ({
    ...{ customerId, key, at: acceptedAt },
    results: [{ address, outcome, reason: 'as the mail server said' }],
  });

  it('counts as accepted in its row as well, so that nobody sends it again', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await markAccepted(database, told('delayed'));
    expect(await deliveriesOf(database, customerId)).toMatchObject([{ status: 'sending' }]);
    await markAccepted(database, told('accepted'));
    expect(await deliveriesOf(database, customerId)).toMatchObject([{ status: 'accepted', acceptedAt }]);
    expect(await beginDelivery(database, attempt)).toMatchObject({ alreadyAccepted: true });
  });

  it('stays what it has become since, and no other is touched', async () => {
    const database = await databases.fresh();
    const other = attemptOf({ address: 'bo@contoso.example', messageId: '<other@fortnight.example>' });
    for (const one of [attempt, other]) await beginDelivery(database, one);
    await markBounced(database, { customerId, key, address, reason: '550 gone' });
    await markAccepted(database, told('accepted'));
    const rows = await deliveriesOf(database, customerId);
    expect(rows.find((row) => row.address === address)).toMatchObject({ status: 'bounced' });
    expect(rows.find((row) => row.address === other.address)).toMatchObject({ status: 'sending' });
  });
});

describe('a bounce', () => {
  it('takes the acceptance back: the next attempt may send, and no late result undoes it', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    await finishDelivery(database, { ...attempt, result: accepted });
    const { messageId } = attempt;

    const bounced = await markBounced(database, { messageId, reason: '5.1.1 unknown mailbox' });
    expect(bounced).toMatchObject({ status: 'bounced', key: attempt.key, reason: '5.1.1 unknown mailbox' });
    expect(await finishDelivery(database, { ...attempt, result: accepted })).toMatchObject({
      status: 'bounced',
    });
    expect(await beginDelivery(database, attempt)).toEqual({
      alreadyAccepted: false,
      acceptedAt: null,
      statedOtherwise: false,
      busy: false,
    });
    const again = await finishDelivery(database, { ...attempt, result: accepted, at: acceptedAt });
    expect(again).toEqual({ status: 'accepted', acceptedAt });
  });

  it('is found by key and address as well; an unknown one is nothing', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, attempt);
    const { customerId, key, address } = attempt;
    expect(await markBounced(database, { customerId, key, address, reason: 'full' })).toMatchObject({ key });
    expect(await markBounced(database, { messageId: '<unknown@x>', reason: 'full' })).toBeNull();
    expect(await findDelivery(database, '<unknown@x>')).toBeNull();
  });
});

describe('a bounce that names Bo@Case2.example as Bo@case2.example', () => {
  it('takes the acceptance back all the same, of that email and no other', async () => {
    const database = await databases.fresh();
    const sent = attemptOf({ address: 'Bo@Case2.example', messageId: '<bo@fortnight.example>' });
    const beside = attemptOf({ address: 'Bo@Case3.example', messageId: '<bob@fortnight.example>' });
    for (const one of [sent, beside]) {
      await beginDelivery(database, one);
      await finishDelivery(database, { ...one, result: accepted });
    }
    const { customerId, key } = sent;
    const reported = { customerId, key, address: 'Bo@case2.example', reason: '550 no such user' };
    expect(await markBounced(database, reported)).toMatchObject({ address: 'Bo@Case2.example' });
    const rows = (await deliveriesOf(database, customerId)).map(({ address, status }) => [address, status]);
    expect(rows).toEqual([
      ['Bo@Case2.example', 'bounced'],
      ['Bo@Case3.example', 'accepted'],
    ]);
  });
});

describe('an email as it was sent', () => {
  const said = attemptOf({
    html: `<p>${'Your trial ends on 9 June 2026. '.repeat(300)}</p>`,
    text: `Your trial ends on 9 June 2026 \u{1f44b}\0${'.'.repeat(300)}`,
  });

  it('is read as it was written, and takes a small part of it', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, said);
    expect(await findDelivery(database, said.messageId)).toMatchObject({ html: said.html, text: said.text });
    expect(await sentMail(database, said)).toEqual({ subject: said.subject, html: said.html });
    const { rows } = await database.run('look at its size', (orm) =>
      orm.execute<{ bytes: number }>(sql`select pg_column_size(d.*) as bytes from deliveries d`),
    );
    expect(rows[0]?.bytes).toBeLessThan((said.html.length + said.text.length) / 5);
  });

  it('is read where an earlier release tried last', async () => {
    const database = await databases.fresh();
    await beginDelivery(database, said);
    await database.run('write as before', (orm) =>
      orm.execute(sql`update deliveries set html = '<p>Hello</p>', text = 'Hello'`),
    );
    expect(await findDelivery(database, said.messageId)).toMatchObject({
      html: '<p>Hello</p>',
      text: 'Hello',
    });
    expect(await sentMail(database, said)).toEqual({ subject: said.subject, html: '<p>Hello</p>' });
  });
});
