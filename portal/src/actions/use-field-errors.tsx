import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { ProblemError } from '../api/problem.js';
import { WithInstants } from '../show/with-instants.js';
import { errorsAt, placeOf } from './field-errors.js';

/** What the API says of a field stands at that field. */
export function useFieldErrors<Values>(form: UseFormReturnType<Values>, error: unknown, zone?: string): void {
  const { setErrors } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form’s functions are new each time, and mean the same
  useEffect(() => {
    const words = (message: string) => <WithInstants text={message} zone={zone} />;
    const said = errorsAt(form.getValues(), fieldsOf(error));
    setErrors(Object.fromEntries(Object.entries(said).map(([field, message]) => [field, words(message)])));
  }, [error]);
}

export function fieldsOf(error: unknown) {
  return error instanceof ProblemError ? (error.problem.fields ?? []) : [];
}

export function isFieldsOnly<Values>(form: UseFormReturnType<Values>, error: unknown): boolean {
  const fields = fieldsOf(error);
  return fields.length > 0 && fields.every(({ path }) => placeOf(form.getValues(), path) !== null);
}
