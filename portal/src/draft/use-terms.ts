import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../actions/use-settled.js';
import type { Preview, Revenue } from '../api/client.js';
import type { Body } from '../api/command.js';
import { previewOf } from '../api/command.js';
import { ProblemError, sentence } from '../api/problem.js';
import { customerKey } from '../api/queries.js';
import { bodyOf } from './unsaved.js';
import { useForm } from './use-form.js';

const settleMs = 350;

export interface Terms {
  revenue: Revenue | null;
  /** Who approves the discounts, in order. */
  chain: readonly string[];
  /** What asking would do; undefined while nothing is held, or it is not known yet. */
  asking: Preview | undefined;
  error: unknown;
  /** What is refused of them, by its path. */
  refused: ReadonlyMap<string, string>;
}

/** What the terms come to as they are typed: where they are held, a dry run says it, else the form as it is saved. */
export function useTerms(): Terms {
  const { customer, snapshot } = useForm();
  const body = snapshot.held.length === 0 ? null : bodyOf(snapshot.unsaved, snapshot.held);
  const settled = useSettled(body, settleMs);
  const { data, error } = useQuery({
    queryKey: [...customerKey(customer.id), 'terms', settled],
    queryFn: ({ signal }) =>
      previewOf(
        { command: 'save-details', id: customer.id, body: (settled ?? {}) as Body<'save-details'> },
        signal,
      ),
    enabled: settled !== null && body !== null,
    retry: false,
    gcTime: 0,
    throwOnError: false,
  });
  const asking = body === null ? undefined : data;
  return {
    revenue: asking?.after.revenue ?? customer.revenue,
    chain: asking?.after.discountChain ?? customer.discountChain,
    asking,
    error: body === null ? null : error,
    refused: new Map(body === null ? [] : refusedIn(error)),
  };
}

function refusedIn(error: unknown): [string, string][] {
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : [];
  return fields.map(({ path, message }) => [path, sentence(message)]);
}
