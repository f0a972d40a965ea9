import { SimpleGrid, Table, Text } from '@mantine/core';
import type { Settings } from '../api/client.js';
import { Section } from '../customer/section.js';

const currencies = new Intl.DisplayNames('en', { type: 'currency' });

/** What revenue is calculated with, and who approves a discount. */
export function Rates({ catalog: { rates = {}, approvers = [] } }: { catalog: Settings['catalog'] }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title="Currency rates">
        <Text size="sm">
          Units for one US dollar. Revenue in a customer’s currency is calculated with these.
        </Text>
        {Object.keys(rates).length === 0 && <Text size="sm">None is set: deals are in US dollars only.</Text>}
        <Table fz="sm" verticalSpacing={6}>
          <Table.Tbody>
            {Object.entries(rates).map(([code, rate]) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={400}>
                  {currencies.of(code)} ({code})
                </Table.Th>
                <Table.Td ta="end">{rate}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section title="Who approves a discount">
        <Text size="sm">One after the other, until one may approve so large a one.</Text>
        <Table fz="sm" verticalSpacing={6}>
          <Table.Tbody>
            {approvers.map(({ title, upTo, people = [] }) => (
              <Table.Tr key={title}>
                <Table.Th scope="row" fw={400}>
                  {title}
                </Table.Th>
                <Table.Td>Up to {upTo} %</Table.Td>
                <Table.Td>{people.length === 0 ? 'Any approver' : people.join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
    </SimpleGrid>
  );
}
