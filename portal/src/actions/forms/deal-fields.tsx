import { Fieldset, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CatalogOnOffer } from '../../api/client.js';
import type { Body } from '../../api/command.js';
import { CountBox } from '../../draft/count-box.js';
import { type Count, countIn } from '../../draft/counts.js';
import { Legend } from '../../show/legend.js';
import { opportunityStageWords } from '../../show/words.js';

export interface DealValues {
  opportunity: string;
  opportunityStage: string;
  users: Record<string, Count>;
  currency: string;
  expectedClose: string;
  notes: string;
}

type OpportunityStage = NonNullable<Body<'update-deal'>['opportunityStage']>;

/** A stage by its name; none where nothing is chosen yet. */
export function stageNamed(name: string): OpportunityStage | undefined {
  return (Object.keys(opportunityStageWords) as OpportunityStage[]).find((one) => one === name);
}

/** How many users of each type. What is no whole number becomes none at all, which the API refuses at its field. */
export function countsIn(users: DealValues['users']): Record<string, number> {
  return Object.fromEntries(Object.entries(users).map(([type, count]) => [type, wholeOrNaN(count)]));
}

function wholeOrNaN(count: Count): number {
  const whole = countIn(String(count));
  return typeof whole === 'number' ? whole : Number.NaN;
}

export const stageOptions = Object.entries(opportunityStageWords).map(([value, label]) => ({ value, label }));

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** Those that the catalog can calculate in. */
export function currencyOptions({ rates }: Pick<CatalogOnOffer, 'rates'>) {
  return ['USD', ...Object.keys(rates)].map((value) => ({
    value,
    label: `${value}, ${currencyNames.of(value)}`,
  }));
}

interface DealFieldsProps<Values extends DealValues> {
  form: UseFormReturnType<Values>;
  catalog: Pick<CatalogOnOffer, 'userTypes' | 'rates'>;
  /** What is meant where no currency is chosen; without it one has to be. */
  currencyPlaceholder?: string;
}

/** What a deal is made of, beside whose it is. */
export function DealFields<Values extends DealValues>(props: DealFieldsProps<Values>) {
  const { catalog, currencyPlaceholder } = props;
  // The fields of a deal are the same in each form that has them.
  const form = props.form as unknown as UseFormReturnType<DealValues>;
  return (
    <>
      <Select
        label="Opportunity stage"
        required
        data={stageOptions}
        allowDeselect={false}
        {...form.getInputProps('opportunityStage')}
        value={form.values.opportunityStage || null}
        onChange={(value) => form.setFieldValue('opportunityStage', value ?? '')}
      />
      <Fieldset legend={<Legend>Users</Legend>} variant="unstyled">
        <SimpleGrid cols={Math.min(3, Object.keys(catalog.userTypes).length || 1)} spacing="sm">
          {Object.entries(catalog.userTypes).map(([type, { name }]) => (
            <CountBox
              key={type}
              label={name}
              {...form.getInputProps(`users.${type}`)}
              value={form.values.users[type] ?? 0}
            />
          ))}
        </SimpleGrid>
      </Fieldset>
      <Select
        label="Currency"
        data={currencyOptions(catalog)}
        searchable
        clearable={currencyPlaceholder !== undefined}
        allowDeselect={false}
        placeholder={currencyPlaceholder}
        {...form.getInputProps('currency')}
        value={form.values.currency || null}
        onChange={(value) => form.setFieldValue('currency', value ?? '')}
      />
      <TextInput type="date" label="Expected close" required {...form.getInputProps('expectedClose')} />

      <Textarea
        label="Notes"
        description="Anything else that is worth knowing."
        autosize
        minRows={2}
        {...form.getInputProps('notes')}
      />
    </>
  );
}
