/** How long what was done may take to be seen on the screen. */
const seenMs = 10_000;

/** Where whoever closes the panel goes on: for an item of a menu, which closes, the button that opens the menu. */
export function openerNow(): Element | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  return menu ? document.querySelector(`[aria-controls="${menu.id}"]`) : active;
}

/**
 * Gives the focus back to what opened the panel. That often goes with what was done in it, such as the button of a row
 * that is cleared: then to the head of the screen, or the next Tab would begin at the very top of the page.
 */
export function goOnAt(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) {
    opener.focus();
    watch(opener);
  } else {
    focusHead();
  }
}

function watch(opener: HTMLElement): void {
  const observer = new MutationObserver(() => {
    const { activeElement, body } = document;
    if (opener.isConnected && activeElement === opener) return;
    observer.disconnect();
    if (!opener.isConnected && (activeElement === null || activeElement === body)) focusHead();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), seenMs);
}

/** It is not what anybody looks for with their eyes: the screen stays where it is. */
function focusHead(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
