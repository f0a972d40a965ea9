import { describe, expect, it } from 'vitest';
import { isDecision, withDeciders } from '../../src/api/decisions.js';
import { bootstrap } from '../../src/api/principal.js';

describe('what binds the vendor', () => {
  it.each(['decide-deal', 'decide-discount', 'approve-contract', 'return-contract'])(
    '%s is shown as possible to approvers and admins, not to staff',
    (command) => {
      expect(isDecision(command)).toBe(true);
      const permission = { command, permitted: true, refusal: null };
      const shownTo = (role: 'admin' | 'approver' | 'staff') =>
        withDeciders({ ...bootstrap, kind: 'vendor', role }, permission);
      expect(shownTo('admin')).toEqual(permission);
      expect(shownTo('approver')).toEqual(permission);
      expect(shownTo('staff')).toMatchObject({ permitted: false, refusal: { code: 'wrong-role' } });
    },
  );

  it('is nothing that staff do every day', () => {
    const permission = { command: 'extend-trial', permitted: true, refusal: null };
    expect(withDeciders({ ...bootstrap, kind: 'vendor', role: 'staff' }, permission)).toEqual(permission);
  });
});
