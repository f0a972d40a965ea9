import { Text } from '@mantine/core';
import type { Customer } from '../api/client.js';
import { formSections, sectionNames } from '../draft/fields.js';
import { fieldInWords } from '../draft/in-words.js';
import { savedAt } from '../draft/unsaved.js';
import { RevenueTable } from '../show/revenue.js';
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
                  {fieldInWords(`${section}.${name}`, savedAt(draft, `${section}.${name}`), customer.catalog)}
                </span>
              </Fact>
            ))}
          </Facts>
        </div>
      ))}
    </Section>
  );
}
