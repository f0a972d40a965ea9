import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, codeFor, password, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind', username: 'nina' };

/** The same account, in all the ways that one can type it. */
const typed = [
  { login: 'northwind/nina' },
  { login: '  northwind/nina' },
  { login: 'northwind/nina\t' },
  { login: 'NorthWind/NINA' },
  { login: 'corp/northwind/nina' },
  { login: 'northwind', userName: 'nina' },
  { login: ' Corp/Northwind ', userName: ' Nina ' },
];

describe('whoever guesses a password', () => {
  it('has ten tries for an account, however its name is typed, and is told when to come again', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, nina);
    const answers = [];
    for (let round = 0; round < 12; round++) {
      const fields = { ...typed[round % typed.length], password: 'a wrong guess of it' };
      const from = { remoteAddress: `10.0.0.${round}` };
      answers.push(await new Browser(api).send('/api/auth/sign-in', fields, from));
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(200);
  });
});

describe('whoever has taken over a session', () => {
  it('cannot turn a second factor on where a login is completed, of which nobody would be told', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, nina);
    const browser = new Browser(api);
    await browser.signIn(nina.email);
    const begun = await browser.send('/api/me/second-factor', { password });
    const code = codeFor(String(begun.body.totpURI));
    expect(await browser.send('/api/auth/second-factor', { code })).toMatchObject({
      status: 401,
      body: { code: 'not-accepted' },
    });
    expect((await new Browser(api).signIn(nina.email)).body).toEqual({ next: null });
    expect((await browser.send('/api/me/second-factor/confirm', { code })).status).toBe(200);
    await expect.poll(() => api.mails.at(-1)?.subject).toContain('second factor set up');
  });
});
