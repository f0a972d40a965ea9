import { describe, expect, it } from 'vitest';
import { isMailbox, parseAddress } from '../../src/mail/address.js';
import { formatBrief, formatInstant, formatMoney } from '../../src/mail/format.js';
import { messageIdOf } from '../../src/mail/message-id.js';
import { plainLine, plainWords } from '../../src/mail/plain.js';

describe('instants', () => {
  it.each([
    ['2026-06-09T12:00:00.000Z', 'Europe/Berlin', 'Tuesday, 9 June 2026 at 14:00 (GMT+2, Europe/Berlin)'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', 'Friday, 1 January 2027 at 00:30 (GMT+1, Europe/Berlin)'],
    [
      '2026-06-09T12:00:00.000Z',
      'America/St_Johns',
      'Tuesday, 9 June 2026 at 09:30 (GMT-2:30, America/St_Johns)',
    ],
    ['2026-06-09T12:00:00.000Z', 'UTC', 'Tuesday, 9 June 2026 at 12:00 (UTC)'],
    ['2026-06-09T12:00:00.000Z', 'Mars/Olympus', 'Tuesday, 9 June 2026 at 12:00 (UTC)'],
  ])('%s in %s is %s', (instant, zone, words) => {
    expect(formatInstant(instant, zone)).toBe(words);
  });

  it('tell the two hours apart that a clock shows twice in autumn', () => {
    expect(formatInstant('2026-10-25T00:30:00.000Z', 'Europe/Berlin')).toContain('02:30 (GMT+2');
    expect(formatInstant('2026-10-25T01:30:00.000Z', 'Europe/Berlin')).toContain('02:30 (GMT+1');
  });

  it('have seconds only where days are short', () => {
    expect(formatInstant('2026-06-09T12:00:07.000Z', 'UTC', { precise: true })).toContain(
      'at 12:00:07 (UTC)',
    );
    expect(formatBrief('2026-06-09T12:00:07.000Z', 'Europe/Berlin')).toBe('9 June 2026, 14:00 (GMT+2)');
  });
});

describe('money', () => {
  it.each([
    [480_000, 'USD', 'USD 4,800.00 a year'],
    [480_000, 'JPY', 'JPY 480,000 a year'],
    [480_000, 'HUF', 'HUF 4,800.00 a year'],
    [480_000, 'KWD', 'KWD 480.000 a year'],
    [0, 'EUR', 'EUR 0.00 a year'],
  ])('%i of %s is %s', (amount, currency, words) => {
    expect(formatMoney({ amount, currency })).toBe(words);
  });
});

describe('foreign text', () => {
  it('becomes one line without control characters or marks that reorder', () => {
    expect(plainLine(' Acme\r\nBcc: x@evil.example\u0000\u2028 \u202eEvil ')).toBe(
      'Acme Bcc: x@evil.example Evil',
    );
    expect(plainLine('x'.repeat(300))).toHaveLength(200);
  });

  it('is isolated in a sentence where it runs from right to left', () => {
    expect(plainWords('Contoso')).toBe('Contoso');
    expect(plainWords('קונטוסו')).toBe('\u2068קונטוסו\u2069');
  });
});

describe('addresses', () => {
  it('are one mailbox and nothing else', () => {
    expect(isMailbox('ada+trial@contoso.example')).toBe(true);
    expect(isMailbox('ada@bücher.example')).toBe(true);
    for (const bad of [
      '',
      'ada',
      'a@b@c',
      'a@b, c@d',
      'a@b\r\nRCPT TO:<x@y>',
      '<a@b>',
      '"a b"@c',
      'a@',
      'a@x y',
    ]) {
      expect([bad, isMailbox(bad)]).toEqual([bad, false]);
    }
  });

  it('of the sender may have a name', () => {
    expect(parseAddress('Fortnight <no-reply@f.example>')).toEqual({
      name: 'Fortnight',
      address: 'no-reply@f.example',
    });
    expect(parseAddress('"Fortnight" <no-reply@f.example>').name).toBe('Fortnight');
    expect(parseAddress('no-reply@f.example')).toEqual({ name: null, address: 'no-reply@f.example' });
    expect(() => parseAddress('Fortnight')).toThrow("'Fortnight' is not an address");
  });
});

describe('Message-IDs', () => {
  const idOf = (address: string) =>
    messageIdOf('k3v9q2m8x1t7b5z4', 'upgrade-notice/7', address, 'fortnight.example');

  it('are the same for every attempt and different for each recipient', () => {
    expect(idOf('ada@contoso.example')).toMatch(
      /^<k3v9q2m8x1t7b5z4\.upgrade-notice\.7\.[0-9a-f]{12}@fortnight\.example>$/,
    );
    expect(idOf('Ada@contoso.example ')).toBe(idOf('ada@contoso.example'));
    expect(idOf('lee@contoso.example')).not.toBe(idOf('ada@contoso.example'));
  });

  it('stay well-formed whatever they are made of', () => {
    const id = messageIdOf('a b', 'x>\r\ny/ü', 'ada@contoso.example', 'Bücher.example');
    expect(id).toMatch(/^<[A-Za-z0-9.-]+@xn--bcher-kva\.example>$/);
    expect(messageIdOf('a', 'b/1', 'c@d', '')).toContain('@fortnight.invalid>');
  });
});
