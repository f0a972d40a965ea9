import { describe, expect, it } from 'vitest';
import { answered, dayMs, emptyDatabase, type Harness, harness } from './harness.js';

const post = ({ app }: Harness, url: string, fields: Record<string, string> = {}) =>
  answered(app, {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const get = ({ app }: Harness, url: string) => answered(app, { url });

const complete = { name: 'Ada Lovelace', accepted: 'yes' };

describe('the activation page', () => {
  it('changes nothing when it is opened, by whatever means', async () => {
    const made = await harness();
    const id = await made.invited({
      organization: '<b>Contoso</b> & Co',
      zone: 'Europe/Berlin',
      addOn: 'audit',
    });
    const before = made.customers.customer(id);
    const page = await get(made, made.activationPath(id));
    await answered(made.app, { method: 'HEAD', url: made.activationPath(id) });
    expect(page.status).toBe(200);
    expect(page.text).toContain('&#60;b&#62;Contoso&#60;/b&#62; &#38; Co');
    expect(page.text).toContain('Monday, 8 June 2026 at 14:00 (GMT+2, Europe/Berlin)');
    expect(page.text).toContain('Essentials with Audit, at USD 6,000.00 a year');
    expect(page.text).not.toContain('<script');
    expect(Buffer.byteLength(page.text)).toBeLessThan(20_000);
    expect(made.customers.customer(id)).toEqual(before);
  });

  it('says what comes of it: not a conversion that waited until its time had passed', async () => {
    const made = await harness();
    const id = await made.invited();
    await made.send(`/api/customers/${id}/convert-to-production`, { expiresAt: '2026-06-03T00:00:00Z' });
    const production = /your production subscription to Essentials begins/;
    expect((await get(made, made.activationPath(id))).text).toMatch(production);
    made.pass(3 * dayMs);
    const { text } = await get(made, made.activationPath(id));
    expect(text).not.toMatch(production);
    expect(text).toMatch(/a trial of 14 days begins.* At its end nothing is upgraded by itself/);
    const { body } = await made.send(`/api/customers/${id}`);
    expect(body).toMatchObject({ stage: { planned: { isOver: true } } });
  });

  it('is guarded by its headers', async () => {
    const made = await harness();
    const { headers } = await get(made, made.activationPath(await made.invited()));
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none';style-src 'sha256-[^']+';form-action 'self';base-uri 'none'/);
    expect(policy).not.toContain('unsafe');
  });

  it('activates by name and acceptance, once', async () => {
    const made = await harness();
    const id = await made.invited();
    const path = made.activationPath(id);
    expect(await post(made, path, complete)).toMatchObject({ status: 303, headers: { location: path } });
    const page = await get(made, path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Accepted by Ada Lovelace on Monday, 1 June 2026 at 12:00 (UTC)');
    expect(made.customers.customer(id).stage).toMatchObject({ activated: { name: 'Ada Lovelace' } });
    expect((await post(made, path, { ...complete, name: 'Eve' })).text).toContain('Accepted by Ada Lovelace');
  });

  it.each([
    [{ name: ' ', accepted: 'yes' }, ['Type your full name.'], 'checked'],
    [{ name: 'Ada "A" <L>' }, ['Tick the box'], 'value="Ada &#34;A&#34; &#60;L&#62;"'],
    [{}, ['Type your full name.', 'Tick the box'], 'aria-describedby="name-hint name-wrong"'],
    [{ name: 'x'.repeat(130), accepted: 'yes' }, ['at most 120 characters'], 'aria-invalid="true"'],
  ])('explains what is missing at its field and keeps the rest: %#', async (fields, words, kept) => {
    const made = await harness();
    const id = await made.invited();
    const page = await post(made, made.activationPath(id), fields);
    expect(page.status).toBe(422);
    for (const text of words) expect(page.text).toContain(text);
    expect(page.text).toContain(kept);
    expect(made.customers.customer(id).stage).toMatchObject({ activated: null });
  });

  it('offers a new link for an expired one, sends it once, and never shows the address', async () => {
    const made = await harness();
    const id = await made.invited();
    const old = made.activationPath(id);
    made.pass(7 * dayMs);
    const expired = await get(made, old);
    expect(expired.status).toBe(410);
    expect(expired.text).toContain('It was valid until Monday, 8 June 2026');
    expect(expired.text).toContain('a•••@contoso.example');
    expect(expired.text).not.toContain('ada@');
    expect((await post(made, old, complete)).status).toBe(410);
    const renewed = await Promise.all([post(made, `${old}/renew`), post(made, `${old}/renew`)]);
    expect(renewed.map(({ status }) => status)).toEqual([303, 303]);
    expect(made.customers.customer(id).linkCount).toBe(2);
    expect((await get(made, String(renewed[0]?.headers.location))).text).toContain('on its way');
    const superseded = await get(made, old);
    expect([superseded.status, superseded.text]).toEqual([
      410,
      expect.stringContaining('This link was replaced'),
    ]);
    expect((await get(made, made.activationPath(id))).status).toBe(200);
    const last = made.customers.executed.at(-1);
    expect(last).toMatchObject({
      command: 'resend-activation',
      meta: { actor: { kind: 'staff', name: 'activation page' } },
    });
  });

  it('emails a new link where the one that replaced it was only copied', async () => {
    const made = await harness();
    const id = await made.invited();
    const old = made.activationPath(id);
    made.pass(7 * dayMs);
    const copied = await made.send(`/api/customers/${id}/activation-link`, {});
    expect(copied.body).toMatchObject({ number: 2, rotated: true });
    await post(made, `${old}/renew`);
    expect(made.customers.customer(id).linkCount).toBe(3);
    const { mails } = made.customers.customer(id);
    expect(mails.map(({ content }) => content)).toContainEqual(expect.objectContaining({ link: 3 }));
  });

  it('does not renew what is valid, and renews no more than a few times', async () => {
    const made = await harness();
    const id = await made.invited();
    await post(made, `${made.activationPath(id)}/renew`);
    expect(made.customers.customer(id).linkCount).toBe(1);
    const old = made.activationPath(id);
    made.pass(7 * dayMs);
    const statuses: number[] = [];
    for (let click = 0; click < 6; click++) statuses.push((await post(made, `${old}/renew`)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 429, 429]);
  });

  it('does not go on saying that data is being imported, once the import has failed', async () => {
    const made = await harness();
    const id = await made.invited();
    await post(made, made.activationPath(id), complete);
    expect((await get(made, made.activationPath(id))).text).toContain('Your data is being imported now.');
    const report = { attempt: 1, sequence: 1, status: 'failed', error: 'the connector lost its consent' };
    await made.customers.execute(id, 'report-import', report, { actor: { kind: 'product' } });
    const { text } = await get(made, made.activationPath(id));
    expect(text).toContain('The import of your data has stopped, and whoever can start it again was told.');
    expect(text).not.toContain('consent');
  });

  it('says so when the invitation was closed, and when the setup is complete', async () => {
    const made = await harness();
    const closed = await made.invited();
    const path = made.activationPath(closed);
    await made.send(`/api/customers/${closed}/close`, { reason: 'a private reason' });
    const page = await get(made, path);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('This invitation is closed')]);
    expect(page.text).not.toContain('a private reason');
    const done = await made.inTrial();
    expect((await get(made, made.activationPath(done))).text).toContain('The setup is complete');
  });

  it('knows only links that it signed', async () => {
    const made = await harness({ database: emptyDatabase });
    const id = await made.invited();
    const path = made.activationPath(id);
    const forged = [
      `${path.slice(0, -1)}0`,
      '/activate/x',
      '/activate/',
      '/activate/%2e%2e%2f',
      `/activate/${'a'.repeat(300)}`,
      `${path}/other`,
      made.activationPath('0123456789abcdef', 1),
    ];
    for (const url of forged.filter((url) => url !== path)) {
      const page = await get(made, url);
      expect([url, page.status, page.text]).toEqual([
        url,
        404,
        expect.stringContaining('This link does not work'),
      ]);
    }
  });

  it('loses nothing while Temporal is away', async () => {
    const made = await harness();
    const path = made.activationPath(await made.invited());
    made.customers.down = true;
    const opened = await get(made, path);
    expect([opened.status, opened.headers['retry-after']]).toEqual([503, '2']);
    const posted = await post(made, path, { name: 'Ada <L>', accepted: 'yes' });
    expect(posted.status).toBe(503);
    expect(posted.text).toContain('name="name" value="Ada &#60;L&#62;"');
    expect(JSON.stringify(made.logged)).not.toContain(path.slice(-40));
  });

  it('takes no file, no JSON and no long text', async () => {
    const made = await harness();
    const url = made.activationPath(await made.invited());
    expect((await post(made, url, { name: 'x'.repeat(70_000) })).status).toBe(413);
    const headers = { 'content-type': 'text/plain' };
    expect((await answered(made.app, { method: 'POST', url, headers, payload: 'name=A' })).status).toBe(415);
  });
});
