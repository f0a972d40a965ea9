import { describe, expect, it } from 'vitest';
import { errorsAt, placeOf } from '../../portal/src/actions/field-errors.js';

const partner = { name: 'Northwind', recipients: ['ada@contoso.example', 'nobody', 'x@y'] };
const message = 'expected an email address such as partner@northwind.example';

describe('what the API says of a field', () => {
  it('stands at the box of a list, with each entry that is wrong', () => {
    const problems = [
      { path: 'recipients.1', message },
      { path: 'recipients.2', message },
    ];
    expect(errorsAt(partner, problems)).toEqual({
      recipients:
        '“nobody”: Expected an email address such as partner@northwind.example. “x@y”: Expected an email address such as partner@northwind.example.',
    });
  });

  it('stands at the list itself where it is about all of it', () => {
    expect(errorsAt({ ...partner, recipients: [] }, [{ path: 'recipients', message: 'too few' }])).toEqual({
      recipients: 'Too few.',
    });
  });

  it('stands at a field within a field', () => {
    const deal = { users: { modeler: '2.5' }, fields: [{ path: '', message: '' }] };
    expect(placeOf(deal, 'users.modeler')?.field).toBe('users.modeler');
    expect(placeOf(deal, 'fields.0.path')?.field).toBe('fields.0.path');
  });

  it('is left to the alert where no box would show it', () => {
    const deal = { users: { modeler: 3 }, fields: [{ path: '', message: '' }] };
    for (const path of ['users', 'fields', 'fields.0', 'opportunity', 'users.viewer'])
      expect(placeOf(deal, path)).toBeNull();
  });
});
