import { useBlocker } from '@tanstack/react-router';

interface Over {
  /** Whether it lies over the screen now. */
  isOver(): boolean;
  close(): void;
  /** Whether the browser asks before its tab is closed. */
  holdsPage?(): boolean;
}

/**
 * The browser’s Back closes what lies over the screen, as whoever holds a telephone expects, and leads away from the
 * screen only once nothing does: it went on behind a panel that covers all of it, and nobody saw it.
 */
export function useBack({ isOver, close, holdsPage = () => false }: Over): void {
  useBlocker({
    shouldBlockFn: ({ action }) => {
      if (action !== 'BACK' || !isOver()) return false;
      close();
      return true;
    },
    enableBeforeUnload: holdsPage,
  });
}
