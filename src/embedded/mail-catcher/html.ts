/** Markup that is safe to send as it stands: made by `html`, never from outside text. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

/** A template whose holes are escaped, so that whatever a stranger wrote into a mail stays text. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? rendered(parts[index]) : '')).join(''),
  );
}

function rendered(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(rendered).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A whole page; scripts and styles come from their own addresses only, as the Content-Security-Policy wants. */
export function page(title: string, body: Html): string {
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script src="/page.js" defer></script>
</head>
<body>
${body}
</body>
</html>`.markup
  }\n`;
}

/** An instant as people read it, always with the zone, in the zone of the machine. */
export function when(iso: string | undefined): Html {
  const date = new Date(iso ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return html`<span>${iso ?? 'no date'}</span>`;
  return html`<time datetime="${date.toISOString()}">${readable.format(date)}</time>`;
}

const readable = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
