import { describe, expect, it } from 'vitest';
import { answered, type Harness, harness } from './harness.js';

const path = '/intake/northwind';
const complete = {
  organization: 'Tailspin Toys',
  name: 'Tim <b>Taylor</b>',
  email: 'tim@tailspin.example',
  country: 'JP',
  'users.modeler': '5',
  notes: 'Budgets\nof two plants',
};

const post = ({ app }: Harness, fields: Record<string, string>) =>
  answered(app, {
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const get = ({ app }: Harness, url = path) => answered(app, { url });
const deals = ({ customers }: Harness) =>
  customers.all().map(({ deal, organization }) => ({ deal, organization }));

describe('a partner’s intake form', () => {
  it('is one light page without scripts, under 20 KB', async () => {
    const { status, text } = await get(await harness());
    expect(status).toBe(200);
    expect(text).toContain('Ask Northwind Partners for an offer');
    expect(text).toContain('<option value="JP" >Japan</option>');
    expect(text).not.toContain('<script');
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  it('becomes a deal of that partner, once, however often it is sent', async () => {
    const made = await harness();
    const request = /name="request" value="([^"]+)"/.exec((await get(made)).text)?.[1] ?? '';
    const sent = await post(made, { ...complete, request });
    expect(sent).toMatchObject({ status: 303, headers: { location: `${path}/received` } });
    expect(await post(made, { ...complete, request })).toMatchObject({ status: 303 });
    expect(deals(made)).toMatchObject([
      { organization: 'Tailspin Toys', deal: { country: 'JP', users: { modeler: 5 } } },
    ]);
    expect((await get(made, `${path}/received`)).text).toContain('Northwind Partners has what you sent');
  });

  it('says at each field what is wrong with it, and keeps all that was typed', async () => {
    const made = await harness();
    const wrong = { ...complete, email: 'tim', country: '', 'users.modeler': '1.5', request: 'abc' };
    const { status, text } = await post(made, wrong);
    expect(status).toBe(422);
    expect(text).toContain('<p class="wrong" id="email-wrong">Expected an email address');
    expect(text).toContain('<p class="wrong" id="country-wrong">Choose your country.</p>');
    expect(text).toContain('id="users.modeler-wrong"');
    expect(text).toContain('value="Tim &#60;b&#62;Taylor&#60;/b&#62;"');
    expect(text).toContain('Budgets\nof two plants</textarea>');
    expect(text).toContain('name="request" value="abc"');
    expect(deals(made)).toEqual([]);
  });

  it('answers what fills in the hidden field like everybody else, and registers nothing', async () => {
    const made = await harness();
    const { status, headers } = await post(made, { ...complete, website: 'https://spam.example' });
    expect([status, headers.location]).toEqual([303, `${path}/received`]);
    expect(deals(made)).toEqual([]);
  });

  it('is slow for one address, together with the partner’s own site, and keeps what was typed', async () => {
    const made = await harness();
    const site = { organization: 'A', name: 'B', email: 'c@d.example', country: 'DE' };
    for (let count = 0; count < 5; count += 1)
      await answered(made.app, { method: 'POST', url: `/api${path}`, payload: site });
    const { status, text, headers } = await post(made, complete);
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(text).toContain('sent too often');
    expect(text).toContain('value="tim@tailspin.example"');
  });

  it('takes what somebody has corrected, however often it came back with mistakes', async () => {
    const made = await harness();
    for (let count = 0; count < 8; count += 1)
      expect(await post(made, { ...complete, email: 'tim' })).toMatchObject({ status: 422 });
    expect(await post(made, complete)).toMatchObject({ status: 303 });
    expect(deals(made)).toHaveLength(1);
  });

  it('is slow for who tries it without end', async () => {
    const made = await harness();
    for (let count = 0; count < 30; count += 1) await post(made, { ...complete, email: 'tim' });
    expect(await post(made, { ...complete, email: 'tim' })).toMatchObject({ status: 429 });
  });

  it('keeps what was typed while Fortnight cannot take it', async () => {
    const made = await harness();
    made.customers.down = true;
    const { status, text } = await post(made, complete);
    expect(status).toBe(503);
    expect(text).toContain('It arrives once');
    expect(text).toContain('value="tim@tailspin.example"');
  });

  it('is not there for a partner that is not', async () => {
    const made = await harness();
    for (const url of ['/intake/nobody', `/intake/${'n'.repeat(61)}`, '/intake/northwind/at/all']) {
      const { status, text } = await get(made, url);
      expect([status, text.includes('There is no such form')]).toEqual([404, true]);
    }
    expect(made.logged.filter(({ message }) => message.includes('failed'))).toEqual([]);
  });
});
