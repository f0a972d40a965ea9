import { describe, expect, it } from 'vitest';
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

describe('the road of an invited customer', () => {
  const invited = (...mails: object[]) =>
    stepsOf({
      stage: { name: 'pending', activated: null, link: { number: 1 }, planned: null },
      mails,
    } as Customer)
      .filter(({ state }) => state === 'now')
      .map(({ detail }) => detail);
  const email = { kind: 'activation', status: 'accepted', failingSince: null };

  it.each([
    { words: 'Activation link sent', mails: [email] },
    { words: 'Activation link sent', mails: [] },
    { words: 'Sending the activation link', mails: [{ ...email, status: 'queued' }] },
    {
      words: 'Activation email delayed',
      mails: [email, { ...email, status: 'queued', failingSince: 'now' }],
    },
    { words: 'Activation email refused', mails: [{ ...email, status: 'refused' }] },
  ])('says "$words" where that is so', ({ words, mails }) => {
    expect(invited(...mails)).toEqual([words]);
  });
});
