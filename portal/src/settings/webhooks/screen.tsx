import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/client.js';
import { webhooksQuery } from '../../api/settings-queries.js';
import { Filter, Filters, matches } from '../../list/filters.js';
import { type Column, List } from '../../list/list.js';
import { useAddress } from '../../list/use-address.js';
import { Awaited } from '../../shell/loading.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { usePartnerName } from '../../show/partner.js';
import { SidePanel, usePanel } from '../panel.js';
import { usePartnerOptions } from '../partner-options.js';
import { eventName } from './event-words.js';
import { WebhookForm } from './form.js';
import { stateOf, stateOptions, WebhookState } from './state.js';

const columns: readonly Column<Webhook>[] = [
  {
    id: 'address',
    title: 'Address',
    by: ({ url }) => url,
    Cell: ({ row }) => (
      <Stack gap={0}>
        <Anchor
          size="sm"
          fw={500}
          style={{ overflowWrap: 'anywhere' }}
          renderRoot={(props) => <Link to="/settings/webhooks/$id" params={{ id: row.id }} {...props} />}
        >
          {row.description || row.url}
        </Anchor>
        {row.description && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {row.url}
          </Text>
        )}
      </Stack>
    ),
  },
  { id: 'state', title: 'State', by: stateOf, Cell: ({ row }) => <WebhookState webhook={row} /> },
  {
    id: 'events',
    title: 'Events',
    Cell: ({ row: { types } }) =>
      types === null ? 'All' : types.length > 3 ? `${types.length} kinds` : types.map(eventName).join(', '),
  },
  { id: 'partner', title: 'Whose customers', by: ({ partner }) => partner, Cell: Whose },
];

function Whose({ row: { partner } }: { row: Webhook }) {
  const name = usePartnerName();
  return partner === null ? 'All' : name(partner);
}

export function WebhooksScreen() {
  const { search } = useAddress();
  const { data, error } = useQuery(webhooksQuery);
  const panel = usePanel<'add'>();
  const partners = usePartnerOptions();
  const found = data?.filter(
    (webhook) =>
      matches(search.q, webhook.url, webhook.description) &&
      (search.state === undefined || stateOf(webhook) === search.state) &&
      (search.partner === undefined || webhook.partner === search.partner),
  );
  return (
    <Screen>
      <ScreenHead
        title="Webhooks"
        aside={
          <Button leftSection={<IconPlus size={16} />} onClick={() => panel.open('add')}>
            Add webhook
          </Button>
        }
      />
      <Text size="sm" c="dimmed" maw={640}>
        What happens to customers is sent to these addresses, signed by the Standard Webhooks specification.
      </Text>
      <Filters search="Address or what it is for">
        <Filter name="partner" label="Whose customers" options={partners} />
        <Filter name="state" label="State" options={stateOptions} />
      </Filters>
      <Awaited data={data} error={error} />
      {found && (
        <List
          label="Webhooks"
          rows={found}
          columns={columns}
          keyOf={({ id }) => id}
          empty={
            <Text size="sm">
              {data?.length === 0
                ? 'No webhook yet. Add one to have your CRM or billing follow what happens to customers.'
                : 'No webhook fits. Take a filter away.'}
            </Text>
          }
        />
      )}
      {panel.what && (
        <SidePanel title="Add a webhook" panel={panel}>
          <WebhookForm close={panel.close} />
        </SidePanel>
      )}
    </Screen>
  );
}
