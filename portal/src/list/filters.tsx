import { Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAddress } from './use-address.js';
import { useTypedSearch } from './use-typed-search.js';

/** Search, and what else narrows a list; all of it stands in the address. */
export function Filters({ search, children }: { search: string; children?: ReactNode }) {
  return (
    <Group gap="sm" align="end">
      <SearchBox placeholder={search} />
      {children}
    </Group>
  );
}

function SearchBox({ placeholder }: { placeholder: string }) {
  const { search, change } = useAddress();
  const { text, type } = useTypedSearch(search.q, (q) => change({ q }));
  return (
    <TextInput
      type="search"
      aria-label="Search"
      placeholder={placeholder}
      leftSection={<IconSearch size={16} />}
      value={text}
      maxLength={200}
      miw={220}
      flex={1}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}

interface FilterProps {
  /** In the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

const all = { value: '', label: 'All' };

export function Filter({ name, label, options }: FilterProps) {
  const { search, change } = useAddress();
  return (
    <Select
      label={label}
      data={[all, ...options]}
      value={search[name] ?? all.value}
      onChange={(value) => change({ [name]: value || undefined })}
      allowDeselect={false}
      searchable={options.length > 8}
      flex="1 1 140px"
      maw={180}
    />
  );
}

export function DateFilter({ name, label }: { name: string; label: string }) {
  const { search, change } = useAddress();
  return (
    <TextInput
      type="date"
      label={label}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
      flex="1 1 140px"
      maw={180}
    />
  );
}

/** Whether each word of the search occurs in one of the texts. */
export function matches(q: string | undefined, ...texts: (string | null | undefined)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
