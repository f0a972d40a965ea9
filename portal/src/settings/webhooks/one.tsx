import { Anchor, Button, Center, Loader, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/client.js';
import { webhookQuery } from '../../api/settings-queries.js';
import { Section } from '../../customer/section.js';
import { ProblemAlert } from '../../shell/failure.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { Instant } from '../../show/instant.js';
import { usePartnerName } from '../../show/partner.js';
import { SidePanel, usePanel } from '../panel.js';
import { eventName } from './event-words.js';
import { WebhookForm } from './form.js';
import { DeliveryLog } from './log.js';
import { WebhookState } from './state.js';
import { WebhookStep, type WebhookStepName, webhookSteps } from './steps.js';
import { Test } from './test.js';

const route = getRouteApi('/inside/settings/webhooks/$id');

/** One address: how it is set, a test, and what was sent to it. */
export function WebhookScreen() {
  const { id } = route.useParams();
  const { data, error } = useQuery(webhookQuery(id));
  if (!data)
    return (
      <Screen>
        <ScreenHead title="Webhook" />
        {error ? (
          <ProblemAlert error={error} />
        ) : (
          <Center>
            <Loader aria-label="Loading" />
          </Center>
        )}
        <Back />
      </Screen>
    );
  return <Shown webhook={data} />;
}

function Back() {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to="/settings/webhooks" {...props} />}>
      All webhooks
    </Anchor>
  );
}

function Shown({ webhook }: { webhook: Webhook }) {
  const panel = usePanel<'edit' | WebhookStepName>();
  const navigate = route.useNavigate();
  const partnerName = usePartnerName();
  const { id, url, description, types, partner, previousSecretUntil, createdAt, enabled } = webhook;
  const { what } = panel;
  const steps = webhookSteps(enabled);
  return (
    <Screen>
      <Back />
      <ScreenHead
        title={description || 'Webhook'}
        aside={
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={16} />}>Actions</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => panel.open('edit')}>Edit</Menu.Item>
              {steps.map(({ name, title, destructive }) => (
                <Menu.Item
                  key={name}
                  color={destructive ? 'red' : undefined}
                  onClick={() => panel.open(name)}
                >
                  {title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        }
      />
      <Section title="How it is set">
        <Stack gap="xs">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
          <WebhookState webhook={webhook} />
          <Text size="sm">Events: {types === null ? 'all' : types.map(eventName).join(', ')}.</Text>
          <Text size="sm">
            Customers: {partner === null ? 'all' : `of ${partnerName(partner)}`}. Added{' '}
            <Instant at={createdAt} />.
          </Text>
          {previousSecretUntil && (
            <Text size="sm">
              The secret before this one signs as well until <Instant at={previousSecretUntil} />.
            </Text>
          )}
        </Stack>
      </Section>
      <Test id={id} />
      <Section title="What was sent">
        <DeliveryLog id={id} enabled={enabled} />
      </Section>
      {what && (
        <SidePanel
          title={what === 'edit' ? 'Edit webhook' : (steps.find(({ name }) => name === what)?.title ?? '')}
          panel={panel}
        >
          {what === 'edit' ? (
            <WebhookForm webhook={webhook} close={panel.close} />
          ) : (
            <WebhookStep
              name={what}
              webhook={webhook}
              close={panel.close}
              gone={() => void navigate({ to: '/settings/webhooks' })}
            />
          )}
        </SidePanel>
      )}
    </Screen>
  );
}
