import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, intakeFormOf } from '../../src/domain/actor.js';
import { findCommand } from '../../src/domain/commands.js';
import type { Audience, MailContent } from '../../src/domain/mail.js';
import { mailBatchOf } from '../../src/domain/orders.js';
import { permit } from '../../src/domain/permit.js';
import { letterFor } from '../../src/mail/templates/languages.js';
import { acts, beginnings, perform } from '../domain/support/acts.js';
import {
  activated,
  added,
  day,
  drafting,
  filledIn,
  hour,
  inTrial,
  Life,
  partner,
  product,
  registered,
  staff,
} from '../domain/support/given.js';

/** The letter as it would go out now. */
function letterOf({ customer }: Life, { content, audience }: { content: MailContent; audience: Audience }) {
  const batch = mailBatchOf(customer, []).customer;
  return letterFor({
    content,
    audience,
    customer: { ...batch, agreementContact: null },
    partner: customer.partner === null ? null : { id: customer.partner, name: 'Northwind' },
    vendor: { name: 'Fabrikam', publicUrl: 'https://f.example' },
    activationUrl: null,
    answersTo: null,
    precise: false,
  });
}

/** What the emails of a kind say and offer as they go out from now on, by audience. */
function watched(life: Life, kind: MailContent['kind']) {
  const said: Partial<Record<Audience, string>> = {};
  life.onAttempt = (_, batch) => {
    for (const record of batch) {
      if (record.kind !== kind) continue;
      const { paragraphs, steps } = letterOf(life, record);
      said[record.audience] = [...paragraphs, ...steps.map(({ text, command }) => `${text} ${command}`)].join(
        '\n',
      );
    }
  };
  return said;
}

const completed = { attempt: 1, sequence: 1, status: 'completed' };
const rival = { id: 'c2', on: ['domain' as const], stage: 'registered' as const, verdict: null };

function meets(life: Life, rivals: Life['rivals']) {
  life.rivals = rivals;
  life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
  return life.pass(0);
}

describe('an email sends nobody to a button that refuses', () => {
  it('whatever people, time, mail and product have done until it goes out', () => {
    fc.assert(
      fc.property(beginnings, acts, (beginning, course) => {
        const life = new Life(beginning);
        life.onAttempt = ({ customer, now }, batch) => {
          for (const record of batch) {
            const byStaff = record.audience === 'staff';
            const actor: Actor = byStaff ? staff : { kind: 'partner', partner: customer.partner ?? '' };
            for (const { command } of letterOf(life, record).steps) {
              const definition = findCommand(command?.split(' ')[1] ?? '');
              const refusal = definition ? permit(definition, { customer, actor, now }) : null;
              // To fill in what is missing is the step before; and a look for other registrations is over in a moment.
              const isInOrder =
                refusal?.code === 'details-missing' || /in a moment/.test(refusal?.clears ?? '');
              if (!isInOrder) expect([record.key, command, refusal]).toEqual([record.key, command, null]);
            }
          }
        };
        life.pass(0);
        for (const act of course) perform(life, act);
      }),
      { numRuns: Number(process.env.FORTNIGHT_RUNS ?? 60) },
    );
  });

  it.each(['trial-started', 'trial-extended'] as const)(
    '%s says how to have the upgrade where it is blocked already, not how to prevent it',
    (kind) => {
      const life = activated({ upgrade: 'blocked' });
      if (kind === 'trial-extended') life.do('report-import', completed, product);
      const said = watched(life, kind);
      if (kind === 'trial-started') life.do('report-import', completed, product);
      else life.do('extend-trial');
      for (const audience of ['customer', 'partner'] as const) {
        expect(said[audience]).toContain('To have the trial upgraded at its end');
        expect(said[audience]).not.toContain('keep the trial from being upgraded');
      }
    },
  );

  it('sends a partner and its customer to the vendor for the subscription of a direct customer', () => {
    const life = inTrial({ partner: null }).do('transfer', { partner: 'northwind' });
    const said = watched(life, 'converted');
    life.do('convert-to-production');
    const where = "contact Fabrikam and ask for 'Edit SKUs and expiration date'";
    expect([said.partner, said.customer]).toEqual([
      expect.stringContaining(where),
      expect.stringContaining(where),
    ]);
    expect(said.partner).not.toContain('fortnight edit-subscription');
  });

  it('does not remind of a form that waits for a discount to submit it', () => {
    const discounts = [{ userType: 'viewer', percent: 10, reason: 'a first customer' }];
    for (const [life, isOffered] of [
      [filledIn(), true],
      [filledIn().do('save-details', { licensing: { discounts } }, partner), false],
    ] as const) {
      const said = watched(life, 'draft-reminder');
      life.pass(15 * day);
      expect(said.partner?.includes('fortnight submit-to-contracts')).toBe(isOffered);
    }
  });

  it('offers to send a notice again only where it was refused: what is delayed is sent again by itself', () => {
    for (const [outcome, isOffered] of [
      ['delayed', false],
      ['refused', true],
    ] as const) {
      const life = inTrial();
      const said = watched(life, 'upgrade-held');
      life.clerk = ({ audience }) => ({ outcome: audience === 'customer' ? outcome : 'accepted' });
      life.pass(15 * day);
      expect(said.staff?.includes('fortnight retry-mail')).toBe(isOffered);
    }
  });
});

