import { createHash } from 'node:crypto';

/** The page's whole look, inside of the page: nothing else is loaded. Both colour schemes, from 320 px on. */
export const style = `
:root { color-scheme: light dark; --ground: #f3f5f7; --card: #fff; --ink: #1c2430; --quiet: #5b6675; --line: #dde2e8;
  --field: #8a95a3; --accent: #4263eb; --on-accent: #fff; --wrong: #b3261e; --wrong-ground: #fdf1f0; --good: #1d7a46; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #12161c; --card: #1b212a; --ink: #e8ecf1; --quiet: #a4afbd; --line: #323b47;
    --field: #7b8796; --accent: #91a7ff; --on-accent: #0e1a2a; --wrong: #ffb4ab; --wrong-ground: #3a1f1d; --good: #7fd6a2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
.page { max-width: 38rem; margin: 0 auto; padding: 48px 16px 32px; }
.vendor { margin: 0 0 12px; color: var(--quiet); font-size: 14px; }
main { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 32px; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.3; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; font-size: 16px; font-weight: 600; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
dl { margin: 20px 0 0; border-top: 1px solid var(--line); }
dl div { display: flex; gap: 16px; padding: 10px 0; border-bottom: 1px solid var(--line); }
dt { flex: 0 0 9rem; color: var(--quiet); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
form { margin: 24px 0 0; }
label { font-weight: 600; }
.hint { margin: 0 0 6px; color: var(--quiet); font-size: 14px; }
input:not([type=checkbox]), select, textarea { display: block; width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--field); border-radius: 6px; }
textarea { min-height: 96px; resize: vertical; }
fieldset { margin: 16px 0 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
fieldset label { display: block; margin-top: 8px; font-weight: 400; }
.trap { position: absolute; left: -999em; }
.accept { display: flex; gap: 12px; align-items: flex-start; margin: 20px 0 0; }
.accept label { font-weight: 400; min-width: 0; overflow-wrap: anywhere; }
form > input + label, form > select + label, form > textarea + label, form > .wrong + label, fieldset + label { display: block; margin-top: 16px; }
input[type=checkbox] { flex: none; width: 22px; height: 22px; margin: 1px 0 0; accent-color: var(--accent); }
a { color: var(--accent); }
button, a.button { display: inline-block; min-height: 44px; box-sizing: border-box; text-align: center; text-decoration: none; margin: 24px 0 0; padding: 10px 22px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 6px; }
form.plain button { margin-top: 0; }
button:hover, a.button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[aria-invalid=true] { border-color: var(--wrong); outline-color: var(--wrong); }
.wrong { margin: 6px 0 0; color: var(--wrong); font-size: 14px; font-weight: 600; }
.summary { margin: 0 0 20px; padding: 12px 16px; background: var(--wrong-ground); border-left: 4px solid var(--wrong);
  border-radius: 4px; }
.summary p { margin: 0; }
.summary a { color: inherit; }
.good { color: var(--good); font-weight: 600; }
footer { margin: 16px 0 0; color: var(--quiet); font-size: 14px; }
@media (max-width: 480px) {
  .page { padding: 20px 0 24px; } .vendor, footer { padding: 0 18px; }
  main { border-left: 0; border-right: 0; border-radius: 0; padding: 24px 18px; }
  dl div { display: block; } button, a.button { width: 100%; }
}
@media (forced-colors: active) { button, a.button { border-color: ButtonText; } }
`;

/** Lets exactly this sheet through the Content-Security-Policy. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
