import { describe, expect, it } from 'vitest';
import { countIn, isCount, shownCount } from '../../portal/src/draft/counts.js';
import { fieldInWords } from '../../portal/src/draft/in-words.js';
import { overLimit } from '../../portal/src/draft/terms.js';
import { defaultCatalog } from '../../src/domain/catalog.js';

describe('what a field holds, in words', () => {
  const words = (path: string, value: unknown) => fieldInWords(path, value, defaultCatalog);

  it('has the names of the form and of the catalog, no codes', () => {
    expect(words('opportunity.stage', 'qualified')).toBe('Qualified');
    expect(words('agreementContact.party', 'customer')).toBe('The customer’s');
    expect(words('licensing.type', 'new-license')).toBe('New License');
    expect(words('licensing.sku', 'essentials')).toBe('Essentials');
    expect(words('licensing.addOn', null)).toBe('None');
    expect(words('licensing.users', { viewer: 7, modeler: 2 })).toBe('Viewer 7, Modeler 2');
    expect(words('licensing.discounts', [{ userType: 'modeler', percent: 12, reason: 'a pilot' }])).toBe(
      'Modeler 12 %: a pilot',
    );
  });

  it('leaves what people have written as it is', () => {
    expect(words('project.goal', 'customer')).toBe('customer');
    expect(words('project.schedule', '2027-13-45')).toBe('2027-13-45');
    expect(words('licensing.sku', 'of-another-catalog')).toBe('of-another-catalog');
    expect(words('opportunity.expectedClose', '2027-06-30')).toBe('30 Jun 2027');
  });
});

describe('a discount over the limit', () => {
  it('is told in the words of the API, as soon as it is typed', () => {
    const type = { name: 'Modeler', maxDiscount: 40 };
    expect(overLimit(40, type)).toBeUndefined();
    expect(overLimit(40.5, type)).toBe('40.5 % is more than the 40 % that Modeler may be discounted by.');
  });
});

describe('a count', () => {
  it('that is emptied stays empty, counts nobody, and is typed into anew', () => {
    expect(countIn('')).toBe(0);
    expect(shownCount('', 0)).toBe('');
    expect(shownCount(null, 0)).toBe('');
    expect(shownCount('12', countIn('12'))).toBe('12');
  });

  it('is never another number than was typed', () => {
    for (const typed of ['2.5', '2,5', '1e3', '-', '12a', '2.', '1 000']) {
      expect(isCount(countIn(typed))).toBe(false);
      expect(shownCount(typed, countIn(typed))).toBe(typed);
      expect(shownCount(null, countIn(typed))).toBe(typed);
    }
    for (const typed of ['12', ' 12', '012', '0']) expect(isCount(countIn(typed))).toBe(true);
  });

  it('shows what somebody else has saved as soon as it is known', () => {
    expect(shownCount('12', 20)).toBe('20');
    expect(shownCount('012', 12)).toBe('012');
  });
});
