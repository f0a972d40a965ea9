import { Text } from '@mantine/core';
import type { Customer, Deal } from '../api/client.js';
import { Instant } from '../show/instant.js';
import { RevenueTable } from '../show/revenue.js';
import { formatDay, opportunityStageWords } from '../show/words.js';
import { Fact, Facts } from './facts.js';
import { Section } from './section.js';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** What was registered, and what it is worth a year; once there is a form, the form’s own figures stand in it. */
export function DealSection({ customer }: { customer: Customer }) {
  const { deal, stage, contact, revenue } = customer;
  if (!deal) return null;
  return (
    <Section title="Deal">
      <Facts>
        <Fact name="Opportunity">{deal.opportunity}</Fact>
        {stage.name === 'registered' && (
          <Fact name="Protected until">
            <Instant at={stage.protectedUntil} zone={contact.zone} />
            {stage.stoppedAt && ', and longer by the time of the conflict'}
          </Fact>
        )}
        <Fact name="Domain">{deal.domain}</Fact>
        <Fact name="Country">{countryNames.of(deal.country)}</Fact>
        <Fact name="Opportunity stage">{stageWordsOf(deal)}</Fact>
        <Fact name="Expected close">{formatDay(deal.expectedClose)}</Fact>
        {deal.notes && <Fact name="Notes">{deal.notes}</Fact>}
      </Facts>
      {stage.name === 'registered' &&
        (revenue ? (
          <RevenueTable revenue={revenue} label="License revenue a year" />
        ) : (
          <Text size="sm">The license revenue cannot be calculated yet.</Text>
        ))}
    </Section>
  );
}

function stageWordsOf({ opportunityStage }: Deal): string {
  const known = Object.entries(opportunityStageWords).find(([name]) => name === opportunityStage);
  return known?.[1] ?? opportunityStage;
}
