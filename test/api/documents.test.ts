import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { clamdScan, type Scan } from '../../src/api/documents/scan.js';
import type { Database } from '../../src/store/database.js';
import { documents } from '../../src/store/schema.js';
import { withAccounts } from '../accounts/support.js';
import { runWith } from '../cli/harness.js';
import { provideDatabases } from '../support/database.js';
import { dealFields, details } from '../support/deals.js';
import { answered } from './harness.js';

const databases = provideDatabases();
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n');

const deal = { ...dealFields, partner: 'northwind' };
const drafted = {
  type: 'agreement-drafted',
  at: '2026-06-01T12:00:00.000Z',
  number: 1,
  document: { id: 'agreement1', sha256: '0'.repeat(64) },
} as const;

/** A contract that waits for its signed copy, and the key of the partner whose customer it is. */
async function waiting(scan: Scan | null = null, database?: Database) {
  const api = await withAccounts(database ?? (await databases.fresh()), { scan });
  const { key } = await api.keyFor({ role: 'partner', partner: 'northwind' });
  const id = String((await api.send('/api/deals', deal)).body.id);
  const upload = (
    content: Buffer,
    { as = key, type = 'application/pdf', name = 'signed.pdf', query = '' } = {},
  ) =>
    answered(api.app, {
      method: 'POST',
      url: `/api/customers/${id}/documents?name=${encodeURIComponent(name)}${query}`,
      headers: { authorization: `Bearer ${as}`, 'content-type': type },
      payload: content,
    });
  const submit = async () => {
    api.customers.learn(id, [{ type: 'conflicts-checked', at: '2026-06-01T12:00:00.000Z', wanted: 1 }]);
    await api.send(`/api/customers/${id}/convert-to-customer`, {});
    const licensing = { ...details.licensing, start: { date: '2026-07-01' }, end: { date: '2027-06-30' } };
    await api.send(`/api/customers/${id}/save-details`, { ...details, licensing });
    const submitted = await api.send(`/api/customers/${id}/submit-to-contracts`, {});
    if (submitted.status !== 200) throw new Error(submitted.text);
    await api.publishAll(id);
  };
  return { api, id, key, upload, submit };
}

