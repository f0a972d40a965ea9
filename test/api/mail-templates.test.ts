import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answered, apiKey, harness } from './harness.js';

const templates = z.object({
  templates: z.array(
    z.object({ name: z.string(), kind: z.string(), subjects: z.record(z.string(), z.string()) }),
  ),
});
const headers = { authorization: `Bearer ${apiKey}` };

describe('email templates', () => {
  it('are each shown to each audience, as text and as HTML that only our pages may frame', async () => {
    const { app, send } = await harness();
    const { templates: all } = templates.parse((await send('/api/mail-templates')).body);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(15);
    for (const { name, subjects } of all) {
      for (const [audience, subject] of Object.entries(subjects)) {
        const address = `/api/mail-templates/${name}`;
        const shown = await send(`${address}?audience=${audience}`);
        expect(shown.body).toMatchObject({ name, audience, subject });
        const page = await app.inject({ url: `${address}/html?audience=${audience}`, headers });
        expect(page.body).toContain('</html>');
        const policy = String(page.headers['content-security-policy']);
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'self'");
        expect(policy).toMatch(/;sandbox$/);
        expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
      }
    }
  });

  it('are there for the whole road, each for those whom it is for and nobody else', async () => {
    const { app, send } = await harness();
    const { templates: all } = templates.parse((await send('/api/mail-templates')).body);
    const audiences = (kind: string) => Object.keys(all.find((one) => one.name === kind)?.subjects ?? {});
    expect(audiences('deal-registered')).toEqual(['partner', 'staff']);
    expect(audiences('license-agreement')).toEqual(['agreement-contact']);
    expect(audiences('upgrade-notice')).toEqual(['customer', 'partner']);
    const url = '/api/mail-templates/deal-registered';
    expect(await answered(app, { url: `${url}?audience=customer`, headers })).toMatchObject({ status: 404 });
    expect((await send(url)).body).toMatchObject({ audience: 'partner' });
  });

  it('are named where there is none of a name', async () => {
    const { app } = await harness();
    for (const name of ['constructor', 'x'.repeat(95)]) {
      const answer = await answered(app, { url: `/api/mail-templates/${name}`, headers });
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-template' } });
    }
  });
});
