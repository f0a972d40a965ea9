import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { actionsFor, actionTitles, isFor } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import type { ListedCustomer, Me } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { queuesQuery, waitingQuery } from '../api/queries.js';
import { Section } from '../customer/section.js';
import { tabs, tabTitles } from '../customers/search.js';
import { useMe } from '../session/me.js';
import { Awaited } from '../shell/loading.js';
import { Instant } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { StageBadge } from '../show/stage.js';
import { WithInstants } from '../show/with-instants.js';
import classes from './home.module.css';
import { QueueCounts } from './queue-counts.js';

const partyOf = ({ kind }: Me) => (kind === 'vendor' ? 'staff' : 'partner');

/**
 * Whose next step is ours, and for staff the imports that have stalled: those who wait longest first, a partner’s own
 * deals and drafts last, each with the action that takes it.
 */
export function Needed() {
  const me = useMe();
  const party = partyOf(me);
  const { data, error } = useQuery(waitingQuery(party));
  return (
    <Section title={data && data.count > 0 ? `What needs you: ${data.count}` : 'What needs you'}>
      {me.kind === 'vendor' && <QueueCounts />}
      <Awaited data={data} error={error} />
      {data?.count === 0 && <NoStep />}
      {data && data.count > 0 && (
        <Stack component="ul" gap={0} className={classes.rows}>
          {data.customers.map((customer) => (
            <Row key={customer.id} customer={customer} />
          ))}
        </Stack>
      )}
      {data && data.count > data.customers.length && (
        <Group component="nav" gap="md" aria-label="All that need you">
          <Text size="sm" c="dimmed">
            All of them:
          </Text>
          {tabs
            .filter((tab) => (data.tabs[tab] ?? 0) > 0)
            .map((tab) => (
              <Anchor
                key={tab}
                size="sm"
                renderRoot={(props) => (
                  <Link
                    to="/customers"
                    search={{ tab, waitingOn: party, sort: 'waiting-since' }}
                    {...props}
                  />
                )}
              >
                {tabTitles[tab]} {data.tabs[tab]}
              </Anchor>
            ))}
          {data.stalled > 0 && (
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/queues" search={{ queue: 'imports' } as never} {...props} />}
            >
              Stalled imports {data.stalled}
            </Anchor>
          )}
        </Group>
      )}
    </Section>
  );
}

/** No next step is ours. What staff have to clear by hand may be there all the same. */
function NoStep() {
  const isVendor = useMe().kind === 'vendor';
  const { data: queues } = useQuery({ ...queuesQuery, enabled: isVendor });
  const queued = Object.values(queues ?? {}).reduce((sum, count) => sum + count, 0);
  if (isVendor && !queues) return null;
  return (
    <Text size="sm" role="status">
      {queued > 0
        ? `No customer’s next step is yours. The queues above have ${queued} to clear.`
        : 'Nothing waits for you. Whoever owes the next step is told by email.'}
    </Text>
  );
}

function Row({ customer }: { customer: ListedCustomer }) {
  const { id, organization, partner, stage, waitingFor, waitingSince, waitingCommand } = customer;
  const { open } = useActionPanel();
  const { role, kind } = useMe();
  const partnerName = usePartnerName();
  const actions = actionsFor(waitingCommand, customer.held).filter((action) => isFor(role, action));
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Group gap="xs">
          <Anchor renderRoot={(props) => <Link to="/customers/$id" params={{ id }} {...props} />} fw={500}>
            {organization}
          </Anchor>
          <StageBadge stage={stage} />
          {kind === 'vendor' && partner !== null && (
            <Text size="sm" c="dimmed">
              {partnerName(partner)}
            </Text>
          )}
        </Group>
        <Text size="sm" lineClamp={2}>
          <WithInstants text={sentence(waitingFor ?? '')} />
        </Text>
        {waitingSince && (
          <Text size="xs" c="dimmed">
            Since <Instant at={waitingSince} />
          </Text>
        )}
      </div>
      <Group gap="xs">
        {actions.map((action) => (
          <Button
            key={action}
            variant="light"
            size="xs"
            onClick={() => open({ action, id })}
            aria-label={`${actionTitles[action]}: ${organization}`}
          >
            {actionTitles[action]}
          </Button>
        ))}
      </Group>
    </li>
  );
}
