import { type Beginning, begin } from '../../domain/advance.js';
import type { Contact } from '../../domain/customer.js';
import { mailName } from '../../domain/describe.js';
import { foreseen } from '../../domain/foresee.js';
import { type Preview, type PreviewedMail, type PreviewedSide, previewedSide } from '../../domain/preview.js';
import type { Instant } from '../../domain/time.js';
import { agendaView, customerView } from './customer.js';

/** What a command would do, in the words that a panel shows before Submit. */
export function previewView({ version, events, before, after, contacts, send, withdraw }: Preview) {
  const mails = (list: PreviewedMail[], contact: Contact) => list.map((mail) => mailView(mail, contact));
  return {
    dryRun: true as const,
    version,
    events,
    before: sideView(before),
    after: sideView(after),
    send: mails(send, contacts.after),
    withdraw: mails(withdraw, contacts.before),
  };
}

function sideView(side: PreviewedSide) {
  // A worker of the release before, which runs beside this one for a while, does not say it.
  return { ...side, expiresAt: side.expiresAt ?? null, agenda: agendaView(side.agenda) };
}

/** The address is known for the customer's contact only: who the others are, the settings say when it is sent. */
function mailView({ audience, content }: PreviewedMail, contact: Contact) {
  const to = audience === 'customer' ? contact.email : null;
  return { audience, to, kind: content.kind, name: mailName(content.kind), content };
}

/** What this beginning would do. */
export function startPreview(beginning: Beginning, now: Instant) {
  const begun = begin(beginning);
  const { contact } = beginning;
  const after = foreseen(null, begun, now);
  return {
    dryRun: true as const,
    version: 0,
    events: [beginning.type],
    before: null,
    after: sideView(previewedSide(after)),
    send: after.mails.map((record) => mailView(record, contact)),
    withdraw: [],
    customer: customerView(begun, beginning.by, now),
  };
}
