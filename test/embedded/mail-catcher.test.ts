import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type MailCatcher, startMailCatcher } from '../../src/embedded/mail-catcher.js';

let folder: string;
let catcher: MailCatcher;

const start = (ports: { smtpPort?: number; webPort?: number } = {}) =>
  startMailCatcher({ folder, smtpPort: 0, webPort: 0, host: '127.0.0.1', ...ports });

const activation: SendMailOptions = {
  from: { name: 'Fortnight', address: 'trials@vendor.example' },
  to: { name: 'Ada Lovelace', address: 'ada@contoso.example' },
  subject: 'Activate your trial',
  text: 'Open http://127.0.0.1:3000/a/1',
  html: '<p>Open <a href="http://127.0.0.1:3000/a/1">the link</a></p>',
  messageId: '<activation.c1.1@fortnight.example>',
};

const send = (mail: SendMailOptions = {}) => {
  const { hostname, port } = new URL(catcher.smtpUrl);
  const transport = createTransport({ host: hostname, port: Number(port), ignoreTLS: true });
  return transport.sendMail({ ...activation, ...mail });
};

const listing = z.object({
  total: z.number(),
  messages: z.array(
    z.looseObject({
      id: z.string(),
      subject: z.string(),
      text: z.string().nullable(),
      html: z.string().nullable(),
    }),
  ),
});
const list = async (query = '') =>
  listing.parse(await (await fetch(`${catcher.webUrl}/api/messages${query}`)).json());
const look = async (path: string) => (await fetch(catcher.webUrl + path)).text();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catcher-'));
  catcher = await start();
});
afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a caught email', () => {
  it('can be read as JSON: texts, headers, envelope and Message-ID', async () => {
    await send({ bcc: 'archive@vendor.example' });
    const { total, messages } = await list();
    expect(total).toBe(1);
    expect(messages[0]).toMatchObject({
      subject: 'Activate your trial',
      from: { name: 'Fortnight', address: 'trials@vendor.example' },
      to: [{ name: 'Ada Lovelace', address: 'ada@contoso.example' }],
      envelope: { from: 'trials@vendor.example', to: ['ada@contoso.example', 'archive@vendor.example'] },
      messageId: '<activation.c1.1@fortnight.example>',
      text: expect.stringContaining('/a/1'),
      html: expect.stringContaining('the link'),
      headers: expect.arrayContaining([{ name: 'Subject', value: 'Activate your trial' }]),
    });
  });

  it('is found by recipient, by part of the subject and by Message-ID', async () => {
    await send();
    await send({ to: 'grace@fabrikam.example', subject: 'Your trial ends on 3 March', messageId: '<2@x>' });
    expect((await list('?to=GRACE@fabrikam.example')).messages.map(({ subject }) => subject)).toEqual([
      'Your trial ends on 3 March',
    ]);
    expect((await list('?to=grace')).total).toBe(0);
    expect((await list('?subject=activate')).total).toBe(1);
    expect((await list('?messageId=activation.c1.1@fortnight.example')).total).toBe(1);
    expect((await list('?messageId=%3C2@x%3E&to=ada@contoso.example')).total).toBe(0);
  });

  it('comes before the ones that arrived earlier', async () => {
    for (const subject of ['first', 'second', 'third']) await send({ subject });
    expect((await list()).messages.map(({ subject }) => subject)).toEqual(['third', 'second', 'first']);
  });

  it('is still there after a restart, and what a crash left half-written is not', async () => {
    await send();
    await catcher.stop();
    await writeFile(join(folder, 'messages', '000001700000000-0123456789ab.eml.unfinished'), 'From: x');
    await writeFile(join(folder, 'messages', '000001700000000-0123456789ab.json'), '{}');
    catcher = await start();
    expect(await list()).toMatchObject({ total: 1, messages: [{ subject: 'Activate your trial' }] });
    expect(await readdir(join(folder, 'messages'))).toHaveLength(2);
  });

  it('survives the loss of everything but the message itself', async () => {
    await send();
    await catcher.stop();
    for (const name of await readdir(join(folder, 'messages'))) {
      if (name.endsWith('.json')) await writeFile(join(folder, 'messages', name), '{"damaged":');
    }
    catcher = await start();
    expect((await list('?to=ada@contoso.example')).total).toBe(1);
  });

  it('is deleted alone or with all others', async () => {
    await send();
    await send({ subject: 'Another' });
    const { messages } = await list('?subject=another');
    const one = await fetch(`${catcher.webUrl}/api/messages/${messages[0]?.id}`, { method: 'DELETE' });
    expect(await one.json()).toEqual({ deleted: 1 });
    expect((await list()).total).toBe(1);
    await fetch(`${catcher.webUrl}/api/messages`, { method: 'DELETE' });
    expect((await list()).total).toBe(0);
    expect(await readdir(join(folder, 'messages'))).toEqual([]);
  });

  it('of more than 25 MB is refused while it is sent', async () => {
    const content = Buffer.alloc(20 * 1024 * 1024, 'x');
    await expect(send({ attachments: [{ filename: 'big.bin', content }] })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect((await list()).total).toBe(0);
  });
});

