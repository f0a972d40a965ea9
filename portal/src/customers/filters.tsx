import {
  Button,
  Group,
  MultiSelect,
  Pill,
  Popover,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { Settings } from '../api/client.js';
import { settingsQuery } from '../api/queries.js';
import { useTypedSearch } from '../list/use-typed-search.js';
import { useMe } from '../session/me.js';
import { partyWords, stageWords } from '../show/words.js';
import { activeFilters, type FilterName, stagesOfTab, tabOf } from './search.js';
import { useListSearch } from './use-list-search.js';

export function SearchBox() {
  const { search, change } = useListSearch();
  const { text, type } = useTypedSearch(search.q, (q) => change({ q }));
  return (
    <TextInput
      type="search"
      aria-label="Search"
      placeholder="Organization, opportunity, email or id"
      leftSection={<IconSearch size={16} />}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      miw={220}
      flex={1}
    />
  );
}

const titles: Record<FilterName, string> = {
  q: 'Search',
  stage: 'Stage',
  partner: 'Partner',
  sku: 'SKU',
  source: 'Source',
  waitingOn: 'Waiting on',
  trialEndFrom: 'Trial ends from',
  trialEndTo: 'Trial ends until',
  expiresFrom: 'Expires from',
  expiresTo: 'Expires until',
};

const vendorsOwn = { value: 'none', label: 'The vendor’s own' };

/** What can be chosen for a filter; none for those that are typed. */
function choicesOf(name: FilterName, settings: Settings, stages: readonly (keyof typeof stageWords)[]) {
  switch (name) {
    case 'stage':
      return stages.map((value) => ({ value, label: stageWords[value] }));
    case 'partner':
      return [...settings.partners.map(({ id, name: label }) => ({ value: id, label })), vendorsOwn];
    case 'sku':
      return Object.entries(settings.catalog.skus).map(([value, { name: label }]) => ({ value, label }));
    case 'source':
      return ['MSP', 'Direct'].map((value) => ({ value, label: value }));
    case 'waitingOn':
      return Object.entries(partyWords).map(([value, label]) => ({ value, label }));
    default:
      return [];
  }
}

const several = ['stage', 'sku', 'source', 'waitingOn'] as const satisfies FilterName[];
const dates = ['trialEndFrom', 'trialEndTo', 'expiresFrom', 'expiresTo'] as const satisfies FilterName[];

/** Where filters are made, and where one goes on once one is taken away. */
type FilterButton = RefObject<HTMLButtonElement | null>;

export function FilterMenu({ button }: { button: FilterButton }) {
  const { search, change } = useListSearch();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const [opened, { toggle, close }] = useDisclosure();
  const isVendor = useMe().kind === 'vendor';
  // A queue has its own stages.
  const stages = search.queue ? [] : stagesOfTab[tabOf(search)];
  const choices = (name: FilterName) => choicesOf(name, settings, stages);
  const inPlace = { withinPortal: false };
  return (
    <Popover opened={opened} onDismiss={close} width={340} position="bottom-start" trapFocus withRoles>
      <Popover.Target>
        <Button ref={button} variant="default" leftSection={<IconFilter size={16} />} onClick={toggle}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {isVendor && (
            <Select
              label={titles.partner}
              data={choices('partner')}
              value={search.partner ?? null}
              onChange={(value) => change({ partner: value ?? undefined })}
              clearable
              searchable
              // It is the first to be focused: its list would lie over the fields below.
              openOnFocus={false}
              comboboxProps={inPlace}
            />
          )}
          {several
            .filter((name) => name !== 'stage' || stages.length > 1)
            .map((name) => (
              <MultiSelect
                key={name}
                label={titles[name]}
                data={choices(name)}
                value={search[name]?.split(',') ?? []}
                onChange={(values) => change({ [name]: values.join(',') || undefined })}
                clearable
                comboboxProps={inPlace}
              />
            ))}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {dates.map((name) => (
              <TextInput
                key={name}
                type="date"
                label={titles[name]}
                value={search[name] ?? ''}
                onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
              />
            ))}
          </SimpleGrid>
          <Text size="xs" c="dimmed">
            Days begin and end in {settings.defaultZone}.
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the list is narrowed to, each with a way to drop it. */
export function ActiveFilters({ button }: { button: FilterButton }) {
  const { search, change } = useListSearch();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const active = activeFilters(search).filter((name) => name !== 'q');
  if (active.length === 0) return null;
  const words = (name: FilterName) => {
    const choices = choicesOf(name, settings, stagesOfTab[tabOf(search)]);
    const labels = search[name]
      ?.split(',')
      .map((value) => choices.find((one) => one.value === value)?.label ?? value);
    return `${titles[name]}: ${labels?.join(', ')}`;
  };
  return (
    <Group mb="sm" gap="xs" role="group" aria-label="Active filters">
      {active.map((name) => (
        <Pill
          key={name}
          withRemoveButton
          size="md"
          removeButtonProps={{
            'aria-label': `Remove filter ${titles[name]}`,
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onRemove={() => {
            change({ [name]: undefined });
            button.current?.focus();
          }}
        >
          {words(name)}
        </Pill>
      ))}
    </Group>
  );
}
