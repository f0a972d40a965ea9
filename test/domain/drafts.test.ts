import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import { defaultCatalog } from '../../src/domain/catalog.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { waitingOn } from '../../src/domain/waiting.js';
import {
  type Beginning,
  day,
  details,
  drafting,
  filledIn,
  given,
  type Life,
  mailsAfter,
  partner,
  sentOf,
  staff,
} from './support/given.js';

const save = (life: Life, licensing: object) => given(life).when('save-details', { licensing });
const discount = (percent: number, userType = 'modeler', reason = 'a reference customer') => ({
  discounts: [{ userType, percent, reason }],
});

describe('details', () => {
  it.each([
    [2, {}],
    [1, { ...details.agreementContact, party: 'partner' }],
  ] as const)(
    'of a transferred customer, under the rules %i, have this intermediary: %o',
    (rulesVersion, left) => {
      const life = drafting({ policy: { rulesVersion } });
      life.do('save-details', {
        ...details,
        agreementContact: { ...details.agreementContact, party: 'partner' },
      });
      life.do('transfer', { partner: 'fabrikam' }, staff);
      expect(life.customer.draft?.agreementContact).toEqual(left);
    },
  );

  it('are saved in any part, kept, and emptied', () => {
    const life = drafting();
    given(life)
      .when('save-details', { project: { goal: 'One budget' } })
      .thenHappened('details-saved')
      .emailed();
    given(life)
      .when('save-details', { project: { scope: 'Sales' }, clear: ['project.goal'] })
      .thenHappened('details-saved');
    expect(life.customer.draft?.project).toEqual({ scope: 'Sales' });
    given(life)
      .when('save-details', { project: { scope: 'Sales' } })
      .thenHappened();
    given(life).when('save-details', {}).thenHappened();
    given(life)
      .when('save-details', { clear: ['project.nonsense'] })
      .thenRefused('invalid-input', /section.field/, /./);
    given(life)
      .when('save-details', { project: { gaol: 'x' } })
      .thenRefused('invalid-input', /gaol/, /./);
  });

  it('that cannot be are refused at their field', () => {
    const life = filledIn();
    save(life, { currency: 'SEK' }).thenRefused('details-wrong', /licensing.currency: .*'SEK'/, /correct/);
    save(life, { users: { viewer: -1 } }).thenRefused(
      'invalid-input',
      /licensing.users.viewer: must not be negative/,
      /./,
    );
    save(life, { users: { viewer: 1.5 } }).thenRefused('invalid-input', /whole number/, /./);
    save(life, { users: { wizard: 1 } }).thenRefused('details-wrong', /licensing.users.wizard/, /correct/);
    save(life, { end: { date: '2026-04-01' } }).thenRefused(
      'details-wrong',
      /licensing.end: the end 2026-04-01 is not after/,
      /correct/,
    );
    save(life, { start: { date: '2026-01-20' } }).thenRefused(
      'details-wrong',
      /licensing.start: 2026-01-20 is too far in the past/,
      /correct/,
    );
    save(life, { start: { date: '2026-02-30' } }).thenRefused('invalid-input', /expected a date/, /./);
    save(life, { end: { date: '2027-03-31', at: '2028-03-31T00:00:00Z' } }).thenRefused(
      'invalid-input',
      /does not belong/,
      /./,
    );
    save(life, { sku: 'nonsense' }).thenRefused('details-wrong', /licensing.sku: there is no SKU/, /correct/);
    save(life, discount(41)).thenRefused(
      'details-wrong',
      /licensing.discounts.0.percent: 41 % is more than the 40 %/,
      /correct/,
    );
    save(life, discount(5, 'wizard')).thenRefused(
      'details-wrong',
      /discounts.0.userType: .*'wizard'/,
      /correct/,
    );
    save(life, { type: 'renewal' }).thenRefused('invalid-input', /licensing.type/, /./);
    expect(life.customer.draft).toEqual(filledIn().customer.draft);
  });

  it('may begin a little in the past, and a problem is not told to whoever touches none of its fields', () => {
    const life = drafting();
    save(life, { start: { date: '2026-02-05' } }).thenHappened('details-saved');
    life.pass(10 * day);
    save(life, { sku: 'essentials' }).thenHappened('details-saved');
  });

  it('untouched for 14 days are reminded of, and closed after 60', () => {
    const life = drafting()
      .pass(13 * day)
      .do('save-details', { project: { goal: 'x' } }, partner);
    life.pass(13 * day);
    expect(sentOf(life, 'draft-reminder')).toEqual([]);
    life.pass(day);
    expect(mailsAfter(life, 2)).toEqual(['draft-reminder to partner']);
    life.pass(46 * day);
    expect(life.stage('closed')).toMatchObject({
      outcome: 'draft-abandoned',
      since: '2026-05-14T09:00:00.000Z',
    });
  });
});

