/** The look of both embedded pages: quiet, one column, the system's own font and colour scheme. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --card: #ffffff; --ink: #1d1f23; --soft: #5d636d; --line: #e2e2dd;
  --accent: #1f5fbf; --accent-ink: #ffffff; --danger: #b3261e; --mark: #eef3fb;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --card: #1e2125; --ink: #e9eaec; --soft: #a3a9b3; --line: #33373d;
    --accent: #8ab4f8; --accent-ink: #10141a; --danger: #f2938c; --mark: #243043;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); }
.wrap { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
header.top { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; margin-bottom: 1.25rem; }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
h1 a { color: inherit; text-decoration: none; }
h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
.grow { flex: 1 1 auto; }
.soft, time { color: var(--soft); font-size: .875rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
form.search { display: flex; gap: .5rem; flex: 1 1 18rem; max-width: 30rem; }
input[type=search] { flex: 1; min-width: 0; }
input, button, .button {
  font: inherit; font-size: .9375rem; min-height: 2.5rem; padding: .35rem .85rem; border-radius: .5rem;
  border: 1px solid var(--line); background: var(--card); color: var(--ink);
}
button, .button { cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; white-space: nowrap; }
button:hover, .button:hover { border-color: var(--soft); }
button.danger { color: var(--danger); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
dialog button.danger { background: var(--danger); border-color: var(--danger); color: var(--card); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
ul.mails { list-style: none; margin: 0; padding: 0; overflow: hidden; }
ul.mails li + li { border-top: 1px solid var(--line); }
ul.mails a {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding: .8rem 1rem;
  color: inherit; text-decoration: none;
}
ul.mails a:hover { background: var(--mark); }
ul.mails a:focus-visible { outline-offset: -3px; }
ul.mails strong { font-weight: 600; overflow-wrap: anywhere; }
ul.mails .who { grid-column: 1 / -1; overflow-wrap: anywhere; }
.empty { padding: 3rem 1.5rem; text-align: center; }
body:has(main .empty) .top button.danger[data-delete="/api/messages"] { display: none; }
.empty p { margin: .5rem auto; max-width: 36rem; color: var(--soft); }
code, pre { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--mark); padding: .1rem .35rem; border-radius: .3rem; overflow-wrap: anywhere; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: 0; padding: 1rem; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
dl.facts time { color: inherit; font-size: inherit; }
details { border-top: 1px solid var(--line); padding: .65rem 1rem; }
details dl.facts { padding: .75rem 0 .25rem; font-size: .875rem; }
summary { cursor: pointer; }
nav.tabs { display: flex; gap: .25rem; margin: 1.25rem 0 0; border-bottom: 1px solid var(--line); overflow-x: auto; }
nav.tabs a { padding: .55rem .9rem; text-decoration: none; color: var(--soft); border-bottom: 2px solid transparent; white-space: nowrap; }
nav.tabs a:focus-visible { outline-offset: -3px; }
nav.tabs a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
.body { margin-top: 1rem; overflow: hidden; }
.body pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: max(26rem, 70vh); border: 0; background: #ffffff; color-scheme: light; }
.pages { display: flex; justify-content: space-between; margin-top: 1rem; }
.problem { padding: .75rem 1rem; margin: 1rem 0 0; border: 1px solid var(--danger); border-radius: .5rem; color: var(--danger); }
dialog { border: 1px solid var(--line); border-radius: .75rem; background: var(--card); color: var(--ink); max-width: 26rem; padding: 1.25rem; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; }
.actions.start { justify-content: flex-start; }
.tenant { padding: 1rem; margin-bottom: .75rem; }
.tenant dl.facts { padding: .5rem 0 .75rem; font-size: .9375rem; }
progress { width: 100%; accent-color: var(--accent); }
button[aria-pressed=true] { background: var(--mark); border-color: var(--accent); font-weight: 600; }
@media (max-width: 34rem) {
  .wrap { padding-top: 1rem; }
  form.search { flex-basis: 100%; max-width: none; }
  ul.mails a { grid-template-columns: minmax(0, 1fr); }
  dl.facts { gap: .2rem .75rem; font-size: .9375rem; }
  details dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  details dl.facts dd { margin-bottom: .5rem; }
}
@media (prefers-reduced-motion: no-preference) { ul.mails a, button { transition: background-color .12s, border-color .12s; } }
`;
