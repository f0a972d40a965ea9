import { Checkbox, Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { currencyOptions, stageOptions } from '../actions/forms/deal-fields.js';
import type { Customer } from '../api/client.js';
import { Discounts } from './discounts.js';
import { fieldAt, type Path } from './fields.js';
import { contactPartyWords, licenseTypeWords } from './in-words.js';
import { tooLong } from './too-long.js';
import type { Value } from './unsaved.js';
import { type FieldState, useField, useForm } from './use-form.js';
import { Users } from './users.js';

interface ControlProps {
  path: Path;
  field: FieldState;
}

/** The box of a field, as its kind wants it. */
export function Control({ path }: { path: Path }) {
  const field = useField(path);
  const props = { path, field };
  switch (fieldAt(path).kind) {
    case 'line':
      return <TextBox {...props} />;
    case 'email':
      return <TextBox {...props} type="email" />;
    case 'text':
      return <TextBox {...props} isLong />;
    case 'day':
      return <Day {...props} />;
    case 'contract-day':
      return <ContractDay {...props} />;
    case 'opportunity-stage':
      return <Choice {...props} data={stageOptions} />;
    case 'party':
      return <Party {...props} />;
    case 'currency':
      return <Currency {...props} />;
    case 'type':
      return <Choice {...props} data={[{ value: 'new-license', label: licenseTypeWords['new-license'] }]} />;
    case 'users':
      return <Users field={field} />;
    case 'discounts':
      return <Discounts field={field} />;
    case 'sku':
      return <Sku {...props} />;
    case 'add-on':
      return <AddOn {...props} />;
  }
}

/** What every box shows and says. */
function boxed({ path, field: { id, error } }: ControlProps) {
  const { label, hint } = fieldAt(path);
  return { id, label, description: hint, error };
}

const textIn = (value: Value): string => (typeof value === 'string' ? value : '');

/**
 * While somebody is in the box it holds what is typed, to the last blank; else what the form has. So it may show less
 * than somebody else has saved meanwhile: what it showed goes along with what is typed over it.
 */
function TextBox({ path, field, type, isLong }: ControlProps & { type?: 'email'; isLong?: true }) {
  const [typing, setTyping] = useState<string | null>(null);
  const shown = typing ?? textIn(field.value);
  const props = {
    ...boxed({ path, field }),
    value: shown,
    // No `maxLength`: it would cut what is pasted, and nobody would see that the end is gone.
    error: tooLong(shown, isLong ? 2000 : type === 'email' ? 254 : 120) ?? field.error,
    onFocus: () => setTyping(textIn(field.value)),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      setTyping(value);
      field.change(value, shown);
    },
    onBlur: () => {
      setTyping(null);
      field.leave();
    },
  };
  return isLong ? <Textarea autosize minRows={3} {...props} /> : <TextInput type={type} {...props} />;
}

function Choice({ path, field, data }: ControlProps & { data: readonly { value: string; label: string }[] }) {
  return (
    <Select
      {...boxed({ path, field })}
      data={data}
      value={textIn(field.value) || null}
      allowDeselect={false}
      onChange={(value) => value !== null && field.change(value)}
      onBlur={field.leave}
    />
  );
}

function Day({ path, field }: ControlProps) {
  return (
    <TextInput
      {...boxed({ path, field })}
      type="date"
      value={textIn(field.value)}
      onChange={({ currentTarget }) => field.change(currentTarget.value)}
      onBlur={field.leave}
    />
  );
}

/** A day of the contract, which may be the closest estimate. */
function ContractDay({ path, field }: ControlProps) {
  const { value } = field;
  const given =
    typeof value === 'object' && value !== null && 'date' in value && typeof value.date === 'string';
  const { date, estimate } = given
    ? (value as { date: string; estimate: boolean })
    : { date: '', estimate: false };
  const [marked, setMarked] = useState(estimate);
  const isEstimate = given ? estimate : marked;
  const { label } = fieldAt(path);
  return (
    <div>
      <TextInput
        {...boxed({ path, field })}
        type="date"
        value={date}
        onChange={({ currentTarget }) =>
          field.change(currentTarget.value === '' ? '' : { date: currentTarget.value, estimate: isEstimate })
        }
        onBlur={field.leave}
      />
      <Checkbox
        mt="xs"
        size="sm"
        label="An estimate"
        aria-label={`${label} is an estimate`}
        checked={isEstimate}
        onChange={({ currentTarget }) => {
          setMarked(currentTarget.checked);
          if (date !== '') field.change({ date, estimate: currentTarget.checked });
        }}
      />
    </div>
  );
}

function Party({ path, field }: ControlProps) {
  const { id, ...props } = boxed({ path, field });
  return (
    <Radio.Group {...props} value={textIn(field.value)} onChange={(value) => field.change(value)}>
      <Group mt="xs">
        <Radio id={id} value="customer" label={contactPartyWords.customer} />
        <Radio value="partner" label={contactPartyWords.partner} />
      </Group>
    </Radio.Group>
  );
}

function Currency({ path, field }: ControlProps) {
  const { catalog } = useForm().customer;
  return <Choice path={path} field={field} data={currencyOptions(catalog)} />;
}

/** Without the SKU’s list price: what a license costs follows from its users. */
function Sku({ path, field }: ControlProps) {
  return <Choice path={path} field={field} data={named(useForm().customer.catalog.skus)} />;
}

const none = { value: 'none', label: 'None' };

/** None is an answer here, once somebody has given it. */
function AddOn({ path, field }: ControlProps) {
  const { catalog } = useForm().customer;
  const shown = field.value === null ? none.value : field.value;
  const change = (value: Value) => field.change(value === none.value ? null : value);
  return (
    <Choice path={path} field={{ ...field, value: shown, change }} data={[none, ...named(catalog.addOns)]} />
  );
}

function named(items: Customer['catalog']['skus']) {
  return Object.entries(items).map(([value, { name: label }]) => ({ value, label }));
}
