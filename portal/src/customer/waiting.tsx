import { Group, Text } from '@mantine/core';
import { actionsFor } from '../actions/names.js';
import type { Customer } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { Instant } from '../show/instant.js';
import { WithInstants } from '../show/with-instants.js';
import { partyWords } from '../show/words.js';
import { ActionButton } from './action-button.js';
import { Section } from './section.js';

/** Who owes the next step, and the action that takes it. */
export function Waiting({ customer }: { customer: Customer }) {
  const { waiting, contact } = customer;
  const nobody = waiting.on === 'nobody';
  return (
    <Section title={nobody ? 'Nobody owes a step' : `Waiting on: ${partyWords[waiting.on]}`}>
      <Group justify="space-between" align="center" gap="sm">
        <div>
          <Text size="sm">
            <WithInstants text={sentence(waiting.what)} zone={contact.zone} />
          </Text>
          <Text size="sm" c="dimmed">
            Since <Instant at={waiting.since} zone={contact.zone} />
          </Text>
        </div>
        <ClearingActions customer={customer} />
      </Group>
    </Section>
  );
}

function ClearingActions({ customer }: { customer: Customer }) {
  const { stage, waiting } = customer;
  const isHeld = stage.name === 'trial' && stage.held !== null;
  return (
    <Group gap="xs">
      {actionsFor(waiting.command, isHeld).map((action) => (
        <ActionButton key={action} customer={customer} action={action} />
      ))}
    </Group>
  );
}
