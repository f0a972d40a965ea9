import { passwordLength } from '../../accounts/password-rule.js';
import type { User } from '../../store/users.js';
import { html } from '../activation/html.js';
import type { Page } from '../activation/pages.js';

const signIn = html`<p><a class="button" href="/sign-in">Go to sign in</a></p>`;

type Shown = Pick<User, 'name' | 'email'>;

export function formPage({ name, email }: Shown, token: string, wrong: string | null): Page {
  const field = wrong
    ? html`aria-invalid="true" aria-describedby="password-hint password-wrong"`
    : html`aria-describedby="password-hint"`;
  const body = html`${wrong ? html`<div class="summary" role="alert"><p><a href="#password">${wrong}</a></p></div>` : null}
<h1>Set your password</h1>
<p>This is the account of ${name}, ${email}. Until you press the button, nothing happens.</p>
<form method="post" action="/set-password/${token}" novalidate>
<input type="hidden" name="username" value="${email}" autocomplete="username">
<label for="password">Password</label>
<p class="hint" id="password-hint">At least ${passwordLength.min} characters; several words are easy to keep in mind.</p>
<input type="password" id="password" name="password" autocomplete="new-password" required ${field}>
${wrong ? html`<p class="wrong" id="password-wrong">${wrong}</p>` : null}
<label for="again">The same once more</label>
<input type="password" id="again" name="again" autocomplete="new-password" required>
<button type="submit">Set password</button>
</form>`;
  const title = 'Set your password';
  return { status: wrong ? 422 : 200, title: wrong ? `Please check: ${title}` : title, body };
}

export function donePage({ email }: Shown): Page {
  const body = html`<p class="good">Done</p><h1>Your password is set</h1>
<p>From now on you log in as ${email}. Wherever you were logged in before, you are not any more, and this link no longer works.</p>
${signIn}`;
  return { status: 200, title: 'Your password is set', body };
}

export const unknownPage: Page = {
  status: 404,
  title: 'This link does not work',
  body: html`<h1>This link does not work</h1>
<p>It was used, replaced by a newer one, or has expired. Ask for a new password where you log in, or ask whoever invited you.</p>
${signIn}`,
};

export function troublePage(status: number): Page {
  const title = status < 500 ? 'This could not be done' : 'Please try again in a moment';
  const why = status === 429 ? 'This was asked for too often in a short time.' : 'Nothing was changed.';
  return { status, title, body: html`<h1>${title}</h1><p>${why} Open the link again in a moment.</p>` };
}
