/**
 * The one script of both embedded pages: keeps `[data-live]` up to date, asks before it deletes, and sends
 * what a button's `data-send` holds. Text from mails only ever passes through as attributes and textContent.
 */
export const PAGE_SCRIPT = `
'use strict';
const live = document.querySelector('[data-live]');
const note = document.querySelector('[role=status]');
let version = live && live.dataset.live;

async function refresh() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = fresh.querySelector('[data-live]');
  if (!next) return;
  const focused = live.contains(document.activeElement) ? document.activeElement.id : '';
  live.replaceChildren(...next.childNodes);
  version = next.dataset.live;
  if (focused) document.getElementById(focused)?.focus();
  note.textContent = fresh.querySelector('[role=status]').textContent;
}

async function look() {
  if (document.hidden) return;
  try {
    const changes = await (await fetch('/changes', { cache: 'no-store' })).json();
    if (changes.version !== version) await refresh();
    else if (note.dataset.lost) note.textContent = note.dataset.lost;
    delete note.dataset.lost;
  } catch {
    note.dataset.lost ??= note.textContent;
    note.textContent = 'Not connected: start it again and this page comes back by itself.';
  }
}
if (live) {
  const again = () => setTimeout(() => look().finally(again), 1500);
  again();
  document.addEventListener('visibilitychange', look);
}

const dialog = document.querySelector('dialog');
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.delete) ask(button);
  if (button?.dataset.send) send('POST', button.dataset.url, button.dataset.send);
});
function ask(button) {
  dialog.querySelector('p').textContent = button.dataset.question;
  dialog.returnValue = '';
  dialog.onclose = async () => {
    if (dialog.returnValue !== 'delete') return button.focus();
    if (await send('DELETE', button.dataset.delete)) location.assign(button.dataset.then);
  };
  dialog.showModal();
}
async function send(method, url, body) {
  const headers = body ? { 'content-type': 'application/json' } : {};
  try {
    const answer = await fetch(url, { method, headers, body });
    if (!answer.ok) throw new Error((await answer.json()).error);
    if (method === 'POST') await refresh();
    return true;
  } catch (error) {
    note.textContent = 'Not done: ' + error.message;
    return false;
  }
}
`;