describe('submitting', () => {
  it('names every missing field, by section', () => {
    const answer = drafting().send('submit-to-contracts', {}, partner);
    expect(isRefusal(answer) && answer.fields?.map(({ path }) => path)).toEqual([
      ...['party', 'name', 'title', 'email', 'phone'].map((field) => `agreementContact.${field}`),
      ...['name', 'title', 'phone', 'address'].map((field) => `customerContact.${field}`),
      ...['start', 'end', 'sku'].map((field) => `licensing.${field}`),
      ...['goal', 'scope', 'sources', 'team', 'schedule'].map((field) => `project.${field}`),
    ]);
    for (const path of [
      'opportunity.description',
      'licensing.users',
      'licensing.notificationEmail',
      'project.team',
    ]) {
      const life = filledIn().do('save-details', { clear: [path] }, partner);
      given(life)
        .when('submit-to-contracts')
        .thenRefused('details-missing', new RegExp(`missing: ${path}$`), /save-details/);
    }
    const nobody = filledIn().do('save-details', { licensing: { users: { viewer: 0 } } }, partner);
    given(nobody)
      .when('submit-to-contracts')
      .thenRefused('details-missing', /licensing.users/, /./);
  });

  it('checks again what time has made wrong', () => {
    const life = filledIn()
      .do('save-details', { licensing: { start: { date: '2026-02-05' } } }, partner)
      .pass(10 * day);
    given(life)
      .when('submit-to-contracts')
      .thenRefused('details-wrong', /too far in the past/, /correct/);
    expect(waitingOn(life.customer, life.now)).toMatchObject({
      on: 'partner',
      what: expect.stringMatching(/^the form is complete, but 2026-02-05 is too far in the past/),
      command: 'save-details',
    });
  });

  it('of a complete form has the License Agreement sent, due within 48 hours', () => {
    const life = filledIn();
    expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command: 'submit-to-contracts' });
    given(life)
      .when('submit-to-contracts')
      .thenHappened('contract-submitted')
      .emailed('license-agreement to agreement-contact');
    expect(life.stage('contracts').dueAt).toBe('2026-03-04T09:00:00.000Z');
    expect(sentOf(life, 'license-agreement')[0]?.address).toBe('carl@contoso.example');
  });
});

