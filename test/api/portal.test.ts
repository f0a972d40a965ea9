import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harness } from './harness.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script>');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'shown()');
});
afterAll(() => rmSync(folder, { recursive: true }));

const browser = { accept: 'text/html,application/xhtml+xml' };

describe('the portal’s page', () => {
  it('is answered for each screen, never kept, with a nonce of its own', async () => {
    const { app } = await harness({ portal: folder });
    const [one, other] = [
      await app.inject({ url: '/customers?tab=pending', headers: browser }),
      await app.inject({ url: '/customers/0123456789abcdef', headers: browser }),
    ];
    for (const { statusCode, headers, body } of [one, other]) {
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      const [, nonce] = /nonce-([^']+)'/.exec(policy) ?? [];
      expect(body).toContain(`nonce="${nonce}"`);
    }
    expect(one.body).not.toBe(other.body);
  });

  it.each([
    '/api/customer',
    '/activate',
    '/webhooks/none',
    '/assets/b-2.js',
    '/healthz/more',
    '/set-password',
  ])('is not answered for %s, which is another part’s', async (url) => {
    const { app } = await harness({ portal: folder });
    const { headers, body } = await app.inject({ url, headers: browser });
    expect(body).not.toContain('a-1.js');
    expect(headers['content-security-policy']).not.toContain("script-src 'self'");
  });

  it('is not answered to a program, which gets a problem', async () => {
    const { app } = await harness({ portal: folder });
    const answer = await app.inject({ url: '/customers' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not-found' });
  });

  it('has files that are kept for ever, since another content has another name', async () => {
    const { app } = await harness({ portal: folder });
    const answer = await app.inject({ url: '/assets/a-1.js' });
    expect(answer.body).toBe('shown()');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('must have been built', async () => {
    await expect(harness({ portal: join(folder, 'none') })).rejects.toThrow('npm run build');
  });
});
