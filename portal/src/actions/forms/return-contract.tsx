import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { formSections, sectionNames, wordsFor } from '../../draft/fields.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

const fieldOptions = sectionNames.map((section) => ({
  group: formSections[section].title,
  items: Object.keys(formSections[section].fields).map((name) => ({
    value: `${section}.${name}`,
    // With its section, which a chosen one stands without.
    label: wordsFor(`${section}.${name}`),
  })),
}));

/** Gives the form back, with what is wrong as a whole and at single fields. */
export function ReturnContract({ customer: { contact, id }, close, done }: ActionProps) {
  const form = useForm({
    initialValues: { reason: '', fields: [] as { path: string; message: string }[] },
  });
  const add = useRef<HTMLButtonElement>(null);
  const reason = orNone(form.values.reason);
  const fields = form.values.fields.map(({ path, message }) => ({ path, message: message.trim() }));
  const isWhole = fields.every(({ path, message }) => path !== '' && message !== '');
  const wishWith = (why: string, which: typeof fields) => ({
    command: 'return-contract' as const,
    id,
    body: { reason: why, fields: which },
  });
  const run = useCommand(
    reason && isWhole ? wishWith(reason, fields) : null,
    done,
    wishWith(reason ?? 'a reason that is still to be given', isWhole ? fields : []),
  );
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={contact.zone}
      submit="Return contract"
      destructive
      close={close}
    >
      <PanelText>The form opens again, as it was. The partner is told the reason.</PanelText>
      <ReasonField form={form as never} required />
      {form.values.fields.map(({ path }, index) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: a remark has nothing else that stays
          key={index}
          gap="xs"
          align="flex-end"
          role="group"
          aria-label={`Remark ${index + 1}`}
        >
          <Select
            label="Field"
            data={fieldOptions}
            searchable
            allowDeselect={false}
            error={form.errors[`fields.${index}.path`]}
            value={path || null}
            onChange={(value) => form.setFieldValue(`fields.${index}.path`, value ?? '')}
            flex="1 1 100%"
          />
          <TextInput
            label="What is wrong"
            flex="2 1 12rem"
            {...form.getInputProps(`fields.${index}.message`)}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={`Remove remark ${index + 1}`}
            onClick={() => {
              form.removeListItem('fields', index);
              // The button goes, and a focus that is nowhere would leave the panel.
              add.current?.focus();
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Stack align="flex-start">
        <Button
          ref={add}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('fields', { path: '', message: '' })}
        >
          Add a remark at a field
        </Button>
      </Stack>
    </CommandPanel>
  );
}
