import { describe, expect, it } from 'vitest';
import { waitingOn } from '../../src/domain/waiting.js';
import {
  contact,
  day,
  filledIn,
  given,
  hour,
  inContracts,
  inTrial,
  type Life,
  mailsAfter,
  partner,
  product,
  registered,
  sentOf,
  signed,
  signedCopy,
  signedOff,
  staff,
} from './support/given.js';
import type { Clerk } from './support/mail-lane.js';

describe('a License Agreement', () => {
  it('that is not signed within 48 hours becomes the staff’s business, once', () => {
    const life = inContracts();
    expect(waitingOn(life.customer)).toMatchObject({ on: 'customer', command: 'record-signature' });
    life.pass(48 * hour - 1);
    expect(sentOf(life, 'contract-overdue')).toEqual([]);
    life.pass(1);
    expect(mailsAfter(life, 3)).toEqual(['contract-overdue to staff']);
    life.pass(30 * day);
    expect([sentOf(life, 'contract-overdue').length, life.agenda, life.customer.stage.name]).toEqual([
      1,
      [],
      'contracts',
    ]);
  });

  it('that cannot be delivered is the partner’s to correct, and goes out again', () => {
    const life = filledIn();
    life.clerk = ({ audience }) => ({
      outcome: audience === 'agreement-contact' ? 'refused' : 'accepted',
      reason: 'no such mailbox',
    });
    life.do('submit-to-contracts', {}, partner);
    expect(waitingOn(life.customer)).toMatchObject({
      on: 'partner',
      command: 'edit-contacts',
      what: expect.stringMatching(/no such mailbox/),
    });
    life.clerk = () => ({ outcome: 'accepted' });
    given(life)
      .when('edit-contacts', { agreementEmail: 'cara@contoso.example' })
      .thenHappened('contacts-edited', 'mail-retried')
      .emailed('license-agreement to agreement-contact');
    expect(life.sent.at(-1)?.address).toBe('cara@contoso.example');
    expect(life.customer.draft?.agreementContact.email).toBe('cara@contoso.example');
    given(signedOff())
      .when('edit-contacts', { agreementEmail: 'x@contoso.example' })
      .thenRefused('wrong-stage', /in pending/, /leave/);
  });

  it('comes back signed; staff are told, and nothing is overdue any more', () => {
    const life = inContracts();
    given(life)
      .when('approve-contract', {}, staff)
      .thenRefused('not-signed', /signed copy has not come back/, /record-signature/);
    given(life)
      .when('record-signature', { document: signedCopy })
      .thenHappened('signature-recorded')
      .emailed('contract-signed to staff');
    given(life)
      .when('record-signature', { document: signedCopy })
      .thenRefused('already-so', /recorded already/, /./);
    given(life)
      .when('record-signature', { document: { ...signedCopy, sha256: 'b'.repeat(64) } })
      .thenHappened('signature-recorded');
    expect([life.agenda, waitingOn(life.customer).command]).toEqual([[], 'approve-contract']);
  });

  it('that is out when the deal is closed is withdrawn: who was sent it is told, before or after a return', () => {
    for (const life of [
      inContracts(),
      signed(),
      signed().do('return-contract', { reason: 'too short' }, staff),
    ])
      given(life)
        .when('close', { reason: 'the customer has changed its mind' })
        .thenHappened('closed')
        .emailed('deal-closed to agreement-contact', 'deal-closed to partner');
  });

  it('of a closed deal is withdrawn from nobody who has not got it', () => {
    const undelivered = filledIn();
    undelivered.clerk = ({ audience }) => ({
      outcome: audience === 'agreement-contact' ? 'delayed' : 'accepted',
      reason: 'mailbox full',
    });
    const another = { agreementContact: { name: 'Cara', email: 'cara@contoso.example' } };
    for (const life of [
      filledIn(),
      undelivered.do('submit-to-contracts', {}, partner),
      inContracts({ policy: { rulesVersion: 1 } }),
      signed().do('return-contract', { reason: 'whose?' }, staff).do('save-details', another, partner),
    ])
      given(life).when('close', { reason: 'gone' }).thenHappened('closed').emailed('deal-closed to partner');
  });

  it('is returned with reasons at the fields; the form is as it was', () => {
    const life = signed();
    const fields = [{ path: 'licensing.end', message: 'a year, please' }];
    const { draft } = life.customer;
    given(life)
      .when('return-contract', { reason: 'too short', fields }, staff)
      .thenHappened('contract-returned')
      .emailed('contract-returned to partner');
    expect([life.stage('drafting').returned, life.customer.draft]).toEqual([
      expect.objectContaining({ reason: 'too short', fields }),
      draft,
    ]);
    given(life)
      .when('return-contract', { reason: 'x', fields: [{ path: 'nonsense', message: 'x' }] }, staff)
      .thenRefused('invalid-input', /section.field/, /./);
    given(life)
      .when('submit-to-contracts')
      .thenHappened('contract-submitted')
      .emailed('license-agreement to agreement-contact');
    expect(life.customer.contract).toMatchObject({ number: 2, signature: null });
    given(life).when('approve-contract', {}, staff).thenRefused('not-signed', /./, /./);
  });
});

