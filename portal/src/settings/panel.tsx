import { Button, Fieldset, Group, List, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { goOnAt, openerNow } from '../actions/opener.js';
import { PanelDrawer, useUnsettled } from '../actions/panel-drawer.js';
import { isFieldsOnly, useFieldErrors } from '../actions/use-field-errors.js';
import { ProblemAlert } from '../shell/failure.js';
import { goOnAtSubmit, SubmitButton } from '../shell/submit-button.js';

/** What is open beside a list: which panel, and of which row. */
export function usePanel<What>() {
  const [what, setWhat] = useState<What | null>(null);
  const [visible, setVisible] = useState(false);
  const opener = useRef<Element | null>(null);
  const open = (next: What) => {
    opener.current = openerNow();
    setWhat(next);
    setVisible(true);
  };
  const forget = () => {
    setWhat(null);
    goOnAt(opener.current);
  };
  return { what, visible, open, close: () => setVisible(false), forget };
}

interface SidePanelProps {
  title: string;
  panel: { visible: boolean; close(): void; forget(): void };
  children: ReactNode;
}

export function SidePanel({ title, panel, children }: SidePanelProps) {
  return (
    <PanelDrawer opened={panel.visible} close={panel.close} title={title} onExited={panel.forget}>
      {children}
    </PanelDrawer>
  );
}

interface ChangeFormProps<Values> {
  form: UseFormReturnType<Values>;
  error: unknown;
  isPending: boolean;
  submit: string;
  destructive?: boolean;
  disabled?: boolean;
  onSubmit(): void;
  cancel?: () => void;
  children?: ReactNode;
}

/** Fields, what the API says of them, and the button. */
export function ChangeForm<Values>(props: ChangeFormProps<Values>) {
  const { form, error, isPending, submit, destructive, disabled, onSubmit, cancel, children } = props;
  useFieldErrors(form, error);
  useUnsettled(form.isDirty(), isPending);
  const send = (event: FormEvent) => {
    event.preventDefault();
    goOnAtSubmit(event);
    onSubmit();
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Fieldset variant="unstyled" disabled={isPending}>
          <Stack gap="sm">{children}</Stack>
        </Fieldset>
        {error !== null && !isFieldsOnly(form, error) && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          {cancel && (
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
          )}
          <SubmitButton
            type="submit"
            color={destructive ? 'red.9' : undefined}
            isBusy={isPending}
            isOff={disabled}
          >
            {submit}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

interface ConfirmProps {
  change: { run(input: undefined): void; isPending: boolean; error: unknown };
  /** What will be so afterwards, a sentence each. */
  consequences: readonly ReactNode[];
  submit: string;
  destructive?: boolean;
  cancel(): void;
}

/** What it will do first, then the button that does it. */
export function Confirm({ change, consequences, submit, destructive = false, cancel }: ConfirmProps) {
  useUnsettled(false, change.isPending);
  return (
    <Stack>
      <section aria-label="What will change">
        <List size="sm" spacing="xs">
          {consequences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one panel neither move nor go
            <List.Item key={index}>{sentence}</List.Item>
          ))}
        </List>
      </section>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        <SubmitButton
          color={destructive ? 'red.9' : undefined}
          isBusy={change.isPending}
          onClick={() => change.run(undefined)}
        >
          {submit}
        </SubmitButton>
      </Group>
    </Stack>
  );
}

export function announce(title: string, message: string): void {
  notifications.show({ title, message, color: 'green' });
}

export function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text span size="sm" c="dimmed">
      {children}
    </Text>
  );
}
