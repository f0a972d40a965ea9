import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Customer } from '../api/client.js';
import { conflictQuery } from '../api/queries.js';
import { useMe } from '../session/me.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { ConflictSides } from './conflict-sides.js';
import { Section } from './section.js';

/** A partner learns that there is a conflict and by when it is settled; staff see all sides, and settle it. */
export function ConflictSection({ customer }: { customer: Customer }) {
  const isVendor = useMe().kind === 'vendor';
  const { conflicts, contact, stage } = customer;
  if (!conflicts) return null;
  if (conflicts.cases.length === 0)
    return conflicts.looking && stage.name === 'registered' ? <Looking /> : null;
  const open = conflicts.cases.filter(({ ended }) => ended === null);
  const isPastContract = !['registered', 'drafting', 'contracts'].includes(stage.name);
  const decideBy = open[0]?.decideBy ?? '';
  // Drawn anew in time: that it is overdue is an event.
  const isLate = Date.parse(decideBy) <= Date.now();
  return (
    <Section title={open.length > 0 ? 'Conflict with another registration' : 'Conflict, settled'}>
      {open.length > 0 && (
        <Alert color="orange" variant="outline" title="It is not decided yet">
          <Text size="sm">
            Another registration is of the same organization. Vendor staff{' '}
            {isLate ? 'were to decide' : 'decide'} by <Instant at={decideBy} zone={contact.zone} />
            {isLate ? ', and were reminded' : ''}. Until they do,{' '}
            {isPastContract
              ? 'nothing changes for this customer'
              : 'the deal is neither converted nor submitted'}
            {stage.name === 'registered' && stage.stoppedAt && ', and its protection does not run'}.
          </Text>
        </Alert>
      )}
      {conflicts.cases.map(
        ({ since, ended }) =>
          ended && (
            <Text key={since} size="sm">
              Settled <Instant at={ended.at} zone={contact.zone} />:{' '}
              {outcomeWords[ended.outcome] ?? ended.outcome}. {ended.reason}
            </Text>
          ),
      )}
      {isVendor && <Sides customer={customer} />}
    </Section>
  );
}

const outcomeWords: Record<string, string> = {
  approved: 'this deal was approved',
  rejected: 'this deal was rejected',
  lost: 'the other registration was approved',
  'both-stand': 'both registrations stand',
  overruled: 'the other registration was approved before this one',
  withdrawn: 'no other partner’s registration is left',
};

function Looking() {
  return (
    <Text size="sm" c="dimmed" role="status">
      Other registrations of this organization are being looked for.
    </Text>
  );
}

function Sides({ customer }: { customer: Customer }) {
  const { data, error } = useQuery({ ...conflictQuery(customer.id), throwOnError: false });
  if (error) return <ProblemAlert error={error} />;
  return data ? <ConflictSides sides={data.sides} own={customer} /> : null;
}