describe('a file that is brought in as the signed copy', () => {
  it('is not the License Agreement as it was sent, nor a copy that was signed before the contract was returned', () => {
    const life = inContracts();
    const { agreement } = life.customer.contract ?? {};
    given(life)
      .when('record-signature', { document: agreement })
      .thenRefused('not-signed', /License Agreement as it was sent/, /submission 1 signed/);
    life
      .do('record-signature', { document: signedCopy }, partner)
      .do('return-contract', { reason: 'too short' }, staff)
      .do('submit-to-contracts', {}, partner);
    given(life)
      .when('record-signature', { document: signedCopy })
      .thenRefused('not-signed', /signed for an earlier submission/, /submission 2 signed/);
    life.do('return-contract', { reason: 'still too short' }, staff).do('submit-to-contracts', {}, partner);
    given(life)
      .when('record-signature', { document: signedCopy })
      .thenRefused('not-signed', /earlier/, /./);
    given(life)
      .when('record-signature', { document: { ...signedCopy, sha256: 'c'.repeat(64) } })
      .thenHappened('signature-recorded');
  });

  it('is none of the files of a submission that was returned, also where another took its place', () => {
    const life = inContracts();
    const { agreement } = life.customer.contract ?? {};
    const late = { ...signedCopy, sha256: 'd'.repeat(64) };
    for (const document of [signedCopy, late]) life.do('record-signature', { document }, partner);
    life.do('return-contract', { reason: 'too short' }, staff);
    life
      .do('save-details', { project: { goal: 'Another one' } }, partner)
      .do('submit-to-contracts', {}, partner);
    for (const document of [signedCopy, late])
      given(life)
        .when('record-signature', { document })
        .thenRefused('not-signed', /signed for an earlier/, /2/);
    given(life)
      .when('record-signature', { document: agreement })
      .thenRefused('not-signed', /License Agreement of an earlier submission/, /submission 2 signed/);
  });

  it('was taken as it came by the first rules, so that their lives replay', () => {
    const life = signed({ policy: { rulesVersion: 1 } });
    life.do('return-contract', { reason: 'too short' }, staff).do('submit-to-contracts', {}, partner);
    given(life).when('record-signature', { document: signedCopy }).thenHappened('signature-recorded');
    expect(life.customer.contract).not.toHaveProperty('signedBefore');
  });
});

