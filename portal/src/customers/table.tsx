import { Group, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import type { ListedCustomer } from '../api/client.js';
import type { Column } from './columns.js';
import { directionOf, type Sort } from './search.js';
import classes from './table.module.css';
import { useListSearch } from './use-list-search.js';

interface Shown {
  customers: readonly ListedCustomer[];
  columns: readonly Column[];
}

export function CustomerTable({ customers, columns }: Shown) {
  return (
    <Table.ScrollContainer
      minWidth={900}
      type="native"
      tabIndex={0}
      role="region"
      aria-label="Customers"
      className={classes.scroll}
    >
      <Table highlightOnHover fz="sm" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {customers.map((customer) => (
            <Row key={customer.id} customer={customer} columns={columns} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface Row {
  customer: ListedCustomer;
  columns: readonly Column[];
}

/** Drawn anew where it has changed only: a page has fifty, and each asks for a menu, dates and badges. */
const Row = memo(
  ({ customer, columns }: Row) => (
    <Table.Tr>
      {columns.map(({ id, Cell }) =>
        id === 'organization' ? (
          // Who goes down a column by a reader hears by it which row it is.
          <Table.Th key={id} scope="row" fw="inherit">
            <Cell customer={customer} />
          </Table.Th>
        ) : (
          <Table.Td key={id} className={id === 'actions' ? classes.pinned : undefined}>
            <Cell customer={customer} />
          </Table.Td>
        ),
      )}
    </Table.Tr>
  ),
  (before, now) => before.customer === now.customer && sameColumns(before.columns, now.columns),
);

function sameColumns(some: readonly Column[], others: readonly Column[]): boolean {
  return some.length === others.length && some.every((column, index) => column === others[index]);
}

const byDirection = { asc: 'ascending', desc: 'descending' } as const;

function Head({ column: { id, title, sort, always } }: { column: Column }) {
  const { search } = useListSearch();
  const active = sort !== undefined && (search.sort ?? 'created') === sort;
  const quiet = always && id !== 'organization';
  return (
    <Table.Th
      scope="col"
      className={id === 'actions' ? classes.pinned : undefined}
      aria-sort={active ? byDirection[directionOf(search)] : undefined}
    >
      {quiet ? (
        <VisuallyHidden>{title}</VisuallyHidden>
      ) : sort ? (
        <Sorted title={title} sort={sort} active={active} />
      ) : (
        title
      )}
    </Table.Th>
  );
}

function Sorted({ title, sort, active }: { title: string; sort: Sort; active: boolean }) {
  const { search, change } = useListSearch();
  const direction = directionOf(search);
  const other = direction === 'asc' ? 'desc' : 'asc';
  const Arrow = direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <UnstyledButton
      fz="inherit"
      fw="inherit"
      onClick={() => change({ sort, direction: active ? other : undefined })}
    >
      <Group gap={4} wrap="nowrap">
        {title}
        {active && <Arrow size={14} aria-hidden />}
      </Group>
    </UnstyledButton>
  );
}
