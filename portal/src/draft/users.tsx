import { Box, Fieldset, SimpleGrid, Text } from '@mantine/core';
import { Legend } from '../show/legend.js';
import { RevenueTable } from '../show/revenue.js';
import { CountBox } from './count-box.js';
import { countsOf } from './terms.js';
import { type FieldState, useForm } from './use-form.js';
import { useTerms } from './use-terms.js';

/** How many users of each type, and what their licenses cost a year, as the API calculates it. */
export function Users({ field }: { field: FieldState }) {
  const { customer } = useForm();
  const { userTypes } = customer.catalog;
  const counts = countsOf(field.value);
  const types = Object.entries(userTypes);
  const { revenue, refused } = useTerms();
  return (
    <Fieldset
      legend={<Legend>Users</Legend>}
      variant="unstyled"
      aria-describedby={field.error ? `${field.id}-error` : undefined}
    >
      <SimpleGrid cols={Math.min(3, types.length || 1)} spacing="sm">
        {types.map(([type, { name }], index) => (
          <CountBox
            key={type}
            id={index === 0 ? field.id : undefined}
            label={name}
            value={counts[type] ?? 0}
            error={field.errorWithin(type) ?? refused.get(`licensing.users.${type}`)}
            onChange={(count) => field.change({ ...counts, [type]: count })}
            onBlur={field.leave}
          />
        ))}
      </SimpleGrid>
      {field.error && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4} id={`${field.id}-error`}>
          {field.error}
        </Text>
      )}
      <Box aria-live="polite" mt="sm">
        {revenue && <RevenueTable revenue={revenue} label="License revenue a year" />}
      </Box>
    </Fieldset>
  );
}
