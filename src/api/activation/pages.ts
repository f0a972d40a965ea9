import type { Customer, Pending } from '../../domain/customer.js';
import type { Mistakes, Typed } from './form.js';
import { type Html, html } from './html.js';
import type { Standing } from './standing.js';
import { masked, productOf, showFor, whatFollows } from './words.js';

/** One page: what stands in its title and in its middle. */
export interface Page {
  status: number;
  title: string;
  body: Html;
  /** Below it; that the link is personal, unless given. */
  footer?: string;
}

const personal = 'You got here by a personal link. Please do not pass it on.';

type Of<S extends Standing['state']> = Extract<Standing, { state: S }>;

export function formPage(
  { customer, expiresAt, now }: Of<'valid'>,
  token: string,
  typed: Typed,
  mistakes: Mistakes | null,
): Page {
  const show = showFor(customer);
  const body = html`${mistakes ? summary(mistakes) : null}
<h1>Activate ${customer.organization}</h1>
<p>Your name and your acceptance start the setup: your data is imported, and you are told when it is complete. Until you press the button, nothing happens.</p>
<dl>
<div><dt>Organization</dt><dd>${customer.organization}</dd></div>
<div><dt>Product</dt><dd>${productOf(customer)}</dd></div>
<div><dt>Link valid until</dt><dd>${show(expiresAt)}</dd></div>
</dl>
<h2>What you accept</h2>
<p>${whatFollows(customer, now)}</p>
<form method="post" action="/activate/${token}" novalidate>
${nameField(typed, mistakes)}
${acceptField(customer, typed, mistakes)}
<button type="submit">Accept and activate</button>
</form>`;
  const title = `Activate ${customer.organization}`;
  return { status: mistakes ? 422 : 200, title: mistakes ? `Please check: ${title}` : title, body };
}

function nameField({ name }: Typed, mistakes: Mistakes | null): Html {
  const wrong = mistakes?.name ?? null;
  return html`<label for="name">Your full name</label>
<p class="hint" id="name-hint">It is kept as the name of who accepted.</p>
<input type="text" id="name" name="name" value="${name}" autocomplete="name" required ${described('name', wrong)}>
${explained('name', wrong)}`;
}

function acceptField({ organization }: Customer, { accepted }: Typed, mistakes: Mistakes | null): Html {
  const wrong = mistakes?.accepted ?? null;
  return html`<div class="accept">
<input type="checkbox" id="accepted" name="accepted" value="yes" required ${accepted ? html`checked` : null} ${described('accepted', wrong)}>
<label for="accepted">I accept this, and the terms that came with the offer, for ${organization}.</label>
</div>
${explained('accepted', wrong)}`;
}

/** Says at the field itself what is wrong with it, also to a screen reader. */
function described(field: 'name' | 'accepted', wrong: string | null): Html {
  const hint = field === 'name' ? 'name-hint' : '';
  if (wrong === null) return hint ? html`aria-describedby="${hint}"` : html``;
  return html`aria-invalid="true" aria-describedby="${`${hint} ${field}-wrong`.trim()}"`;
}

function explained(field: 'name' | 'accepted', wrong: string | null): Html {
  return wrong === null ? html`` : html`<p class="wrong" id="${field}-wrong">${wrong}</p>`;
}

function summary(mistakes: Mistakes): Html {
  const links = Object.entries(mistakes).map(
    ([field, message]) => html`<p><a href="#${field}">${message}</a></p>`,
  );
  return html`<div class="summary" role="alert">${links}</div>`;
}

/** The page for a link that activates nothing (any more). */
export function standingPage(standing: Exclude<Standing, { state: 'valid' }>, token: string): Page {
  switch (standing.state) {
    case 'expired': {
      const until = showFor(standing.customer)(standing.expiresAt);
      return renewable('This link has expired', html`It was valid until ${until}.`, standing.customer, token);
    }
    case 'superseded':
      return renewable(
        'This link was replaced',
        html`A newer link was made for ${standing.customer.organization}, and only that one works.`,
        standing.customer,
        token,
      );
    case 'activated':
      return activatedPage(standing);
    case 'closed':
      return {
        status: 410,
        title: 'This invitation is closed',
        body: html`<h1>This invitation is closed</h1>
<p>The invitation of ${standing.customer.organization} was closed on ${showFor(standing.customer)(standing.customer.stage.since)}, so it can no longer be activated.</p>
<p>To start anew, ask whoever invited you.</p>`,
      };
    default:
      return standing satisfies never;
  }
}

function renewable(title: string, why: Html, { contact }: Customer, token: string): Page {
  const body = html`<h1>${title}</h1>
<p>${why} Nothing was started, and nothing is lost.</p>
<p>A new link can be sent to the registered address, ${masked(contact.email)}.</p>
<form class="plain" method="post" action="/activate/${token}/renew"><button type="submit">Send a new link</button></form>`;
  return { status: 410, title, body };
}

function activatedPage({ customer, by }: Of<'activated'>): Page {
  const title = `${customer.organization} is activated`;
  const who = by ? html`<p>Accepted by ${by.name} on ${showFor(customer)(by.at)}.</p>` : null;
  const { stage } = customer;
  const next =
    stage.name === 'pending'
      ? html`<p>${importOf(stage)} You need not do anything: an email tells you when it is complete.</p>`
      : html`<p>The setup is complete. There is nothing more to do on this page.</p>`;
  return { status: 200, title, body: html`<p class="good">Activated</p><h1>${title}</h1>${who}${next}` };
}

function importOf({ import: current }: Pending): string {
  if (current === null || current.status === 'running') return 'Your data is being imported now.';
  return 'The import of your data has stopped, and whoever can start it again was told.';
}

export function renewedPage({ contact }: Customer): Page {
  const body = html`<h1>A new link is on its way</h1>
<p>It was sent to ${masked(contact.email)}. Earlier links no longer work.</p>
<p>If it has not come within a few minutes, look among unwanted mail, or ask whoever invited you.</p>`;
  return { status: 200, title: 'A new link is on its way', body };
}

export const unknownPage: Page = {
  status: 404,
  title: 'This link does not work',
  body: html`<h1>This link does not work</h1>
<p>It may have been cut off. Open it from the email again, or copy all of it into the address bar.</p>`,
};

/** Answered in place of any failure on our side: what was typed comes back with the same button. */
export function troublePage(token: string, typed: Typed | null): Page {
  const again = typed
    ? html`<form class="plain" method="post" action="/activate/${token}"><input type="hidden" name="name" value="${typed.name}">
<input type="hidden" name="accepted" value="${typed.accepted ? 'yes' : ''}"><button type="submit">Try again</button></form>`
    : html`<form class="plain" method="get" action="/activate/${token}"><button type="submit">Try again</button></form>`;
  const kept = typed ? 'What you typed is kept here.' : 'Your link stays as it is.';
  return {
    status: 503,
    title: 'Please try again in a moment',
    body: html`<h1>Please try again in a moment</h1><p>We could not be reached just now. Nothing is lost. ${kept}</p>${again}`,
  };
}

export const tooManyPage: Page = {
  status: 429,
  title: 'Please wait a moment',
  body: html`<h1>Please wait a moment</h1><p>This was asked for too often in a short time. Try again later; nothing is lost.</p>`,
};

export function documentOf({ title, body, footer = personal }: Page, vendor: string, style: Html): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} – ${vendor}</title><style>${style}</style></head>
<body><div class="page"><header class="vendor">${vendor}</header><main>
${body}
</main><footer>${footer}</footer></div></body></html>
`.markup;
}
