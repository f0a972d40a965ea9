import {
  ActionIcon,
  Alert,
  Button,
  Fieldset,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { ProblemAlert } from '../shell/failure.js';
import { Legend } from '../show/legend.js';
import { fieldAt } from './fields.js';
import { Standing } from './standing.js';
import { type Discount, discountsOf, overLimit } from './terms.js';
import { tooLong } from './too-long.js';
import { type FieldState, useForm } from './use-form.js';
import { useTerms } from './use-terms.js';

const { label, hint } = fieldAt('licensing.discounts');

/** Discounts by line. They are asked for by a button, not as one types: it calls people. */
export function Discounts({ field }: { field: FieldState }) {
  const { customer, snapshot } = useForm();
  const { refused } = useTerms();
  const discounts = discountsOf(field.value);
  const types = Object.entries(customer.catalog.userTypes);
  const add = useRef<HTMLButtonElement>(null);
  const standing = useRef<HTMLDivElement>(null);
  const free = types.find(([type]) => !discounts.some(({ userType }) => userType === type));
  const change = (index: number, changes: Partial<Discount>) =>
    field.change(discounts.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  return (
    <Fieldset legend={<Legend>{label}</Legend>} variant="unstyled">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {hint} {discounts.length === 0 && 'None unless you add one.'}
        </Text>
        {discounts.map((discount, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays
            key={index}
            discount={discount}
            types={types}
            errors={(name) =>
              field.errorWithin(`${index}.${name}`) ??
              // What is still empty is not wrong: what each discount needs stands below.
              (discount[name] ? refused.get(`licensing.discounts.${index}.${name}`) : undefined)
            }
            change={(changes) => change(index, changes)}
            remove={() => {
              field.change(discounts.filter((_, at) => at !== index));
              goOn(add);
            }}
          />
        ))}
        {field.error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {field.error}
          </Text>
        )}
        <Group>
          <Button
            ref={add}
            id={field.id}
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            disabled={!free}
            onClick={() =>
              free && field.change([...discounts, { userType: free[0], percent: 0, reason: '' }])
            }
          >
            Add a discount
          </Button>
        </Group>
        <div ref={standing} tabIndex={-1}>
          {snapshot.held.length > 0 ? (
            <Asking goOn={() => goOn(standing)} />
          ) : (
            <Standing customer={customer} />
          )}
        </div>
      </Stack>
    </Fieldset>
  );
}

interface LineProps {
  discount: Discount;
  types: [string, { name: string; maxDiscount: number }][];
  errors(name: keyof Discount): string | undefined;
  change(changes: Partial<Discount>): void;
  remove(): void;
}

function Line({ discount, types, errors, change, remove }: LineProps) {
  const { userType, percent, reason } = discount;
  const type = types.find(([code]) => code === userType)?.[1];
  const name = type?.name ?? userType;
  return (
    <Group align="flex-start" gap="sm" role="group" aria-label={`Discount for ${name}`}>
      <Select
        label="For"
        data={types.map(([value, one]) => ({ value, label: one.name }))}
        value={userType}
        allowDeselect={false}
        error={errors('userType')}
        w={150}
        onChange={(value) => value !== null && change({ userType: value })}
      />
      <NumberInput
        label="Percent"
        placeholder={`At most ${type?.maxDiscount ?? 100}`}
        value={percent === 0 ? '' : percent}
        decimalScale={2}
        allowedDecimalSeparators={['.', ',']}
        clampBehavior="none"
        hideControls
        error={(type && overLimit(percent, type)) ?? errors('percent')}
        w={150}
        onChange={(value) => change({ percent: Number(value || 0) })}
      />
      <TextInput
        label="Reason"
        value={reason}
        error={tooLong(reason, 500) ?? errors('reason')}
        flex="1 1 9rem"
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <ActionIcon
        variant="default"
        size={36}
        mt={25}
        aria-label={`Remove the discount for ${name}`}
        onClick={remove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

/** Where one goes on: what was pressed goes with what it did. Later, since a button may be disabled until then. */
function goOn(place: RefObject<HTMLElement | null>): void {
  setTimeout(() => place.current?.focus());
}

/** Terms that are typed and not asked for: who would have to approve them, and the button that asks. */
function Asking({ goOn }: { goOn(): void }) {
  const { store, snapshot } = useForm();
  const { chain, error, asking, refused } = useTerms();
  const discounts = discountsOf(store.valueAt('licensing.discounts'));
  const isWhole = discounts.every(({ percent, reason }) => percent > 0 && reason.trim() !== '');
  return (
    <Alert color="orange" variant="outline" title="Not asked for yet" role="status">
      <Stack gap="xs">
        <Text size="sm">
          Users, currency and discounts are saved when you say so, since a change asks the approvers again.{' '}
          {discounts.length === 0
            ? 'Without discounts nobody has to approve.'
            : isWhole
              ? asking && `To be approved by ${chain.join(', then ')}.`
              : 'Each discount needs a percentage and a reason.'}
        </Text>
        {isWhole && error !== null && refused.size === 0 && <ProblemAlert error={error} />}
        <Group gap="xs">
          <Button
            size="xs"
            disabled={!isWhole || !asking}
            onClick={() => {
              store.saveTerms();
              goOn();
            }}
          >
            {discounts.length === 0 ? 'Save without discounts' : 'Ask for approval'}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              store.discard(...snapshot.held);
              goOn();
            }}
          >
            Back to what is saved
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
