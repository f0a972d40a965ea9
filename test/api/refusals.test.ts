import { describe, expect, it } from 'vitest';
import { harness } from './harness.js';

const said = 'a request was refused';

describe('what is refused', () => {
  it('is in the log with its fields, and without what was in them', async () => {
    const api = await harness();
    const body = {
      organization: 7,
      email: 'hush-hush',
      sku: 'essentials',
      'a secret, by mistake': 'hush-hush',
    };
    const { status } = await api.send('/api/customers', body);
    expect(status).toBe(422);
    const lines = api.logged.filter(({ message }) => message === said);
    expect(lines).toEqual([
      {
        message: said,
        details: {
          requestId: expect.any(String),
          method: 'POST',
          route: '/api/customers',
          status: 422,
          code: 'invalid-input',
          fields: expect.arrayContaining(['organization', 'email', 'a name of another kind']),
          principal: 'bootstrap',
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/hush|secret/);
  });

  it('is told with its address where nobody is known, and not for a page that asks whether somebody is', async () => {
    const api = await harness();
    const get = (headers: Record<string, string>) => api.app.inject({ url: '/api/me', headers });
    await get({});
    expect(api.logged).toEqual([]);
    await get({ authorization: 'Bearer fn_no-key' });
    const headers = { 'content-type': 'application/json' };
    await api.app.inject({ method: 'POST', url: '/api/auth/sign-in', payload: '{', headers });
    expect(api.logged).toMatchObject([
      { details: { status: 401, code: 'unauthorized', address: '127.0.0.1' } },
      { details: { status: 400, code: 'malformed', route: '/api/auth/sign-in', address: '127.0.0.1' } },
    ]);
    expect(JSON.stringify(api.logged)).not.toContain('no-key');
  });

  it('fills no disk: of a flood, some hundred lines a minute', async () => {
    const api = await harness();
    for (let count = 0; count < 320; count += 1) await api.send('/api/customers', { sku: count });
    const counted = (text: string) => api.logged.filter(({ message }) => message.includes(text)).length;
    expect([counted(said), counted('more requests are refused')]).toEqual([300, 1]);
  });
});
