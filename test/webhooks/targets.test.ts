import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/webhooks/address.js';
import { post } from '../../src/webhooks/post.js';
import { checkTarget, type Resolve } from '../../src/webhooks/target.js';
import { startReceiver } from './support/receiver.js';
import { testSender } from './support/stage.js';

const at =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const publicly = at('93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c');

const special = [
  ['this host', '0.0.0.0'],
  ['this network', '0.255.255.255'],
  ['private', '10.0.0.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['the end of carrier-grade NAT', '100.127.255.255'],
  ['loopback', '127.0.0.1'],
  ['the end of loopback', '127.255.255.254'],
  ['link-local', '169.254.1.1'],
  ['cloud metadata', '169.254.169.254'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['protocol assignments', '192.0.0.8'],
  ['documentation', '192.0.2.1'],
  ['AS112', '192.31.196.1'],
  ['AMT', '192.52.193.1'],
  ['6to4 relay', '192.88.99.1'],
  ['private', '192.168.1.1'],
  ['AS112', '192.175.48.1'],
  ['benchmarks', '198.18.0.1'],
  ['benchmarks', '198.19.255.255'],
  ['documentation', '198.51.100.1'],
  ['documentation', '203.0.113.1'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['the platform of a cloud', '168.63.129.16'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
  ['mapped public', '::ffff:93.184.215.14'],
  ['compatible', '::127.0.0.1'],
  ['translated', '64:ff9b::a00:1'],
  ['locally translated', '64:ff9b:1::1'],
  ['discard only', '100::1'],
  ['Teredo', '2001::1'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['6to4', '2002:7f00:1::'],
  ['AS112', '2620:4f:8000::1'],
  ['documentation', '3fff::1'],
  ['segment routing', '5f00::1'],
  ['unique local', 'fc00::1'],
  ['cloud metadata', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with its zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
] as const;

describe('an address', () => {
  it.each(special)('that is special is not public: %s %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.0.1.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450::1',
  ])('of the internet is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a webhook’s URL', () => {
  it.each(special)('with a name that leads to %s %s is refused', async (_what, address) => {
    await expect(checkTarget('https://hooks.example/', false, at(address))).rejects.toThrow('not public');
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data/',
  ])('that writes such an address in one way or another is refused: %s', async (url) => {
    await expect(checkTarget(url, false, publicly)).rejects.toThrow('not public');
  });

  it('is refused where one of several addresses is private', async () => {
    const mixed = at('93.184.215.14', '10.0.0.1');
    await expect(checkTarget('https://hooks.example/', false, mixed)).rejects.toThrow('not public');
  });

  it('is refused for a real name of this machine', async () => {
    const sender = testSender({ allowPrivate: false });
    await expect(sender.check('https://localhost/')).rejects.toThrow('not public');
    await expect(sender.check('https://no-such-host.invalid/')).rejects.toThrow('cannot be resolved');
  });

  it.each([
    ['http://hooks.example/', 'https://'],
    ['ftp://hooks.example/', 'https://'],
    ['file:///etc/passwd', 'https://'],
    ['hooks.example', 'https://'],
    ['https://user:secret@hooks.example/', 'without user'],
  ])('is refused for its form: %s', async (url, expected) => {
    await expect(checkTarget(url, false, publicly)).rejects.toThrow(expected);
  });

  it('is taken with the addresses that were checked', async () => {
    const target = await checkTarget('https://hooks.example:8443/x?y=1', false, publicly);
    expect(target.addresses).toEqual(await publicly(''));
  });

  it('may be private, and http, where the configuration allows it', async () => {
    expect((await checkTarget('http://10.0.0.1/', true, publicly)).addresses).toEqual([
      { address: '10.0.0.1', family: 4 },
    ]);
    await expect(checkTarget('ftp://10.0.0.1/', true, publicly)).rejects.toThrow('http://');
  });
});

describe('sending', () => {
  it('opens a connection to the checked address, wherever the name leads by now', async () => {
    const receiver = await startReceiver();
    const { port } = new URL(receiver.url);
    const url = new URL(`http://rebound.invalid:${port}/hook`);
    const target = { url, addresses: await at('127.0.0.1')('') };
    expect(await post(target, {}, '{}', AbortSignal.timeout(2_000))).toMatchObject({ status: 204 });
    expect(receiver.hits[0]?.headers.host).toBe(`rebound.invalid:${port}`);
  });

  it('looks again at each attempt: a name that has become private gets no connection', async () => {
    const receiver = await startReceiver();
    const { port } = new URL(receiver.url);
    let leads = publicly;
    const sender = testSender({ allowPrivate: false, resolve: (name) => leads(name) });
    const url = `https://rebound.example:${port}/hook`;
    await sender.check(url);
    leads = at('127.0.0.1');
    const recipient = {
      id: 'wh_1',
      url,
      secret: sender.secrets.seal('wh_1', 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='),
      previousSecret: null,
      previousSecretUntil: null,
    };
    const outcome = await sender.send(recipient, { id: 'evt_1', body: '{}' });
    expect(outcome).toMatchObject({ kind: 'failed', httpStatus: null });
    expect(outcome.reason).toContain('not public');
    expect(receiver.hits).toEqual([]);
  });

  it('reads no more of an endless answer than it shows', async () => {
    const receiver = await startReceiver(() => ({ status: 400, body: 'x'.repeat(5_000_000) }));
    const target = { url: new URL(receiver.url), addresses: await at('127.0.0.1')('') };
    const { excerpt } = await post(target, {}, '{}', AbortSignal.timeout(2_000));
    expect(excerpt).toBe('x'.repeat(200));
  });

  it('waits for a look-up no longer than for an answer', async () => {
    const sender = testSender({ timeoutMs: 100, resolve: () => new Promise(() => undefined) });
    await expect(sender.check('https://hooks.example/')).rejects.toThrow('in time');
  });
});

describe('a secret', () => {
  it('is sealed for its webhook and under its key', () => {
    const { secrets } = testSender();
    const sealed = secrets.seal('wh_1', 'whsec_c2VjcmV0');
    expect(sealed).not.toContain('c2VjcmV0');
    expect(secrets.open('wh_1', sealed)).toBe('whsec_c2VjcmV0');
    expect(() => secrets.open('wh_2', sealed)).toThrow('rotate');
    expect(() => testSender({ masterSecret: 'another one' }).secrets.open('wh_1', sealed)).toThrow('rotate');
  });
});
