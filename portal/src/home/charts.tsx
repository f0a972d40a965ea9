import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { SimpleGrid, Text } from '@mantine/core';
import type { Report } from '../api/client.js';
import { periodWords } from './period.js';

const outcomes = [
  { name: 'upgraded', label: 'Upgraded', color: 'indigo.6' },
  { name: 'converted', label: 'Converted by hand', color: 'teal.6' },
  { name: 'expired', label: 'Expired', color: 'red.6' },
];
const rates = [{ name: 'rate', label: 'Conversion rate', color: 'indigo.6' }];
/** Who hears the page gets the same figures from the table; a second, silent stop for the keyboard helps nobody. */
const quiet = { accessibilityLayer: false };

/** The pictures of the table below them. */
export function Charts({ report: { periods, by } }: { report: Report }) {
  const data = periods.map(({ from, conversionRate, ...counts }) => ({
    ...counts,
    period: periodWords(from, by),
    rate: conversionRate === null ? null : Math.round(conversionRate * 100),
  }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} aria-hidden>
      <div>
        <Text size="sm" fw={500} mb="xs">
          Upgrades, conversions and expiries
        </Text>
        <BarChart
          h={240}
          data={data}
          dataKey="period"
          series={outcomes}
          withLegend
          withBarValueLabel={false}
          barProps={{ isAnimationActive: false }}
          barChartProps={quiet}
          yAxisProps={{ allowDecimals: false, width: 40 }}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb="xs">
          Conversion rate
        </Text>
        <LineChart
          h={240}
          data={data}
          dataKey="period"
          series={rates}
          unit=" %"
          curveType="linear"
          connectNulls
          withLegend
          lineProps={{ isAnimationActive: false }}
          lineChartProps={quiet}
          yAxisProps={{ domain: [0, 100], width: 60 }}
        />
      </div>
    </SimpleGrid>
  );
}
