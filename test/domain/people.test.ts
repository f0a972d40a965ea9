import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/domain/agenda.js';
import type { Customer } from '../../src/domain/customer.js';
import { erasedEmail, peopleOf, proseWithoutPeople, withoutPeople } from '../../src/domain/people.js';
import { waitingOn } from '../../src/domain/waiting.js';
import { acts, beginnings, perform } from './support/acts.js';
import { closed, inTrial, Life, partner, signedOff, staff } from './support/given.js';

const lineOf = (life: Life) => life.state.timeline.unstored;
const peopleIn = (life: Life) => peopleOf(life.state, lineOf(life));
const erased = (life: Life) => withoutPeople(life.state, peopleIn(life));

describe('a customer of whom everybody is forgotten', () => {
  it('knows no name, address, title or telephone number of anybody any more, neither in state nor timeline', () => {
    const life = signedOff()
      .do('edit-contacts', { name: 'Grace Hopper', email: 'grace@contoso.example' }, partner)
      .do('close', { reason: 'Grace Hopper (GRACE@contoso.example, +49 30 1234) has left' }, staff);
    const { emails, names } = peopleIn(life);
    expect(emails).toEqual(expect.arrayContaining(['grace@contoso.example', 'carl@contoso.example']));
    expect(names).toEqual(expect.arrayContaining(['Grace Hopper', 'Carl Financier', 'Ada', '+49 30 1234']));
    const left = JSON.stringify(erased(life));
    for (const one of [...emails, ...names, 'CFO', 'Head of controlling', 'Hauptstr. 1']) {
      // A short name is in longer words as well.
      const sought = one.length > 3 ? one : `"${one}"`;
      expect(left.toLowerCase()).not.toContain(sought.toLowerCase());
    }
    expect(erased(life).customer.stage).toMatchObject({
      name: 'closed',
      reason: `erased (${erasedEmail}, erased) has left`,
    });
  });

  it('keeps what happened, when, and by whom of the vendor and the partner', () => {
    const life = inTrial()
      .do('extend-trial', { reason: 'Ada asked' }, partner)
      .do('close', { reason: 'gone' }, staff);
    const before = lineOf(life);
    const after = erased(life).timeline.unstored;
    const outline = (lines: typeof before) =>
      lines.map(({ sequence, at, event }) => [sequence, at, event.type]);
    expect(outline(after)).toEqual(outline(before));
    const extended = after.find(({ event }) => event.type === 'trial-extended');
    expect(extended).toMatchObject({ actor: partner, event: { reason: 'erased asked' } });
    expect(after.find(({ event }) => event.type === 'activated')?.actor).toEqual({
      kind: 'customer',
      name: 'erased',
    });
  });

  it('stays a customer that can be read: its agenda and what it waits for are what they were', () => {
    fc.assert(
      fc.property(beginnings, acts, (beginning, course) => {
        const life = new Life(beginning);
        for (const act of course) perform(life, act);
        const after = erased(life).customer;
        const coming = (customer: Customer) => agenda(customer).map(({ at, deed }) => [at, deed.do]);
        expect(coming(after)).toEqual(coming(life.customer));
        expect(waitingOn(after).on).toBe(waitingOn(life.customer).on);
        expect(withoutPeople(after, peopleIn(life))).toEqual(after);
      }),
      { numRuns: 30 },
    );
  });

  it('loses no word of ours that happens to be somebody’s name', () => {
    const life = closed();
    const named = withoutPeople(life.state, {
      emails: [],
      names: ['trial', 'closed', 'customer', 'accepted'],
    });
    expect(named.customer.stage.name).toBe('closed');
    expect(named.customer.mails.map(({ status, audience }) => [status, audience])).toEqual(
      life.customer.mails.map(({ status, audience }) => [status, audience]),
    );
  });
});

describe('prose', () => {
  const people = { emails: ['ada@contoso.example'], names: ['Ada Lovelace', 'Ada', '+49 30 12'] };

  it.each([
    ['ask Ada Lovelace, or ADA@Contoso.example.', `ask erased, or ${erasedEmail}.`],
    ['Adam and Canada are no Ada', 'Adam and Canada are no erased'],
    ['m.ada@contoso.example is not <ada@contoso.example>', `m.ada@contoso.example is not <${erasedEmail}>`],
    ['ada@contoso.example.org is elsewhere', 'ada@contoso.example.org is elsewhere'],
    ['call +49 30 12', 'call erased'],
    ['İ Ada', 'İ erased'],
  ])('%s', (text, left) => {
    // A name within an address is the address’s.
    expect(proseWithoutPeople(text, people)).toBe(left);
  });

  it('never keeps somebody’s name as a word of its own, whatever stands beside it', () => {
    const beside = fc.stringMatching(/^[ .,;:()"'\n-]{1,3}$/);
    fc.assert(
      fc.property(beside, beside, fc.string({ unit: 'grapheme' }), (before, after, text) => {
        const left = proseWithoutPeople(`${text}${before}Ada Lovelace${after}`, people);
        expect(left.endsWith(`${before}erased${after}`)).toBe(true);
      }),
    );
  });
});
