import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createActivities } from '../../activities/index.js';
import type { Delivered, MailAnswer } from '../../activities/types.js';
import { firstSettings, settingsSchema } from '../../src/config/settings.js';
import { beginningOf } from '../../src/domain/beginning.js';
import { happen, type Lifecycle, start } from '../../src/domain/lifecycle.js';
import { mailBatchOf, type OutgoingMail } from '../../src/domain/orders.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { tenantApplied } from '../../src/domain/reports.js';
import { createMailer } from '../../src/mail/mailer.js';
import { drawing } from '../../src/mail/render.js';
import { awaitingResults } from '../../src/store/awaiting.js';
import type { Database } from '../../src/store/database.js';
import { deliveriesOf } from '../../src/store/deliveries.js';
import { publishLifecycle } from '../../src/store/lifecycle.js';
import { findCustomer } from '../../src/store/record.js';
import type { TenantClient } from '../../src/tenant/client.js';
import { provideDatabases } from '../support/database.js';
import { beginning } from '../support/examples.js';
import { openGate } from '../support/gate.js';
import { eventually } from '../support/life.js';
import { partnersIn } from '../support/partners.js';
import { type FaultySmtp, startFaultySmtp } from '../support/smtp-fault.js';

const databases = provideDatabases();
let smtp: FaultySmtp;

beforeAll(async () => {
  // Loading what draws emails takes long under a test's transformer, and is no part of what is tested.
  await drawing();
  smtp = await startFaultySmtp();
});
afterAll(async () => {
  await smtp?.stop();
});

/** A customer whose tenant is there and whose invitation waits to be sent. */
function invited(command: Parameters<typeof beginning>[0] = {}): { state: Lifecycle; mails: string[] } {
  const now = new Date().toISOString();
  const event = beginningOf(beginning(command), now);
  if (isRefusal(event)) throw new Error(event.message);
  const begun = start(event, null, 'of the test');
  const applied = tenantApplied(begun.customer, { tenantId: 'tenant-1' }, begun.customer.tenant.wanted, now);
  const actor = { kind: 'system' } as const;
  const state = happen(
    begun,
    applied.map((event) => ({ actor, event })),
  );
  return { state, mails: state.customer.mails.map(({ key }) => key) };
}

const answers: TenantClient = {
  apply: async (_customer, { revision }) => ({ kind: 'applied', tenantId: 'tenant-1', revision }),
};
const neverAnswers: TenantClient = {
  apply: (_customer, _state, signal) =>
    new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(signal.reason))),
};

function activitiesOn(
  database: Database,
  tenant: TenantClient,
  mailsPerSecond: number | null = null,
  settings = settingsSchema.parse(firstSettings),
) {
  const mailFrom = 'no-reply@fortnight.example';
  return createActivities({
    database,
    partners: partnersIn(settings),
    tenant,
    mailsPerSecond,
    mailer: createMailer({ smtpUrl: smtp.url, from: mailFrom, timeoutMs: 12_000 }),
    settings: () => settings,
    agreementTemplate: async () => '',
    publicUrl: 'http://localhost:3000',
    reportUrl: 'http://localhost:3000/webhooks/product',
    linkSecret: 'a secret of this test',
    staffEmail: 'staff@fortnight.example',
    mailFrom,
  });
}

const asActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment().run(work);