describe('signing off', () => {
  it('sends the final copy and begins onboarding by itself', () => {
    const life = signed();
    const before = life.sent.length;
    given(life).when('approve-contract', {}, staff).thenHappened('contract-approved');
    expect(mailsAfter(life, before)).toEqual([
      'contract-approved to agreement-contact',
      'contract-approved to partner',
      'activation to customer',
    ]);
    expect(life.customer).toMatchObject({
      stage: { name: 'pending', link: { number: 1 } },
      contact: { email: 'ada@contoso.example', name: 'Ada' },
      terms: { sku: 'professional', addOn: 'audit', price: { amount: 1_380_000, currency: 'EUR' } },
      plannedExpiresAt: '2027-03-31T21:59:59.999Z',
    });
  });

  it('is the staff’s, by name', () => {
    given(signed())
      .when('approve-contract', {}, partner)
      .thenRefused('wrong-role', /for the vendor/, /./);
    given(signed())
      .when('approve-contract', {}, { kind: 'operator' })
      .thenRefused('wrong-role', /without a name/, /./);
  });

  it('demands exact dates, which may be given with it', () => {
    const licensing = {
      start: { date: '2026-04-01', estimate: true },
      end: { date: '2027-03-31', estimate: true },
    };
    const life = filledIn()
      .do('save-details', { licensing }, partner)
      .do('submit-to-contracts', {}, partner)
      .do('record-signature', { document: signedCopy }, partner);
    given(life)
      .when('approve-contract', {}, staff)
      .thenRefused(
        'date-not-allowed',
        /start: 2026-04-01 is an estimate.*end: 2027-03-31 is an estimate/,
        /correct/,
      );
    given(life)
      .when('approve-contract', { start: { date: '2026-04-02' } }, staff)
      .thenRefused('date-not-allowed', /end: .* estimate/, /./);
    given(life)
      .when('approve-contract', { start: { date: '2026-04-02' }, end: { date: '2027-04-01' } }, staff)
      .thenHappened('contract-approved');
    expect(life.customer.plannedExpiresAt).toBe('2027-04-01T23:59:59.999Z');
  });

  it('takes no other start that is further in the past than a form’s may be', () => {
    const start = { date: '1926-04-01' };
    given(signed())
      .when('approve-contract', { start }, staff)
      .thenRefused('date-not-allowed', /start: 1926-04-01 is too far in the past/, /correct/);
    given(signed().pass(90 * day))
      .when('approve-contract', {}, staff)
      .thenHappened('contract-approved');
    given(signed({ policy: { rulesVersion: 1 } }))
      .when('approve-contract', { start }, staff)
      .thenHappened('contract-approved');
  });

  it('demands an end after the trial’s end', () => {
    for (const [date, events] of [
      ['2026-03-15', null],
      ['2026-03-16', 'contract-approved'],
    ] as const) {
      const licensing = { start: { date: '2026-03-01' }, end: { date } };
      const life = filledIn()
        .do('save-details', { licensing }, partner)
        .do('submit-to-contracts', {}, partner)
        .do('record-signature', { document: signedCopy }, partner);
      const outcome = given(life).when('approve-contract', {}, staff);
      if (events) outcome.thenHappened(events);
      else outcome.thenRefused('date-not-allowed', /not after the trial’s end, 2026-03-16T09/, /correct/);
    }
  });

  it('makes the contract’s end the expiration of production', () => {
    const life = signedOff()
      .do('activate', { name: 'Ada', accepted: true, link: 1 }, contact)
      .do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product)
      .pass(14 * day);
    expect(life.stage('production').expiresAt).toBe('2027-03-31T21:59:59.999Z');
    expect(sentOf(life, 'upgrade-notice')[0]?.content).toMatchObject({
      terms: { price: { amount: 1_380_000, currency: 'EUR' } },
    });
    life.goTo('2027-03-31T21:59:59.999Z');
    expect(life.customer.stage.name).toBe('expired');
  });
});

