import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/domain/conflicts.js';
import { describeEvent } from '../../src/domain/describe.js';
import { waitingOn } from '../../src/domain/waiting.js';
import {
  added,
  type Beginning,
  contact,
  day,
  drafting,
  filledIn,
  given,
  Life,
  mailsAfter,
  partner,
  registered,
  sentOf,
  signedCopy,
  staff,
} from './support/given.js';

const rival = (change: object = {}) => ({
  id: 'c2',
  on: ['domain' as const],
  stage: 'registered' as const,
  verdict: null,
  ...change,
});

describe('a registered deal', () => {
  it('is protected for 90 days, said at once, reminded of 14 days before, then closed', () => {
    const life = registered();
    expect(life.stage('registered').protectedUntil).toBe('2026-05-31T09:00:00.000Z');
    expect(mailsAfter(life, 0)).toEqual(['deal-registered to partner']);
    life.pass(76 * day);
    expect(mailsAfter(life, 2)).toEqual(['deal-reminder to partner']);
    life.pass(14 * day);
    expect(life.stage('closed')).toMatchObject({
      outcome: 'deal-expired',
      since: '2026-05-31T09:00:00.000Z',
    });
    expect(mailsAfter(life, 4)).toEqual(['deal-closed to partner']);
    expect(life.agenda).toEqual([]);
  });

  it('has no tenant, and its customer’s contact hears nothing', () => {
    const life = registered().pass(100 * day);
    expect(life.customer.tenant).toMatchObject({ wanted: 0, applied: 0 });
    expect(life.sent.some(({ audience }) => audience === 'customer')).toBe(false);
  });

  it('of the vendor’s own is the staff’s business', () => {
    const life = registered({ partner: null, by: staff });
    expect([life.customer.source, mailsAfter(life, 0)]).toEqual(['Direct', ['deal-registered to staff']]);
    expect(waitingOn(life.customer).on).toBe('staff');
  });

  it('is updated; what is unknown or past is refused at its field', () => {
    const life = registered();
    given(life)
      .when('update-deal', { users: { modeler: 7 }, opportunityStage: 'committed' })
      .thenHappened('deal-updated');
    expect(life.customer.deal).toMatchObject({
      users: { modeler: 7 },
      opportunityStage: 'committed',
      currency: 'EUR',
    });
    given(life)
      .when('update-deal', { users: { modeler: 7 } })
      .thenRefused('already-so', /like that/, /another/);
    given(life)
      .when('update-deal', { users: { wizard: 1 } })
      .thenRefused('details-wrong', /no user type 'wizard'/, /correct/);
    given(life)
      .when('update-deal', { users: { viewer: -1 } })
      .thenRefused('invalid-input', /must not be negative/, /./);
    given(life)
      .when('update-deal', { currency: 'SEK' })
      .thenRefused('details-wrong', /no rate for 'SEK'/, /correct/);
    given(life)
      .when('update-deal', { expectedClose: '2026-02-01' })
      .thenRefused('details-wrong', /2026-02-01 is past/, /correct/);
  });

  it('becomes a customer’s form, prefilled; its protection ends there', () => {
    const life = drafting();
    expect(life.customer.draft).toMatchObject({
      opportunity: {
        name: 'Budgeting 2027',
        stage: 'proposed',
        description: expect.stringMatching(/spreadsheet/),
      },
      customerContact: { email: 'ada@contoso.example' },
      licensing: { currency: 'EUR', type: 'new-license', users: { modeler: 5, viewer: 20 }, discounts: [] },
    });
    expect(life.agenda.map(({ deed }) => deed.do)).toEqual(['send-draft-reminder', 'close']);
    given(life)
      .when('convert-to-customer')
      .thenRefused('wrong-stage', /in drafting/, /is converted/);
  });
});

