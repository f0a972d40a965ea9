import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nameOf } from '../../domain/actor.js';
import { describeEvent } from '../../domain/describe.js';
import type { Instant } from '../../domain/time.js';
import { formatAmount, formatInstant } from '../../mail/format.js';
import { type Dossier, dossierPdf } from '../../pdf/dossier.js';
import { documentsOf } from '../../store/documents.js';
import { timelineOf } from '../../store/record.js';
import { seenBy } from '../confine.js';
import { readLifecycle } from '../customers/read.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, partnerOf } from '../principal.js';
import { idOf } from '../request.js';
import { confinedTo } from '../views/confined.js';
import { customerView } from '../views/customer.js';
import { formFacts } from './form-facts.js';
import { dossierOperation, dossierPdfOperation } from './operations.js';
import { dispositionOf } from './routes.js';

/** A whole customer as a file: for an archive, an audit, or a request for one's data. */
export function dossierRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, partners, now } = dependencies;
  app.get(
    '/customers/:id/export.json',
    { config: { operation: dossierOperation } },
    async (request, reply) => {
      const whole = await wholeOf(request, dependencies);
      const file = `${whole.customer.id}.json`;
      return reply.header('content-disposition', dispositionOf(file)).send({ exportedAt: now(), ...whole });
    },
  );
  app.get(
    '/customers/:id/export.pdf',
    { config: { operation: dossierPdfOperation } },
    async (request, reply) => {
      const whole = await wholeOf(request, dependencies);
      const { partner } = whole.customer;
      const known = partner === null ? null : await partners.find(partner);
      const names = { vendor: settings.current().vendor.name, partner: known?.name ?? partner };
      const content = await dossierPdf(onPaper(whole, names, now()));
      const file = `${whole.customer.organization}.pdf`;
      return reply.type('application/pdf').header('content-disposition', dispositionOf(file)).send(content);
    },
  );
}

type Whole = Awaited<ReturnType<typeof wholeOf>>;

async function wholeOf(request: FastifyRequest, dependencies: ApiDependencies) {
  const id = idOf(request);
  const seen = seenBy(request, dependencies);
  const { customer } = await readLifecycle(seen, id);
  const confined = await confinedTo(request, dependencies, id);
  const { mails, permissions: _, ...view } = customerView(customer, actorOf(request), dependencies.now());
  const shown = partnerOf(request) === null ? mails : mails.filter(({ audience }) => audience !== 'staff');
  const timeline = [];
  for (let after = 0; ; ) {
    const page = await timelineOf(seen.database, id, { after, limit: 1000 });
    for (const entry of page) {
      const { actor } = confined({ actor: entry.actor });
      const event = confined.event(entry.event);
      timeline.push({ ...entry, actor, event, by: nameOf(actor), what: describeEvent(event, (at) => at) });
    }
    after = page.at(-1)?.sequence ?? after;
    if (page.length < 1000) break;
  }
  const documents = await documentsOf(seen.database, id);
  return confined({ customer: { ...view, mails: shown }, timeline, documents });
}

interface Names {
  vendor: string;
  partner: string | null;
}

function onPaper({ customer, timeline, documents }: Whole, names: Names, now: Instant): Dossier {
  const { contact, stage, terms, source, revenue, waiting } = customer;
  const at = (instant: Instant) => formatInstant(instant, contact.zone);
  return {
    organization: customer.organization,
    vendor: names.vendor,
    printedAt: at(now),
    facts: [
      { label: 'Customer id', value: customer.id },
      { label: 'Stage', value: `${stageWords(stage.name)} since ${at(stage.since)}` },
      {
        label: 'Waiting on',
        value: waiting.on === 'nobody' ? 'nobody' : `${waiting.on}: ${withInstants(waiting.what, at)}`,
      },
      { label: 'Partner', value: names.partner ?? `none (${source})` },
      { label: 'Contact', value: `${contact.name ?? ''} ${contact.email}`.trim() },
      {
        label: 'Subscription',
        value: terms
          ? `${terms.skuName}, ${terms.addOnName ?? 'no add-on'}, ${formatAmount(terms.price)} a year`
          : 'none yet',
      },
      ...(revenue
        ? [
            {
              label: 'License revenue a year',
              value: `${formatAmount(revenue.local)} (${formatAmount(revenue.usd)})`,
            },
          ]
        : []),
    ],
    sections: [
      ...formFacts(customer),
      {
        title: 'Documents',
        facts: documents.map(({ name, uploadedAt, uploadedBy, sha256 }) => ({
          label: name,
          value: `${at(uploadedAt)} by ${uploadedBy}, SHA-256 ${sha256}`,
        })),
      },
    ],
    timeline: timeline.map(({ at: when, by, what }) => ({ at: at(when), by, what: withInstants(what, at) })),
  };
}

function stageWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** Sentences have their instants in UTC, for programs. */
function withInstants(text: string, at: (instant: Instant) => string): string {
  return text.replace(instants, (found) => (Number.isNaN(Date.parse(found)) ? found : at(found)));
}
