import { describe, expect, it } from '@jest/globals';
import type { Customer } from '../../portal/src/api/client.js';
import { stepsOf } from '../../portal/src/customer/road-steps.js';

const lost = {
  stage: { name: 'closed', outcome: 'deal-lost', reason: 'they were first' },
  terms: null,
} as Customer;

describe('the road of what is closed', () => {
  it('says what was here: a deal, or a customer', () => {
    expect(stepsOf(lost)).toMatchObject([
      { detail: 'The deal was here' },
      { title: 'Closed: another registration was approved', detail: 'they were first' },
    ]);
    const sold = { ...lost, terms: { sku: 'essentials' } } as Customer;
    expect(stepsOf(sold)[0]).toMatchObject({ detail: 'The customer was here' });
  });
});
