import { type Context, define, everyOpenStage } from '../command.js';
import type { Contact, Customer } from '../customer.js';
import type { Event } from '../events.js';
import {
  emailField,
  languageField,
  organizationField,
  partnerField,
  personField,
  reasonField,
  zoneField,
} from '../fields.js';
import type { Audience } from '../mail.js';
import { undeliverable } from '../outbox.js';
import { hasRules } from '../policy.js';
import { refuse, wrongFields } from '../refusal.js';
import type { Instant } from '../time.js';
import { nextLink } from './activation.js';
import { retries } from './mail.js';

export const editContacts = define('edit-contacts', {
  title: 'Edit contacts',
  summary:
    'Change organization name, notification email, contact name, time zone or language; what could not be delivered is sent again',
  by: ['partner', 'staff'],
  stages: everyOpenStage,
  input: {
    organization: organizationField.optional(),
    email: emailField.optional(),
    name: personField.nullable().optional().describe('The name of the customer’s contact, or none'),
    zone: zoneField.optional(),
    language: languageField.optional(),
    agreementName: personField.optional().describe('Who directly receives the License Agreement'),
    agreementEmail: emailField.optional().describe('Where the License Agreement is sent'),
  },
  decide: (context, input) => {
    const { customer, now } = context;
    const problem = agreementProblem(context, input) ?? namelessProblem(customer, input);
    if (problem) return problem;
    const agreement = agreementAfter(customer, input);
    const form = formAfter(customer, input);
    const organization = input.organization ?? customer.organization;
    const contact: Contact = {
      email: input.email ?? customer.contact.email,
      name: input.name === undefined ? customer.contact.name : input.name,
      zone: input.zone ?? customer.contact.zone,
      language: input.language ?? customer.contact.language,
    };
    const same = organization === customer.organization && sameContact(contact, customer.contact);
    if (same && !agreement && Object.keys(form ?? {}).length === 0) {
      return refuse(
        'already-so',
        'the contacts are like that already',
        'give another organization, email, name, zone or language',
      );
    }
    const edited: Event = {
      type: 'contacts-edited',
      at: now,
      organization,
      contact,
      ...(agreement ? { agreementContact: agreement } : {}),
      ...(form ? { form } : {}),
    };
    return [
      edited,
      ...(contact.email === customer.contact.email ? [] : toldAgain(customer, 'customer', now)),
      ...(agreement?.email === undefined ? [] : agreementAgain(customer, now)),
    ];
  },
});

/**
 * What was given and the form has otherwise: it may name another address than the deal's, which is kept. By the first
 * rules, which say nothing here, any edit put the deal's address back into it.
 */
function formAfter(
  customer: Customer,
  { email, name }: { email?: string | undefined; name?: string | null | undefined },
) {
  const { draft, stage } = customer;
  if (!hasRules(customer, 2) || !draft || (stage.name !== 'drafting' && stage.name !== 'contracts'))
    return null;
  return {
    ...(email === undefined || email === draft.licensing.notificationEmail ? {} : { email }),
    ...(name == null || name === draft.customerContact.name ? {} : { name }),
  };
}

interface AgreementInput {
  organization?: string | undefined;
  agreementName?: string | undefined;
  agreementEmail?: string | undefined;
}

/** What is agreed on cannot be renamed by one side; and the agreement's contact is there while it is under way. */
function agreementProblem({ customer, actor }: Context, input: AgreementInput) {
  const { name } = customer.stage;
  const underWay = name === 'drafting' || name === 'contracts';
  if (underWay && actor.kind === 'partner' && input.organization !== undefined) {
    const message =
      'the organization of a converted deal is protected under its name; only the vendor’s staff change it';
    return refuse('wrong-role', message, 'ask the vendor’s staff', [{ path: 'organization', message }]);
  }
  const path = input.agreementEmail === undefined ? 'agreementName' : 'agreementEmail';
  if (underWay || input[path] === undefined) return null;
  const message = `a License Agreement is under way in drafting and contracts; this customer is in ${name}`;
  return refuse('wrong-stage', message, 'leave agreementName and agreementEmail out', [{ path, message }]);
}

/** A customer may be known by its address alone, as when it is added; a form has to name somebody. */
function namelessProblem(customer: Customer, { name }: { name?: string | null | undefined }) {
  if (name !== null) return null;
  const { name: stage } = customer.stage;
  if (hasRules(customer, 2) && stage !== 'drafting' && stage !== 'contracts') return null;
  const message = hasRules(customer, 2)
    ? `the contract that is under way has to name the customer’s contact; this customer is in ${stage}`
    : 'by the rules that this customer began with a name can be changed, not emptied; adopt-rules changes that';
  return wrongFields('edit-contacts', [{ path: 'name', message }], 'invalid-input');
}

function agreementAfter({ draft }: Customer, { agreementName: name, agreementEmail: email }: AgreementInput) {
  const current = draft?.agreementContact;
  const changes = {
    ...(name === undefined || name === current?.name ? {} : { name }),
    ...(email === undefined || email === current?.email ? {} : { email }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** The newest License Agreement for a contact whose address has changed. */
function agreementAgain(customer: Customer, now: Instant): Event[] {
  const records = customer.mails.filter(
    ({ kind, status }) => kind === 'license-agreement' && status !== 'queued',
  );
  const last = records.at(-1);
  return last && customer.stage.name === 'contracts' ? retries([last], now) : [];
}

function sameContact(a: Contact, b: Contact): boolean {
  return a.email === b.email && a.name === b.name && a.zone === b.zone && a.language === b.language;
}

/** What an audience has to be told again because its recipients changed. */
function toldAgain(customer: Customer, audience: 'customer' | 'partner', now: Instant): Event[] {
  const { stage } = customer;
  const carrier = stage.name === 'trial' ? (stage.notice?.mails[audience] ?? null) : null;
  const missed = retries(
    undeliverable(customer).filter((record) => record.audience === audience && record.key !== carrier),
    now,
  );
  if (stage.name === 'trial' && stage.notice) missed.push({ type: 'notice-repeated', at: now, audience });
  const invited = audience === 'customer' && stage.name === 'pending' && stage.link && !stage.activated;
  if (!invited) return missed;
  const others = missed.filter(
    (event) => event.type !== 'mail-retried' || !event.kind.startsWith('activation'),
  );
  return [...others, nextLink(customer, now, true)];
}

/** The notice names whom the customer asks to prevent the upgrade: that is the new partner now. */
function namedAgain(customer: Customer, now: Instant): Event[] {
  const { stage } = customer;
  if (!hasRules(customer, 2) || stage.name !== 'trial' || !stage.notice) return [];
  return [{ type: 'notice-repeated', at: now, audience: 'customer', same: true }];
}

export const transfer = define('transfer', {
  title: 'Transfer',
  summary: 'Hand the customer over to another partner',
  by: ['staff'],
  stages: everyOpenStage,
  destructive: true,
  input: { partner: partnerField, reason: reasonField.optional() },
  decide: ({ customer, now }: Context, { partner, reason }) => {
    if (partner === customer.partner) {
      return refuse('already-so', `the customer is ${partner}’s already`, 'name another partner');
    }
    const transferred: Event = {
      type: 'transferred',
      at: now,
      from: customer.partner,
      to: partner,
      reason: reason ?? null,
    };
    const told = toldAgain({ ...customer, partner }, 'partner' satisfies Audience, now);
    return [transferred, ...told, ...namedAgain(customer, now)];
  },
});
