import { ScrollArea, Table } from '@mantine/core';
import type { Report } from '../api/client.js';
import { percent, periodWords } from './period.js';

const titles = { day: 'Day', week: 'Week', month: 'Month' } as const;

/** The newest first: what is asked for most. */
export function PeriodTable({ report: { periods, by } }: { report: Report }) {
  return (
    <ScrollArea.Autosize
      mah={330}
      type="auto"
      viewportProps={{
        tabIndex: 0,
        role: 'region',
        'aria-label': 'Upgrades, expiries and conversion over time',
      }}
    >
      <Table fz="sm" verticalSpacing={6} horizontalSpacing="sm" stickyHeader miw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{titles[by]}</Table.Th>
            <Table.Th scope="col" ta="end">
              Upgraded
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Converted by hand
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Expired
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Trials decided
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Conversion rate
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...periods].reverse().map(({ from, upgraded, converted, expired, decided, conversionRate }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row" fw={400}>
                {periodWords(from, by)}
              </Table.Th>
              {[upgraded, converted, expired, decided, percent(conversionRate)].map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
                <Table.Td key={index} ta="end">
                  {value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
