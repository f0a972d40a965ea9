import { Card, Group, Stack, Text } from '@mantine/core';
import type { ListedCustomer } from '../api/client.js';
import classes from './cards.module.css';
import type { Column } from './columns.js';

interface Shown {
  customers: readonly ListedCustomer[];
  columns: readonly Column[];
}

/** Rows as cards, where a table has no room: the same cells, each under its column’s name. */
export function Cards({ customers, columns }: Shown) {
  const named = columns.filter(({ always }) => !always);
  const organization = columns.findIndex(({ id }) => id === 'organization');
  const isButton = ({ always, id }: Column) => always && id !== 'organization' && id !== 'actions';
  const cell = (id: string, customer: ListedCustomer) => {
    const column = columns.find((one) => one.id === id);
    return column && <column.Cell customer={customer} />;
  };
  return (
    <Stack component="ul" gap="sm" className={classes.list}>
      {customers.map((customer) => (
        <Card key={customer.id} component="li" withBorder padding="md">
          <Buttons of={customer} columns={columns.slice(0, organization).filter(isButton)} mb="sm" />
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="sm">
            {cell('organization', customer)}
            {cell('actions', customer)}
          </Group>
          <dl className={classes.facts}>
            {named.map(({ id, title, Cell }) => (
              <div key={id} className={classes.fact}>
                <Text component="dt" size="xs" c="dimmed">
                  {title}
                </Text>
                <Text component="dd" size="sm" m={0}>
                  <Cell customer={customer} />
                </Text>
              </div>
            ))}
          </dl>
          <Buttons of={customer} columns={columns.slice(organization).filter(isButton)} mt="sm" />
        </Card>
      ))}
    </Stack>
  );
}

interface ButtonsProps {
  of: ListedCustomer;
  columns: readonly Column[];
  mt?: 'sm';
  mb?: 'sm';
}

/** As in a row, what stands before the organization comes first. */
function Buttons({ of: customer, columns, ...margins }: ButtonsProps) {
  return columns.map(({ id, Cell }) => (
    <Group key={id} {...margins} className={classes.button}>
      <Cell customer={customer} />
    </Group>
  ));
}
