import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { buildCodecServer } from '../../src/codec-server/server.js';
import { EncryptionCodec } from '../../src/temporal/encryption-codec.js';
import { Keyring } from '../../src/temporal/keyring.js';

const keyring = new Keyring({ keys: [randomBytes(32).toString('base64')] });
const codec = new EncryptionCodec({ keyring });
const ui = 'http://localhost:8233';
const token = 'a-token-of-enough-length';
const open: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

async function serve(given?: string): Promise<FastifyInstance> {
  const app = await buildCodecServer({ codec, origins: [ui], token: given });
  open.push(app);
  return app;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const clear = { metadata: { encoding: base64('json/plain') }, data: base64('{"name":"Contoso"}') };

async function post(app: FastifyInstance, url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { host: 'localhost:8234', ...headers },
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const sealed = async () => {
  const [payload] = await codec.encode([
    { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"name":"Contoso"}') },
  ]);
  const metadata = Object.entries(payload?.metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64'),
  ]);
  return {
    metadata: Object.fromEntries(metadata),
    data: Buffer.from(payload?.data ?? []).toString('base64'),
  };
};

describe('the codec server', () => {
  it('decrypts in order, and shows what it cannot decrypt as it is', async () => {
    const app = await serve();
    const good = await sealed();
    const foreign = {
      ...good,
      metadata: { ...good.metadata, 'encryption-key-id': base64('0123456789abcdef') },
    };
    const damaged = { ...good, data: base64('nothing') };
    const { status, body } = await post(app, '/decode', { payloads: [good, foreign, clear, damaged, good] });
    expect(status).toBe(200);
    expect(body.payloads).toEqual([clear, foreign, clear, damaged, clear]);
  });

  it('encrypts what the temporal command sends, so that it comes back', async () => {
    const app = await serve();
    const { body } = await post(app, '/encode', { payloads: [clear] });
    expect(JSON.stringify(body)).not.toContain(clear.data);
    expect((await post(app, '/decode', body)).body).toEqual({ payloads: [clear] });
  });

  it('takes what JSON of protobuf leaves out', async () => {
    const app = await serve();
    expect((await post(app, '/encode', {})).body).toEqual({ payloads: [] });
    const empty = { metadata: { encoding: base64('binary/null') } };
    expect((await post(app, '/decode', { payloads: [empty] })).body.payloads).toEqual([
      { ...empty, data: '' },
    ]);
  });

  it.each([{ payloads: 7 }, { payloads: [{ data: '%%%' }] }, { payloads: [{ metadata: { a: 1 } }] }, []])(
    'refuses %j with what it expects',
    async (body) => {
      const { status, body: answer } = await post(await serve(), '/decode', body);
      expect([status, answer.message]).toEqual([400, expect.stringContaining('payloads')]);
    },
  );

  it('answers pages of the Web UI only, whatever their browser would let them read', async () => {
    const app = await serve();
    const body = { payloads: [await sealed()] };
    const good = await post(app, '/decode', body, { origin: ui });
    expect([good.status, good.headers['access-control-allow-origin']]).toEqual([200, ui]);
    const bad = await post(app, '/decode', body, { origin: 'http://evil.example' });
    expect(bad.status).toBe(403);
    expect(JSON.stringify(bad.body)).not.toContain(clear.data);
    expect((await post(app, '/decode', body, { origin: 'null' })).status).toBe(403);
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/decode',
      headers: {
        origin: ui,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-namespace',
      },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers['access-control-allow-headers']).toContain('x-namespace');
  });

  it('without a token serves no foreign name that was made to point here', async () => {
    const app = await serve();
    expect((await post(app, '/decode', {}, { host: 'evil.example:8234' })).status).toBe(403);
    expect((await post(app, '/decode', {}, { host: '127.0.0.1:8234' })).status).toBe(200);
  });

  it('with a token serves whoever shows it, and nobody else', async () => {
    const app = await serve(token);
    const bearer = (text: string) => ({ authorization: `Bearer ${text}`, host: 'codec.contoso.example' });
    expect((await post(app, '/decode', {}, bearer(token))).status).toBe(200);
    for (const headers of [{}, bearer('wrong'), bearer(`${token}x`), { cookie: 'fortnight-codec=1.x' }]) {
      const { status, headers: answered } = await post(
        app,
        '/decode',
        { payloads: [await sealed()] },
        headers,
      );
      expect([status, answered['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    expect((await post(app, '/encode', {}, {})).status).toBe(401);
  });

  it('lets a browser in by its sign-in page, which takes the token only', async () => {
    const app = await serve(token);
    const signIn = (given: string) =>
      app.inject({
        method: 'POST',
        url: '/sign-in',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `token=${given}`,
      });
    expect((await app.inject({ url: '/' })).body).toContain('<form');
    const wrong = await signIn('wrong');
    expect([wrong.statusCode, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    const cookie = String((await signIn(token)).headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(token);
    const [pair = ''] = cookie.split(';');
    expect((await post(app, '/decode', {}, { cookie: pair, origin: ui })).status).toBe(200);
    const later = pair.replace(/=(\d+)/, (_match, until) => `=${Number(until) + 1}`);
    expect((await post(app, '/decode', {}, { cookie: later })).status).toBe(401);
  });
});
