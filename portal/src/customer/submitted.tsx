import { Text } from '@mantine/core';
import type { Customer } from '../api/client.js';
import { formSections, sectionNames } from '../draft/fields.js';
import { inWords } from '../draft/in-words.js';
import { savedAt } from '../draft/unsaved.js';
import { RevenueTable } from '../show/revenue.js';
import { opportunityStageWords } from '../show/words.js';
import { Fact, Facts } from './facts.js';
import { Section } from './section.js';

/** The form as it was submitted, to be read: nothing in it changes while the contract is out. */
export function SubmittedDetails({ customer }: { customer: Customer }) {
  const { draft, revenue } = customer;
  if (!draft) return null;
  return (
    <Section title="Details as submitted">
      {revenue && <RevenueTable revenue={revenue} label="License revenue a year" />}
      {sectionNames.map((section) => (
        <div key={section}>
          <Text component="h3" size="sm" fw={600} mb="xs">
            {formSections[section].title}
          </Text>
          <Facts>
            {Object.entries(formSections[section].fields).map(([name, { label }]) => (
              <Fact key={name} name={label}>
                <span style={{ whiteSpace: 'pre-line' }}>
                  {shown(customer, `${section}.${name}`, savedAt(draft, `${section}.${name}`))}
                </span>
              </Fact>
            ))}
          </Facts>
        </div>
      ))}
    </Section>
  );
}

const codes: Record<string, string> = {
  ...opportunityStageWords,
  customer: 'The customer’s',
  partner: 'The partner’s own, as the intermediary',
  'new-license': 'New License',
};

/** Codes by their names in the catalog, as the form has shown them. */
function shown({ catalog }: Customer, path: string, value: unknown): string {
  if (typeof value !== 'string') return inWords(value, catalog.userTypes);
  if (path === 'opportunity.expectedClose') return inWords(value);
  if (path === 'licensing.sku') return catalog.skus[value]?.name ?? value;
  if (path === 'licensing.addOn') return catalog.addOns[value]?.name ?? value;
  return path.endsWith('.stage') || path.endsWith('.party') || path.endsWith('.type')
    ? (codes[value] ?? value)
    : value;
}
