import { describe, expect, it } from 'vitest';
import { formFacts } from '../../src/api/documents/form-facts.js';
import { defaultCatalog as catalog } from '../../src/domain/catalog.js';
import { filledIn, partner } from '../domain/support/given.js';

const licensing = {
  discounts: [{ userType: 'modeler', percent: 12, reason: 'a pilot' }],
  end: { date: '2027-03-31', estimate: true },
};
const { draft = null } = filledIn().do('save-details', { licensing }, partner).customer;
const approved = {
  ...{ by: { kind: 'staff' as const, name: 'sam' }, at: '2026-03-02T09:00:00.000Z' },
  ...{ start: '2026-04-01', end: '2027-04-30', expiresAt: '2027-04-30T22:00:00.000Z' },
};
const contract = {
  ...{ number: 1, submittedAt: approved.at, submittedBy: approved.by, dueAt: approved.at },
  ...{ agreement: null, signature: null, approved: null },
};

describe('the form in an export', () => {
  const facts = new Map(
    formFacts({ draft, contract, catalog }).flatMap(({ title, facts: all }) =>
      all.map(({ label, value }) => [`${title}: ${label}`, value]),
    ),
  );

  it('has the names of the form and of the catalog, no codes', () => {
    expect(facts.get('Licensing details: Discounts')).toBe('Modeler 12 %: a pilot');
    expect(facts.get('Licensing details: Users')).toBe('Modeler 5, Viewer 20');
    expect(facts.get('Licensing details: Type')).toBe('New License');
    expect(facts.get('Licensing details: SKU')).toMatch(/^[A-Z]/);
    expect(facts.get('Contact information: Whose contact it is')).toBe('The customer’s');
    expect(facts.get('Opportunity details: Opportunity stage')).toBe('Proposed');
    expect(facts.get('Opportunity details: Expected close')).toBe('30 April 2026');
  });

  it('has the days as estimates until sign-off has set exact ones', () => {
    expect(facts.get('Licensing details: End date')).toBe('31 March 2027 (estimate)');
    const signed = formFacts({ draft, contract: { ...contract, approved }, catalog });
    const days = signed
      .flatMap(({ facts: all }) => all)
      .filter(({ label }) => /^(Start|End) date/.test(label));
    expect(days.map(({ value }) => value)).toEqual(['1 April 2026', '30 April 2027']);
  });
});
