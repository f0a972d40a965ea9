import { describe, expect, it } from 'vitest';
import { answered, apiKey, contoso, dayMs, emptyDatabase, harness } from './harness.js';

describe('the door', () => {
  it.each([undefined, 'Bearer', 'Bearer fn_wrong', 'Basic abc', 'Bearer '])(
    'refuses %s',
    async (authorization) => {
      const { app } = await harness();
      for (const url of ['/api/customers', '/api/nothing', '/api']) {
        const answer = await answered(app, {
          url,
          headers: authorization === undefined ? {} : { authorization },
        });
        expect(answer).toMatchObject({
          status: 401,
          body: { code: 'unauthorized', clears: expect.stringContaining('Bearer fn_') },
        });
        expect(answer.headers['content-type']).toMatch('application/problem+json');
      }
    },
  );

  it('answers what there is not with 404', async () => {
    const { send } = await harness();
    expect(await send('/api/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await send('/api/%zz')).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(await send('/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('adding a customer', () => {
  it('starts its life once, however often the same request comes', async () => {
    const { send } = await harness();
    const first = await send('/api/customers', contoso, { 'idempotency-key': 'deal-17' });
    const again = await send('/api/customers', contoso, { 'idempotency-key': 'deal-17' });
    expect(first).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(/^[a-z0-9]{16}$/), stage: 'pending' },
    });
    expect(first.headers.location).toBe(`/api/customers/${first.body.id}`);
    expect(again.body).toEqual(first.body);
    const other = await send(
      '/api/customers',
      { ...contoso, sku: 'enterprise' },
      { 'idempotency-key': 'deal-17' },
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'request-id-reused' } });
    const another = await send('/api/customers', contoso);
    expect(another.body.id).not.toBe(first.body.id);
  });

  it('takes over what the partner’s settings say', async () => {
    const { send, customers } = await harness();
    const { body } = await send('/api/customers', { ...contoso, partner: 'fabrikam', addOn: 'audit' });
    expect(customers.customer(String(body.id))).toMatchObject({
      source: 'MSP',
      upgrade: 'blocked',
      contact: { zone: 'Europe/Berlin' },
      terms: { price: { amount: 600_000, currency: 'USD' } },
    });
  });

  it.each([
    [{ sku: 'gold' }, 'unknown-sku', 'sku', /there is no SKU 'gold'.*essentials/],
    [{ addOn: 'gold' }, 'unknown-sku', 'addOn', /no add-on 'gold'.*audit/],
    [{ partner: 'nobody' }, 'invalid-input', 'partner', /no partner 'nobody'.*northwind, fabrikam/],
    [{ zone: 'Europe/Atlantis' }, 'invalid-input', 'zone', /'Europe\/Atlantis' is not an IANA time zone/],
    [{ email: 'ada' }, 'invalid-input', 'email', /email address/],
    [{ colour: 'red' }, 'invalid-input', 'colour', /colour/],
    [{ organization: 'Con\ntoso' }, 'invalid-input', 'organization', /line breaks/],
  ])('refuses %j and names the field', async (fields, code, path, message) => {
    const { send } = await harness();
    const answer = await send('/api/customers', { ...contoso, ...fields });
    expect(answer).toMatchObject({ status: 422, body: { code, clears: expect.any(String) } });
    expect(answer.body.fields?.[0]).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  it('shows what it would do without doing it', async () => {
    const { send, customers } = await harness();
    const { status, body } = await send('/api/customers?dryRun=true', contoso);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      customer: { organization: 'Contoso Ltd', stage: { name: 'pending' } },
      send: [{ kind: 'activation', to: 'ada@contoso.example' }],
    });
    expect(body.after?.agenda?.[0]).toMatchObject({
      at: '2026-06-04T12:00:00.000Z',
      what: expect.stringMatching('day 3'),
    });
    await expect(customers.read(String(body.customer?.id))).rejects.toThrow('there is no customer');
  });
});

describe('a command', () => {
  it('is done, once for each request id', async () => {
    const { send, inTrial, customers } = await harness();
    const id = await inTrial();
    const first = await send(
      `/api/customers/${id}/extend-trial`,
      { reason: 'asked' },
      { 'idempotency-key': 'k1' },
    );
    const again = await send(
      `/api/customers/${id}/extend-trial`,
      { reason: 'asked' },
      { 'idempotency-key': 'k1' },
    );
    expect(first).toMatchObject({ status: 200, body: { id, stage: 'trial', events: ['trial-extended'] } });
    expect(again.body).toEqual(first.body);
    expect(first.headers.etag).toBe(`"${first.body.version}"`);
    expect(customers.customer(id).extensions.staff).toBe(1);
  });

  it('needs no body where it has no fields, also with a content type', async () => {
    const { app, send, inTrial } = await harness();
    const id = await inTrial();
    const authorization = `Bearer ${apiKey}`;
    const url = `/api/customers/${id}/extend-trial`;
    const bare = await answered(app, { url, method: 'POST', headers: { authorization } });
    const empty = await answered(app, {
      url,
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect([bare.status, empty.status]).toEqual([200, 200]);
    expect((await send(`/api/customers/${id}`)).body.extensions).toEqual({ partner: 0, staff: 2 });
  });

  it('is shown before it is done: the new date, the agenda, the emails', async () => {
    const { send, inTrial, customers } = await harness();
    const id = await inTrial();
    const before = customers.customer(id);
    const { body } = await send(`/api/customers/${id}/extend-trial?dryRun=true`, {});
    expect(body).toMatchObject({
      before: { stage: { endsAt: '2026-06-15T12:00:00.000Z' } },
      after: { stage: { endsAt: '2026-06-29T12:00:00.000Z' } },
      withdraw: [{ kind: 'trial-started' }],
    });
    expect(body.send).toMatchObject([{ kind: 'trial-extended', to: 'ada@contoso.example' }]);
    expect(customers.customer(id)).toEqual(before);
  });

  it('previews the email of a changed address as going to the new one', async () => {
    const { send, invited } = await harness();
    const id = await invited();
    const { body } = await send(`/api/customers/${id}/edit-contacts?dryRun=true`, {
      email: 'bob@contoso.example',
    });
    expect(body.send).toMatchObject([{ kind: 'activation', to: 'bob@contoso.example' }]);
  });

  it('takes a calendar date as the end of that day where the customer is', async () => {
    const { send, inTrial, customers } = await harness();
    const id = await inTrial({ zone: 'Europe/Berlin' });
    await send(`/api/customers/${id}/convert-to-production`, { expiresAt: '2027-06-30' });
    expect(customers.customer(id).stage).toMatchObject({ expiresAt: '2027-06-30T21:59:59.999Z' });
    const wrong = await send(`/api/customers/${id}/edit-subscription`, { expiresAt: '2027-02-30' });
    expect(wrong).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'expiresAt', message: expect.stringMatching('2027-02-30') }] },
    });
  });

  it('is refused when somebody else was faster', async () => {
    const { send, inTrial } = await harness();
    const id = await inTrial();
    const { headers } = await send(`/api/customers/${id}`);
    const etag = String(headers.etag);
    expect((await send(`/api/customers/${id}/block-upgrade`, {}, { 'if-match': etag })).status).toBe(200);
    const stale = await send(`/api/customers/${id}/extend-trial`, {}, { 'if-match': etag });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    const broken = await send(`/api/customers/${id}/extend-trial`, {}, { 'if-match': 'newest' });
    expect(broken).toMatchObject({ status: 400, body: { fields: [{ path: 'If-Match' }] } });
  });

  it('says why it is refused, and what clears it', async () => {
    const { send, invited, inTrial, pass } = await harness();
    const pending = await invited();
    expect(await send(`/api/customers/${pending}/extend-trial`, {})).toMatchObject({
      status: 409,
      body: {
        code: 'wrong-stage',
        type: 'urn:problem-type:fortnight:wrong-stage',
        clears: expect.any(String),
        requestId: expect.any(String),
      },
    });
    expect(
      await send(`/api/customers/${pending}/activate`, { name: 'A', accepted: true, link: 1 }),
    ).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
    expect(await send(`/api/customers/${pending}/transfer`, { partner: 'contoso' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'partner' }] },
    });
    expect(await send(`/api/customers/${pending}/close`, {})).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'reason' }] },
    });
    const trial = await inTrial();
    await send(`/api/customers/${trial}/block-upgrade`, {});
    pass(15 * dayMs);
    expect(await send(`/api/customers/${trial}/allow-upgrade`, {})).toMatchObject({
      status: 409,
      body: { code: 'trial-over', clears: expect.stringContaining('convert-to-production') },
    });
  });

  it('suggests the command that was meant', async () => {
    const { send, inTrial } = await harness();
    const id = await inTrial();
    const answer = await send(`/api/customers/${id}/extend-trail`, {});
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'unknown-command', detail: expect.stringContaining('did you mean extend-trial?') },
    });
  });

  it('is 404 for an unknown customer', async () => {
    const { send } = await harness({ database: emptyDatabase });
    for (const id of ['0000000000000000', 'x', '../../etc/passwd'.replaceAll('/', '%2f')]) {
      expect(await send(`/api/customers/${id}/extend-trial`, {})).toMatchObject({
        status: 404,
        body: { code: 'unknown-customer' },
      });
      expect(await send(`/api/customers/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-customer' },
      });
    }
  });
});

describe('a body', () => {
  it.each([
    ['{"reason":', 400, 'malformed'],
    ['[1]', 400, 'malformed'],
    ['"text"', 400, 'malformed'],
    ['{"__proto__":{"reason":"x"}}', 400, 'malformed'],
    [`{"reason":"${'x'.repeat(70_000)}"}`, 413, 'too-large'],
    ['{"reason":7}', 422, 'invalid-input'],
  ])('%# is answered with what is wrong', async (payload, status, code) => {
    const { app, inTrial } = await harness();
    const id = await inTrial();
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const answer = await answered(app, {
      method: 'POST',
      url: `/api/customers/${id}/extend-trial`,
      headers,
      payload,
    });
    expect(answer).toMatchObject({ status, body: { code, status } });
  });

  it('in another charset is refused, and no name becomes Z\u{fffd}rich', async () => {
    const { app } = await harness();
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json; charset=iso-8859-1',
    };
    const named = (organization: string, encoding: 'latin1' | 'utf8') =>
      answered(app, {
        method: 'POST',
        url: '/api/customers',
        headers,
        payload: Buffer.from(JSON.stringify({ ...contoso, organization }), encoding),
      });
    expect(await named('Zürich AG', 'latin1')).toMatchObject({
      status: 400,
      body: { code: 'malformed', detail: 'the body is not UTF-8' },
    });
    expect(await named('Zürich AG', 'utf8')).toMatchObject({ status: 201 });
  });

  it('that is no JSON is answered 415', async () => {
    const { send, inTrial } = await harness();
    const id = await inTrial();
    const answer = await send(`/api/customers/${id}/extend-trial`, 'reason=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer).toMatchObject({ status: 415, body: { code: 'not-json' } });
  });
});

describe('trouble on our side', () => {
  it('is 503 with the request id under which to ask again, while Temporal is away', async () => {
    const { send, inTrial, customers } = await harness();
    const id = await inTrial();
    customers.down = true;
    const answer = await send(`/api/customers/${id}/extend-trial`, {}, { 'idempotency-key': 'mine-1' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable', requestId: 'mine-1' } });
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body.detail).toContain('may still have happened');
  });

  it('says of what only reads that there was no answer, not that something may have happened', async () => {
    const { send, inTrial, customers } = await harness();
    const id = await inTrial();
    customers.down = true;
    expect(await send(`/api/customers/${id}`)).toMatchObject({
      status: 503,
      body: { detail: 'no answer could be had in time', clears: 'ask again in some seconds' },
    });
  });

  it('never tells its cause', async () => {
    const { send, customers, invited, logged } = await harness();
    const id = await invited();
    customers.read = async () => {
      throw new Error('secret place 10.0.0.7');
    };
    const answer = await send(`/api/customers/${id}`);
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', requestId: expect.any(String) } });
    expect(answer.text).not.toContain('10.0.0.7');
    expect(logged).toMatchObject([
      { details: { requestId: answer.body.requestId, route: '/api/customers/:id' } },
    ]);
  });

  it('shows in /healthz which part is away', async () => {
    const { send, customers } = await harness();
    expect(await send('/healthz')).toMatchObject({ status: 200, body: { parts: { temporal: 'up' } } });
    customers.down = true;
    expect(await send('/healthz')).toMatchObject({ status: 503, body: { parts: { temporal: 'down' } } });
  });
});

describe('the activation link', () => {
  it('is not rotated while it is valid, and is once it has expired', async () => {
    const { send, invited, pass, customers } = await harness();
    const id = await invited();
    const first = await send(`/api/customers/${id}/activation-link`, {});
    expect(first.body).toMatchObject({
      number: 1,
      rotated: false,
      expiresAt: '2026-06-08T12:00:00.000Z',
      url: expect.stringMatching(/^http:\/\/localhost:3000\/activate\//),
    });
    expect((await send(`/api/customers/${id}/activation-link`, {})).body).toEqual(first.body);
    pass(7 * dayMs);
    const mails = customers.customer(id).mails.filter(({ kind }) => kind === 'activation').length;
    const second = await send(`/api/customers/${id}/activation-link`, {});
    expect(second.body).toMatchObject({ number: 2, rotated: true, expiresAt: '2026-06-15T12:00:00.000Z' });
    expect(customers.customer(id).mails.filter(({ kind }) => kind === 'activation')).toHaveLength(mails);
  });

  it('says when there is none', async () => {
    const { send, inTrial } = await harness();
    const { body } = await send('/api/customers', contoso);
    expect(await send(`/api/customers/${body.id}/activation-link`, {})).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-retry' },
    });
    expect(await send(`/api/customers/${await inTrial()}/activation-link`, {})).toMatchObject({
      status: 409,
      body: { code: 'wrong-stage' },
    });
  });
});
