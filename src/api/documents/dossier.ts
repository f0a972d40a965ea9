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
import { dossierOperation, dossierPdfOperation } from './operations.js';
import { dispositionOf } from './routes.js';

/** A whole customer as a file: for an archive, an audit, or a request for one's data. */
export function dossierRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, now } = dependencies;
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
      const content = await dossierPdf(onPaper(whole, settings.current().vendor.name, now()));
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

function onPaper({ customer, timeline, documents }: Whole, vendor: string, now: Instant): Dossier {
  const { contact, stage, terms, partner, source, revenue, draft, waiting } = customer;
  const at = (instant: Instant) => formatInstant(instant, contact.zone);
  const form = Object.entries(draft ?? {}).map(([title, fields]) => ({
    title: titleOf(title),
    facts: Object.entries(fields).map(([label, value]) => ({ label: titleOf(label), value: shown(value) })),
  }));
  return {
    organization: customer.organization,
    vendor,
    printedAt: at(now),
    facts: [
      { label: 'Customer id', value: customer.id },
      { label: 'Stage', value: `${stage.name} since ${at(stage.since)}` },
      { label: 'Waiting on', value: waiting.on === 'nobody' ? 'nobody' : `${waiting.on}: ${waiting.what}` },
      { label: 'Partner', value: partner ?? `none (${source})` },
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
      ...form,
      {
        title: 'Documents',
        facts: documents.map(({ name, uploadedAt, uploadedBy, sha256 }) => ({
          label: name,
          value: `${at(uploadedAt)} by ${uploadedBy}, SHA-256 ${sha256}`,
        })),
      },
    ],
    timeline: timeline.map(({ at: when, by, what }) => ({ at: at(when), by, what })),
  };
}

function titleOf(name: string): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A field of the form for people: a date as its day, a list of users or discounts in words. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return value.map((one) => shown(one)).join('; ') || 'none';
  if (typeof value !== 'object') return String(value);
  if ('date' in value && 'estimate' in value)
    return `${String(value.date)}${value.estimate ? ' (estimate)' : ''}`;
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${shown(inner)}`)
    .join(', ');
}
