import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Answer, Customer, Preview } from '../api/client.js';
import { perform, previewOf, type Wish } from '../api/command.js';
import { isPassing, isStale, ProblemError, type StaleProblem } from '../api/problem.js';
import { customerKey, customerListKey } from '../api/queries.js';
import { titleOf } from './names.js';
import { tellUnheard, useIsHere } from './unheard.js';
import { useSettled } from './use-settled.js';

/** Typing settles for so long before what it would do is asked for. */
const settleMs = 350;
/** Between tries to show what it would do, while no answer comes. */
const againMs = 5_000;
/** Between repeats of a submission that got no answer; under its key it is done once. */
const repeatMs = [1_000, 2_000, 4_000, 8_000, 8_000, 8_000];

export interface CommandRun {
  /** What it would do with what is filled in now; undefined while that is not known. */
  preview: Preview | undefined;
  isPreviewing: boolean;
  /** Why it could not be shown, or was not done. */
  error: unknown;
  /** Somebody else was faster, and the preview is of what is so now. */
  overtaken: StaleProblem | null;
  /** Nothing that it needs is missing, and what it would do was shown. */
  canSubmit: boolean;
  submit(): void;
  isSubmitting: boolean;
  /** How often a submission without an answer was repeated so far. */
  repeats: number;
  /** No answer came in the end: it may be done, so nothing else may be sent in its place. */
  isUncertain: boolean;
}

/**
 * One opened panel: shows what the wish would do, and submits it once, on what was shown.
 * @param wish null while what it needs is not filled in
 * @param shown what to show instead, where the wish itself cannot be shown yet
 */
export function useCommand(
  wish: Wish | null,
  done: (answer: Answer) => void,
  shown: Wish | null = wish,
): CommandRun {
  const queries = useQueryClient();
  const [panel] = useState(newKey);
  const settled = useSettled(shown, settleMs);
  const isSettled = JSON.stringify(settled) === JSON.stringify(shown);
  const [overtaken, setOvertaken] = useState<{ problem: StaleProblem; wish: string } | null>(null);
  const [repeats, setRepeats] = useState(0);
  const underWay = useRef(false);
  const isHere = useIsHere();

  const dryRun = useQuery({
    queryKey: ['preview', panel, settled],
    queryFn: ({ signal }) =>
      settled ? previewOf(settled, signal) : Promise.reject(new Error('nothing to show')),
    enabled: settled !== null,
    // What is decided on stays as it was shown, until it is submitted.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // Nothing can be submitted before it is shown.
    refetchInterval: ({ state }) => (isPassing(state.error) ? againMs : false),
    throwOnError: false,
  });
  const here = JSON.stringify(shown);
  const stale = overtaken?.wish === here ? overtaken.problem : null;
  const preview = !isSettled ? undefined : stale ? (stale.preview ?? undefined) : dryRun.data;

  const submission = useMutation({
    mutationFn: async ({ wish, version }: { wish: Wish; version: number | null }) => {
      setRepeats(0);
      for (let times = 0; ; times += 1) {
        try {
          return await perform(wish, { key: panel, version });
        } catch (error) {
          const wait = repeatMs[times];
          if (!isPassing(error) || wait === undefined) throw error;
          setRepeats(times + 1);
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    },
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: customerListKey });
      void queries.invalidateQueries({ queryKey: customerKey(answer.id) });
      done(answer);
    },
    onError: (error, { wish }) => {
      if (!isHere()) tellUnheard(`${titleOf(wish.command)}: ${organizationOf(wish, queries)}`, error);
      if (!(error instanceof ProblemError) || !isStale(error.problem)) return;
      setOvertaken({ problem: error.problem, wish: here });
    },
    onSettled: () => {
      underWay.current = false;
    },
  });

  // What was said of a wish says nothing of another one.
  const isOfThis = JSON.stringify(submission.variables?.wish) === JSON.stringify(wish);
  const refused = isOfThis ? submission.error : null;

  return {
    preview,
    isPreviewing: shown !== null && (!isSettled || dryRun.isFetching),
    error: stale ? null : (refused ?? (isSettled ? dryRun.error : null)),
    overtaken: stale,
    canSubmit: wish !== null && preview !== undefined,
    submit: () => {
      // A second click of a double click comes before anything is drawn anew.
      if (underWay.current || !wish || !preview) return;
      underWay.current = true;
      submission.mutate({ wish, version: 'id' in wish ? preview.version : null });
    },
    isSubmitting: submission.isPending,
    repeats,
    isUncertain: submission.isError && isPassing(submission.error),
  };
}

function organizationOf(wish: Wish, queries: QueryClient): string {
  if (!('id' in wish)) return wish.body.organization;
  return queries.getQueryData<Customer>(customerKey(wish.id))?.organization ?? wish.id;
}

/** 128 random bits; `crypto.randomUUID` is not there on a page without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `portal-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
