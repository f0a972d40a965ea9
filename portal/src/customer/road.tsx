import { Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircle, IconPointFilled, IconX } from '@tabler/icons-react';
import type { Customer } from '../api/client.js';
import classes from './road.module.css';
import { type Step, stepsOf } from './road-steps.js';

const looks = {
  done: { Icon: IconCheck, color: 'green', words: 'done' },
  now: { Icon: IconPointFilled, color: 'indigo', words: 'now' },
  ahead: { Icon: IconCircle, color: 'gray', words: 'ahead' },
  over: { Icon: IconX, color: 'red', words: 'ended here' },
} as const;

/** Where the customer stands on the road from the invitation to production. */
export function Road({ customer }: { customer: Customer }) {
  return (
    <ol className={classes.road} aria-label="The road">
      {stepsOf(customer).map((step) => (
        <StepMark key={step.title} {...step} />
      ))}
    </ol>
  );
}

function StepMark({ title, detail, state }: Step) {
  const { Icon, color, words } = looks[state];
  return (
    <li className={classes.step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <ThemeIcon
        radius="xl"
        size={28}
        variant={state === 'ahead' ? 'default' : 'filled'}
        color={color}
        aria-label={words}
        role="img"
      >
        <Icon size={16} aria-hidden />
      </ThemeIcon>
      <div>
        <Text size="sm" fw={state === 'now' ? 600 : 500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </div>
    </li>
  );
}
