import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { ProblemError, wordsOf } from '../api/problem.js';

/** Tells whether what asks is still on the page. */
export function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}

/**
 * Says what became of what was sent from a panel that was closed before the answer: nobody would hear of it, and
 * believe it done. It stays until it is read.
 */
export function tellUnheard(title: string, error: unknown): void {
  const isRefused = error instanceof ProblemError && error.problem.status < 500;
  const message = isRefused
    ? `It was not done. ${wordsOf(error).detail}`
    : 'Whether it was done is not known: look, and do it again if it was not.';
  notifications.show({ color: 'red', title, message, autoClose: false });
}
