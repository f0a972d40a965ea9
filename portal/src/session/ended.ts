import { useSyncExternalStore } from 'react';

/** Since when the login is known to have ended, while a page stays for what is typed in it; null while it has not. */
let endedAt: number | null = null;
/** The panels in which something is typed that nobody has sent. */
const typedIn = new Set<object>();
const listeners = new Set<() => void>();

function set(next: number | null): void {
  endedAt = next;
  for (const listener of listeners) listener();
}

export function holdPage(panel: object, isTyped: boolean): void {
  if (isTyped) typedIn.add(panel);
  else typedIn.delete(panel);
}

/** Whether something is typed that would be lost with the page. */
export function isHeld(): boolean {
  return typedIn.size > 0;
}

/** For somebody else: what is typed here is not for their eyes, so nobody is asked. */
export function startAnew(): void {
  typedIn.clear();
  window.location.reload();
}

/** @returns whether the page stays, since leaving it would lose what is typed */
export function stayForTyped(): boolean {
  if (!isHeld()) return false;
  if (endedAt === null) set(Date.now());
  return true;
}

/** There is a login again, or nobody waits for one. */
export function goOn(): void {
  set(null);
}

export function useEndedAt(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => endedAt,
  );
}
