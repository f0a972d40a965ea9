import { describe, expect, it } from 'vitest';
import { type Client, linkIn, post } from '../support/journey-client.js';
import { recoveryMs, untilItAnswers } from '../support/journey-kills.js';
import { patiently } from '../support/journey-lives.js';
import { startRoles } from '../support/journey-roles.js';
import { eventually } from '../support/life.js';
import { type FaultySmtp, type SmtpAnswer, startFaultySmtp } from '../support/smtp-fault.js';

/** Kills when the mail server has a customer's first email in its hands, and says then what the mail server does. */
async function killedAtAcceptance(
  what: 'worker' | 'postgres',
  then: SmtpAnswer,
  look: (client: Client, smtp: FaultySmtp, id: string) => Promise<void>,
): Promise<void> {
  const smtp = await startFaultySmtp();
  const { client, kill, stop } = await startRoles({ dayMs: 10_000, smtpUrl: smtp.url });
  try {
    await untilItAnswers(client, 'it was started');
    let killed = false;
    await smtp.behave(({ at }) => {
      if (at !== 'received' || killed) return 'go-on';
      killed = true;
      void kill[what]();
      return then;
    });
    const fields = ['--organization', 'Contoso Ltd', '--email', 'ada@contoso.example', '--sku', 'essentials'];
    const { id } = await client.done('add-customer', ...fields);
    await look(client, smtp, id);
  } finally {
    await stop();
    await smtp.stop();
  }
}

describe('a kill -9 between the mail server’s acceptance and the delivery row', () => {
  it(
    'of the worker repeats that one email, and it is the same',
    () =>
      killedAtAcceptance('worker', 'hang', async (client, smtp, id) => {
        await eventually(() => smtp.received.length > 1, recoveryMs);
        const [first, again] = smtp.received;
        expect(again).toMatchObject({
          messageId: first?.messageId,
          text: first?.text,
          recipients: first?.recipients,
        });
        await eventually(async () =>
          (await client.show(id)).mails.every(({ status }) => status === 'accepted'),
        );
        expect(await client.deliveries(id)).toMatchObject([{ status: 'accepted', attempts: 2 }]);
        expect(smtp.received).toHaveLength(2);
      }),
    120_000,
  );

  it(
    'of PostgreSQL repeats none',
    () =>
      killedAtAcceptance('postgres', 'go-on', async (client, smtp, id) => {
        await eventually(() => smtp.received.length > 0, recoveryMs);
        const link = linkIn({ text: smtp.received[0]?.text ?? null });
        await patiently('the link is used', async () => {
          const { status } = await post(link, { name: 'Ada Lovelace', accepted: 'yes' });
          return status === 303 || status === 200 ? true : null;
        });
        await eventually(async () => (await client.show(id)).stage.name === 'trial', recoveryMs);
        const kinds = async () =>
          (await client.deliveries(id)).map(({ kind, status }) => `${kind} ${status}`);
        await eventually(async () => (await kinds()).includes('trial-started accepted'), recoveryMs);
        expect(await kinds()).toContain('activation accepted');
        const invitations = smtp.received.filter(({ messageId }) => messageId.includes('.activation.'));
        expect(invitations).toHaveLength(1);
      }),
    120_000,
  );
});

it('a worker that is told to stop while PostgreSQL is away, between acceptance and row, has nobody send it again', async () => {
  const smtp = await startFaultySmtp();
  const roles = await startRoles({ dayMs: 10_000, smtpUrl: smtp.url, worker: false });
  const { client, postgres } = roles;
  try {
    const leaving = roles.anotherWorker();
    await leaving.prints('takes tasks');
    await untilItAnswers(client, 'it was started');
    let away: Promise<void> | undefined;
    await smtp.behave(({ at }) => {
      if (at === 'received') away ??= postgres.stop();
      return 'go-on';
    });
    const fields = ['--organization', 'Contoso Ltd', '--email', 'ada@contoso.example', '--sku', 'essentials'];
    const { id } = await client.done('add-customer', ...fields);
    await eventually(() => away !== undefined, recoveryMs);
    await away;
    expect(await leaving.interrupt()).toBe(0);
    await postgres.start();
    await roles.anotherWorker().prints('takes tasks');
    await eventually(async () => {
      const [invitation] = await client.deliveries(id).catch(() => []);
      return invitation?.status === 'accepted';
    }, recoveryMs);
    expect(await client.deliveries(id)).toMatchObject([{ status: 'accepted', attempts: 1 }]);
    expect(smtp.received).toHaveLength(1);
  } finally {
    await roles.stop();
    await smtp.stop();
  }
}, 180_000);
