import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../src/domain/describe.js';
import { linkProblem } from '../../src/domain/rules/activation.js';
import { waitingOn } from '../../src/domain/waiting.js';
import {
  activated,
  added,
  type Beginning,
  contact,
  day,
  given,
  hour,
  inTrial,
  Life,
  mailsAfter,
  product,
  sentOf,
  signed,
  staff,
} from './support/given.js';

const accept = (link: number) => ({ name: 'Ada', accepted: true, link });
const report = (status: string, sequence = 1, attempt = 1) => ({ attempt, sequence, status, percent: 30 });

describe('a product that was told more than is known here', () => {
  const overtaken = (rulesVersion: 1 | 2, says: (revision: number) => number) => {
    const life = inTrial({ policy: { rulesVersion } });
    const told: number[] = [];
    life.productSays = (revision) => {
      told.push(revision);
      return { tenantId: 't1', inForce: says(revision) };
    };
    life.do('close', { reason: 'the end' }).pass(day);
    return { life, told };
  };

  it('is told all that is wished once more, beyond what it knows: it had ignored that the access is removed', () => {
    const { life, told } = overtaken(2, (revision) => Math.max(revision, 40));
    expect(told).toEqual([4, 41]);
    expect(life.customer.tenant).toMatchObject({ wanted: 41, applied: 41 });
    const lines = life.history.map((event) => describeEvent(event, (at) => at));
    expect(lines).toContain(
      'The product ignored the tenant’s state 4: it was told 40 before; all is wished anew',
    );
  });

  it('is believed where it says so of whatever it is told', () => {
    const { life, told } = overtaken(2, (revision) => revision + 7);
    expect(told).toEqual([4, 12]);
    expect(life.customer.tenant.applied).toBe(12);
  });

  it('by the first rules was believed at once', () => {
    expect(overtaken(1, () => 40).told).toEqual([4]);
  });
});

describe('activation', () => {
  it('the tenant is created first, then the link is emailed', () => {
    const life = new Life();
    life.productAnswers = false;
    life.pass(2 * day);
    expect([life.sent, life.agenda, waitingOn(life.customer).on]).toEqual([[], [], 'product']);
    given(life)
      .when('resend-activation')
      .thenRefused('nothing-to-retry', /tenant is not created/, /emailed as soon as/);
    life.productAnswers = true;
    life.pass(0);
    expect(mailsAfter(life, 0)).toEqual(['activation to customer']);
  });

  it('a link is valid for seven days, to the instant', () => {
    given(added().pass(7 * day - 1))
      .when('activate', accept(1), contact)
      .thenHappened('activated');
    given(added().pass(7 * day))
      .when('activate', accept(1), contact)
      .thenRefused('link-not-valid', /expired at 2026-03-09/, /new link/);
  });

  it('a link is valid no longer than until the customer would be closed', () => {
    const life = added()
      .pass(59 * day)
      .do('resend-activation');
    expect(sentOf(life, 'activation').at(-1)?.content).toMatchObject({
      expiresAt: '2026-05-01T09:00:00.000Z',
    });
    expect(life.goTo('2026-05-01T09:00:00.000Z').stage('closed').outcome).toBe('not-activated');
  });

  it('a newer link supersedes the older ones', () => {
    const life = added();
    given(life)
      .when('resend-activation')
      .thenHappened('activation-link-issued')
      .emailed('activation to customer');
    given(life)
      .when('activate', accept(1), contact)
      .thenRefused('link-not-valid', /replaced by a newer one/, /newest email/);
    given(life).when('activate', accept(2), contact).thenHappened('activated');
  });

  it('a link can be issued without an email', () => {
    given(added())
      .when('resend-activation', { email: false })
      .thenHappened('activation-link-issued')
      .emailed();
  });

  it('opening the link changes nothing: looking at it decides nothing', () => {
    const life = added();
    const before = JSON.stringify(life.state);
    expect(linkProblem(life.stage('pending').link, 1, life.now)).toBeNull();
    expect(JSON.stringify(life.state)).toBe(before);
  });

  it('accepting is needed, and counts once', () => {
    const life = added();
    given(life)
      .when('activate', { ...accept(1), accepted: false }, contact)
      .thenRefused('invalid-input', /accepted: must be accepted/, /accepted/);
    given(life).when('activate', accept(1), contact).thenHappened('activated');
    given(life)
      .when('activate', accept(1), contact)
      .thenRefused('already-so', /Ada activated this customer at/, /nothing/);
  });

  it('reminds on days 3 and 6, and closes after 60 days with a reminder before', () => {
    const life = added();
    const { sent } = life.pass(61 * day);
    expect(
      sent.map(({ at, content }) => [
        (Date.parse(at) - Date.parse(life.customer.createdAt)) / day,
        content.kind,
      ]),
    ).toEqual([
      [0, 'activation'],
      [3, 'activation-reminder'],
      [6, 'activation-reminder'],
      [53, 'closing-reminder'],
      [53, 'closing-reminder'],
      [53, 'closing-reminder'],
      [60, 'closed'],
      [60, 'closed'],
      [60, 'closed'],
    ]);
    expect(life.stage('closed').outcome).toBe('not-activated');
  });

  it('after an outage only the newest reminder goes out, with a link that works', () => {
    const life = added();
    life.outage(9 * day);
    expect(mailsAfter(life, 1)).toEqual(['activation to customer']);
    expect(life.stage('pending')).toMatchObject({ remindedDays: [3, 6], link: { number: 2 } });
    expect(life.history.filter(({ type }) => type === 'activation-reminded')).toHaveLength(1);
  });

  it('a new email address gets a new link; a reminder that waited is withdrawn', () => {
    const life = added();
    const { length } = life.sent;
    life.clerk = () => ({ outcome: 'delayed' });
    life.pass(3 * day + hour);
    life.clerk = () => ({ outcome: 'accepted' });
    given(life)
      .when('edit-contacts', { email: 'grace@contoso.example' })
      .thenHappened('contacts-edited', 'activation-link-issued');
    life.pass(day);
    expect(
      life.sent
        .slice(length)
        .filter(({ outcome }) => outcome === 'accepted')
        .map(({ address, content }) => [address, content]),
    ).toMatchObject([['grace@contoso.example', { kind: 'activation', link: 2 }]]);
  });
});

