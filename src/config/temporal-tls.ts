import { createPrivateKey, X509Certificate } from 'node:crypto';
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

type Certificates = Record<string, string>;

/** What would only be found out at the first connection, or never: nothing of a secret's text is in it. */
export function tlsProblems(given: Certificates): ConfigProblem[] {
  return [...incompletePair(given), ...unreadable(given), ...uselessWithoutTls(given)];
}

/** A certificate without its key proves nothing, nor does a key alone. */
function incompletePair(given: Certificates): ConfigProblem[] {
  const pair = ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY'] as const;
  const missing = pair.filter((name) => !given[name]);
  if (missing.length !== 1) return [];
  return missing.map((name) => ({
    name,
    expected: 'a value as well: client certificate and key go together',
  }));
}

function unreadable(given: Certificates): ConfigProblem[] {
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key } = given;
  const problem = (name: string, expected: string) => ({
    name,
    value: 'not usable (its value is not shown)',
    expected,
  });
  const problems: ConfigProblem[] = [];
  const certificate = crt === undefined ? undefined : read(() => new X509Certificate(crt));
  const ours = key === undefined ? undefined : read(() => createPrivateKey(key));
  if (ca !== undefined && !read(() => new X509Certificate(ca)))
    problems.push(problem('TEMPORAL_TLS_CA', 'a certificate that can be read'));
  if (crt !== undefined && !certificate)
    problems.push(problem('TEMPORAL_TLS_CERT', 'a certificate that can be read'));
  if (key !== undefined && !ours)
    problems.push(problem('TEMPORAL_TLS_KEY', 'a private key that can be read, without a passphrase'));
  if (certificate && ours && !certificate.checkPrivateKey(ours))
    problems.push(problem('TEMPORAL_TLS_KEY', 'the key that belongs to TEMPORAL_TLS_CERT'));
  return problems;
}

function read<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function uselessWithoutTls(given: Certificates): ConfigProblem[] {
  if (!['false', '0'].includes((given.TEMPORAL_TLS ?? '').toLowerCase())) return [];
  const [name] = ['TEMPORAL_TLS_CA', 'TEMPORAL_TLS_CERT'].filter((one) => given[one]);
  const expected = `true, or no ${name}: certificates are of no use without TLS`;
  return name === undefined ? [] : [{ name: 'TEMPORAL_TLS', value: '"false"', expected }];
}
