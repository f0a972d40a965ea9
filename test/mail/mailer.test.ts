import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMailer, type Mail, type Mailer, type MailerOptions } from '../../src/mail/mailer.js';
import { certificates } from '../support/certificates.js';
import { type FaultySmtp, startFaultySmtp } from '../support/smtp-fault.js';

const from = 'Fortnight <no-reply@fortnight.example>';
const mail: Mail = {
  to: { name: 'Ada Lovelace', address: 'ada@contoso.example' },
  messageId: '<k3v9q2m8x1t7b5z4.upgrade-notice.7.ab12cd34ef56@fortnight.example>',
  subject: 'Your trial becomes a production subscription',
  html: '<p>Hello</p>',
  text: 'Hello',
  customerId: 'k3v9q2m8x1t7b5z4',
  kind: 'upgrade-notice',
};

let smtp: FaultySmtp;
let undo: (() => unknown)[];

beforeEach(async () => {
  smtp = await startFaultySmtp();
  undo = [() => smtp.stop()];
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
});

function mailer(options: Partial<MailerOptions> = {}): Mailer {
  const made = createMailer({ smtpUrl: smtp.url, from, timeoutMs: 5_000, ...options });
  undo.push(() => made.close());
  return made;
}

describe('an email that is accepted', () => {
  it('arrives once, with the headers that machines need', async () => {
    const result = await mailer().send(mail);
    expect(result).toMatchObject({ address: 'ada@contoso.example', outcome: 'accepted' });
    const [received, ...others] = smtp.received;
    expect(others).toEqual([]);
    expect(received).toMatchObject({
      recipients: ['ada@contoso.example'],
      messageId: mail.messageId,
      from: { name: 'Fortnight', address: 'no-reply@fortnight.example' },
      to: [{ name: 'Ada Lovelace', address: 'ada@contoso.example' }],
      subject: mail.subject,
    });
    expect(received?.html).toContain('<p>Hello</p>');
    expect(received?.text).toContain('Hello');
    const headers = new Map(received?.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-fortnight-customer')).toBe(mail.customerId);
    expect(headers.get('x-fortnight-kind')).toBe('upgrade-notice');
    expect(headers.has('date')).toBe(true);
  });

  it.each([
    'Acme <evil@x.example>, Inc',
    'Acme\r\nBcc: evil@x.example',
    '"Acme" <evil@x.example>',
    '\u202eemcA',
    'קונטוסו',
  ])('goes to one address whatever the name: %j', async (name) => {
    const { outcome } = await mailer().send({ ...mail, to: { ...mail.to, name }, subject: `${name}: trial` });
    expect(outcome).toBe('accepted');
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.recipients).toEqual(['ada@contoso.example']);
    expect(smtp.received[0]?.to.map(({ address }) => address)).toEqual(['ada@contoso.example']);
    expect(smtp.received[0]?.headers.map(({ name }) => name.toLowerCase())).not.toContain('bcc');
  });

  it('shares few connections with many others', async () => {
    const one = mailer({ maxConnections: 2 });
    const results = await Promise.all(Array.from({ length: 20 }, () => one.send(mail)));
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(20).fill('accepted'));
    expect(smtp.received).toHaveLength(20);
  });
});

