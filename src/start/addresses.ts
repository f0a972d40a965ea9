import { isIPv6 } from 'node:net';
import type { Env } from '../config/env.js';
import type { TemporalTls } from '../config/temporal-tls.js';
import type { Keyring } from '../temporal/keyring.js';

/** Where the foreign services are, embedded or real, and the keys to them: all that worker and API need. */
export interface Addresses {
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly tls: TemporalTls;
    readonly apiKey: string | undefined;
    readonly uiUrl: string | undefined;
    /** The `temporal` command that runs the embedded server. */
    readonly cli: string | undefined;
    /** Decrypts for the Web UI and the `temporal` command. */
    readonly codecUrl: string | undefined;
  };
  readonly databaseUrl: string;
  /** Who works with the tables, where that is not who owns them. */
  readonly application: { readonly user: string; readonly url: string } | undefined;
  readonly smtpUrl: string;
  readonly mailUrl: string | undefined;
  readonly tenantApi: { readonly url: string; readonly secret: string };
  /** What the product's reports begin with: the simulated one is on this machine, a real one comes from outside. */
  readonly reportBase: string;
}

/** What every request to the API must carry, and what signs activation links. */
export interface Keys {
  readonly apiKey: string;
  readonly linkSecret: string;
  /** What Temporal keeps is encrypted with these. */
  readonly keyring: Keyring;
}

/** How this machine reaches the API: one that listens everywhere is reached on loopback. */
export function localApiUrl({ bind, port }: Pick<Env, 'bind' | 'port'>): string {
  const host = bind === '0.0.0.0' ? '127.0.0.1' : bind === '::' ? '::1' : bind;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** A URL as it may be shown: without the password. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.toString();
}

/** A page on this machine may have been opened under either of its names. */
export function originsOf(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { origin } = new URL(url);
  const other = origin.replace('//localhost:', '//127.0.0.1:');
  return other === origin ? [origin] : [origin, other];
}