describe('the import', () => {
  it('starts the trial when it is complete, for 14 times 24 hours', () => {
    const life = activated().pass(5 * hour);
    given(life)
      .when('report-import', report('completed'), product)
      .thenHappened('import-reported', 'trial-started');
    expect(life.stage('trial')).toMatchObject({
      since: '2026-03-02T14:00:00.000Z',
      endsAt: '2026-03-16T14:00:00.000Z',
    });
  });

  it('a report of an earlier attempt, or a repeated one, changes nothing', () => {
    const life = activated();
    life.send('report-import', report('failed'), product);
    given(life).when('retry-import').thenHappened('import-retried');
    const before = life.state;
    for (const late of [report('completed', 9, 1), report('completed', 1, 3)])
      expect(life.send('report-import', late, product)).toMatchObject({ events: [] });
    expect(life.state).toEqual(before);
    given(life)
      .when('report-import', report('running', 2, 2), product)
      .thenHappened('import-reported');
    expect(life.send('report-import', report('completed', 2, 2), product)).toMatchObject({ events: [] });
  });

  it('a failure tells the partner, once, and can be retried', () => {
    const life = activated();
    given(life)
      .when('report-import', { ...report('failed'), error: 'no rights' }, product)
      .thenHappened('import-reported')
      .emailed('import-failed to partner');
    expect(waitingOn(life.customer)).toMatchObject({
      on: 'partner',
      what: 'the import failed: no rights',
      command: 'retry-import',
    });
    given(life)
      .when('report-import', { ...report('failed', 2), error: 'still no rights' }, product)
      .thenHappened('import-reported')
      .emailed();
    expect(waitingOn(life.customer).what).toBe('the import failed: still no rights');
    const wanted = life.customer.tenant.wanted;
    given(life).when('retry-import').thenHappened('import-retried').emailed();
    expect(life.customer.tenant.wanted).toBe(wanted + 1);
  });

  it('a failure is told once for an attempt, also where it ran again between; a new attempt’s is told anew', () => {
    const life = activated();
    const failed = (sequence: number, attempt = 1) =>
      given(life).when('report-import', report('failed', sequence, attempt), product);
    failed(1).emailed('import-failed to partner');
    life.send('report-import', report('running', 2), product);
    failed(3).emailed();
    life.do('retry-import');
    failed(1, 2).emailed('import-failed to partner');
  });

  it('a failure that nobody could be told of before it ran again is told with the next one', () => {
    const life = activated();
    life.clerk = () => ({ outcome: 'delayed' });
    life.send('report-import', report('failed', 1), product);
    life.send('report-import', report('running', 2), product);
    life.clerk = () => ({ outcome: 'accepted' });
    expect(sentOf(life.pass(2 * hour), 'import-failed').map(({ outcome }) => outcome)).not.toContain(
      'accepted',
    );
    given(life).when('report-import', report('failed', 3), product).emailed('import-failed to partner');
  });

  it('a final copy that came back is somebody’s to send again from then on, not only from the trial on', () => {
    const refusing = (audience: string, beginning?: Beginning) => {
      const life = signed(beginning);
      life.clerk = (attempt) => ({ outcome: attempt.audience === audience ? 'refused' : 'accepted' });
      return life.do('approve-contract').pass(hour);
    };
    const what = expect.stringMatching(/^the final copy of the contract was refused/);
    const life = refusing('agreement-contact');
    expect(waitingOn(life.customer)).toMatchObject({ on: 'partner', what, command: 'retry-mail' });
    life.clerk = () => ({ outcome: 'accepted' });
    given(life)
      .when('retry-mail')
      .thenHappened('mail-retried')
      .emailed('contract-approved to agreement-contact');
    expect(waitingOn(life.customer)).toMatchObject({ on: 'customer', command: 'activate' });
    expect(waitingOn(refusing('customer').customer)).toMatchObject({
      on: 'partner',
      command: 'edit-contacts',
    });
    const first = refusing('agreement-contact', { policy: { rulesVersion: 1 } });
    expect(waitingOn(first.customer).on).toBe('customer');
  });

  it('without a report for 24 hours it has stalled; the partner and the staff are told', () => {
    const life = activated().pass(3 * hour);
    life.send('report-import', report('running'), product);
    const { length } = life.sent;
    life.pass(24 * hour - 1);
    expect(life.stage('pending').import?.status).toBe('running');
    life.pass(1);
    expect(mailsAfter(life, length)).toEqual(['import-stalled to partner', 'import-stalled to staff']);
    given(life)
      .when('report-import', report('completed', 2), product)
      .thenHappened('import-reported', 'trial-started');
  });

  it('progress does not make open forms stale', () => {
    const life = activated();
    const { version } = life.customer;
    life.send('report-import', report('running'), product);
    expect(life.send('block-upgrade', {}, staff, { expectedVersion: version })).toMatchObject({
      version: version + 1,
    });
    expect(life.send('allow-upgrade', {}, staff, { expectedVersion: version })).toMatchObject({
      code: 'stale-version',
    });
  });
});