describe('a conflict', () => {
  const inConflict = (beginning?: Beginning) => {
    const life = registered(beginning);
    life.rivals = [rival()];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    return life.pass(0);
  };

  it('flags the deal, tells the other side to look, and tells partner and staff until when it is decided', () => {
    const life = inConflict();
    expect(life.told).toEqual(['c2']);
    expect(mailsAfter(life, 2)).toEqual(['conflict-opened to staff', 'conflict-opened to partner']);
    expect(sentOf(life, 'conflict-opened')[0]?.content).toEqual({
      kind: 'conflict-opened',
      decideBy: '2026-03-07T09:00:00.000Z',
      overdue: false,
      stopped: true,
    });
    expect(waitingOn(life.customer)).toMatchObject({ on: 'staff', command: 'decide-deal' });
    life.pass(5 * day);
    expect(sentOf(life, 'conflict-opened').at(-1)?.content).toMatchObject({ overdue: true });
    given(life)
      .when('convert-to-customer')
      .thenRefused('conflict-open', /in conflict/, /were to decide by 2026-03-07/);
    life.pass(5 * day);
    expect(sentOf(life, 'conflict-opened')).toHaveLength(4);
  });

  it('keeps the deal from being converted; nothing that a partner is told names the other', () => {
    const life = inConflict();
    given(life)
      .when('convert-to-customer')
      .thenRefused('conflict-open', /in conflict/, /decided, which is due by 2026-03-07/);
    const told = life.sent.filter(({ audience }) => audience === 'partner');
    expect(JSON.stringify([told, waitingOn(life.customer), life.agenda])).not.toContain('c2');
  });

  it('keeps it while the record has not been asked', () => {
    const life = registered();
    life.recordAnswers = false;
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    given(life)
      .when('convert-to-customer')
      .thenRefused('conflict-open', /being looked for/, /in a moment/);
    life.recordAnswers = true;
    given(life.pass(0)).when('convert-to-customer').thenHappened('deal-converted');
  });

  it('is approved by staff with a reason: the deal goes on, and the rival is to read the verdict', () => {
    const life = inConflict();
    given(life)
      .when('decide-deal', { decision: 'approve', reason: 'first' })
      .thenRefused('wrong-role', /for the vendor/, /./);
    given(life)
      .when('decide-deal', { decision: 'approve', reason: 'registered first' }, staff)
      .thenHappened('conflict-decided')
      .emailed('conflict-decided to partner');
    expect(life.told).toEqual(['c2', 'c2']);
    expect(life.customer.conflicts?.verdict).toEqual({
      decision: 'approve',
      others: 'close',
      reason: 'registered first',
      rivals: ['c2'],
      at: life.now,
    });
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    given(life.pass(0)).when('convert-to-customer').thenHappened('deal-converted');
  });

  it('stops the protection: however long it takes, the deal is not closed by it, and has the rest of its time then', () => {
    const life = registered().pass(80 * day);
    const end = '2026-05-31T09:00:00.000Z';
    expect(sentOf(life, 'deal-reminder').at(-1)?.content).toMatchObject({ protectedUntil: end });
    life.rivals = [rival()];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(30 * day);
    expect(life.stage('registered')).toMatchObject({
      protectedUntil: end,
      stoppedAt: '2026-05-21T09:00:00.000Z',
    });
    given(life)
      .when('decide-deal', { decision: 'approve', reason: 'registered first' }, staff)
      .emailed('conflict-decided to partner');
    const moved = '2026-06-30T09:00:00.000Z';
    expect(sentOf(life, 'conflict-decided').at(-1)?.content).toMatchObject({ protectedUntil: moved });
    expect(sentOf(life, 'deal-reminder')).toHaveLength(2);
    life.pass(10 * day - 1);
    expect(life.stage('registered')).toEqual({
      name: 'registered',
      since: '2026-03-02T09:00:00.000Z',
      protectedUntil: moved,
      reminded: true,
    });
    expect(life.pass(1).stage('closed')).toMatchObject({ outcome: 'deal-expired', since: moved });
  });

  it('that follows another at once stops it once more, and a day counts once', () => {
    const life = inConflict();
    life.pass(2 * day);
    life.rivals = [rival({ id: 'c3' })];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(3 * day);
    expect(life.stage('registered').protectedUntil).toBe('2026-06-02T09:00:00.000Z');
    life.rivals = [];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(0);
    expect(life.stage('registered')).toMatchObject({ protectedUntil: '2026-06-05T09:00:00.000Z' });
    expect(sentOf(life, 'conflict-decided').map(({ content }) => content)).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({ protectedUntil: '2026-06-05T09:00:00.000Z' }),
      ),
    );
    life.pass(76 * day);
    expect(sentOf(life, 'deal-reminder').at(-1)?.content).toMatchObject({
      protectedUntil: '2026-06-05T09:00:00.000Z',
    });
  });

  it('keeps a draft open as long as staff owe the decision, and leaves it all of its days then', () => {
    const conflicting = (beginning?: Beginning) => {
      const life = drafting(beginning);
      life.rivals = [rival()];
      life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
      return life.pass(70 * day);
    };
    const life = conflicting();
    expect([life.customer.stage.name, life.agenda, sentOf(life, 'draft-reminder')]).toEqual([
      'drafting',
      [],
      [],
    ]);
    expect(waitingOn(life.customer).on).toBe('staff');
    life.rivals = [];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(60 * day - 1);
    expect(sentOf(life, 'draft-reminder')[0]?.content).toMatchObject({
      closesAt: '2026-07-10T09:00:00.000Z',
    });
    expect(life.pass(1).stage('closed').outcome).toBe('draft-abandoned');
    expect(conflicting({ policy: { rulesVersion: 1 } }).stage('closed').outcome).toBe('draft-abandoned');
  });

  it('by the first rules lets it run out', () => {
    const life = inConflict({ policy: { rulesVersion: 1 } }).pass(90 * day);
    expect(life.stage('closed')).toMatchObject({
      outcome: 'deal-expired',
      since: '2026-05-31T09:00:00.000Z',
    });
  });

  it('stops the protection of a deal that adopts the newest rules during it: it went on running out', () => {
    const life = inConflict({ policy: { rulesVersion: 1 } }).pass(80 * day);
    life.do('adopt-rules').pass(30 * day);
    expect(life.stage('registered').stoppedAt).toBe('2026-05-21T09:00:00.000Z');
    life.do('decide-deal', { decision: 'approve', reason: 'registered first' }, staff);
    const protectedUntil = '2026-06-30T09:00:00.000Z';
    expect(life.stage('registered')).toMatchObject({ protectedUntil });
    expect(sentOf(life, 'conflict-decided').at(-1)?.content).toMatchObject({ protectedUntil });
  });

  it('is rejected: the deal closes, told once', () => {
    const life = inConflict();
    given(life)
      .when('decide-deal', { decision: 'reject', reason: 'the other was first' }, staff)
      .thenHappened('conflict-decided', 'closed')
      .emailed('deal-closed to partner');
    expect([life.stage('closed').outcome, life.told]).toEqual(['deal-rejected', ['c2', 'c2']]);
  });

  /** Staff approve both sides, `earlier` milliseconds before this one the other, and then each sees the other's decision. */
  const approvedTwice = (earlier: number, others: 'close' | 'keep' = 'close', beginning?: Beginning) => {
    const life = inConflict(beginning);
    life.do('decide-deal', { decision: 'approve', reason: 'ours was first' }, staff);
    const at = new Date(Date.parse(life.now) - earlier).toISOString();
    const verdict = { others, reason: 'theirs was first', at };
    life.pass(1000).rivals = [rival({ verdict })];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    return life.pass(0);
  };

  it('of which both sides were approved at once goes by who was approved first, and partner and staff are told', () => {
    const life = approvedTwice(1);
    const reason = 'theirs was first (decided before this deal was approved)';
    expect(life.stage('closed')).toMatchObject({ outcome: 'deal-lost', reason });
    expect(mailsAfter(life, 5)).toEqual([
      'conflict-decided to partner',
      'deal-closed to staff',
      'deal-closed to partner',
    ]);
    expect(life.history.slice(-4).map((event) => describeEvent(event, (at) => at))).toContain(
      `The conflict is over, the other registration was approved before this one: ${reason}`,
    );
  });

  it('of which both sides were approved at once leaves the first one, and whatever the first one lets stand', () => {
    expect(approvedTwice(-1).stage('registered')).not.toHaveProperty('stoppedAt');
    expect(approvedTwice(1, 'keep').customer.stage.name).toBe('registered');
    // In the same millisecond one of them goes first as well: each side comes to the same.
    expect(approvedTwice(0).customer.stage.name).toBe('registered');
    expect(approvedTwice(1, 'close', { policy: { rulesVersion: 1 } }).customer.stage.name).toBe('registered');
  });

  it('that was decided for the other closes the deal with the same reason', () => {
    const life = inConflict();
    life.rivals = [rival({ stage: 'drafting', verdict: { others: 'close', reason: 'they were first' } })];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(0);
    expect(life.stage('closed')).toMatchObject({ outcome: 'deal-lost', reason: 'they were first' });
    expect(mailsAfter(life, 5)).toEqual(['deal-closed to partner']);
    const told = life.history.filter(({ type }) => type === 'conflict-ended' || type === 'closed');
    expect(told.map((event) => describeEvent(event, (at) => at))).toEqual([
      'The conflict is over, the other registration was approved: they were first',
      'Closed, since another registration was approved: they were first',
    ]);
  });

  it('that lets both stand, or whose other side is gone, is over', () => {
    for (const seen of [[rival({ verdict: { others: 'keep', reason: 'two subsidiaries' } })], []]) {
      const life = inConflict();
      life.rivals = seen;
      life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
      given(life.pass(0)).when('convert-to-customer').thenHappened('deal-converted');
      expect(sentOf(life, 'conflict-decided')).toHaveLength(2);
    }
  });

  it('with two others at once is told once, and once that it is over', () => {
    const life = registered();
    const { length } = life.sent;
    const both = [rival(), rival({ id: 'c3' })];
    life.rivals = both;
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(0);
    const once = (kind: string, to: string) =>
      mailsAfter(life, length).filter((sent) => sent === `${kind} to ${to}`).length;
    const recipients = new Set(sentOf(life, 'conflict-opened').map(({ address }) => address)).size;
    expect(sentOf(life, 'conflict-opened')).toHaveLength(recipients);
    expect(once('conflict-opened', 'staff')).toBe(1);
    life.rivals = both.map((one) => ({ ...one, verdict: { others: 'keep', reason: 'two subsidiaries' } }));
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    life.pass(0);
    const over = sentOf(life, 'conflict-decided').map(({ address }) => address);
    expect(over.length).toBeGreaterThan(0);
    expect(over).toHaveLength(new Set(over).size);
  });

  it('that is found when it is decided already is told to nobody: that it was over came alone', () => {
    const decided = rival({ verdict: { others: 'keep', reason: 'two subsidiaries' } });
    const life = registered();
    const { length } = life.sent;
    life.rivals = [decided];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    given(life.pass(0)).when('convert-to-customer').thenHappened('deal-converted');
    expect(mailsAfter(life, length)).toEqual([]);
    expect(life.history.map(({ type }) => type)).toContain('conflict-ended');
  });

  it('that is found decided beside one that was told leaves one email that all is over', () => {
    const decided = rival({ id: 'c3', verdict: { others: 'keep', reason: 'two subsidiaries' } });
    for (const first of [[], [rival({ verdict: { others: 'keep', reason: 'both stand' } })]]) {
      const life = inConflict();
      const { length } = life.sent;
      life.rivals = [...first, decided];
      life.learn([{ type: 'conflict-check-wanted', at: life.pass(day).now }]);
      life.pass(0);
      expect(mailsAfter(life, length)).toEqual(['conflict-decided to partner']);
    }
  });

  it('that lets both stand keeps the other, also where a third is told to close before that one has looked', () => {
    const outcomes = ([1, 2] as const).map((rulesVersion) => {
      const life = inConflict({ policy: { rulesVersion } });
      life.do('decide-deal', { decision: 'approve', reason: 'two subsidiaries', others: 'keep' }, staff);
      life.rivals = [rival(), rival({ id: 'c3' })];
      life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
      life.pass(0).do('decide-deal', { decision: 'approve', reason: 'registered first' }, staff);
      const other = inConflict({ policy: { rulesVersion } });
      other.rivals = [rival({ verdict: verdictOn(life.customer, 'c2') })];
      other.learn([{ type: 'conflict-check-wanted', at: other.now }]);
      expect(verdictOn(life.customer, 'c3')).toMatchObject({ others: 'close', reason: 'registered first' });
      return other.pass(0).customer.stage.name;
    });
    expect(outcomes).toEqual(['closed', 'registered']);
  });

  it('is also seen by a live customer, who stays whatever is decided', () => {
    const life = drafting();
    life.rivals = [rival()];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    expect(waitingOn(life.pass(0).customer)).toMatchObject({ on: 'staff', command: null });
    given(life)
      .when('submit-to-contracts')
      .thenRefused('conflict-open', /in conflict/, /due by/);
  });

  it('is seen by a customer whom another partner adds for a registered deal’s organization: the deal waits', () => {
    const life = new Life();
    life.rivals = [rival()];
    life.pass(0);
    expect([life.told, life.customer.conflicts?.cases]).toMatchObject([
      ['c2'],
      [{ rival: 'c2', ended: null }],
    ]);
    expect(mailsAfter(life, 0)).toContain('conflict-opened to staff');
    given(life).when('activate', { name: 'Ada', accepted: true, link: 1 }, contact).thenHappened('activated');
    life.rivals = [rival({ verdict: { others: 'close', reason: 'registered first' } })];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    expect(life.pass(0).stage('pending')).toBeDefined();
    expect(life.customer.conflicts?.cases).toMatchObject([{ ended: { outcome: 'both-stand' } }]);
    expect(mailsAfter(life, 0)).toContain('conflict-decided to partner');
  });

  it('is looked for by an added customer of the first rules once it adopts the newest', () => {
    const life = new Life({ policy: { rulesVersion: 1 } });
    life.rivals = [rival()];
    given(life.pass(0))
      .when('edit-contacts', { organization: 'Tailspin Toys' })
      .thenHappened('contacts-edited');
    expect(life.told).toEqual([]);
    given(life).when('adopt-rules', {}, staff).thenHappened('rules-adopted');
    expect(life.told).toEqual(['c2']);
  });

  it('is not evaded by a customer who is added under another name and renamed', () => {
    const life = added();
    life.rivals = [rival({ on: ['organization'] })];
    given(life).when('edit-contacts', { organization: 'Tailspin Toys' }).thenHappened('contacts-edited');
    expect(life.told).toEqual(['c2']);
  });

  it('is looked for again under another email domain of the contact', () => {
    for (const [email, told] of [
      ['bob@contoso.example', []],
      ['bob@evadex.example', ['c2']],
    ] as const) {
      const life = registered();
      life.rivals = [rival()];
      given(life).when('edit-contacts', { email }).thenHappened('contacts-edited');
      expect(life.told).toEqual(told);
    }
  });

  it('is looked for again where the contract names an address of another email domain', () => {
    for (const [notificationEmail, told] of [
      ['bob@contoso.example', []],
      ['bob@evadex.example', ['c2']],
    ] as const) {
      const life = filledIn().do('save-details', { licensing: { notificationEmail } }, partner);
      life.do('submit-to-contracts', {}, partner).do('record-signature', { document: signedCopy }, partner);
      life.rivals = [rival()];
      given(life).when('approve-contract', {}, staff).thenHappened('contract-approved');
      expect(life.told).toEqual(told);
    }
  });

  it('is over once a transfer makes both one partner’s, and there again once another parts them', () => {
    const life = inConflict();
    life.rivals = [rival({ samePartner: true })];
    given(life).when('transfer', { partner: 'fabrikam' }, staff).thenHappened('transferred');
    expect(life.told).toEqual(['c2', 'c2']);
    expect(life.customer.conflicts?.cases).toMatchObject([
      { ended: { outcome: 'withdrawn', reason: 'both registrations are one partner’s now' } },
    ]);
    given(life).when('convert-to-customer', {}, staff).thenHappened('deal-converted');
    life.rivals = [rival()];
    given(life).when('transfer', { partner: 'northwind' }, staff).thenHappened('transferred');
    expect(life.customer.conflicts?.cases).toMatchObject([{ ended: {} }, { rival: 'c2', ended: null }]);
  });

  it('is looked for again after a transfer under the second rules only', () => {
    const first = registered({ policy: { rulesVersion: 1 } });
    const second = registered();
    for (const life of [first, second]) {
      life.rivals = [rival()];
      given(life).when('transfer', { partner: 'fabrikam' }, staff).thenHappened('transferred');
    }
    expect([first.told, second.told]).toEqual([[], ['c2']]);
  });

  it('is none between two who are past registration', () => {
    const life = drafting();
    life.rivals = [rival({ stage: 'production' })];
    life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
    expect(life.pass(0).customer.conflicts?.cases).toEqual([]);
  });

  it('needs somebody to decide about: without one there is nothing to decide', () => {
    given(registered())
      .when('decide-deal', { decision: 'reject', reason: 'x' }, staff)
      .thenRefused('no-conflict', /in no conflict/, /converted/);
  });

  it('is looked for again under a new name, which after conversion only staff may give', () => {
    const life = registered();
    life.rivals = [rival({ on: ['organization'] })];
    given(life).when('edit-contacts', { organization: 'Tailspin Toys' }).thenHappened('contacts-edited');
    expect(life.customer.conflicts?.cases).toHaveLength(1);
    given(drafting())
      .when('edit-contacts', { organization: 'Tailspin Toys' }, partner)
      .thenRefused('wrong-role', /protected under its name/, /staff/);
    given(drafting())
      .when('edit-contacts', { organization: 'Tailspin Toys' }, staff)
      .thenHappened('contacts-edited');
  });
});
