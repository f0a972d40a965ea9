import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSchema, previewSchema } from '../../src/cli/answers.js';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { formatInstant } from '../../src/mail/format.js';
import { type Client, kindOf, linkIn, post, stageOf } from '../support/journey-client.js';
import { processesBelow, run } from '../support/journey-process.js';
import { Product } from '../support/journey-product.js';
import { eventually } from '../support/life.js';

const dayMs = 1_200;
const customerAddress = 'ada@contoso.example';
const partnerAddress = 'partner@northwind.example';
const berlin = (instant: string) => formatInstant(instant, 'Europe/Berlin', { precise: true });
const inFuture = (days: number) => new Date(Date.now() + days * dayMs).toISOString();

let product: Product;
let client: Client;
/** The customer whose life this is. */
let id: string;

beforeAll(async () => {
  product = await Product.start(`${dayMs}ms`);
  client = product.client;
});
afterAll(() => product?.dispose());

const events = async () => (await client.timeline(id)).map(({ event }) => event.type);
const control = (order: object) =>
  fetch(`${client.place().tenantApiUrl}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });

describe('a customer of a partner, with everything real', () => {
  it('is added at the command line and gets the activation email', async () => {
    const fields = ['--organization', 'Contoso Ltd', '--email', customerAddress, '--sku', 'essentials'];
    const added = await client.done(
      'add-customer',
      ...fields,
      '--partner',
      'northwind',
      '--zone',
      'Europe/Berlin',
    );
    id = added.id;
    const email = await client.email(id, 'activation', customerAddress);
    expect(email.subject).toBe('Activate the Example Software trial of Contoso Ltd');
    expect(email.messageId).toMatch(
      new RegExp(`^<${id}\\.activation\\.1\\.[0-9a-f]{12}@fortnight\\.example>$`),
    );
    const link = stageOf((await client.show(id)).stage, 'pending').link;
    for (const body of [email.text, email.html]) {
      expect(body).toContain(berlin(link?.expiresAt ?? ''));
      expect(body).toContain(linkIn(email));
      expect(body).not.toMatch(/\bin \d+ (day|hour|minute|second)s?\b/);
    }
  });

  it('is changed by the form of the link, and not by opening it', async () => {
    const link = linkIn(await client.email(id, 'activation', customerAddress));
    const before = await client.show(id);
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Accept and activate')]);
    const nameless = await post(link, { accepted: 'yes' });
    expect(await nameless.text()).toContain('Type your full name.');
    expect((await client.show(id)).version).toBe(before.version);
    await control({ customer: id, mode: 'fail', times: 1 });
    expect((await post(link, { name: 'Ada Lovelace', accepted: 'yes' })).status).toBe(303);
    expect(await (await fetch(link)).text()).toContain('Ada Lovelace');
  });

  it('has its import watched, told to the partner when it fails, and tried again', async () => {
    await eventually(
      async () => stageOf((await client.show(id)).stage, 'pending').import?.status === 'failed',
    );
    const { import: failed } = stageOf((await client.show(id)).stage, 'pending');
    expect(failed).toMatchObject({
      attempt: 1,
      percent: 40,
      error: expect.stringContaining('403 Forbidden'),
    });
    expect(failed?.log.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^\d+ users imported/),
    );
    const email = await client.email(id, 'import-failed', partnerAddress);
    expect(email.subject).toBe('Contoso Ltd: the import has failed');
    expect(email.text).toContain(`fortnight retry-import ${id}`);
    expect((await client.done('retry-import', id)).events).toEqual(['import-retried']);
    const { stage } = await client.reaches(id, 'trial');
    for (const address of [customerAddress, partnerAddress]) {
      expect((await client.email(id, 'trial-started', address)).text).toContain(berlin(stage.endsAt));
    }
  });

  it('is extended to the date that the dry run has shown', async () => {
    const before = stageOf((await client.show(id)).stage, 'trial');
    const dry = await client.json(previewSchema, 'extend-trial', id, '--dry-run');
    const promised = stageOf(dry.after.stage, 'trial').endsAt;
    expect(Date.parse(promised) - Date.parse(before.endsAt)).toBe(14 * dayMs);
    expect(stageOf((await client.show(id)).stage, 'trial').endsAt).toBe(before.endsAt);
    await client.done('extend-trial', id, '--reason', 'asked for by phone');
    expect(stageOf((await client.show(id)).stage, 'trial').endsAt).toBe(promised);
    for (const { audience } of dry.send) {
      const address = audience === 'customer' ? customerAddress : partnerAddress;
      expect((await client.email(id, 'trial-extended', address)).text).toContain(berlin(promised));
    }
  });

  it('is blocked by a Signal of the temporal command and allowed again at the command line', async () => {
    const { path } = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
    const at = ['--workflow-id', `customer/${id}`, '--address', client.place().temporalAddress];
    const signalled = await run(path, ['workflow', 'signal', ...at, '--name', 'block-upgrade'], {});
    expect(signalled.code).toBe(0);
    await eventually(async () => (await client.show(id)).upgrade === 'blocked');
    await eventually(async () => (await events()).includes('upgrade-blocked'));
    const blocked = (await client.timeline(id)).find(({ event }) => event.type === 'upgrade-blocked');
    expect(blocked?.by).toBe('operator');
    expect((await client.done('allow-upgrade', id)).events).toEqual(['upgrade-allowed']);
    expect((await client.show(id)).upgrade).toBe('allowed');
  });

  it('answers refusals with exit code 1 and wrong use with 2, each with the way out', async () => {
    const refused = await client.refused('resend-activation', id);
    expect(refused).toMatchObject({ code: 1, problem: { code: 'wrong-stage', clears: expect.any(String) } });
    const misspelt = await client.fortnight('extnd-trial', id);
    expect(misspelt).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean extend-trial?') });
    expect(await client.fortnight('show', id)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Contoso Ltd'),
    });
  });

  it('is upgraded at exactly the instant that the accepted notice names', async () => {
    const notice = await client.email(id, 'upgrade-notice', customerAddress, 60_000);
    const { notice: told } = stageOf((await client.show(id)).stage, 'trial');
    const { customer, stage } = await client.reaches(id, 'production', 30_000);
    const last = await client.email(id, 'upgrade-notice', customerAddress);
    expect(last.text).toContain(berlin(stage.since));
    expect(last.text).toContain('USD 4,800.00 a year');
    expect(last.text).toContain('To prevent the upgrade');
    if (last.messageId === notice.messageId) expect(told?.at).toBe(stage.since);
    await eventually(async () => (await events()).includes('upgraded'));
    const upgraded = (await client.timeline(id)).find(({ event }) => event.type === 'upgraded');
    expect(upgraded?.at).toBe(stage.since);
    for (const audience of ['customer', 'partner']) {
      const sent = (await client.deliveries(id)).filter((one) => one.kind === 'upgrade-notice');
      const acceptedAt = sent.filter((one) => one.audience === audience).at(-1)?.acceptedAt ?? '';
      expect(Date.parse(stage.since) - Date.parse(acceptedAt)).toBeGreaterThanOrEqual(dayMs);
    }
    for (const address of [customerAddress, partnerAddress]) {
      expect((await client.email(id, 'upgraded', address)).text).toContain(berlin(stage.since));
    }
    expect(customer.waiting.on).toBe('nobody');
  });

  it('is noticed before it expires, expires, is renewed and is closed', async () => {
    const expiresAt = inFuture(11);
    await client.done('edit-subscription', id, '--expires-at', expiresAt, '--sku', 'professional');
    expect((await client.email(id, 'subscription-changed', customerAddress)).text).toContain(
      berlin(expiresAt),
    );
    const notice = await client.email(id, 'expiry-notice', customerAddress);
    expect(notice.text).toContain(berlin(expiresAt));
    const { stage } = await client.reaches(id, 'expired', 30_000);
    expect(stage.since).toBe(expiresAt);
    expect((await client.email(id, 'expired', partnerAddress)).text).toContain(berlin(expiresAt));
    const renewedUntil = inFuture(300);
    await client.done('edit-subscription', id, '--expires-at', renewedUntil);
    expect((await client.reaches(id, 'production')).stage.expiresAt).toBe(renewedUntil);
    expect((await client.email(id, 'renewed', customerAddress)).text).toContain(berlin(renewedUntil));
    await client.done('close', id, '--reason', 'moved to another vendor');
    const { stage: closed } = await client.reaches(id, 'closed');
    expect(closed).toMatchObject({ outcome: 'closed', reason: 'moved to another vendor' });
    expect((await client.email(id, 'closed', customerAddress)).text).toContain('moved to another vendor');
  });

  it('got every email once, each with its delivery', async () => {
    await eventually(async () => (await client.deliveries(id)).every(({ status }) => status === 'accepted'));
    const sent = (await client.deliveries(id)).map(({ messageId }) => messageId);
    const received = (await client.received(id)).map(({ messageId }) => messageId);
    expect([...received].sort()).toEqual([...sent].sort());
    expect(new Set(received).size).toBe(received.length);
    const once = [
      'activation',
      'trial-started',
      'trial-extended',
      'upgraded',
      'expired',
      'renewed',
      'closed',
    ];
    for (const kind of once) {
      const to = (await client.received(id))
        .filter((one) => kindOf(one) === kind)
        .flatMap((one) => one.envelope.to);
      expect([kind, to.filter((address) => address === customerAddress)]).toEqual([kind, [customerAddress]]);
    }
  });
});

describe('a Fortnight that is stopped and started again', () => {
  it('is refused a second start on its data and on its port', async () => {
    const onData = product.spawn({ FORTNIGHT_PORT: String(await anyFreePort()) });
    expect(await onData.ended).toBe(1);
    expect(onData.output).toContain(
      `Fortnight runs already in ${product.home}, as process ${product.main.pid}`,
    );
    expect(onData.output).toContain('Stop it with Ctrl-C');
    const onPort = product.spawn({ FORTNIGHT_HOME: `${product.home}-2` });
    expect(await onPort.ended).toBe(1);
    expect(onPort.output).toContain(`Port ${product.port} on 127.0.0.1 (FORTNIGHT_PORT) is taken`);
    expect((await client.show(id)).stage.name).toBe('closed');
  });

  it('leaves no process behind, and finds all its data again', async () => {
    const fields = ['--organization', 'Wingtip', '--email', 'grace@wingtip.example', '--sku', 'enterprise'];
    const { id: other } = await client.done('add-customer', ...fields);
    await client.email(other, 'activation', 'grace@wingtip.example');
    const timeline = await client.timeline(id);
    const mails = await client.received(id);
    const processes = [product.main.pid, ...(await processesBelow(product.main.pid)).map(({ pid }) => pid)];
    expect(processes.length).toBeGreaterThan(2);
    expect(await product.main.interrupt()).toBe(0);
    expect(product.main.output).toContain('All parts have stopped.');
    for (const pid of processes) expect(() => process.kill(pid, 0)).toThrow('ESRCH');

    await product.start();
    expect(await client.timeline(id)).toEqual(timeline);
    expect(await client.received(id)).toEqual(mails);
    expect((await client.show(id)).stage.name).toBe('closed');
    await eventually(async () => {
      // A valid link stays, and one that expired meanwhile is replaced; days are short, so it may on its way here, too.
      const { url } = await client.json(linkSchema, 'activation-link', other);
      const { status } = await post(url, { name: 'Grace Hopper', accepted: 'yes' });
      if (status !== 410) expect(status).toBe(303);
      return status === 303;
    });
    await client.reaches(other, 'trial');
  });
});
