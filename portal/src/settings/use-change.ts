import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { tellUnheard, useIsHere } from '../actions/unheard.js';
import { newKey } from '../actions/use-command.js';

export interface Change<Input> {
  run(input: Input): void;
  isPending: boolean;
  error: unknown;
}

/**
 * A change of something beside the customers: sent once on a double click, and what it makes stale is read again
 * before `done` hears of it.
 * @param send gets the one Idempotency-Key of this opened form, for routes that take one
 */
export function useChange<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  stale: readonly QueryKey[],
  done: (answer: Answer) => void,
): Change<Input> {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const underWay = useRef(false);
  const isHere = useIsHere();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: Input) => send(input, key),
    onSuccess: async (answer) => {
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      // Another panel may be open by now.
      if (isHere()) done(answer);
    },
    onError: (error) => {
      if (!isHere()) tellUnheard('Closed before the answer', error);
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const run = (input: Input) => {
    if (underWay.current) return;
    underWay.current = true;
    mutate(input);
  };
  return { run, isPending, error };
}

/** Of what is in a form now, what is not as it was when it was opened: the rest may be changed by a colleague meanwhile. */
export function changesOf<Fields extends object>(
  before: Record<keyof Fields, unknown>,
  now: Fields,
): Partial<Fields> {
  const names = Object.keys(now) as (keyof Fields)[];
  const changed = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name]])) as Partial<Fields>;
}
