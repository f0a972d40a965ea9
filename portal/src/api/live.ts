import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { customerKey, customerListKey } from './queries.js';
import { readingAgain } from './read-again.js';

/** Whether news arrive; while they do not, since when what is shown may be out of date. */
export type Live = { state: 'live' } | { state: 'lost'; since: Date };

/** The server says every 15 seconds at least that it is there. */
const silenceMs = 35_000;
const reopenMs = 3_000;
/** A short interruption, such as the stream's regular end, is not worth a word. */
const patienceMs = 4_000;
/** Of many changes in a row, lists are read again so often at most. */
const listEveryMs = 1_000;

const live: Live = { state: 'live' };
let current: Live = live;
const listeners = new Set<() => void>();

function set(next: Live): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

export function useLive(): Live {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/**
 * Reads again what is shown as it changes, while the page is looked at: a hidden one holds no connection, of which
 * browsers have six, and looks again when it is shown.
 * @returns ends it
 */
export function followChanges(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let lastHeard = Date.now();
  let listTimer: number | undefined;

  const heard = () => {
    lastHeard = Date.now();
    set(live);
  };
  const readAgain = readingAgain(queries);
  const readAll = () => {
    readAgain(customerListKey);
    readAgain(['customer']);
  };
  const readLists = () => {
    listTimer ??= window.setTimeout(() => {
      listTimer = undefined;
      readAgain(customerListKey);
    }, listEveryMs);
  };

  function open(): void {
    source?.close();
    source = new EventSource('/api/changes');
    source.addEventListener('ready', () => {
      heard();
      readAll();
    });
    source.addEventListener('alive', heard);
    source.addEventListener('gap', () => {
      heard();
      readAll();
    });
    source.addEventListener('customers', ({ data }) => {
      heard();
      for (const id of idsIn(data)) readAgain(customerKey(id));
      readLists();
    });
  }

  function check(): void {
    if (document.hidden || !source) return;
    const down = source.readyState !== EventSource.OPEN;
    const quietMs = Date.now() - lastHeard;
    if (quietMs > silenceMs || (down && quietMs > patienceMs)) {
      if (current.state === 'live') set({ state: 'lost', since: new Date(lastHeard) });
      // Asks whether we may still come in: a stream that is refused does not say why.
      void queries.invalidateQueries({ queryKey: ['me'] });
    }
    if (quietMs > silenceMs || source.readyState === EventSource.CLOSED) open();
  }

  function onVisibility(): void {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source) {
      lastHeard = Date.now();
      open();
    }
  }

  open();
  const checking = window.setInterval(check, reopenMs);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.clearInterval(checking);
    window.clearTimeout(listTimer);
    source?.close();
    source = undefined;
    set(live);
  };
}

function idsIn(data: unknown): string[] {
  const parsed: unknown = JSON.parse(String(data));
  const ids = typeof parsed === 'object' && parsed !== null && 'ids' in parsed ? parsed.ids : [];
  return Array.isArray(ids) ? ids.map(String) : [];
}
