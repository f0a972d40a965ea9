import { genericOAuth } from 'better-auth/plugins';

/** A provider of OpenID Connect at which the vendor's or partners' people have accounts already. */
export interface Provider {
  /** Such as `https://login.contoso.example`; its discovery document is read from there. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How people call it: it stands on the button. */
  name: string;
}

export const providerId = 'oidc';

/**
 * Who comes from the provider is let in as the user of the same verified email, and only where the vendor has made
 * one. The id token's signature, issuer, audience and nonce are checked; without them nobody comes in.
 */
export function singleSignOn({ issuer, clientId, clientSecret, name }: Provider) {
  return genericOAuth({
    config: [
      {
        providerId,
        name,
        clientId,
        clientSecret,
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        pkce: true,
        scopes: ['openid', 'email', 'profile'],
        disableSignUp: true,
        overrideUserInfo: false,
      },
    ],
  });
}

/** Of an account at the provider only who it is is kept: nothing here asks the provider for anything later. */
export function withoutTokens<A extends object>(account: A) {
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

/** A session says how it began, see `sessions` in the store. */
export function withMethod<S extends object>(session: S, path: string | undefined) {
  return { data: { ...session, method: path?.startsWith('/callback/') ? 'single-sign-on' : 'password' } };
}
