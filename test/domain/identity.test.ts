import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationKey } from '../../src/domain/identity.js';

const same: [string, string][] = [
  ['Contoso Ltd', 'CONTOSO LIMITED'],
  ['Contoso Ltd.', 'contoso'],
  ['Müller & Söhne GmbH', 'Muller und Sohne'],
  ['Straßenbau AG', 'STRASSENBAU'],
  ['STRAẞENBAU AG', 'Straßenbau'],
  ['Société Générale S.A.', 'Societe Generale'],
  ['L’Oréal', "L'Oreal"],
  ['The Fabrikam Company, Inc.', 'Fabrikam'],
  ['Ørsted A/S', 'Orsted'],
  ['株式会社トヨタ', 'トヨタ'],
  ['北京字节跳动科技有限公司', '北京字节跳动科技'],
  ['Ａｃｍｅ', 'acme'],
  ['J. P. Morgan', 'JP Morgan'],
  ['Adventure-Works Sp. z o.o.', 'Adventure Works'],
];
const different: [string, string][] = [
  ['Contoso Ltd', 'Contoso Energy Ltd'],
  ['Northwind', 'Northwind Traders'],
  ['Bank of China', 'Bank of Chile'],
  ['شركة النور', 'شركة الامل'],
];

describe('an organization’s name', () => {
  it.each(same)('%s is %s', (a, b) => expect(organizationKey(a)).toBe(organizationKey(b)));
  it.each(different)('%s is not %s', (a, b) => expect(organizationKey(a)).not.toBe(organizationKey(b)));

  it('of legal forms alone stays', () => expect(organizationKey('AG')).toBe('ag'));

  it('stays as it is where it is nothing but a legal form', () => {
    expect(organizationKey('株式会社')).toBe('株式会社');
    expect(organizationKey('㍿')).toBe('株式会社');
    expect(organizationKey('Ltd.')).toBe('ltd');
  });

  it('never vanishes where it has letters, and comparing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const key = organizationKey(name);
        expect(organizationKey(key)).toBe(key);
        // `&` and `+` are read as a word.
        expect(key === '').toBe(!/[\p{L}\p{N}&+]/u.test(name.normalize('NFKC')));
      }),
    );
  });
});
