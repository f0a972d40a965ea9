import { Table, Text } from '@mantine/core';
import type { Revenue } from '../api/client.js';
import { formatMoney } from './currency.js';
import classes from './revenue.module.css';

/** A year’s license revenue by line, as the API has calculated it; totals in the local currency and in USD. */
export function RevenueTable({ revenue, label }: { revenue: Revenue; label: string }) {
  const { lines, usd, local, rate } = revenue;
  const isDiscounted = lines.some(({ percent }) => percent > 0);
  return (
    <div className={classes.frame}>
      <Table fz="sm" verticalSpacing={4} horizontalSpacing={6} aria-label={label} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Users</Table.Th>
            <Table.Th scope="col" className={classes.made}>
              Number
            </Table.Th>
            <Table.Th scope="col" className={classes.made}>
              List price
            </Table.Th>
            {isDiscounted && (
              <Table.Th scope="col" className={classes.made}>
                Discount
              </Table.Th>
            )}
            <Table.Th scope="col">A year</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ userType, name, count, price, percent, local: amount }) => (
            <Table.Tr key={userType}>
              <Table.Th scope="row">
                {name}
                <Text className={classes.brief} size="xs" c="dimmed">
                  {count} × {formatMoney(price)}
                  {percent > 0 && `, less ${percent} %`}
                </Text>
              </Table.Th>
              <Table.Td className={classes.made}>{count}</Table.Td>
              <Table.Td className={classes.made}>{formatMoney(price)}</Table.Td>
              {isDiscounted && (
                <Table.Td className={classes.made}>{percent > 0 ? `${percent} %` : '–'}</Table.Td>
              )}
              <Table.Td>{formatMoney(amount)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">License revenue</Table.Th>
            <Table.Td colSpan={isDiscounted ? 4 : 3}>
              <strong>{formatMoney(local)}</strong>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {local.currency !== usd.currency && (
        <Text size="sm" ta="end" px={6}>
          {formatMoney(usd)}{' '}
          <Text span c="dimmed" inherit>
            at {rate} {local.currency} for one {usd.currency}
          </Text>
        </Text>
      )}
    </div>
  );
}
