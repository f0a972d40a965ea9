import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Customer } from '../api/client.js';
import { settingsQuery } from '../api/queries.js';
import { Instant } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { pricedTerms } from '../show/terms.js';
import { Fact, Facts } from './facts.js';
import { Section } from './section.js';

export function Details({ customer }: { customer: Customer }) {
  return (
    <>
      {isSold(customer) && <Subscription customer={customer} />}
      <Contact customer={customer} />
      <Origin customer={customer} />
    </>
  );
}

/** There is no subscription, and no tenant, before a contract is signed off. */
function isSold({ deal, terms }: Customer): boolean {
  return deal === null || terms !== null;
}

function Subscription({ customer }: { customer: Customer }) {
  const { stage, terms, contact, upgrade, extensions, partner, plannedExpiresAt, policy } = customer;
  const isBefore = stage.name === 'pending' || stage.name === 'trial';
  const planned = stage.name === 'pending' ? stage.planned : null;
  const expiresAt = stage.name === 'production' ? stage.expiresAt : plannedExpiresAt;
  const extended = extensions.partner + extensions.staff;
  return (
    <Section title="Subscription">
      <Facts>
        <Fact name="SKU and add-on">{terms ? pricedTerms(terms) : 'Not sold yet'}</Fact>
        {stage.name === 'trial' && (
          <Fact name="Trial ends">
            <Instant at={stage.endsAt} zone={contact.zone} />
          </Fact>
        )}
        {isBefore && !planned && (
          <Fact name="At the trial’s end">
            {stage.name === 'trial' && stage.held ? (
              <>
                The upgrade is held: unless its notice is delivered, the trial ends without it on{' '}
                <Instant at={stage.held.until} zone={contact.zone} />
              </>
            ) : upgrade === 'allowed' ? (
              'Upgrades to production, after notice'
            ) : (
              'Ends without upgrade: it is blocked'
            )}
          </Fact>
        )}
        {planned && (
          <Fact name="Planned conversion">
            {pricedTerms(planned.terms)}, as soon as onboarding completes
            {planned.expiresAt && (
              <>
                , until <Instant at={planned.expiresAt} zone={contact.zone} />
              </>
            )}
            {planned.isOver && ', which has passed: the trial begins instead, and is not upgraded'}
          </Fact>
        )}
        {(isBefore || stage.name === 'trial-ended') && (
          <Fact name="Extensions">
            {extended} of {policy.maxExtensions}
            {partner !== null && `, by the partner ${extensions.partner} of ${policy.partnerExtensions}`}
          </Fact>
        )}
        {expiresAt && (
          <Fact name={stage.name === 'production' ? 'Expires' : 'Would expire'}>
            <Instant at={expiresAt} zone={contact.zone} />
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

function Contact({ customer: { contact } }: { customer: Customer }) {
  return (
    <Section title="Contact">
      <Facts>
        <Fact name="Notification email">{contact.email}</Fact>
        <Fact name="Name">{contact.name ?? '—'}</Fact>
        <Fact name="Time zone">{contact.zone}</Fact>
      </Facts>
    </Section>
  );
}

function Origin({ customer }: { customer: Customer }) {
  const { id, partner, source, createdAt, tenant, contact, workflowId } = customer;
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const partnerName = usePartnerName();
  return (
    <Section title={isSold(customer) ? 'Origin and tenant' : 'Origin'}>
      <Facts>
        <Fact name="Partner">{partner === null ? 'None: the vendor’s own' : partnerName(partner)}</Fact>
        <Fact name="Source">{source}</Fact>
        <Fact name="Added">
          <Instant at={createdAt} zone={contact.zone} />
        </Fact>
        {isSold(customer) && (
          <Fact name="Tenant">
            {tenant.refused ? `Refused: ${tenant.refused.reason}` : (tenant.id ?? 'Being created')}
            {tenant.id && tenant.applied < tenant.wanted && ', a change is on its way'}
          </Fact>
        )}
        <Fact name="Id">{id}</Fact>
        {settings.temporalUi && workflowId && (
          <Fact name="Workflow">
            <Anchor
              href={`${settings.temporalUi}/workflows/${encodeURIComponent(workflowId)}`}
              target="_blank"
              rel="noreferrer"
              size="sm"
            >
              In the Temporal Web UI <IconExternalLink size={12} aria-hidden />
            </Anchor>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
