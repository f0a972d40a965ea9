import { describe, expect, it } from 'vitest';
import { documentOf } from './contract.js';
import { answered, apiKey, emptyDatabase, harness } from './harness.js';

/** Where a provider sends browsers back to, with whatever it adds. */
const takesOthers = 'GET /api/auth/callback/oidc';

describe('a parameter that a route does not have', () => {
  it('is refused on every route of the API', async () => {
    const { app } = await harness({ database: emptyDatabase });
    const { paths } = await documentOf(app);
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => ({
        route: `${method.toUpperCase()} ${path}`,
        type: Object.keys(requestBody?.content ?? {})[0] ?? 'application/json',
      })),
    );
    const ofApi = routes.filter(({ route }) => route.includes(' /api/') && route !== takesOthers);
    expect(ofApi.length).toBeGreaterThan(90);
    const passed = [];
    for (const { route, type } of ofApi) {
      const [method, path = ''] = route.split(' ');
      const url = `${path.replace(/\{\w+\}/g, '0123456789abcdef')}?foo=1`;
      const { status, body } = await answered(app, {
        method: method as 'GET' | 'POST' | 'PATCH' | 'DELETE',
        url,
        headers: { authorization: `Bearer ${apiKey}`, ...(method === 'GET' ? {} : { 'content-type': type }) },
        ...(method === 'GET' || method === 'DELETE' ? {} : { payload: '{}' }),
      });
      // Of one's own login, which a key does not have.
      if (status === 403 && path.startsWith('/api/me/')) continue;
      const named = JSON.stringify(body.fields ?? null).includes('"path":"foo"');
      if (status !== 422 || !named) passed.push(`${route}: ${status}`);
    }
    expect(passed).toEqual([]);
  });

  it('is named with what the route takes', async () => {
    const { send } = await harness();
    expect(await send('/api/report?byy=week')).toMatchObject({
      status: 422,
      body: {
        code: 'invalid-input',
        detail: "the query cannot be used: GET /api/report has no parameter 'byy'",
        clears: 'leave it out: this route takes these parameters only: by, partner',
        fields: [{ path: 'byy' }],
      },
    });
  });

  it('does not really do what was meant to be a dry run', async () => {
    const { send, invited } = await harness();
    const id = await invited();
    const path = `/api/customers/${id}/activation-link`;
    expect(await send(`${path}?dryRun=true`, {})).toMatchObject({
      status: 422,
      body: { clears: 'leave it out: this route takes no parameters', fields: [{ path: 'dryRun' }] },
    });
    expect((await send(path, {})).status).toBe(200);
  });

  it('may come with a provider’s own way back', async () => {
    const { app } = await harness();
    const { status } = await answered(app, { url: '/api/auth/callback/oidc?code=a&session_state=b' });
    expect(status).toBe(404);
  });
});