describe('what a change needs', () => {
  it('is done side by side: the record is written and the email sent while the product hangs', async () => {
    const database = await databases.fresh();
    const { deliver } = activitiesOn(database, neverAnswers);
    const { state, mails } = invited();
    const done = asActivity(() => deliver({ state, publish: true, tenant: true, mails }));
    const { id } = state.customer;
    await eventually(async () => (await findCustomer(database, id))?.revision === state.revision);
    await eventually(() => smtp.received.some(({ messageId }) => messageId.includes(id)));
    expect(await done).toMatchObject({
      published: true,
      tenant: null,
      mails: [{ key: mails[0], results: [{ outcome: 'accepted' }] }],
    });
  });

  it('notes that results follow, so that they are looked for where nobody brings them', async () => {
    const database = await databases.fresh();
    const { deliver, publishRecord } = activitiesOn(database, answers);
    const { state } = invited();
    await asActivity(() => deliver({ state, publish: true, tenant: true, mails: [] }));
    expect(await awaitingResults(database, -1_000, 10)).toEqual([state.customer.id]);
    await publishRecord({ ...state, revision: state.revision + 1 });
    expect(await awaitingResults(database, -1_000, 10)).toEqual([]);
  });

  it('sends an email once, though the mail server hangs and its own lane takes it over', async () => {
    const database = await databases.fresh();
    const { deliver, sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const { id } = state.customer;
    let hanging = true;
    await smtp.behave(({ at }) => (at === 'data' && hanging ? 'hang' : 'go-on'));
    const first: Delivered = await asActivity(() => deliver({ state, publish: true, tenant: false, mails }));
    expect(first).toMatchObject({ published: true, mails: [] });
    hanging = false;
    const second: MailAnswer[] = await asActivity(() => sendMails(mailBatchOf(state.customer, mails)));
    expect(second).toMatchObject([{ key: mails[0], results: [{ outcome: 'delayed' }] }]);
    const third = await asActivity(() => sendMails(mailBatchOf(state.customer, mails)));
    expect(third).toMatchObject([{ key: mails[0], results: [{ outcome: 'accepted' }] }]);
    expect(smtp.received.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
  }, 60_000);
});

describe('a workflow that was rewound, by a reset or from a backup', () => {
  it('does not take what was sent before for what it has to say now: refused, a notice holds its upgrade', async () => {
    const database = await databases.fresh();
    const { sendMails } = activitiesOn(database, answers);
    await smtp.behave('accept');
    const { state, mails } = invited();
    const batch = mailBatchOf(state.customer, mails);
    const price = { amount: 480_000, currency: 'USD' };
    const terms = { sku: 'essentials', skuName: 'Essentials', addOn: null, addOnName: null, price };
    const notice = (upgradeAt: string) => ({
      ...batch,
      mails: batch.mails.map((mail) => ({
        ...mail,
        key: 'upgrade-notice/4',
        content: {
          ...{ kind: 'upgrade-notice' as const, upgradeAt, terms, replaces: null },
          expiresAt: '2027-06-09T12:00:00.000Z',
        },
      })),
    });
    const [before, after] = ['2026-06-09T12:00:00.000Z', '2026-06-23T12:00:00.000Z'];
    const send = async (upgradeAt: string) =>
      (await asActivity(() => sendMails(notice(upgradeAt))))[0]?.results;
    expect(await send(before)).toMatchObject([{ outcome: 'accepted' }]);
    // The same once more, as after a lost answer: it has gone.
    expect(await send(before)).toMatchObject([{ outcome: 'accepted', reason: 'accepted before' }]);
    expect(await send(after)).toMatchObject([
      {
        outcome: 'refused',
        reason: expect.stringContaining('said something else went out as upgrade-notice/4 before'),
      },
    ]);
    expect(smtp.received.filter(({ messageId }) => messageId.includes(state.customer.id))).toHaveLength(1);
  });
});

describe('an answer to an email', () => {
  const failed = { kind: 'import-failed', attempt: 1, error: 'no access' } as const;

  it.each([
    { who: 'a customer', partner: 'northwind', audience: 'customer', to: /partner@northwind\.example/ },
    {
      who: 'a customer of the vendor’s own',
      partner: undefined,
      audience: 'customer',
      to: /staff@fortnight/,
    },
    { who: 'a partner', partner: 'northwind', audience: 'partner', to: /staff@fortnight\.example/ },
  ] as const)('of $who reaches somebody, and the email says whom', async ({ partner, audience, to }) => {
    const database = await databases.fresh();
    const { sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited({ partner });
    const batch = mailBatchOf(state.customer, mails);
    const outgoing = batch.mails.map((mail) =>
      audience === 'partner' ? { ...mail, audience, content: failed } : mail,
    );
    await asActivity(() => sendMails({ ...batch, mails: outgoing }));
    const email = smtp.received.find(({ messageId }) => messageId.includes(state.customer.id));
    const replyTo = email?.headers.find(({ name }) => name.toLowerCase() === 'reply-to')?.value ?? '';
    expect(replyTo).toMatch(to);
    const [name = 'nobody'] = replyTo.replaceAll('"', '').split(' <');
    expect((email?.text ?? '').replace(/\s+/g, ' ')).toContain(`An answer to this email goes to ${name}.`);
  });

  it('of staff is no use to anybody, so it is led nowhere', async () => {
    const database = await databases.fresh();
    const { sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const batch = mailBatchOf(state.customer, mails);
    const outgoing = batch.mails.map((mail) => ({ ...mail, audience: 'staff' as const, content: failed }));
    await asActivity(() => sendMails({ ...batch, mails: outgoing }));
    const email = smtp.received.find(({ messageId }) => messageId.includes(state.customer.id));
    expect(email?.headers.map(({ name }) => name.toLowerCase())).not.toContain('reply-to');
    expect(email?.text).not.toContain('An answer to this email');
  });
});

describe('a database that goes away between the mail server’s acceptance and the delivery row', () => {
  /** It cannot be reached from the first acceptance until `line` is mended; `direct` knows of none of this. */
  async function goingAway() {
    const direct = await databases.fresh();
    const port = Number(new URL(`postgres://${direct.where}`).port);
    const line = { away: false };
    const gate = await openGate(() => {
      if (line.away) throw new Error('the database is away');
      return port;
    });
    await smtp.behave(({ at }) => {
      if (at === 'received' && !line.away) {
        line.away = true;
        gate.cut();
      }
      return 'go-on';
    });
    return { direct, database: databases.through(direct, gate.port), gate, line };
  }

  it('costs no second email: the workflow hears of it at once, and the row is written once it is back', async () => {
    const { direct, database, gate, line } = await goingAway();
    const { deliver, sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const { id } = state.customer;
    const first = await asActivity(() => deliver({ state, publish: false, tenant: false, mails }));
    expect(first).toMatchObject({ mails: [{ key: mails[0], results: [{ outcome: 'accepted' }] }] });
    expect(await deliveriesOf(direct, id)).toMatchObject([{ status: 'sending' }]);
    line.away = false;
    // As where the answer did not get through to the workflow.
    const second = await asActivity(() => sendMails(mailBatchOf(state.customer, mails)));
    expect(second).toMatchObject([{ key: mails[0], results: [{ outcome: 'accepted' }] }]);
    await eventually(async () => (await deliveriesOf(direct, id))[0]?.status === 'accepted');
    // Whose customer it was then is not told by the time: who may be shown the email later follows from it.
    const { partner } = state.customer;
    expect(partner).not.toBeNull();
    expect(await deliveriesOf(direct, id)).toMatchObject([{ attempts: 1, partner }]);
    expect(smtp.received.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
    await gate.close();
  }, 60_000);

  it('costs none where the process ends before it is back: the row follows from what the workflow heard', async () => {
    const { direct, database, gate, line } = await goingAway();
    const { deliver } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const { customer } = state;
    const { mails: told } = await asActivity(() => deliver({ state, publish: false, tenant: false, mails }));
    const [{ key, results } = { key: '', results: [] }] = told;
    const at = new Date().toISOString();
    const heard = { type: 'mail-answered', at, key, kind: 'activation', results, first: true } as const;
    await publishLifecycle(direct, happen(state, [{ actor: { kind: 'system' }, event: heard }]));
    expect(await deliveriesOf(direct, customer.id)).toMatchObject([{ status: 'accepted', attempts: 1 }]);
    line.away = false;
    await gate.close();
  }, 60_000);

  it('costs none of those that went out before it in one batch', async () => {
    const { direct, database, gate, line } = await goingAway();
    const { sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const { id } = state.customer;
    const batch = mailBatchOf(state.customer, mails);
    const [invitation] = batch.mails;
    if (!invitation) throw new Error('there is no invitation');
    const two = { ...batch, mails: [invitation, { ...invitation, key: 'activation/2' }] };
    expect(await asActivity(() => sendMails(two))).toMatchObject([
      { key: invitation.key, results: [{ outcome: 'accepted' }] },
    ]);
    expect(await deliveriesOf(direct, id)).toHaveLength(1);
    line.away = false;
    const later = await asActivity(() => sendMails(two));
    expect(later.map(({ key }) => key)).toEqual([invitation.key, 'activation/2']);
    expect(smtp.received.filter(({ messageId }) => messageId.includes(id))).toHaveLength(2);
    await gate.close();
  }, 60_000);

  it('costs none to the first of two recipients, and the second is not forgotten', async () => {
    const { database, gate, line } = await goingAway();
    const recipients = ['nina@northwind.example', 'piet@northwind.example'];
    const partners = { northwind: { name: 'Northwind', recipients } };
    const settings = settingsSchema.parse({ ...firstSettings, partners });
    const { sendMails } = activitiesOn(database, answers, null, settings);
    const { state, mails } = invited({ partner: 'northwind' });
    const batch = mailBatchOf(state.customer, mails);
    const content = { kind: 'import-failed', attempt: 1, error: 'no access' } as const;
    const toPartner = batch.mails.map((mail) => ({ ...mail, audience: 'partner' as const, content }));
    const reason = 'the database was away when it was to be sent';
    expect(await asActivity(() => sendMails({ ...batch, mails: toPartner }))).toMatchObject([
      {
        results: [
          { address: recipients[0], outcome: 'accepted' },
          { address: recipients[1], outcome: 'delayed', reason },
        ],
      },
    ]);
    line.away = false;
    await gate.close();
  }, 60_000);

  it('costs none either where it comes back as one that can only be read, as after a fail-over', async () => {
    const { direct, database, gate, line } = await goingAway();
    const { sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const { id } = state.customer;
    const sending = asActivity(() => sendMails(mailBatchOf(state.customer, mails)));
    await eventually(() => line.away);
    await takesNothing(direct, 'on');
    line.away = false;
    await new Promise((passed) => setTimeout(passed, 500));
    await takesNothing(direct, 'off');
    gate.cut();
    expect(await sending).toMatchObject([{ key: mails[0], results: [{ outcome: 'accepted' }] }]);
    await eventually(async () => (await deliveriesOf(direct, id))[0]?.status === 'accepted');
    expect(await deliveriesOf(direct, id)).toMatchObject([{ attempts: 1 }]);
    await gate.close();
  }, 60_000);
});

/** For sessions that begin from now on. */
async function takesNothing(database: Database, standing: 'on' | 'off'): Promise<void> {
  await database.dedicated('fail over', async (client) => {
    await client.query('set default_transaction_read_only = off');
    const name = client.escapeIdentifier(client.database ?? '');
    await client.query(
      `alter role current_user in database ${name} set default_transaction_read_only = ${standing}`,
    );
  });
}

describe('emails that cannot go out now', () => {
  it('of a kind that only a later release can write wait for it, and hold up no other', async () => {
    const database = await databases.fresh();
    const { sendMails } = activitiesOn(database, answers);
    const { state, mails } = invited();
    const batch = mailBatchOf(state.customer, mails);
    const unknown = { kind: 'celebration', with: 'cake' } as unknown as OutgoingMail['content'];
    const later: OutgoingMail = {
      key: 'celebration/7',
      audience: 'customer',
      content: unknown,
      answered: [],
    };
    const answered = await asActivity(() => sendMails({ ...batch, mails: [later, ...batch.mails] }));
    const reason = expect.stringContaining('this release cannot write it');
    expect(answered).toMatchObject([
      { key: 'celebration/7', results: [{ outcome: 'delayed', reason }] },
      { key: mails[0], results: [{ outcome: 'accepted' }] },
    ]);
  });

  it('because it is not their turn have the server ask again, and are not even begun', async () => {
    const database = await databases.fresh();
    const { sendMails } = activitiesOn(database, answers, 0.05);
    const [first, second] = [invited(), invited()];
    const send = ({ state, mails }: typeof first) =>
      asActivity(() => sendMails(mailBatchOf(state.customer, mails)));
    expect(await send(first)).toMatchObject([{ results: [{ outcome: 'accepted' }] }]);
    const error = await send(second).catch((refused: unknown) => refused);
    expect(error).toMatchObject({ type: 'paced', nextRetryDelay: expect.any(Number) });
    expect(await deliveriesOf(database, second.state.customer.id)).toEqual([]);
  });
});
