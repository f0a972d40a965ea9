import { Alert, Box, Button, Fieldset, Group, Loader, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormEvent, ReactNode } from 'react';
import { sentence } from '../api/problem.js';
import { ProblemAlert } from '../shell/failure.js';
import { goOnAtSubmit, SubmitButton } from '../shell/submit-button.js';
import { WithInstants } from '../show/with-instants.js';
import { withTitles } from './names.js';
import { useLeave, useUnsettled } from './panel-drawer.js';
import { PreviewView } from './preview-view.js';
import type { CommandRun } from './use-command.js';
import { fieldsOf, isFieldsOnly, useFieldErrors } from './use-field-errors.js';

interface CommandPanelProps<Values> {
  run: CommandRun;
  form: UseFormReturnType<Values>;
  /** In whose zone dates are shown: as the customer is told them. */
  zone: string;
  submit: string;
  destructive?: boolean;
  close(): void;
  /** The fields; none where there is nothing to fill in. */
  children?: ReactNode;
}

/** A form, what it would do, and the button that does it. */
export function CommandPanel<Values>(props: CommandPanelProps<Values>) {
  const { run, form, zone, submit, destructive = false, close, children } = props;
  const { preview, error, isSubmitting, isUncertain, overtaken } = run;
  useFieldErrors(form, error, zone);
  const isSent = isSubmitting || isUncertain;
  useUnsettled(form.isDirty(), isSent);
  const leave = useLeave();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    goOnAtSubmit(event);
    run.submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {children && (
          <Fieldset variant="unstyled" disabled={isSent}>
            <Stack gap="sm">{children}</Stack>
          </Fieldset>
        )}
        <Box aria-live="polite" aria-busy={run.isPreviewing}>
          <Stack>
            {overtaken && <Overtaken refusal={overtaken.refusal} zone={zone} />}
            {error !== null &&
              (isFieldsOnly(form, error) ? (
                <WrongFields count={fieldsOf(error).length} />
              ) : (
                <ProblemAlert error={error} zone={zone} />
              ))}
            {isUncertain && <Uncertain />}
            {preview ? (
              <PreviewView preview={preview} zone={zone} />
            ) : (
              run.isPreviewing && <Loader size="sm" aria-label="Calculating what will change" />
            )}
          </Stack>
        </Box>
        {isSubmitting && run.repeats > 0 && (
          <Text size="sm" role="status">
            No answer yet; it is asked again ({run.repeats}). It is done once, however often it is asked for.
          </Text>
        )}
        <Group justify="flex-end">
          {/* What has been sent is no longer cancelled here. */}
          <Button variant="default" onClick={isSent ? leave : close}>
            {isSent ? 'Close' : 'Cancel'}
          </Button>
          <SubmitButton
            type="submit"
            color={destructive ? 'red.9' : undefined}
            isBusy={isSubmitting}
            isOff={!run.canSubmit}
          >
            {submit}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

interface OvertakenProps {
  refusal: { message: string; clears: string } | null;
  zone: string;
}

function Overtaken({ refusal, zone }: OvertakenProps) {
  return (
    <Alert color="orange" variant="outline" role="alert" title="This customer has changed meanwhile">
      {refusal ? (
        <>
          <Text size="sm">
            It is no longer possible:{' '}
            <WithInstants text={sentence(withTitles(refusal.message))} zone={zone} />
          </Text>
          <Text size="sm">
            <WithInstants text={sentence(withTitles(refusal.clears))} zone={zone} />
          </Text>
        </>
      ) : (
        <Text size="sm">
          Nothing was done. Below is what it would do now: submit again if that is what you want.
        </Text>
      )}
    </Alert>
  );
}

/** The field may be out of sight, and a reader hears nothing of it; the button below only does not answer. */
function WrongFields({ count }: { count: number }) {
  return (
    <Text size="sm">
      {count === 1 ? 'A field above is wrong' : `${count} fields above are wrong`}: what is expected is said
      there.
    </Text>
  );
}

function Uncertain() {
  return (
    <Text size="sm">
      Whether it was done is not known. Submit once more to find out: if it was done, it is not done again.
    </Text>
  );
}

export function PanelText({ children }: { children: ReactNode }) {
  return <Text size="sm">{children}</Text>;
}