describe('a signed copy', () => {
  it('is taken while the contract waits for it, once for the same file, and comes back as it was', async () => {
    const { api, id, key, upload, submit } = await waiting();
    expect(await upload(pdf)).toMatchObject({ status: 409, body: { code: 'wrong-stage' } });
    await submit();
    const name = 'Vertrag "Contoso"\r\nX: y – unterschrieben.pdf';
    const kept = await upload(pdf, { name });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(kept).toMatchObject({ status: 201, body: { sha256, kind: 'signed-copy' } });
    const again = await upload(pdf);
    expect(again.body.id).toBe(kept.body.id);
    const back = await api.app.inject({
      url: String(kept.headers.location),
      headers: { authorization: `Bearer ${key}` },
    });
    expect(back.rawPayload).toEqual(pdf);
    expect(back.headers['content-type']).toBe('application/pdf');
    expect(String(back.headers['content-disposition'])).toMatch(/^attachment; filename="[^"\r\n]*"; /);
    expect(back.headers['x-content-type-options']).toBe('nosniff');
    expect(await api.send(`/api/customers/${id}/documents`)).toMatchObject({
      body: { documents: [{ id: kept.body.id }] },
    });
  });

  it.each([
    ['invoice.html', 'invoice.html.pdf'],
    ['\u{202e}fdp.exe', '_fdp.exe.pdf'],
    ['a\r\nb.PDF', 'a__b.PDF'],
  ])('called %j is saved and opened as a PDF by whoever looks at it', async (name, kept) => {
    const { api, upload, submit } = await waiting();
    await submit();
    const uploaded = await upload(pdf, { name });
    expect(uploaded.body.name).toBe(kept);
    const back = await api.send(String(uploaded.headers.location));
    expect(back.headers['content-disposition']).toContain(`filename="${kept}"`);
  });

  it('that the record has lost holds up the signing off, and is taken again in any open stage', async () => {
    const { api, id, upload, submit } = await waiting(null, await databases.owned());
    const lose = () => api.database.run('lose what came after the backup', (orm) => orm.delete(documents));
    const signOff = () => api.send(`/api/customers/${id}/approve-contract`, {});
    await submit();
    api.customers.learn(id, [drafted]);
    const { body: document } = await upload(pdf);
    const { id: file, sha256 } = document;
    await api.send(`/api/customers/${id}/record-signature`, { document: { id: file, sha256 } });
    await lose();
    expect(await signOff()).toMatchObject({ status: 409, body: { code: 'not-signed' } });
    await upload(pdf);
    expect(await signOff()).toMatchObject({ status: 200 });
    await lose();
    const another = Buffer.concat([pdf.subarray(0, -6), Buffer.from('another\n%%EOF\n')]);
    expect(await upload(another)).toMatchObject({ status: 409, body: { code: 'wrong-stage' } });
    expect(await upload(pdf)).toMatchObject({ status: 201, body: { id: file } });
    await api.send(`/api/customers/${id}/close`, { reason: 'gone' });
    expect(await upload(pdf)).toMatchObject({ status: 409, body: { code: 'wrong-stage' } });
  });

  it('is looked at and not kept by a dry run, of the API and of the command line', async () => {
    const { api, id, key, upload, submit } = await waiting();
    await submit();
    api.customers.learn(id, [drafted]);
    const shown = await upload(pdf, { query: '&dryRun=true' });
    expect(shown).toMatchObject({ status: 200, body: { dryRun: true, events: ['signature-recorded'] } });
    expect(await upload(Buffer.from('no'), { query: '&dryRun=true' })).toMatchObject({ status: 422 });

    const folder = await mkdtemp(join(tmpdir(), 'fortnight-signed-'));
    const file = join(folder, 'signed.pdf');
    await writeFile(file, pdf);
    const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const env = { FORTNIGHT_URL: url, FORTNIGHT_API_KEY: key };
    const previewed = await runWith(env, 'record-signature', id, '--file', file, '--dry-run');
    expect(previewed).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Dry run of record-signature: nothing was changed.'),
    });
    expect((await api.send(`/api/customers/${id}/documents`)).body).toEqual({ documents: [] });
    const done = await runWith(env, 'record-signature', id, '--file', file);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('signature-recorded') });
    const again = await upload(pdf, { query: '&dryRun=true' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-so' } });
    await rm(folder, { recursive: true });
  });

  it('with a virus in it is not kept, and none is while nothing can look for one', async () => {
    const clamd = await speaksAsClamd();
    const { api, id, upload, submit } = await waiting(clamdScan(clamd.address));
    await submit();
    const infected = Buffer.concat([
      pdf.subarray(0, -6),
      Buffer.alloc(200_000, 'x'),
      Buffer.from('EICAR\n%%EOF\n'),
    ]);
    expect(await upload(infected)).toMatchObject({
      status: 422,
      body: { code: 'virus-found', detail: expect.stringContaining('Eicar-Test-Signature') },
    });
    expect((await upload(pdf)).status).toBe(201);
    await clamd.close();
    const unseen = Buffer.concat([pdf.subarray(0, -6), Buffer.from('another\n%%EOF\n')]);
    expect(await upload(unseen)).toMatchObject({ status: 503, body: { code: 'not-scanned' } });
    const { documents } = (await api.send(`/api/customers/${id}/documents`)).body;
    expect(documents).toHaveLength(1);
    expect(api.logged).toContainEqual({
      message: 'a virus was found in an uploaded file',
      details: expect.objectContaining({ customer: id, found: 'Eicar-Test-Signature' }),
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'application/pdf', 422],
    ['a page that says that it is one', Buffer.from('<html>%PDF-1.7</html>'), 'application/pdf', 422],
    ['half a file', pdf.subarray(0, 20), 'application/pdf', 422],
    ['a picture', Buffer.from('\x89PNG'), 'image/png', 422],
    ['of a type that is none', pdf, ';', 422],
    ['more than 10 MB', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), 'application/pdf', 413],
  ])('that is %s is refused', async (_, content, type, status) => {
    const { api, id, upload, submit } = await waiting();
    await submit();
    expect((await upload(content, { type })).status).toBe(status);
    expect((await api.send(`/api/customers/${id}/documents`)).body).toEqual({ documents: [] });
  });

  it('that is too large is told the limit of documents, not that of commands', async () => {
    const { upload, submit } = await waiting();
    await submit();
    const { body } = await upload(Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), {
      type: 'application/pdf',
    });
    expect(body).toMatchObject({ code: 'too-large', clears: 'send a PDF of at most 10 MB' });
  });

  it('is there for its own partner only, and no other can add one', async () => {
    const { api, id, upload, submit } = await waiting();
    await submit();
    const { body } = await upload(pdf);
    const { key: other } = await api.keyFor({ role: 'partner', partner: 'fabrikam' });
    expect((await upload(pdf, { as: other })).status).toBe(404);
    for (const path of ['documents', `documents/${body.id}`, 'export.pdf', 'export.json']) {
      const seen = await api.app.inject({
        url: `/api/customers/${id}/${path}`,
        headers: { authorization: `Bearer ${other}` },
      });
      expect([path, seen.statusCode]).toEqual([path, 404]);
    }
  });
});

describe('an export as PDF', () => {
  it('has words and names for people, no codes, and instants in their zone', async () => {
    const { api, id, submit } = await waiting();
    await submit();
    const { key } = await api.keyFor({ role: 'staff' });
    const { rawPayload } = await api.app.inject({
      url: `/api/customers/${id}/export.pdf`,
      headers: { authorization: `Bearer ${key}` },
    });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(rawPayload)), {
      mergePages: true,
    });
    const words = text.replace(/\s+/g, ' ');
    expect(words).toContain('Partner Northwind Partners');
    expect(words).toContain('Stage Contracts since');
    expect(words).toContain('Customer contact information');
    expect(words).toMatch(/to be signed by \w+, \d+ June 2026 at/);
    expect(words).not.toMatch(/\d{4}-\d\d-\d\dT|new-license|userType/);
  });
});

/** Takes INSTREAM as clamd's manual has it: chunks with their length before, until one of nothing. */
async function speaksAsClamd(): Promise<{ address: string; close(): Promise<unknown> }> {
  const server: Server = createServer((socket) => {
    let given = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      given = Buffer.concat([given, Buffer.from(part)]);
      const command = given.indexOf(0) + 1;
      const content: Buffer[] = [];
      for (let at = command; at + 4 <= given.length; ) {
        const length = given.readUInt32BE(at);
        const chunk = given.subarray(at + 4, at + 4 + length);
        if (length === 0) {
          const bad = Buffer.concat(content).includes('EICAR') && given.subarray(0, command).equals(instream);
          socket.end(`stream: ${bad ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`);
        }
        content.push(chunk);
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('it listens nowhere');
  return {
    address: `127.0.0.1:${place.port}`,
    close: () => new Promise((done) => server.close(done)),
  };
}
const instream = Buffer.from('zINSTREAM\0');
