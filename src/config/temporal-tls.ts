import type { ConfigProblem } from './config-error.js';

/** Off, on with the system's certificates, or with certificates of one's own: what the SDK takes as `tls`. */
export type TemporalTls =
  | boolean
  | {
      /** Whom to believe, in place of the system's authorities. */
      serverRootCACertificate?: Buffer;
      /** Who we are, where the server asks (mTLS). */
      clientCertPair?: { crt: Buffer; key: Buffer };
    };

export interface TlsVariables {
  TEMPORAL_TLS?: boolean | undefined;
  TEMPORAL_API_KEY?: string | undefined;
  TEMPORAL_TLS_CA?: string | undefined;
  TEMPORAL_TLS_CERT?: string | undefined;
  TEMPORAL_TLS_KEY?: string | undefined;
}

/** Temporal Cloud takes an API key over TLS only, so a key turns TLS on, and so does a certificate. */
export function tlsOf(env: TlsVariables): TemporalTls {
  const { TEMPORAL_TLS: wanted, TEMPORAL_API_KEY: apiKey } = env;
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key } = env;
  if (wanted === false) return false;
  if (ca === undefined && crt === undefined) return wanted ?? apiKey !== undefined;
  return {
    ...(ca === undefined ? {} : { serverRootCACertificate: Buffer.from(`${ca}\n`) }),
    ...(crt === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: Buffer.from(`${crt}\n`), key: Buffer.from(`${key}\n`) } }),
  };
}

/** A certificate without its key proves nothing, nor does a key alone. */
export function tlsProblems(given: Record<string, string>): ConfigProblem[] {
  const pair = ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY'] as const;
  const missing = pair.filter((name) => !given[name]);
  if (missing.length !== 1) return [];
  return missing.map((name) => ({
    name,
    expected: 'a value as well: client certificate and key go together',
  }));
}
