import {
  Button,
  Card,
  Group,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import cards from '../customers/cards.module.css';
import scroll from '../customers/table.module.css';
import { useAddress } from './use-address.js';

export interface Column<Row> {
  id: string;
  title: string;
  /** What rows are sorted by under this head; nothing comes last. */
  by?(row: Row): string | null;
  Cell(props: { row: Row }): ReactNode;
}

interface ListProps<Row> {
  label: string;
  rows: readonly Row[];
  /** The first names the row. */
  columns: readonly Column<Row>[];
  keyOf(row: Row): string;
  /** At the end of a row: what can be done with it. No component: one made with its screen would be another at each drawing. */
  actions?(row: Row): ReactNode;
  /** Says what to do next, where there is no row. */
  empty: ReactNode;
}

const pageSize = 50;

/** Rows that were all read: sorted and paged here, as the address says. */
export function List<Row>(props: ListProps<Row>) {
  const { rows, columns } = props;
  const { search } = useAddress();
  const sorted = sortedBy(columns, search.sort, search.direction === 'desc', rows);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pages, Math.max(1, Number(search.page) || 1));
  const narrow = useNarrow();
  return (
    <>
      {narrow && rows.length > 1 && <SortMenu columns={columns} />}
      <Rows {...props} rows={sorted.slice((page - 1) * pageSize, page * pageSize)} />
      {pages > 1 && <Pages page={page} pages={pages} count={rows.length} />}
    </>
  );
}

/** The same without sorting and paging, which somebody else has done. */
export function Rows<Row>({ label, rows, columns, keyOf, actions, empty }: ListProps<Row>) {
  const narrow = useNarrow();
  if (rows.length === 0)
    return (
      <Paper withBorder radius="md" p="xl" role="status">
        <Stack align="center" gap="sm" ta="center">
          {empty}
        </Stack>
      </Paper>
    );
  const shown = { label, rows, columns, keyOf, actions };
  return narrow ? <AsCards {...shown} /> : <AsTable {...shown} />;
}

type Shown<Row> = Omit<ListProps<Row>, 'empty'>;

function AsTable<Row>({ label, rows, columns, keyOf, actions }: Shown<Row>) {
  return (
    <Paper withBorder radius="md">
      <Table.ScrollContainer
        minWidth={720}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={label}
        className={scroll.scroll}
      >
        <Table highlightOnHover fz="sm" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} />
              ))}
              {actions && (
                <Table.Th scope="col">
                  <VisuallyHidden>Actions</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map(({ id, Cell }, index) =>
                  index === 0 ? (
                    <Table.Th key={id} scope="row" fw="inherit">
                      <Cell row={row} />
                    </Table.Th>
                  ) : (
                    <Table.Td key={id}>
                      <Cell row={row} />
                    </Table.Td>
                  ),
                )}
                {actions && <Table.Td ta="end">{actions(row)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function AsCards<Row>({ label, rows, columns, keyOf, actions }: Shown<Row>) {
  const [first, ...rest] = columns;
  return (
    <Stack component="ul" gap="sm" className={cards.list} aria-label={label}>
      {rows.map((row) => (
        <Card key={keyOf(row)} component="li" withBorder padding="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="sm">
            {first && <first.Cell row={row} />}
            {actions?.(row)}
          </Group>
          <dl className={cards.facts}>
            {rest.map(({ id, title, Cell }) => (
              <div key={id} className={cards.fact}>
                <Text component="dt" size="xs" c="dimmed">
                  {title}
                </Text>
                <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
                  <Cell row={row} />
                </Text>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </Stack>
  );
}

function Head<Row>({ column: { id, title, by } }: { column: Column<Row> }) {
  const { search, change } = useAddress();
  if (!by) return <Table.Th scope="col">{title}</Table.Th>;
  const active = search.sort === id;
  const descending = active && search.direction === 'desc';
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th scope="col" aria-sort={active ? (descending ? 'descending' : 'ascending') : undefined}>
      <UnstyledButton
        fz="inherit"
        fw="inherit"
        onClick={() => change({ sort: id, direction: active && !descending ? 'desc' : undefined })}
      >
        <Group gap={4} wrap="nowrap">
          {title}
          {active && <Arrow size={14} aria-hidden />}
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}

/** Where there are no heads to sort by. */
function SortMenu<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const { search, change } = useAddress();
  const options = columns
    .filter(({ by }) => by)
    .flatMap(({ id, title }) => [
      { value: id, label: title },
      { value: `${id} desc`, label: `${title}, descending` },
    ]);
  return (
    <Select
      label="Sort by"
      placeholder="As it comes"
      data={options}
      value={search.sort ? [search.sort, search.direction].filter(Boolean).join(' ') : null}
      onChange={(value) => {
        const [sort, direction] = value?.split(' ') ?? [];
        change({ sort, direction });
      }}
    />
  );
}

const useNarrow = () => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });

function sortedBy<Row>(
  columns: readonly Column<Row>[],
  sort: string | undefined,
  descending: boolean,
  rows: readonly Row[],
): readonly Row[] {
  const by = columns.find(({ id }) => id === sort)?.by;
  if (!by) return rows;
  return [...rows].sort((a, b) => {
    const [one, other] = [by(a), by(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = one.localeCompare(other, 'en', { numeric: true });
    return descending ? -order : order;
  });
}

function Pages({ page, pages, count }: { page: number; pages: number; count: number }) {
  const { change } = useAddress();
  const go = (to: number) => change({ page: to === 1 ? undefined : String(to) });
  return (
    <Group justify="space-between" component="nav" aria-label="Pages">
      <Button
        variant="default"
        disabled={page === 1}
        leftSection={<IconChevronLeft size={16} />}
        onClick={() => go(page - 1)}
      >
        Previous
      </Button>
      <Text size="sm" c="dimmed">
        Page {page} of {pages}, {count} in all
      </Text>
      <Button
        variant="default"
        disabled={page === pages}
        rightSection={<IconChevronRight size={16} />}
        onClick={() => go(page + 1)}
      >
        Next
      </Button>
    </Group>
  );
}
