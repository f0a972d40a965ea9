import { type Html, html, page, when } from './html.js';
import type { StoredMessage, Summary } from './mailbox.js';
import type { MailAddress } from './parse.js';

export const VIEWS = ['html', 'text', 'source'] as const;
export type View = (typeof VIEWS)[number];

/** Longer sources are cut on the page; the download has all of it. */
const SOURCE_SHOWN = 256 * 1024;

export type ListView = {
  messages: readonly Summary[];
  /** How many match in all; the page shows some of them. */
  total: number;
  query: string;
  page: number;
  pageSize: number;
  version: string;
  smtpUrl: string;
};

export function listPage(view: ListView): string {
  const { total, query, version } = view;
  return page(
    'Mail catcher',
    html`<div class="wrap">
<header class="top">
<h1><a href="/">Mail catcher</a></h1>
<form class="search" role="search" action="/">
<input type="search" name="q" value="${query}" placeholder="Subject, from or to" aria-label="Search subject, from and to">
<button>Search</button>
</form>
<span class="grow"></span>
<span class="soft" role="status">${countOf(total, query)}</span>
<button class="danger" data-delete="/api/messages" data-then="/" data-question="Delete all messages? This cannot be undone.">Delete all</button>
</header>
<main data-live="${version}">${total === 0 ? emptyList(view) : filledList(view)}</main>
${confirmation()}
</div>`,
  );
}

function countOf(total: number, query: string): string {
  const count = total === 1 ? '1 message' : `${total} messages`;
  return query === '' ? count : `${count} found`;
}

function filledList(view: ListView): Html {
  const { messages, total, page: number, pageSize } = view;
  const newer =
    number > 1 ? html`<a class="button" href="${listHref(view, number - 1)}">Newer</a>` : html`<span></span>`;
  const older =
    number * pageSize < total ? html`<a class="button" href="${listHref(view, number + 1)}">Older</a>` : null;
  return html`<ul class="mails card">${messages.map(listEntry)}</ul>
<nav class="pages" aria-label="Pages">${newer}${older}</nav>`;
}

function listHref({ query }: ListView, number: number): string {
  return `/?${new URLSearchParams({ ...(query && { q: query }), page: String(number) })}`;
}

function listEntry(message: Summary): Html {
  return html`<li><a id="m${message.id}" href="/messages/${message.id}">
<strong><bdi>${message.subject || '(no subject)'}</bdi></strong> ${when(message.receivedAt)}
<span class="who soft">${people(message.from ? [message.from] : [])} to ${message.envelope.to.join(', ')}</span>
</a></li>`;
}

function emptyList({ query, smtpUrl }: ListView): Html {
  if (query !== '') {
    return html`<div class="card empty"><h2>Nothing matches <bdi>${query}</bdi></h2>
<p>The search looks at subject, sender and recipients. <a href="/">Show all messages</a></p></div>`;
  }
  return html`<div class="card empty"><h2>No mail yet</h2>
<p>Every email sent to <code>${smtpUrl}</code> stays here and goes nowhere else. This page updates by itself.</p>
<p>Add a customer to see the first one:<br><code>fortnight add-customer --organization 'Contoso Ltd' --email ada@contoso.example --sku essentials</code></p></div>`;
}

export function messagePage({ summary, parsed, raw }: StoredMessage, view: View): string {
  const subject = summary.subject || '(no subject)';
  return page(
    `${subject} · Mail catcher`,
    html`<div class="wrap">
<header class="top"><a class="button" href="/">← All messages</a><span class="grow"></span>
<span class="soft" role="status"></span>
<button class="danger" data-delete="/api/messages/${summary.id}" data-then="/" data-question="Delete “${subject}”? This cannot be undone.">Delete</button>
</header>
<main>
<header class="top"><h1><bdi>${subject}</bdi></h1></header>
<div class="card">
<dl class="facts">
<dt>From</dt><dd>${people(parsed.from ? [parsed.from] : [])}</dd>
<dt>To</dt><dd>${people(parsed.to)}</dd>
${parsed.cc.length > 0 ? html`<dt>Cc</dt><dd>${people(parsed.cc)}</dd>` : null}
<dt>Received</dt><dd>${when(summary.receivedAt)}</dd>
<dt>Message-ID</dt><dd><code>${summary.messageId || 'none'}</code></dd>
<dt>Envelope</dt><dd><code>${summary.envelope.from || '<>'}</code> to ${summary.envelope.to.map((to) => html`<code>${to}</code> `)}</dd>
${attachmentLinks(summary.id, parsed.attachments)}
</dl>
<details><summary>All ${parsed.headers.length} headers</summary><dl class="facts">
${parsed.headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
</dl></details>
</div>
${parsed.problem === null ? null : html`<p class="problem">This message could not be read as MIME: ${parsed.problem}. The source shows it as it came.</p>`}
<nav class="tabs" aria-label="Message as">${VIEWS.map((name) => tab(summary.id, name, view))}</nav>
<div class="card body">${body(summary.id, parsed, raw, view)}</div>
</main>
${confirmation()}
</div>`,
  );
}

const TAB_NAMES: Readonly<Record<View, string>> = { html: 'HTML', text: 'Text', source: 'Source' };

function tab(id: string, name: View, current: View): Html {
  const marked = name === current ? html` aria-current="page"` : null;
  return html`<a href="/messages/${id}?view=${name}"${marked}>${TAB_NAMES[name]}</a>`;
}

function body(id: string, parsed: StoredMessage['parsed'], raw: Buffer, view: View): Html {
  if (view === 'source') {
    const cut =
      raw.byteLength > SOURCE_SHOWN ? html`<p class="soft">Cut here; the file has all of it.</p>` : null;
    return html`<pre>${raw.subarray(0, SOURCE_SHOWN).toString('utf8')}</pre>${cut}
<details open><summary>File</summary><a href="/messages/${id}/source" download="${id}.eml">${id}.eml</a>, ${raw.byteLength} bytes</details>`;
  }
  if (view === 'text') return parsed.text === null ? absent('text') : html`<pre>${parsed.text}</pre>`;
  if (parsed.html === null) return absent('HTML');
  return html`<iframe title="The message as HTML" src="/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`;
}

function absent(part: string): Html {
  return html`<div class="empty"><p>This message has no ${part} part. Look at the other tabs.</p></div>`;
}

function attachmentLinks(id: string, attachments: StoredMessage['parsed']['attachments']): Html | null {
  if (attachments.length === 0) return null;
  const links = attachments.map(
    ({ filename, mimeType, content }, index) =>
      html`<div><a href="/messages/${id}/attachments/${index}" download="${filename}"><bdi>${filename}</bdi></a> <span class="soft">${mimeType}, ${content.byteLength} bytes</span></div>`,
  );
  return html`<dt>Attachments</dt><dd>${links}</dd>`;
}

function people(addresses: readonly MailAddress[]): Html {
  if (addresses.length === 0) return html`<span class="soft">nobody named</span>`;
  const shown = addresses.map(({ name, address }) =>
    name ? html`<bdi>${name}</bdi> &lt;${address}&gt;` : html`${address}`,
  );
  return html`${shown.map((one, index) => (index === 0 ? one : html`, ${one}`))}`;
}

function confirmation(): Html {
  return html`<dialog aria-label="Confirm"><form method="dialog"><p></p>
<div class="actions"><button autofocus value="">Keep</button><button class="danger" value="delete">Delete</button></div></form></dialog>`;
}
