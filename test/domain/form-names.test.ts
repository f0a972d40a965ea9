import { describe, expect, it } from 'vitest';
import { describeDealEvent } from '../../src/domain/describe-deal.js';
import { fieldName } from '../../src/domain/form-names.js';

const at = '2026-06-01T09:00:00.000Z';
const by = { kind: 'staff', name: 'sam' } as const;
const line = (event: Parameters<typeof describeDealEvent>[0]) =>
  describeDealEvent(event, (instant) => instant);

describe('the timeline', () => {
  it('names the fields of the form as people read them there', () => {
    const changes = { licensing: { sku: 'professional' }, project: { goal: 'One budget' } };
    expect(line({ type: 'details-saved', at, changes, cleared: ['customerContact.address'] })).toBe(
      'Details saved: Licensing details: SKU; Project description: Goal; Customer contact information: Postal address emptied',
    );
    const fields = [{ path: 'agreementContact.email', message: 'is a private address' }];
    expect(line({ type: 'contract-returned', at, reason: 'not yet', fields, by })).toBe(
      'Contract returned: not yet; Contact information: Email: is a private address',
    );
  });

  it('leaves what is no field as it is', () => {
    expect(fieldName('licensing.users.viewer')).toBe('Licensing details: Users');
    for (const path of ['', 'agenda', 'project.', 'constructor.name', 'project.toString'])
      expect(fieldName(path)).toBe(path);
  });

  it('says of a conflict what both have in common, to whoever is to know it', () => {
    const conflict = { type: 'conflict-opened', at, rival: 'other', decideBy: at } as const;
    expect(line({ ...conflict, on: ['domain'] })).toContain('registration (same domain), to be settled');
    expect(line({ ...conflict, on: [] })).toContain('with another registration, to be settled');
  });
});
