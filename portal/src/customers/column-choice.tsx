import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import type { Me } from '../api/client.js';
import { useMe } from '../session/me.js';
import { type Column, columns } from './columns.js';
import type { Tab } from './search.js';

export interface Choice {
  /** The ids of the columns that are shown. */
  chosen: string[];
  choose(ids: string[]): void;
}

function offeredTo(kind: Me['kind'], tab: Tab): Column[] {
  return columns.filter(({ tabs = [], onlyFor }) => tabs.includes(tab) && (onlyFor ?? kind) === kind);
}

/** The columns of a tab, as chosen in this browser. */
export function useColumns(tab: Tab): [Column[], Choice] {
  const { kind } = useMe();
  const offered = offeredTo(kind, tab);
  const usual = offered.filter(({ optional }) => !optional).map(({ id }) => id);
  const [chosen, choose] = useLocalStorage<string[]>({
    key: `fortnight-columns-${tab}`,
    defaultValue: usual,
    getInitialValueInEffect: false,
  });
  const shown = offered.filter(({ id, always }) => always || chosen.includes(id));
  return [shown, { chosen, choose }];
}

export function ColumnChoice({ tab, choice: { chosen, choose } }: { tab: Tab; choice: Choice }) {
  const { kind } = useMe();
  return (
    <Popover position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group value={chosen} onChange={choose} label="Columns">
          <Stack gap="xs" mt="xs">
            {offeredTo(kind, tab)
              .filter(({ always }) => !always)
              .map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
