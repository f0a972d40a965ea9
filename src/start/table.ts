import type { Env } from '../config/env.js';
import { type Addresses, localApiUrl, withoutPassword } from './addresses.js';

/** What people open or connect to, by the name they look for it under. */
export function addressTable(env: Env, addresses: Addresses): Record<string, string> {
  const { temporal, databaseUrl, mailUrl, smtpUrl, tenantApi } = addresses;
  return {
    // By its public address: a login is refused at any other.
    Portal: env.publicUrl,
    API: localApiUrl(env),
    ...(temporal.uiUrl ? { 'Temporal UI': temporal.uiUrl } : {}),
    ...(mailUrl ? { Emails: mailUrl } : { SMTP: withoutPassword(smtpUrl) }),
    ...(temporal.codecUrl
      ? { 'Codec server': `${temporal.codecUrl} (temporal … --codec-endpoint ${temporal.codecUrl})` }
      : {}),
    Temporal: `${temporal.address}, namespace ${temporal.namespace}`,
    PostgreSQL: withoutPassword(databaseUrl),
    Product: tenantApi.url,
  };
}

const scale = (dayMs: number): string =>
  dayMs === 86_400_000
    ? ''
    : `\n  A day lasts ${dayMs / 1_000}s (FORTNIGHT_DAY), a trial ${Math.round((dayMs * 14) / 1_000)}s`;

/** The npx form works from the checkout; FORTNIGHT_HOME is repeated where it is not the default. */
export function welcome(env: Env, addresses: Addresses, source: NodeJS.ProcessEnv = process.env): string {
  const rows = Object.entries(addressTable(env, addresses)).map(
    ([name, address]) => `  ${name.padEnd(12)} ${address}`,
  );
  const prefix = source.FORTNIGHT_HOME ? `FORTNIGHT_HOME='${env.home}' ` : '';
  return [
    '',
    'Fortnight is up. Ctrl-C stops it; your data stay.',
    '',
    ...rows,
    `  Data         ${env.home}${scale(env.dayMs)}`,
    '',
    'Try next, in another terminal:',
    `  ${prefix}npx fortnight add-customer --organization 'Contoso Ltd' --email ada@contoso.example --sku essentials`,
    '',
  ].join('\n');
}
