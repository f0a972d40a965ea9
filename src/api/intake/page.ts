import countryToCurrency from 'country-to-currency';
import type { Catalog } from '../../domain/catalog.js';
import { type Html, html } from '../activation/html.js';
import type { Page } from '../activation/pages.js';
import type { Mistakes, Typed } from './form.js';

interface Shown {
  partner: { id: string; name: string };
  catalog: Catalog;
  typed: Typed;
  mistakes?: Mistakes;
  /** In place of mistakes: why it could not be taken now. */
  trouble?: { status: number; words: string };
}

const names = new Intl.DisplayNames('en', { type: 'region' });
/** Of today: a code that another one has replaced would show its name once more. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;
const countries = Object.keys(countryToCurrency)
  .filter(isCurrent)
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

const labels: Record<string, string> = {
  organization: 'Your organization',
  name: 'Your name',
  email: 'Your email address',
  country: 'Your country',
  expectedClose: 'Until when you want to decide',
  notes: 'What you are looking for',
};

/** What an organization that is interested fills in: without scripts, and with all that was typed before. */
export function intakePage(shown: Shown): Page {
  const { partner, typed, mistakes = {}, trouble, catalog } = shown;
  const title = `Ask ${partner.name} for an offer`;
  const isWrong = Object.keys(mistakes).length > 0;
  const line = (name: 'organization' | 'name' | 'email', type: string, autocomplete: string) =>
    html`${label(name)}<input type="${type}" id="${name}" name="${name}" value="${typed[name]}" autocomplete="${autocomplete}" required ${described(name, mistakes)}>${explained(name, mistakes)}`;
  const body = html`${isWrong ? summary(mistakes) : null}${trouble ? html`<div class="summary" role="alert"><p>${trouble.words}</p></div>` : null}
<h1>${title}</h1>
<p>Fill in what you know. ${partner.name} then gets in touch with you.</p>
<form method="post" action="/intake/${partner.id}" novalidate>
<input type="hidden" name="request" value="${typed.request}">
${line('organization', 'text', 'organization')}
${line('name', 'text', 'name')}
${line('email', 'email', 'email')}
${label('country')}<select id="country" name="country" autocomplete="country" required ${described('country', mistakes)}><option value="">Choose one</option>${countries.map(({ code, name }) => html`<option value="${code}" ${code === typed.country ? html`selected` : null}>${name}</option>`)}</select>${explained('country', mistakes)}
${users(catalog, typed, mistakes)}
${label('expectedClose', true)}<input type="date" id="expectedClose" name="expectedClose" value="${typed.expectedClose}" ${described('expectedClose', mistakes)}>${explained('expectedClose', mistakes)}
${label('notes', true)}<textarea id="notes" name="notes" rows="4" ${described('notes', mistakes)}>
${typed.notes}</textarea>${explained('notes', mistakes)}
<div class="trap" aria-hidden="true"><label for="website">Leave this empty</label><input type="text" id="website" name="website" value="${typed.website}" tabindex="-1" autocomplete="off"></div>
<button type="submit">Send</button>
</form>`;
  return {
    status: trouble?.status ?? (isWrong ? 422 : 200),
    title: isWrong ? `Please check: ${title}` : title,
    body,
    footer: `What you send goes to ${partner.name}.`,
  };
}

function label(name: string, optional = false): Html {
  return html`<label for="${name}">${labels[name] ?? name}${optional ? ' (may be left empty)' : ''}</label>`;
}

function users({ userTypes }: Catalog, typed: Typed, mistakes: Mistakes): Html {
  const types = Object.entries(userTypes);
  if (types.length === 0) return html``;
  const field = ([type, { name }]: (typeof types)[number]) => {
    const id = `users.${type}`;
    return html`<label for="${id}">${name}</label><input type="number" min="0" step="1" inputmode="numeric" id="${id}" name="${id}" value="${typed.users[type] ?? ''}" ${described(id, mistakes)}>${explained(id, mistakes)}`;
  };
  return html`<fieldset><legend>How many users, by type (may be left empty)</legend>${types.map(field)}</fieldset>`;
}

function described(field: string, mistakes: Mistakes): Html {
  return field in mistakes ? html`aria-invalid="true" aria-describedby="${field}-wrong"` : html``;
}

function explained(field: string, mistakes: Mistakes): Html {
  return field in mistakes ? html`<p class="wrong" id="${field}-wrong">${mistakes[field] ?? ''}</p>` : html``;
}

function summary(mistakes: Mistakes): Html {
  const links = Object.entries(mistakes).map(
    ([field, message]) => html`<p><a href="#${field}">${labels[field] ?? 'Users'}: ${message}</a></p>`,
  );
  return html`<div class="summary" role="alert">${links}</div>`;
}

export function receivedPage(partner: { id: string; name: string }): Page {
  return {
    status: 200,
    title: 'Thank you',
    body: html`<p class="good">Received</p><h1>Thank you</h1>
<p>${partner.name} has what you sent, and gets in touch with you. You need not do anything.</p>`,
    footer: `What you sent went to ${partner.name}.`,
  };
}

/** Where not even the partner can be looked up. */
export const tryLaterPage: Page = {
  status: 503,
  title: 'Please try again in a moment',
  body: html`<h1>Please try again in a moment</h1>
<p>We could not be reached just now. Go back in your browser: what you typed is still there.</p>`,
  footer: '',
};

export const unknownPartnerPage: Page = {
  status: 404,
  title: 'There is no such form',
  body: html`<h1>There is no such form</h1>
<p>The address may have been cut off, or nobody is asked here any more. Go back to the page that led you here, and ask there.</p>`,
  footer: '',
};
