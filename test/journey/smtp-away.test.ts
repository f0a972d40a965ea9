import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/mail/format.js';
import { type Client, linkIn, post, stageOf } from '../support/journey-client.js';
import { pause } from '../support/journey-process.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';
import { type FaultySmtp, startFaultySmtp } from '../support/smtp-fault.js';

const dayMs = 2_000;
const hourMs = dayMs / 24;
const address = 'ada@contoso.example';
const utc = (instant: string) => formatInstant(instant, 'UTC', { precise: true });

let smtp: FaultySmtp;
let product: Product;
let client: Client;
let id: string;

beforeAll(async () => {
  smtp = await startFaultySmtp();
  product = await Product.start(`${dayMs}ms`, { SMTP_URL: smtp.url });
  client = product.client;
});
afterAll(async () => {
  await product?.dispose();
  await smtp?.stop();
});

const received = (kind: string) => smtp.received.filter(({ messageId }) => messageId.includes(`.${kind}.`));
const trial = async () => stageOf((await client.show(id)).stage, 'trial');

describe('a mail server that is away', () => {
  it('for hours at the start of a trial holds up the emails, and neither the clock nor a command', async () => {
    const fields = ['--organization', 'Contoso Ltd', '--email', address, '--sku', 'essentials'];
    id = (await client.done('add-customer', ...fields)).id;
    await eventually(() => received('activation').length === 1);
    const [invitation] = received('activation');
    await smtp.behave('refuse-connection');
    const until = Date.now() + 36 * hourMs;
    const link = linkIn({ text: invitation?.text ?? null });
    expect((await post(link, { name: 'Ada Lovelace', accepted: 'yes' })).status).toBe(303);
    const { stage } = await client.reaches(id, 'trial');
    expect(Date.parse(stage.endsAt) - Date.parse(stage.since)).toBe(14 * dayMs);
    expect((await client.done('edit-subscription', id, '--add-on', 'audit')).events).toEqual([
      'subscription-edited',
    ]);
    expect(received('trial-started')).toEqual([]);
    await pause(until - Date.now());
    await smtp.behave('accept');
    const back = Date.now();
    await eventually(() => received('trial-started').length === 1);
    const [started] = received('trial-started');
    expect(started?.receivedAt.getTime()).toBeGreaterThan(Date.parse(stage.since) + hourMs);
    expect((started?.receivedAt.getTime() ?? 0) - back).toBeLessThan(5_000);
    expect(started?.text).toContain(utc(stage.endsAt));
    expect((await trial()).endsAt).toBe(stage.endsAt);
  });

  it('for two days over the notice moves the upgrade to the instant that the accepted notice names', async () => {
    const { endsAt } = await trial();
    await smtp.behave('refuse-connection');
    const dueAt = Date.parse(endsAt) - 3 * dayMs;
    await pause(dueAt + 48 * hourMs - Date.now());
    expect(received('upgrade-notice')).toEqual([]);
    const waiting = (await client.show(id)).mails.find(({ key }) => key.startsWith('upgrade-notice/'));
    expect(waiting).toMatchObject({ status: 'queued', reason: expect.stringContaining('ECONNREFUSED') });
    await smtp.behave('accept');
    const { stage } = await client.reaches(id, 'production');
    const notice = received('upgrade-notice').at(-1);
    expect(received('upgrade-notice')).toHaveLength(1);
    expect(notice?.text).toContain(utc(stage.since));
    expect(Date.parse(stage.since)).toBeGreaterThanOrEqual(Date.parse(endsAt));
    expect(Date.parse(stage.since) - (notice?.receivedAt.getTime() ?? 0)).toBeGreaterThanOrEqual(24 * hourMs);
    await eventually(() => received('upgraded').length === 1);
  });

  it('has cost no email and repeated none', async () => {
    // The row of the last one is written a moment after it was received.
    const accepted = async () => (await client.deliveries(id)).filter(({ status }) => status === 'accepted');
    await eventually(async () => (await accepted()).length === smtp.received.length);
    const arrived = smtp.received.map(({ messageId }) => messageId);
    expect([...arrived].sort()).toEqual((await accepted()).map(({ messageId }) => messageId).sort());
    expect(new Set(arrived).size).toBe(arrived.length);
  });

  it('leaves no email as if it were under way: what was not accepted has been withdrawn', async () => {
    const others = async () => (await client.deliveries(id)).filter(({ status }) => status !== 'accepted');
    await eventually(async () => (await others()).every(({ status }) => status === 'withdrawn'));
    // The notice was issued anew with a later instant, so the one before says what is no longer so.
    expect((await others()).map(({ kind }) => kind)).toContain('upgrade-notice');
  });
});
