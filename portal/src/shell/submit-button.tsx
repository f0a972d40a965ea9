import { Button, type ButtonProps, Loader } from '@mantine/core';
import type { FormEvent, MouseEvent } from 'react';

interface SubmitButtonProps extends Omit<ButtonProps, 'disabled' | 'loading'> {
  /** What it began is under way. */
  isBusy: boolean;
  /** Something is still missing for it. */
  isOff?: boolean;
  type?: 'submit' | 'button';
  onClick?(): void;
  'aria-label'?: string;
}

/**
 * A button that does nothing while it may not, and is there all the same: one that is disabled loses the keyboard,
 * which then goes on at the top of the page, behind a panel that is open; and the Tab key passes it by.
 */
export function SubmitButton({ isBusy, isOff = false, onClick, leftSection, ...props }: SubmitButtonProps) {
  const isIdle = !isBusy && !isOff;
  const press = (event: MouseEvent) => {
    if (isIdle) onClick?.();
    // The Enter key in a field of the form presses it as well.
    else event.preventDefault();
  };
  return (
    <Button
      type="button"
      {...props}
      leftSection={isBusy ? <Loader size={16} color="currentColor" aria-hidden /> : leftSection}
      aria-disabled={!isIdle}
      data-disabled={!isIdle || undefined}
      onClick={press}
    />
  );
}

/** The fields of a form are closed while it is sent: whoever pressed Enter in one of them goes on at the button. */
export function goOnAtSubmit({ nativeEvent }: FormEvent): void {
  if (nativeEvent instanceof SubmitEvent) nativeEvent.submitter?.focus();
}
