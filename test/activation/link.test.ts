import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationToken, activationUrl, readActivationToken } from '../../src/activation/link.js';

const secret = 'a secret of at least sixteen characters';
const id = 'k3v9q2m8x1t7b5z4';

describe('activation links', () => {
  it('read back what was signed, and are the same each time', () => {
    const token = activationToken(secret, id, 12);
    expect(readActivationToken(secret, token)).toEqual({ customerId: id, link: 12 });
    expect(activationToken(secret, id, 12)).toBe(token);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('are refused with another secret, customer or number', () => {
    const token = activationToken(secret, id, 1);
    expect(readActivationToken('another secret of some length', token)).toBeNull();
    expect(readActivationToken(secret, token.replace(id, 'k3v9q2m8x1t7b5z5'))).toBeNull();
    expect(readActivationToken(secret, token.replace('.1.', '.2.'))).toBeNull();
    expect(readActivationToken(secret, token.replace('.1.', '.01.'))).toBeNull();
  });

  it('are refused when any one character is changed', () => {
    const token = activationToken(secret, id, 7);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      expect(readActivationToken(secret, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
    expect(readActivationToken(secret, `${token}0`)).toBeNull();
    expect(readActivationToken(secret, `${token}\n`)).toBeNull();
    expect(readActivationToken(secret, token.toUpperCase())).toBeNull();
  });

  it('are total on garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (garbage) => readActivationToken(secret, garbage) === null),
    );
  });

  it('cannot be made for what is no customer or no link', () => {
    expect(() => activationToken(secret, 'Contoso', 1)).toThrow("'Contoso' is not a customer's id");
    expect(() => activationToken(secret, id, -1)).toThrow(RangeError);
    expect(() => activationToken(secret, id, 1.5)).toThrow(RangeError);
  });

  it('stand behind the public address, with or without its slash', () => {
    expect(activationUrl('https://f.example', 't')).toBe('https://f.example/activate/t');
    expect(activationUrl('https://f.example/portal/', 't')).toBe('https://f.example/portal/activate/t');
  });
});
