import { Anchor, Button, Group, Loader, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { wordsOf } from '../api/problem.js';
import { anchorOf, fieldOf } from './fields.js';
import classes from './form.module.css';
import type { SaveState } from './form-store.js';
import { useForm } from './use-form.js';

const looks: Record<SaveState, { words: string; Icon: typeof IconCheck | null }> = {
  saved: { words: 'Saved', Icon: IconCheck },
  typing: { words: 'Not saved yet', Icon: IconPencil },
  saving: { words: 'Saving…', Icon: null },
  'no-answer': {
    words: 'Not saved: no connection. It is kept in this browser and tried again',
    Icon: IconCloudOff,
  },
  refused: { words: 'Not saved', Icon: IconAlertTriangle },
  wrong: { words: 'Not saved: a field is wrong', Icon: IconAlertTriangle },
  undecided: { words: 'Some of it waits for you', Icon: IconPencil },
};

/** How far the form is saved, in sight wherever one is in it. Readers hear when it is saved, or cannot be. */
export function SaveBar() {
  const { customer, snapshot, store } = useForm();
  const { words, Icon } = looks[snapshot.state];
  const [wrong] = [...snapshot.problems.keys()].map(fieldOf).filter((path) => path !== null);
  const toDecide = snapshot.overtaken[0] ?? snapshot.held[0];
  const target = snapshot.state === 'wrong' ? wrong : snapshot.state === 'undecided' ? toDecide : undefined;
  const missing = customer.missing.length;
  return (
    <Paper withBorder px="md" py="xs" radius="md" className={classes.bar}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" role="status" wrap="nowrap">
          {Icon ? <Icon size={18} aria-hidden /> : <Loader size={16} aria-hidden />}
          <Text size="sm" fw={500} data-state={snapshot.state}>
            {words}
            {snapshot.state === 'refused' && `: ${wordsOf(snapshot.error).detail}`}
          </Text>
          {target && (
            <Anchor size="sm" href={`#${anchorOf(target)}`}>
              Show
            </Anchor>
          )}
          {(snapshot.state === 'refused' || snapshot.state === 'no-answer') && (
            <Button size="compact-xs" variant="default" onClick={store.flush}>
              Try now
            </Button>
          )}
        </Group>
        <Anchor size="sm" href="#submit">
          {missing === 0 ? 'Complete' : `${missing} ${missing === 1 ? 'field' : 'fields'} missing`}
        </Anchor>
      </Group>
    </Paper>
  );
}