describe('the page', () => {
  it('says what to do while there is no mail', async () => {
    const page = await look('/');
    expect(page).toContain('No mail yet');
    expect(page).toContain(catcher.smtpUrl);
    expect(page).toContain('fortnight add-customer');
  });

  it('lists the mail, and finds it by subject, sender and recipient', async () => {
    await send();
    for (const query of ['', '?q=ACTIVATE', '?q=lovelace', '?q=trials@vendor']) {
      expect(await look(`/${query}`)).toContain('Activate your trial');
    }
    expect(await look('/?q=nothing-like-it')).toContain('Nothing matches');
  });

  it('shows a message as HTML, text and source, with its Message-ID', async () => {
    await send();
    const path = `/messages/${(await list()).messages[0]?.id}`;
    expect(await look(path)).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(await look(`${path}?view=text`)).toContain('<pre>Open http://127.0.0.1:3000/a/1');
    expect(await look(`${path}?view=source`)).toContain('MIME-Version: 1.0');
    expect(await look(path)).toContain('&lt;activation.c1.1@fortnight.example&gt;');
  });

  it('treats hostile names, subjects and bodies as text', async () => {
    const attack = '"><script>alert(1)</script>\'<img src=x onerror=alert(1)>';
    await send({
      subject: attack,
      from: { name: attack, address: 'mallory@evil.example' },
      text: attack,
      headers: { 'X-Attack': attack },
      attachments: [{ filename: attack, content: 'x' }],
    });
    const path = `/messages/${(await list()).messages[0]?.id}`;
    const search = `/?q=${encodeURIComponent(attack)}`;
    for (const shown of ['/', search, path, `${path}?view=text`, `${path}?view=source`]) {
      const page = await look(shown);
      expect(page).not.toContain('<script>');
      expect(page).not.toContain('<img');
    }
  });

  it('lets an HTML mail run nothing and load nothing', async () => {
    await send({
      html: '<script>parent.location="http://evil.example"</script><img src="http://evil.example/pixel">',
    });
    const mail = await fetch(`${catcher.webUrl}/messages/${(await list()).messages[0]?.id}/html`);
    const policy = mail.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|http/);
  });

  it('shows pictures that a mail brings along, and hands out attachments as downloads only', async () => {
    const picture = {
      cid: 'logo@x',
      filename: 'logo.png',
      content: Buffer.from('png'),
      contentType: 'image/png',
    };
    await send({
      html: '<img src="cid:logo@x">',
      attachments: [picture, { filename: 'evil.html', content: '<script>alert(1)</script>' }],
    });
    const path = `/messages/${(await list()).messages[0]?.id}`;
    expect(await look(`${path}/html`)).toContain('src="data:image/png;base64,cG5n"');
    const file = await fetch(`${catcher.webUrl}${path}/attachments/1`);
    expect(file.headers.get('content-disposition')).toBe('attachment');
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('answers nobody who came by another name', async () => {
    const { port } = new URL(catcher.webUrl);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', headers: { host: `evil.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('a port in use', () => {
  it.each(['smtpPort', 'webPort'] as const)(
    'is told for %s by EADDRINUSE, and nothing is left running',
    async (which) => {
      const url = which === 'smtpPort' ? catcher.smtpUrl : catcher.webUrl;
      const port = Number(new URL(url).port);
      await expect(start({ [which]: port })).rejects.toMatchObject({
        code: 'EADDRINUSE',
        message: expect.stringContaining(String(port)),
      });
    },
  );

  it('is not asked for on an address that others can reach', async () => {
    const open = startMailCatcher({ folder, smtpPort: 0, webPort: 0, host: '0.0.0.0' });
    await expect(open).rejects.toThrow(/"0.0.0.0".*takes 127.0.0.1/);
  });
});
