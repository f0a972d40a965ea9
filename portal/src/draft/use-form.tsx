import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { newKey } from '../actions/use-command.js';
import { answerOf, api, type Customer } from '../api/client.js';
import type { Body } from '../api/command.js';
import { isUnauthorized } from '../api/problem.js';
import { customerKey, customerListKey, customerQuery, meQuery } from '../api/queries.js';
import { useMe } from '../session/me.js';
import { anchorOf, type Path } from './fields.js';
import { type FormSnapshot, FormStore } from './form-store.js';
import { Kept } from './kept.js';
import type { Value } from './unsaved.js';

/** As much as a browser sends of a page that is being closed. */
const mostOnClosing = 60_000;

interface OpenedForm {
  customer: Customer;
  store: FormStore;
  snapshot: FormSnapshot;
  /** Whether somebody has asked to submit: from then on what is missing is told at its field. */
  isAsked: boolean;
  ask(): void;
}

const FormContext = createContext<OpenedForm | null>(null);

/** One form for all that shows a part of it: its boxes, how far they are saved, and what is missing. */
export function FormProvider({ customer, children }: { customer: Customer; children: ReactNode }) {
  const store = useStoreOf(customer);
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => store.open(), [store]);
  useEffect(() => store.adopt(customer), [store, customer]);
  return (
    <FormContext value={{ customer, store, snapshot, isAsked, ask: () => setAsked(true) }}>
      {children}
    </FormContext>
  );
}

function useStoreOf(customer: Customer): FormStore {
  const queries = useQueryClient();
  const { id } = useMe();
  const create = () =>
    new FormStore(customer, new Kept(id, customer.id), {
      save: async (body, version) => {
        const header = { 'Idempotency-Key': newKey(), 'If-Match': `"${version}"` };
        const params = { query: {}, header, path: { id: customer.id } };
        const keepalive = JSON.stringify(body).length < mostOnClosing;
        const sent = body as Body<'save-details'>;
        const answer = await answerOf(
          api.POST('/api/customers/{id}/save-details', { params, body: sent, keepalive }),
        ).catch((error: unknown) => {
          // Asks who is in, which leads to the door: what is typed is kept in this browser until one is back.
          if (isUnauthorized(error)) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
          throw error;
        });
        if ('dryRun' in answer) throw new Error('the details were to be saved, and were shown');
        void queries.invalidateQueries({ queryKey: customerListKey });
        void queries.invalidateQueries({ queryKey: [...customerKey(customer.id), 'timeline'] });
        return answer;
      },
      read: () => queries.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 }),
    });
  return useState(create)[0];
}

export function useForm(): OpenedForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('this is no part of a form');
  return form;
}

export interface FieldState {
  id: string;
  value: Value;
  /** With what the box showed before, where it may be behind what is saved. */
  change(value: Value, shown?: Value): void;
  leave(): void;
  /** What is wrong here, or missing once somebody has asked to submit. */
  error: string | undefined;
  /** What is wrong within it, by what follows its path: `viewer` for `licensing.users.viewer`. */
  errorWithin(rest: string): string | undefined;
}

export function useField(path: Path): FieldState {
  const { customer, store, snapshot, isAsked } = useForm();
  const value = store.valueAt(path);
  const wrong = snapshot.unsaved[path] ? undefined : messageIn(customer.wrong, path);
  const missing =
    isAsked && snapshot.unsaved[path] === undefined && messageIn(customer.missing, path) !== undefined
      ? 'This is missing.'
      : undefined;
  return {
    id: anchorOf(path),
    value,
    change: (next, shown) => store.type(path, next, shown),
    leave: store.flush,
    error: snapshot.problems.get(path) ?? wrong ?? missing,
    errorWithin: (rest) =>
      snapshot.problems.get(`${path}.${rest}`) ?? messageIn(customer.wrong, `${path}.${rest}`),
  };
}

function messageIn(fields: readonly { path: string; message: string }[], path: string): string | undefined {
  return fields.find((field) => field.path === path)?.message;
}