describe('an email that is not accepted', () => {
  it('is refused for good where the recipient is', async () => {
    await smtp.behave({ refuse: 550 });
    const result = await mailer().send(mail);
    expect(result.outcome).toBe('refused');
    expect(result.reason).toBe('the recipient was not taken: 550 no such mailbox here');
  });

  it('is refused for good where the message is', async () => {
    await smtp.behave(({ at }) => (at === 'data' ? { code: 554, text: 'looks like spam' } : 'go-on'));
    expect(await mailer().send(mail)).toMatchObject({
      outcome: 'refused',
      reason: 'the message was not taken: 554 looks like spam',
    });
  });

  it.each([421, 450] as const)('is delayed on %i', async (refuse) => {
    await smtp.behave({ refuse });
    expect(await mailer().send(mail)).toMatchObject({
      outcome: 'delayed',
      reason: expect.stringContaining(`${refuse} try again later`),
    });
  });

  it('is delayed where nothing listens, and goes out once something does', async () => {
    await smtp.behave('refuse-connection');
    const one = mailer();
    expect(await one.send(mail)).toMatchObject({
      outcome: 'delayed',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await one.verify()).toMatchObject({ ok: false, reason: expect.stringContaining('ECONNREFUSED') });
    await smtp.behave('accept');
    expect(await one.send(mail)).toMatchObject({ outcome: 'accepted' });
  });

  it.each(['drop-before-data', 'drop-before-250'] as const)(
    'is delayed and not sent again by itself: %s',
    async (how) => {
      await smtp.behave(how);
      expect(await mailer().send(mail)).toMatchObject({ outcome: 'delayed' });
      expect(smtp.received.length).toBe(how === 'drop-before-250' ? 1 : 0);
    },
  );

  it('is delayed where the server turns us away at the greeting', async () => {
    await smtp.behave(({ at }) => (at === 'connect' ? { code: 554, text: 'no service' } : 'go-on'));
    expect(await mailer().send(mail)).toMatchObject({
      outcome: 'delayed',
      reason: expect.stringContaining('no service'),
    });
  });

  it('is refused without a connection where the address is none', async () => {
    for (const address of ['ada', 'a@b, c@d', 'a@b>\r\nRCPT TO:<c@d']) {
      expect(await mailer().send({ ...mail, to: { name: null, address } })).toMatchObject({
        outcome: 'refused',
      });
    }
    expect(smtp.received).toEqual([]);
  });
});

describe('a server that hangs', () => {
  it.each(['connect', 'rcpt', 'data', 'received'] as const)(
    'at %s costs no more than the timeout',
    async (where) => {
      await smtp.behave(({ at }) => (at === where ? 'hang' : 'go-on'));
      const one = mailer({ timeoutMs: 400, maxConnections: 1 });
      const began = performance.now();
      expect(await one.send(mail)).toMatchObject({
        outcome: 'delayed',
        reason: expect.stringContaining('0.4 s'),
      });
      expect(performance.now() - began).toBeLessThan(1_500);
      // The one connection is free again: the hung one was closed and not kept.
      await smtp.behave('accept');
      expect(await one.send(mail)).toMatchObject({ outcome: 'accepted' });
    },
  );

  it('by trickling its answers is cut off too, also for emails that wait behind it', async () => {
    const { port, sockets } = await trickling();
    const one = mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, timeoutMs: 400, maxConnections: 1 });
    const results = await Promise.all([one.send(mail), one.send(mail)]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['delayed', 'delayed']);
    expect(sockets.size).toBeGreaterThan(0);
    // Ends with the test's own timeout where a connection was kept.
    while ([...sockets].some(({ destroyed }) => !destroyed))
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await one.verify()).toMatchObject({ ok: false });
  });
});

describe('a login that fails', () => {
  it.each([535, 534, 530])('is a setting to correct and no refusal: %i', async (code) => {
    const url = await demanding('fortnight', 'correct', code);
    const one = mailer({ smtpUrl: url.replace('correct', 'hunter2-wrong') });
    const result = await one.send(mail);
    expect(result.outcome).toBe('delayed');
    expect(result.reason).toMatch(new RegExp(`check SMTP_URL.*${code}`));
    expect(result.reason).not.toContain('hunter2-wrong');
    expect(await one.verify()).toMatchObject({
      ok: false,
      reason: expect.not.stringContaining('hunter2-wrong'),
    });
    expect(await mailer({ smtpUrl: url }).verify()).toEqual({ ok: true, reason: 'the mail server answers' });
    expect(await mailer({ smtpUrl: url }).send(mail)).toMatchObject({ outcome: 'accepted' });
  });

  it('that was left out is one as well', async () => {
    const url = await demanding('fortnight', 'correct', 535);
    const { outcome } = await mailer({ smtpUrl: url.replace('fortnight:correct@', '') }).send(mail);
    expect(outcome).toBe('delayed');
  });
});

