import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { ConnectionLost } from '../../api/problem.js';
import { customerListKey } from '../../api/queries.js';
import { announce } from '../panel.js';

export interface Run {
  state: 'running' | 'stopped' | 'done' | 'failed';
  moved: number;
  refused: { id: string; reason: string }[];
  remaining: number;
  error: unknown;
}

interface Wish {
  to: string;
  reason: string;
  /** How many there are to hand over. */
  open: number;
  /** What the partner who gets them is called. */
  target: string;
}

/** How far it is, or how it went. */
export function runInWords({ state, moved, refused, remaining }: Run, target: string): string {
  const seen = moved + refused.length;
  if (state === 'running') return `Handing over: ${seen} of ${seen + remaining} looked at.`;
  if (state === 'done') return `Done: ${moved} belong to ${target} now.`;
  return `Stopped: ${moved} belong to ${target} now, ${remaining} are left as they were.`;
}

/** Hands over batch by batch, as long as the panel is open: closed, nobody could stop it or read how it went. */
export function useHandOver(partner: string) {
  const queries = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  const wanted = useRef(false);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      wanted.current = false;
    };
  }, []);

  const start = async ({ to, reason, open, target }: Wish) => {
    let seen: Run = { state: 'running', moved: 0, refused: [], remaining: open, error: null };
    wanted.current = true;
    try {
      for (let after: string | null | undefined; after !== null && wanted.current; ) {
        setRun(seen);
        const batch = await nextBatch(partner, { to, reason, after });
        seen = {
          ...seen,
          moved: seen.moved + batch.moved.length,
          refused: [...seen.refused, ...batch.refused],
          remaining: batch.remaining,
        };
        after = batch.next;
        if (after === null) seen = { ...seen, state: 'done' };
        else if (!wanted.current) seen = { ...seen, state: 'stopped' };
      }
    } catch (problem) {
      if (problem instanceof ConnectionLost) problem.isGivenUp = true;
      seen = { ...seen, state: 'failed', error: problem };
    }
    setRun(seen);
    if (!isOpen.current) announce('Hand over customers', runInWords(seen, target));
    void queries.invalidateQueries({ queryKey: customerListKey });
  };
  const stop = () => {
    wanted.current = false;
  };
  return { run, start, stop };
}

interface Batch {
  moved: unknown[];
  refused: Run['refused'];
  remaining: number;
  next: string | null;
}

function nextBatch(
  id: string,
  { after, ...body }: { to: string; reason: string; after: string | undefined },
): Promise<Batch> {
  return answerOf(
    api.POST('/api/partners/{id}/hand-over', {
      params: { path: { id } },
      body: { ...body, ...(after && { after }) },
    }),
  );
}