describe('a discount', () => {
  const sam: Actor = { kind: 'staff', name: 'sam' };
  const tom: Actor = { kind: 'staff', name: 'tom' };
  const asked = () => {
    const life = filledIn();
    save(life, discount(10))
      .thenHappened('details-saved', 'discount-asked')
      .emailed('discount-asked to staff');
    return life;
  };
  const decide = (life: Life, decision: string, by: Actor = sam, request = life.customer.discount?.number) =>
    given(life).when('decide-discount', { request, decision, reason: 'we want this one' }, by);

  it('waits for the vendor, and the form with it', () => {
    const life = asked();
    expect(waitingOn(life.customer)).toMatchObject({ on: 'staff', command: 'decide-discount' });
    given(life)
      .when('submit-to-contracts')
      .thenRefused('discount-waiting', /waits for approval by Sales/, /decide-discount/);
    decide(life, 'approve').thenHappened('discount-decided').emailed('discount-decided to partner');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
  });

  it('waits for whoever empties what it is a discount on, not for the vendor', () => {
    for (const decision of ['none', 'approve', 'decline']) {
      const life = asked();
      if (decision !== 'none') decide(life, decision);
      given(life)
        .when('save-details', { clear: ['licensing.users'] })
        .thenHappened('details-saved');
      expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command: 'save-details' });
    }
  });

  it('is for exactly the terms that were asked for: changed ones ask again, unchanged ones do not', () => {
    const life = asked();
    decide(life, 'approve').thenHappened('discount-decided');
    given(life)
      .when('save-details', { project: { goal: 'another' } })
      .thenHappened('details-saved');
    save(life, discount(10)).thenHappened();
    save(life, discount(10, 'modeler', 'in other words')).thenHappened('details-saved');
    save(life, { users: { modeler: 6, viewer: 20 } }).thenHappened('details-saved', 'discount-asked');
    given(life).when('submit-to-contracts').thenRefused('discount-waiting', /waits/, /./);
    save(life, { currency: 'GBP' }).thenHappened('details-saved', 'discount-asked');
    expect(life.customer.discount).toMatchObject({ number: 3, approvals: [] });
  });

  it('is submitted for the reason that was approved, in whatever words it was put since', () => {
    const life = asked();
    decide(life, 'approve').thenHappened('discount-decided');
    const approved = life.customer.discount?.terms.reasons[0]?.reason;
    save(life, discount(10, 'modeler', 'in other words')).thenHappened('details-saved');
    life.do('submit-to-contracts', {}, partner);
    expect(life.customer.draft?.licensing.discounts).toEqual(discount(10, 'modeler', approved).discounts);
    const submitted = life.history.find(({ type }) => type === 'contract-submitted');
    expect(submitted).toMatchObject({ details: { licensing: discount(10, 'modeler', approved) } });
  });

  it('cannot be decided by whoever looked at earlier terms', () => {
    const life = asked();
    save(life, discount(12)).thenHappened('details-saved', 'discount-asked');
    decide(life, 'approve', sam, 1).thenRefused('no-discount', /request 1 was replaced/, /newest/);
    decide(life, 'approve', sam, 2).thenHappened('discount-decided');
    decide(life, 'approve', tom, 2).thenRefused('no-discount', /no discount waits/, /nothing/);
  });

  it('is declined with a reason; without it, or with another one, the form goes on', () => {
    const life = asked();
    decide(life, 'decline').thenHappened('discount-decided').emailed('discount-decided to partner');
    expect(waitingOn(life.customer)).toMatchObject({
      on: 'partner',
      what: 'the discount was declined: we want this one',
    });
    given(life)
      .when('submit-to-contracts')
      .thenRefused('discount-waiting', /declined: we want/, /without it/);
    save(life, discount(10, 'modeler', 'a better reason')).thenHappened('details-saved', 'discount-asked');
    save(life, { discounts: [] }).thenHappened('details-saved');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
  });

  it('is decided by nobody who asked for it, no partner and no bare operator', () => {
    const life = filledIn().do('save-details', { licensing: discount(10) }, sam);
    decide(life, 'approve', sam).thenRefused('own-request', /whoever asked/, /somebody else/);
    decide(life, 'approve', partner).thenRefused('wrong-role', /for the vendor/, /./);
    decide(life, 'approve', { kind: 'operator' }).thenRefused('wrong-role', /operator without a name/, /./);
    decide(life, 'approve', tom).thenHappened('discount-decided');
  });

  it('that the only approver has asked for says how it gets decided, and does then', () => {
    const approvers = [{ title: 'Sales', upTo: 100, people: ['sam'] }];
    const life = filledIn({ catalog: { ...defaultCatalog, approvers } });
    life.do('save-details', { licensing: discount(10) }, sam);
    decide(life, 'approve', sam).thenRefused('own-request', /whoever asked/, /another discount, and then/);
    decide(life, 'approve', tom).thenRefused('not-the-approver', /turn of Sales: sam/, /another discount/);
    expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', command: 'save-details' });
    save(life, discount(11)).thenHappened('details-saved', 'discount-asked');
    save(life, discount(10)).thenHappened('details-saved', 'discount-asked');
    decide(life, 'approve', sam, 3).thenHappened('discount-decided');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
  });

  it('of some size goes through a chain of approvers, each another person', () => {
    const approvers = [
      { title: 'Sales', upTo: 15, people: [] },
      { title: 'Head of sales', upTo: 100, people: ['tom', 'hal'] },
    ];
    const life = filledIn({ catalog: { ...defaultCatalog, approvers } });
    save(life, discount(30)).thenHappened('details-saved', 'discount-asked');
    expect(life.customer.discount?.chain).toEqual(['Sales', 'Head of sales']);
    decide(life, 'approve', tom).thenHappened('discount-decided').emailed('discount-asked to staff');
    given(life)
      .when('submit-to-contracts')
      .thenRefused('discount-waiting', /by Head of sales/, /./);
    decide(life, 'approve', tom).thenRefused(
      'not-the-approver',
      /approved this discount already/,
      /somebody else/,
    );
    decide(life, 'approve', sam).thenRefused(
      'not-the-approver',
      /turn of Head of sales: tom, hal/,
      /one of them/,
    );
    decide(life, 'approve', { kind: 'staff', name: 'hal' })
      .thenHappened('discount-decided')
      .emailed('discount-decided to partner');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
    const small = filledIn({ catalog: { ...defaultCatalog, approvers } }).do(
      'save-details',
      { licensing: discount(15) },
      partner,
    );
    expect(small.customer.discount?.chain).toEqual(['Sales']);
  });

  it('leaves the one person who may approve last to do that: nobody could decide any more', () => {
    const approvers = [
      { title: 'Sales', upTo: 15, people: [] },
      { title: 'Head of sales', upTo: 100, people: ['tom'] },
    ];
    const life = filledIn({ catalog: { ...defaultCatalog, approvers } });
    save(life, discount(30)).thenHappened('details-saved', 'discount-asked');
    decide(life, 'approve', tom).thenRefused(
      'not-the-approver',
      /only you can approve .* as Head of sales/,
      /somebody else approve it as Sales/,
    );
    decide(life, 'approve', sam).thenHappened('discount-decided');
    decide(life, 'approve', tom).thenHappened('discount-decided');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
    const small = filledIn({ catalog: { ...defaultCatalog, approvers } });
    save(small, discount(15)).thenHappened('details-saved', 'discount-asked');
    decide(small, 'approve', tom).thenHappened('discount-decided');
  });

  it('that nobody is left to approve says so, and to whoever can ask anew', () => {
    const approvers = [
      { title: 'Sales', upTo: 15, people: [] },
      { title: 'Head of sales', upTo: 100, people: ['tom'] },
    ];
    const catalog = { ...defaultCatalog, approvers };
    const life = filledIn({ catalog }).do('save-details', { licensing: discount(30) }, tom);
    decide(life, 'approve', sam).thenHappened('discount-decided');
    expect(waitingOn(life.customer)).toMatchObject({
      on: 'partner',
      what: expect.stringMatching(/nobody can approve the discount as Head of sales/),
      command: 'save-details',
    });
    save(life, discount(29)).thenHappened('details-saved', 'discount-asked');
    expect(waitingOn(life.customer)).toMatchObject({ on: 'staff', command: 'decide-discount' });
    const old = filledIn({ catalog, policy: { rulesVersion: 1 } });
    save(old, discount(30)).thenHappened('details-saved', 'discount-asked');
    decide(old, 'approve', tom).thenHappened('discount-decided');
    decide(old, 'approve', tom).thenRefused('not-the-approver', /already/, /have somebody else ask/);
  });

  it('that nobody is left to approve last says so before others approve it in vain', () => {
    const approvers = [
      { title: 'Sales', upTo: 15, people: [] },
      { title: 'Head of sales', upTo: 100, people: ['tom'] },
    ];
    const catalog = { ...defaultCatalog, approvers };
    const asking = (beginning: Beginning) =>
      filledIn({ catalog, ...beginning }).do('save-details', { licensing: discount(30) }, tom);
    expect(waitingOn(asking({}).customer)).toMatchObject({
      on: 'partner',
      what: expect.stringMatching(/nobody can approve the discount as Head of sales/),
      command: 'save-details',
    });
    expect(waitingOn(asking({ policy: { rulesVersion: 1 } }).customer).on).toBe('staff');
  });

  it('outlives a return: what was approved need not be approved again', () => {
    const life = asked();
    decide(life, 'approve').thenHappened('discount-decided');
    life
      .do('submit-to-contracts', {}, partner)
      .do('return-contract', { reason: 'the address is wrong' }, staff);
    given(life)
      .when('save-details', { customerContact: { address: details.customerContact.address.toUpperCase() } })
      .thenHappened('details-saved');
    given(life).when('submit-to-contracts').thenHappened('contract-submitted');
  });
});
