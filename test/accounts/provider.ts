import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { afterEach } from 'vitest';

/** Somebody's account at the provider. */
export interface Account {
  sub: string;
  email: string;
  emailVerified: boolean;
}

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()));
});

export const client = { clientId: 'fortnight', clientSecret: 'a secret of this test, long enough' };

/** A provider of OpenID Connect at which whoever `account()` names logs in without being asked. */
export async function startProvider(redirectUri: string, account: () => Account) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of this test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => {
      const { email, emailVerified } = account();
      return {
        accountId: sub,
        claims: async () => ({ sub, email, email_verified: emailVerified, name: sub }),
      };
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void finish(provider, account().sub, request, response);
  });
  running.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { issuer, stop: () => running.pop()?.() };
}

type Finish = Parameters<Provider['interactionFinished']>;

/** Logs in, and agrees to whatever is asked for. */
async function finish(
  provider: Provider,
  sub: string,
  request: Finish[0],
  response: Finish[1],
): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: sub } });
    return;
  }
  const grant = new provider.Grant({ accountId: sub, clientId: client.clientId });
  grant.addOIDCScope('openid email profile');
  const grantId = await grant.save();
  const result = { consent: { grantId } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

/** Goes through the provider's pages as a browser does. @returns the address that leads back, with what it carries */
export async function walkThrough(url: string, home: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  while (!next.startsWith(home)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${next} answered ${response.status}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next.slice(home.length);
}
