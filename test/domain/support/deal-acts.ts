import fc from 'fast-check';
import { details, signedCopy } from './given.js';

const some = <T>(value: T, ...others: T[]) =>
  fc.option(fc.constantFrom(value, ...others), { nil: undefined, freq: 3 });
const discount = fc.record({
  userType: fc.constantFrom('modeler', 'viewer', 'nonsense'),
  percent: fc.constantFrom(5, 10, 25, 40, 41, 60),
  reason: fc.constantFrom('a reference', 'they asked'),
});
const dates = fc.record({
  date: fc.constantFrom('2026-02-20', '2026-03-20', '2026-04-01', '2027-03-31', '2028-03-31'),
  estimate: fc.boolean(),
});
const licensing = fc.record({
  users: some({ modeler: 5, viewer: 20 }, { modeler: 6 }, { viewer: 0 }, {}),
  currency: some('EUR', 'JPY', 'SEK'),
  discounts: fc.option(fc.array(discount, { maxLength: 2 }), { nil: undefined }),
  sku: some('professional', 'nonsense'),
  start: fc.option(dates, { nil: undefined, freq: 4 }),
  end: fc.option(dates, { nil: undefined, freq: 4 }),
});
const clearable = fc.constantFrom(
  'project.goal',
  'licensing.sku',
  'licensing.users',
  'licensing.discounts',
  'licensing.end',
  'agreementContact.email',
);

/** What people send before the contract is signed off: right, wrong and at the wrong time. */
export const dealInputs: Record<string, fc.Arbitrary<object>> = {
  'update-deal': fc.record({ users: fc.constantFrom({ modeler: 1 }, { nonsense: 1 }) }),
  'decide-deal': fc.record({
    decision: fc.constantFrom('approve', 'reject'),
    others: fc.constantFrom('close', 'keep'),
    reason: fc.constant('so it is'),
  }),
  'convert-to-customer': fc.constant({}),
  'save-details': fc.oneof(
    { weight: 3, arbitrary: fc.constant(details) },
    { weight: 5, arbitrary: licensing.map((part) => ({ licensing: part })) },
    { weight: 1, arbitrary: fc.array(clearable, { minLength: 1, maxLength: 2 }).map((clear) => ({ clear })) },
  ),
  'decide-discount': fc.record({
    request: fc.integer({ min: 1, max: 4 }),
    decision: fc.constantFrom('approve', 'approve', 'approve', 'decline'),
    reason: fc.constant('so it is'),
  }),
  'submit-to-contracts': fc.constant({}),
  'record-signature': fc
    .constantFrom(signedCopy.sha256, 'b'.repeat(64), 'c'.repeat(64))
    .map((sha256) => ({ document: { ...signedCopy, sha256 } })),
  'approve-contract': fc.oneof(
    fc.constant({}),
    fc.constant({ start: { date: '2026-03-10' }, end: { date: '2027-03-09' } }),
  ),
  'return-contract': fc.constant({ reason: 'once more' }),
};