describe('what a contract agreed on', () => {
  const ofContract = () =>
    signedOff()
      .do('activate', { name: 'Ada', accepted: true, link: 1 }, contact)
      .do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product);

  it('is the price of that SKU and add-on, also where somebody chose another meanwhile', () => {
    const life = ofContract();
    const agreed = life.customer.terms;
    life.do('edit-subscription', { addOn: null }, partner);
    expect(life.customer.terms?.price).not.toEqual(agreed?.price);
    life.do('edit-subscription', { addOn: agreed?.addOn }, partner);
    expect(life.customer.terms).toEqual(agreed);
  });

  it('ends production with the contract, however late onboarding completes', () => {
    const life = signed();
    const dates = { start: { date: '2026-03-03' }, end: { date: '2026-03-20', at: '2026-03-20T22:00:00Z' } };
    life.do('approve-contract', dates, staff);
    life.pass(6 * day).do('activate', { name: 'Ada', accepted: true, link: 1 }, contact);
    life.do('report-import', { attempt: 1, sequence: 1, status: 'completed' }, product).pass(14 * day);
    expect(life.customer.stage.name).toBe('trial-ended');
    expect(life.history.filter(({ type }) => type === 'upgrade-blocked')).toHaveLength(1);
  });
});

describe('the contacts of a contract under way', () => {
  it('are edited in one place, and onboarding goes by them', () => {
    const life = signed().do('edit-contacts', { email: 'grace@contoso.example', name: 'Grace' }, partner);
    expect(life.customer.draft?.licensing.notificationEmail).toBe('grace@contoso.example');
    life.do('approve-contract', {}, staff);
    expect(life.customer.contact).toMatchObject({ email: 'grace@contoso.example', name: 'Grace' });
  });

  const toBilling = (life: Life) =>
    life.do('save-details', {
      licensing: { notificationEmail: 'billing@contoso.example' },
      customerContact: { name: 'Kim' },
    });
  const inForm = ({ customer: { draft } }: Life) => [
    draft?.licensing.notificationEmail,
    draft?.customerContact.name,
  ];

  it('keep the address and the name that the form was given, whatever else is edited', () => {
    const life = toBilling(filledIn()).do('edit-contacts', { zone: 'Asia/Tokyo' }, partner);
    expect(inForm(life)).toEqual(['billing@contoso.example', 'Kim']);
    life.do('submit-to-contracts', {}, partner);
    life.do('edit-contacts', { agreementEmail: 'cara@contoso.example' }, partner);
    life.do('record-signature', { document: signedCopy }, partner).do('approve-contract', {}, staff);
    expect(life.customer.contact).toMatchObject({ email: 'billing@contoso.example', name: 'Kim' });
    expect(sentOf(life, 'activation').map(({ address }) => address)).toEqual(['billing@contoso.example']);
    const before = toBilling(filledIn({ policy: { rulesVersion: 1 } }));
    before.do('edit-contacts', { zone: 'Asia/Tokyo' }, partner);
    expect(inForm(before)).toEqual(['ada@contoso.example', 'Kim']);
  });

  it('have a name, which is emptied only where no contract needs one: before and after, and by the second rules', () => {
    for (const life of [registered(), signedOff(), inTrial()]) {
      life.do('edit-contacts', { name: 'Grace' }).pass(0);
      given(life).when('edit-contacts', { name: null }).thenHappened('contacts-edited').emailed();
      expect(life.customer.contact.name).toBeNull();
      given(life)
        .when('edit-contacts', { name: null })
        .thenRefused('already-so', /already/, /another/);
    }
    given(filledIn())
      .when('edit-contacts', { name: null })
      .thenRefused('invalid-input', /name the customer’s contact; this customer is in drafting/, /./);
    given(registered({ policy: { rulesVersion: 1 } }))
      .when('edit-contacts', { name: null })
      .thenRefused('invalid-input', /not emptied/, /./);
    given(registered()).when('edit-contacts', { name: '' }).thenRefused('invalid-input', /name/, /./);
  });

  it('go back to the deal’s address where it is given, though the contact has it already', () => {
    const life = toBilling(filledIn());
    given(life).when('edit-contacts', { email: 'ada@contoso.example' }).thenHappened('contacts-edited');
    expect(inForm(life)).toEqual(['ada@contoso.example', 'Kim']);
    given(life)
      .when('edit-contacts', { email: 'ada@contoso.example' })
      .thenRefused('already-so', /like that already/, /another/);
  });

  const handedOver = (rulesVersion: 1 | 2 = 2) =>
    filledIn({ policy: { rulesVersion } })
      .do('save-details', {
        agreementContact: { party: 'partner', name: 'Nora', email: 'nora@northwind.example' },
      })
      .do('submit-to-contracts', {}, partner)
      .do('transfer', { partner: 'fabrikam' }, staff);
  const signOff = (life: Life) => {
    const { length } = life.sent;
    life.do('record-signature', { document: signedCopy }, staff).do('approve-contract', {}, staff);
    return life.sent
      .slice(length)
      .filter(({ content }) => content.kind === 'contract-approved')
      .map(({ address }) => address);
  };

  it('leave with the partner: a former intermediary gets no final copy, nor the next agreement', () => {
    expect(signOff(handedOver())).toEqual(['fred@fabrikam.example']);
    const returned = handedOver().do('return-contract', { reason: 'another partner' }, staff);
    expect(returned.customer.draft?.agreementContact).toEqual({});
  });

  it('are named by the next partner, who gets the agreement and the final copy then', () => {
    const life = handedOver();
    given(life)
      .when('edit-contacts', { agreementName: 'Fred', agreementEmail: 'fred@fabrikam.example' }, staff)
      .emailed('license-agreement to agreement-contact');
    expect(signOff(life)).toEqual(['fred@fabrikam.example', 'fred@fabrikam.example']);
  });

  it('are not sent the agreement after the transfer, where it was still on its way: it waits for whom the next partner names', () => {
    const away: Clerk = ({ audience }) => ({
      outcome: audience === 'agreement-contact' ? 'delayed' : 'accepted',
    });
    const life = filledIn().do('save-details', {
      agreementContact: { party: 'partner', name: 'Nora', email: 'nora@northwind.example' },
    });
    life.clerk = away;
    life.do('submit-to-contracts', {}, partner).do('transfer', { partner: 'fabrikam' }, staff);
    const { length } = life.sent;
    life.clerk = () => ({ outcome: 'accepted' });
    life.pass(3 * day);
    const agreements = () => sentOf(life, 'license-agreement').map(({ address }) => address);
    expect(agreements()).toEqual(['nora@northwind.example']);
    expect(mailsAfter(life, length)).toEqual(['contract-overdue to staff']);
    expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command: 'edit-contacts' });
    life.do('edit-contacts', { agreementName: 'Fred', agreementEmail: 'fred@fabrikam.example' }, staff);
    expect(agreements()).toEqual(['nora@northwind.example', 'fred@fabrikam.example']);
    expect(waitingOn(life.customer)).toMatchObject({ on: 'customer', command: 'record-signature' });
  });

  it('are not sent the final copy after the transfer either, which the new partner gets', () => {
    const life = filledIn().do('save-details', {
      agreementContact: { party: 'partner', name: 'Nora', email: 'nora@northwind.example' },
    });
    life.do('submit-to-contracts', {}, partner).do('record-signature', { document: signedCopy }, partner);
    life.clerk = ({ content }) => ({
      outcome: content.kind === 'contract-approved' ? 'delayed' : 'accepted',
    });
    life.do('approve-contract', {}, staff).do('transfer', { partner: 'fabrikam' }, staff);
    const tried = life.sent.length;
    life.clerk = () => ({ outcome: 'accepted' });
    life.pass(day);
    const copies = life.sent.slice(tried).filter(({ content }) => content.kind === 'contract-approved');
    expect(copies.map(({ address }) => address)).toEqual(['fred@fabrikam.example']);
  });

  it('stay by the first rules', () => {
    expect(signOff(handedOver(1))).toEqual(['nora@northwind.example', 'fred@fabrikam.example']);
  });
});
