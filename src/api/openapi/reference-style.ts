import { createHash } from 'node:crypto';

/** The reference's whole look, inside of the page. Both colour schemes, from 320 px on. */
export const referenceStyle = `
:root { color-scheme: light dark; --ground: #fff; --side: #f3f5f7; --ink: #1c2430; --quiet: #5b6675; --line: #dde2e8;
  --accent: #1f5fb3; --get: #1d7a46; --post: #1f5fb3; --code: #f3f5f7; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #12161c; --side: #1b212a; --ink: #e8ecf1; --quiet: #a4afbd; --line: #323b47;
    --accent: #7db2f5; --get: #7fd6a2; --post: #7db2f5; --code: #1b212a; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--ground); color: var(--ink);
  font: 16px/1.5 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif; }
a { color: var(--accent); }
nav { position: sticky; top: 0; align-self: start; height: 100vh; overflow-y: auto; padding: 24px 20px;
  background: var(--side); border-right: 1px solid var(--line); font-size: 14px; }
nav h2 { margin: 20px 0 4px; font-size: 14px; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li a { display: block; padding: 3px 0; text-decoration: none; overflow-wrap: anywhere; }
nav li a:hover { text-decoration: underline; }
main { padding: 32px 40px 80px; max-width: 62rem; }
h1 { margin: 0 0 8px; font-size: 28px; }
main > section > h2 { margin: 48px 0 4px; font-size: 22px; }
article { margin: 28px 0 0; padding: 24px 0 0; border-top: 1px solid var(--line); }
h3 { margin: 0 0 4px; font-size: 18px; }
h4 { margin: 20px 0 6px; font-size: 14px; }
p { margin: 0 0 10px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.path { margin: 0 0 10px; font: 14px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
.get, .post { font-weight: 700; } .get { color: var(--get); } .post { color: var(--post); }
code, pre { font: 13px/1.5 ui-monospace, Consolas, monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0; padding: 12px 14px; max-height: 26rem; overflow: auto; background: var(--code); border: 1px solid var(--line);
  border-radius: 6px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-weight: 600; } th:first-child { width: 11rem; } td:nth-child(2), th:nth-child(2) { width: 13rem; }
details { margin: 8px 0 0; } summary { cursor: pointer; padding: 6px 0; font-size: 14px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 760px) {
  body { display: block; } nav { position: static; height: auto; border: 0; border-bottom: 1px solid var(--line); }
  nav ul { columns: 2; } nav li a { padding: 6px 0; } main { padding: 24px 16px 60px; }
  table, tbody, tr, td { display: block; width: auto; } thead { display: none; }
  td, td:nth-child(2) { width: auto; padding: 0; border: 0; } tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
}
`;

/** Lets exactly this sheet through the Content-Security-Policy. */
export const referenceStyleHash = `sha256-${createHash('sha256').update(referenceStyle).digest('base64')}`;
