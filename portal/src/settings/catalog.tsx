import { Code, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Settings } from '../api/client.js';
import { settingsQuery } from '../api/queries.js';
import { Filters, matches } from '../list/filters.js';
import { type Column, List } from '../list/list.js';
import { useAddress } from '../list/use-address.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { formatMoney } from '../show/currency.js';
import { KeptInFile } from './kept-in-file.js';
import { Rates } from './rates.js';

interface Item {
  name: string;
  price: Settings['catalog']['skus'][string]['price'];
  code: string;
  kind: 'SKU' | 'Add-on' | 'User type';
  /** In percent; of user types. */
  maxDiscount?: number;
}

const columns: readonly Column<Item>[] = [
  {
    id: 'name',
    title: 'Name',
    by: ({ name }) => name,
    Cell: ({ row }) => (
      <Text size="sm" fw={500}>
        {row.name}
      </Text>
    ),
  },
  { id: 'kind', title: 'Kind', by: ({ kind }) => kind, Cell: ({ row }) => row.kind },
  { id: 'code', title: 'Code', by: ({ code }) => code, Cell: ({ row }) => <Code>{row.code}</Code> },
  {
    id: 'price',
    title: 'List price a year',
    by: ({ price }) => String(price.amount),
    Cell: ({ row }) =>
      row.kind === 'User type' ? `${formatMoney(row.price)} for each` : formatMoney(row.price),
  },
  {
    id: 'discount',
    title: 'Largest discount',
    by: ({ maxDiscount }) => (maxDiscount === undefined ? null : String(maxDiscount)),
    Cell: ({ row: { maxDiscount } }) => (maxDiscount === undefined ? '—' : `${maxDiscount} %`),
  },
];

/** What is sold: read from the settings’ file, and changed there. */
export function CatalogScreen() {
  const { data } = useSuspenseQuery(settingsQuery);
  const { search } = useAddress();
  const { skus, addOns, userTypes = {} } = data.catalog;
  const items: Item[] = [
    ...Object.entries(skus).map(([code, item]) => ({ ...item, code, kind: 'SKU' as const })),
    ...Object.entries(addOns).map(([code, item]) => ({ ...item, code, kind: 'Add-on' as const })),
    ...Object.entries(userTypes).map(([code, item]) => ({ ...item, code, kind: 'User type' as const })),
  ];
  const found = items.filter(({ name, code, kind }) => matches(search.q, name, code, kind));
  return (
    <Screen>
      <ScreenHead title="Catalog" />
      <KeptInFile part="catalog">
        New customers get the prices of that moment; what a customer has keeps its price until its
        subscription is edited.
      </KeptInFile>
      <Filters search="Name or code" />
      <List
        label="Catalog"
        rows={found}
        columns={columns}
        keyOf={({ kind, code }) => `${kind} ${code}`}
        empty={<Text size="sm">Nothing in the catalog fits. Search for a part of its name or code.</Text>}
      />
      <Rates catalog={data.catalog} />
    </Screen>
  );
}
