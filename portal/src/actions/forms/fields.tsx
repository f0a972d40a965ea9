import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { Settings } from '../../api/client.js';
import { formatMoney } from '../../show/currency.js';
import { zones } from './zones.js';

/** Nothing typed is nothing said. */
export const orNone = (text: string): string | undefined => text.trim() || undefined;

export function ReasonField({
  form,
  required = false,
}: {
  form: UseFormReturnType<{ reason: string }>;
  required?: boolean;
}) {
  return (
    <Textarea
      label="Reason"
      description="Stands on the timeline."
      required={required}
      autosize
      minRows={2}
      {...form.getInputProps('reason')}
    />
  );
}

/** Those that a customer can be given: a suspended partner takes none. */
export function partnerOptions({ partners }: Settings) {
  return partners.filter(({ suspended }) => !suspended).map(({ id, name }) => ({ value: id, label: name }));
}

type Catalog = Settings['catalog'];

function options(items: Catalog['skus']) {
  return Object.entries(items).map(([value, { name, price }]) => ({
    value,
    label: `${name}, ${formatMoney(price)} a year`,
  }));
}

interface CodeFieldProps {
  catalog: Catalog;
  value?: string;
  error?: ReactNode;
  required?: boolean;
  onChange(value: string): void;
}

export function SkuField({ catalog, onChange, ...props }: CodeFieldProps) {
  return (
    <Select
      label="SKU"
      data={options(catalog.skus)}
      allowDeselect={false}
      onChange={(value) => value !== null && onChange(value)}
      {...props}
    />
  );
}

const noAddOn = { value: '', label: 'None' };

/** The empty code is none. */
export function AddOnField({ catalog, onChange, ...props }: CodeFieldProps) {
  return (
    <Select
      label="Add-on"
      data={[noAddOn, ...options(catalog.addOns)]}
      allowDeselect={false}
      onChange={(value) => value !== null && onChange(value)}
      {...props}
    />
  );
}

export function DateField({
  zone,
  label,
  ...props
}: {
  zone: string;
  label: string;
  value?: string;
  error?: ReactNode;
  onChange(value: unknown): void;
}) {
  return <TextInput type="date" label={label} description={`The whole day counts, in ${zone}.`} {...props} />;
}

export function ZoneField(props: {
  value?: string;
  error?: ReactNode;
  onChange(value: string | null): void;
  placeholder?: string;
  description?: string;
}) {
  const known = new Set([...zones, ...(props.value ? [props.value] : [])]);
  return (
    <Select
      label="Time zone"
      description="In which the customer is told dates."
      data={[...known]}
      searchable
      clearable
      limit={50}
      {...props}
      value={props.value || null}
    />
  );
}
