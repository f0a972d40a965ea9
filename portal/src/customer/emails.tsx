import { Anchor, Badge, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { permissionFor } from '../actions/menu.js';
import { actionTitles } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import type { Customer, Delivery, QueuedMail } from '../api/client.js';
import { deliveriesQuery } from '../api/queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { audienceWords } from '../show/words.js';
import { Section } from './section.js';

const looks: Record<Delivery['status'], { color: string; words: string }> = {
  sending: { color: 'indigo', words: 'Being sent' },
  accepted: { color: 'green', words: 'Accepted' },
  delayed: { color: 'orange', words: 'Delayed' },
  refused: { color: 'red', words: 'Refused' },
  bounced: { color: 'red', words: 'Bounced' },
  withdrawn: { color: 'gray', words: 'Withdrawn' },
};

/** Every email to every address, newest first; what still waits to be sent above. */
export function Emails({ customer }: { customer: Customer }) {
  const { data: deliveries, error } = useQuery({ ...deliveriesQuery(customer.id), throwOnError: false });
  return (
    <Section title="Emails" aside={<Retry customer={customer} />}>
      {error && <ProblemAlert error={error} />}
      {deliveries && <List customer={customer} deliveries={deliveries} />}
      {!deliveries && !error && <Loader size="sm" aria-label="Loading the emails" />}
    </Section>
  );
}

function List({ customer, deliveries }: { customer: Customer; deliveries: readonly Delivery[] }) {
  const attempted = new Set(deliveries.map(({ key }) => key));
  const waiting = customer.mails.filter(
    ({ status, key, wanted }) => status === 'queued' && wanted && !attempted.has(key),
  );
  return (
    <>
      {deliveries.length + waiting.length === 0 && <Text size="sm">None yet.</Text>}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {waiting.map((mail) => (
          <Queued key={mail.key} mail={mail} zone={customer.contact.zone} />
        ))}
        {[...deliveries].reverse().map((delivery) => (
          <Sent
            key={`${delivery.key} ${delivery.address}`}
            delivery={delivery}
            zone={customer.contact.zone}
          />
        ))}
      </Stack>
    </>
  );
}

function Retry({ customer }: { customer: Customer }) {
  const { open } = useActionPanel();
  if (!permissionFor('retry-mail', customer)?.permitted) return null;
  return (
    <Button size="xs" variant="light" onClick={() => open({ action: 'retry-mail', id: customer.id })}>
      {actionTitles['retry-mail']}
    </Button>
  );
}

function Queued({ mail, zone }: { mail: QueuedMail; zone: string }) {
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm">
          {mail.name.charAt(0).toUpperCase() + mail.name.slice(1)}, to {audienceWords[mail.audience]}
        </Text>
        <Badge variant="dot" color="gray" tt="none">
          Waiting
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        Next attempt <Instant at={mail.nextAttemptAt} zone={zone} />
      </Text>
    </li>
  );
}

function Sent({ delivery, zone }: { delivery: Delivery; zone: string }) {
  const { color, words } = looks[delivery.status];
  const asSent = new URLSearchParams({ key: delivery.key, address: delivery.address });
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Anchor
          size="sm"
          href={`/api/customers/${delivery.customerId}/email?${asSent}`}
          target="_blank"
          rel="noreferrer"
        >
          {delivery.subject}
        </Anchor>
        <Badge variant="dot" color={color} tt="none" miw="fit-content">
          {words}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        To {delivery.address} ({audienceWords[delivery.audience]}),{' '}
        <Instant at={delivery.lastAttemptAt} zone={zone} />
        {delivery.attempts > 1 && `, ${delivery.attempts} attempts`}
      </Text>
      {delivery.reason && delivery.status !== 'accepted' && (
        <Text size="xs" c={delivery.status === 'withdrawn' ? 'dimmed' : 'var(--mantine-color-error)'}>
          {delivery.reason}
        </Text>
      )}
    </li>
  );
}