describe('the email about a registered deal', () => {
  it('tells the partner of an inquiry by its intake form, where somebody waits to hear from it', () => {
    const asked = new Life({ deal: {}, by: intakeFormOf('northwind') });
    const said = watched(asked, 'deal-registered');
    asked.pass(0);
    expect(said.partner).toMatch(
      /of Contoso Ltd has filled in your intake form, and was told that you get in touch\./,
    );
    const own = new Life({ deal: {}, by: partner });
    const saidOfOwn = watched(own, 'deal-registered');
    own.pass(0);
    expect(saidOfOwn.partner).toContain('is registered');
    expect(saidOfOwn.partner).not.toContain('intake form');
  });
});

describe('an email about a conflict', () => {
  it('sends staff to the side where it is decided, which is not that of a customer', () => {
    const customer = added();
    const told = watched(customer, 'conflict-opened');
    meets(customer, [rival]);
    expect(told.staff).toContain('fortnight conflict c1');
    expect(told.staff).not.toContain('fortnight decide-deal');
    expect(told.partner).toContain('Nothing changes for Contoso Ltd until then.');
    expect(told.partner).not.toContain('converted');
  });

  it('asks staff to settle it by no date that has passed, where it is overdue', () => {
    const life = meets(registered(), [rival]);
    const told = watched(life, 'conflict-opened');
    life.pass(6 * day);
    expect(told.staff).toContain('were to settle this by');
    expect(told.staff).toContain('Until it is settled the deal is neither converted nor submitted.');
    expect(told.staff).not.toContain('before');
  });

  it('tells the partner of a customer that it is over, as it was told that it would be', () => {
    const life = meets(added(), [rival]);
    const said = watched(life, 'conflict-decided');
    meets(life, [{ ...rival, verdict: { others: 'keep', reason: 'two subsidiaries' } }]).pass(hour);
    expect(said.partner).toContain(
      'The conflict about Contoso Ltd is over, and nothing changes for Contoso Ltd.',
    );
  });

  it('leads who is filling in the form back to it', () => {
    const life = meets(drafting(), [rival]);
    const said = watched(life, 'conflict-decided');
    meets(life, []);
    expect(said.partner).toContain('To go on with the form');
    expect(said.partner).not.toContain('Convert to customer');
  });
});

describe('the email with the License Agreement', () => {
  it('sends the partner’s own person, as the intermediary, to the customer and not to the partner', () => {
    const life = filledIn().do('save-details', { agreementContact: { party: 'partner' } }, partner);
    const sent = watched(life, 'license-agreement');
    life.do('submit-to-contracts', {}, partner);
    expect(sent['agreement-contact']).toContain('As the intermediary, please have it signed by Contoso Ltd');
    expect(sent['agreement-contact']).not.toContain('Northwind');
  });

  it('asks for nothing by a date that has passed, where it goes to a corrected address', () => {
    const life = filledIn();
    const sent = watched(life, 'license-agreement');
    life.do('submit-to-contracts', {}, partner);
    const due = 'Wednesday, 4 March 2026 at 10:00 (GMT+1, Europe/Berlin)';
    expect(sent['agreement-contact']).toContain(`send the signed copy back to Northwind by ${due}`);
    const told = watched(life, 'contract-overdue');
    life.pass(3 * day);
    expect(told.staff).toContain('To correct who receives the License Agreement, which sends it again');
    const again = watched(life, 'license-agreement');
    life.do('edit-contacts', { agreementEmail: 'carla@contoso.example' });
    expect(again['agreement-contact']).toContain(`as soon as you can: it was due by ${due}`);
  });
});
