import { advanceAll, begin } from '../../domain/advance.js';
import { agenda } from '../../domain/agenda.js';
import type { Terms } from '../../domain/catalog.js';
import type { Contact } from '../../domain/customer.js';
import { mailName } from '../../domain/describe.js';
import type { Preview, PreviewedMail } from '../../domain/preview.js';
import { tenantApplied } from '../../domain/reports.js';
import type { Instant } from '../../domain/time.js';
import type { Begin } from '../../temporal/messages.js';
import { staff } from '../request.js';
import { agendaView, customerView } from './customer.js';

/** What a command would do, in the words that a panel shows before Submit. */
export function previewView(preview: Preview, contacts: { before: Contact; after: Contact }) {
  const { version, events, before, after, send, withdraw } = preview;
  const mails = (list: PreviewedMail[], contact: Contact) => list.map((mail) => mailView(mail, contact));
  return {
    dryRun: true as const,
    version,
    events,
    before: { stage: before.stage, agenda: agendaView(before.agenda) },
    after: { stage: after.stage, agenda: agendaView(after.agenda) },
    send: mails(send, contacts.after),
    withdraw: mails(withdraw, contacts.before),
  };
}

/** The address is known for the customer's contact only: who the others are, the settings say when it is sent. */
function mailView({ audience, content }: PreviewedMail, contact: Contact) {
  const to = audience === 'customer' ? contact.email : null;
  return { audience, to, kind: content.kind, name: mailName(content.kind), content };
}

/** What adding this customer would do, if the product creates the tenant at once. */
export function addPreview(command: Begin, terms: Terms, now: Instant) {
  const { organization, email, name, zone, partner } = command.command;
  const contact: Contact = { email, name: name ?? null, zone };
  const added = begin({
    type: 'customer-added',
    at: now,
    id: command.id,
    organization,
    contact,
    partner: partner ?? null,
    terms,
    upgrade: command.upgrade,
    policy: command.policy,
    catalog: command.catalog,
    by: command.actor,
  });
  const invited = advanceAll(added, tenantApplied(added, 'not created yet', added.tenant.wanted, now));
  return {
    dryRun: true as const,
    version: 0,
    events: ['customer-added' as const],
    before: null,
    after: { stage: invited.stage, agenda: agendaView(agenda(invited)) },
    send: invited.mails.map((record) => mailView(record, contact)),
    withdraw: [],
    customer: customerView(added, staff, now),
  };
}