it('a server whose certificate is not trusted delays', async () => {
  // The test server warns of its built-in certificate, and that it is nobody's is the point here.
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  undo.push(() => silence.mockRestore());
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onData: (s, _, done) => void s.resume().on('end', done),
  });
  const port = await listen(server);
  const result = await mailer({ smtpUrl: `smtp://127.0.0.1:${port}` }).send(mail);
  expect(result).toMatchObject({ outcome: 'delayed', reason: expect.stringMatching(/certificate|TLS/i) });
  await expect(
    mailer({ smtpUrl: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false` }).send(mail),
  ).resolves.toMatchObject({ outcome: 'accepted' });
});

it('smtps:// to a port without TLS delays, and says which of the two is for which port', async () => {
  const result = await mailer({ smtpUrl: smtp.url.replace('smtp:', 'smtps:') }).send(mail);
  expect(result).toMatchObject({
    outcome: 'delayed',
    reason: expect.stringMatching(/no TLS there.*smtps:\/\/ is for port 465, smtp:\/\/ for 587/),
  });
  expect(result.reason).not.toContain('ssl3_record');
});

it('a server that offers no TLS gets no email where SMTP_URL demands it', async () => {
  const result = await mailer({ smtpUrl: `${smtp.url}?requireTLS=true` }).send(mail);
  expect(result).toMatchObject({ outcome: 'delayed' });
  expect(smtp.received).toEqual([]);
});

it('a From address that is none shows at the start', () => {
  expect(() => createMailer({ smtpUrl: smtp.url, from: 'Fortnight' })).toThrow(
    "'Fortnight' is not an address",
  );
});

async function listen(server: SMTPServer | Server): Promise<number> {
  const net = server instanceof SMTPServer ? server.server : server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  undo.push(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  server.on('error', () => undefined);
  const address = net.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Takes mail after this login only, and repeats what it was given, as some servers do. */
async function demanding(user: string, pass: string, code: number): Promise<string> {
  const port = await listen(
    new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      onAuth: ({ username, password }, _, done) =>
        username === user && password === pass
          ? done(null, { user })
          : done(
              Object.assign(new Error(`no login for ${username} with ${password}`), { responseCode: code }),
            ),
      onData: (stream, _, done) => void stream.resume().on('end', done),
    }),
  );
  return `smtp://${user}:${pass}@127.0.0.1:${port}`;
}

/** A greeting that never ends: something arrives all the time, so that no idle timeout ever fires. */
async function trickling(): Promise<{ port: number; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    const drip = setInterval(() => socket.write('220-still here\r\n'), 50);
    socket.on('close', () => clearInterval(drip));
  });
  const port = await listen(server);
  undo.push(() => sockets.forEach((socket) => void socket.destroy()));
  return { port, sockets };
}

describe('a certificate that does not hold', () => {
  /** A mail server with TLS from its first byte, and the address that names our authority. */
  async function withCertificate(how: { days?: number; names?: string }) {
    const folder = await mkdtemp(join(tmpdir(), 'fortnight-mail-'));
    undo.push(() => rm(folder, { recursive: true }));
    const { authority, signed } = await certificates(folder);
    const { key, certificate: cert } = await signed('mail', how);
    const server = new SMTPServer({ secure: true, key, cert, authOptional: true });
    const port = await listen(server);
    const url = `smtps://127.0.0.1:${port}`;
    return { url, ours: `${url}?tls.ca=${encodeURIComponent(authority.certificate.toString())}` };
  }

  it('delays the email, and says what to do about it', async () => {
    const [good, elsewhere, expired] = await Promise.all([
      withCertificate({}),
      withCertificate({ names: 'DNS:elsewhere.example' }),
      withCertificate({ days: -1 }),
    ]);
    const reasonAt = async (smtpUrl: string) => (await mailer({ smtpUrl }).verify()).reason;
    expect(await reasonAt(good.ours)).toBe('the mail server answers');
    expect(await reasonAt(good.url)).toMatch(/NODE_EXTRA_CA_CERTS names a PEM file/);
    expect(await reasonAt(elsewhere.ours)).toMatch(/name the host in SMTP_URL as its certificate does/);
    expect(await reasonAt(expired.ours)).toMatch(/certificate has run out: renew it/);
    expect(await mailer({ smtpUrl: expired.ours }).send(mail)).toMatchObject({ outcome: 'delayed' });
  });
});
