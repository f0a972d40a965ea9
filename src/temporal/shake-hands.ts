import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { certificateRemedies } from '../config/certificate-remedies.js';
import type { TemporalTls } from '../config/temporal-tls.js';

const noTls =
  'no TLS is spoken there: leave TEMPORAL_TLS and its certificates out, or correct TEMPORAL_ADDRESS';
const notUs =
  'it does not let us in: TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE name a client’s certificate that it knows and that has not run out';

/** Alerts by which a server refuses the certificate that it was shown, or that it was shown none. */
const aboutUs = /ALERT_(\w*CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE)/;

const remedies: Record<string, string> = {
  ...certificateRemedies({ authority: 'TEMPORAL_TLS_CA_FILE', address: 'TEMPORAL_ADDRESS' }),
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
};

/**
 * The SDK says of whatever goes wrong with TLS that no connection came in time. So hands are shaken once more, as it
 * does, until the server's first words: one that wants a client's certificate refuses after TLS is agreed on.
 * @returns what is wrong and what to do, or null where it is not TLS
 */
export function tlsTrouble(address: string, tls: TemporalTls, ms: number): Promise<string | null> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  const own = typeof tls === 'object' ? tls : {};
  return new Promise((done) => {
    const socket = connect({
      host,
      port: Number(address.slice(colon + 1)),
      ALPNProtocols: ['h2'],
      // Without TLS of ours it only matters whether the server speaks it.
      rejectUnauthorized: tls !== false,
      ...(isIP(host) ? {} : { servername: host }),
      ...(own.serverRootCACertificate ? { ca: own.serverRootCACertificate } : {}),
      ...(own.clientCertPair ? { cert: own.clientCertPair.crt, key: own.clientCertPair.key } : {}),
    });
    const end = (trouble: string | null) => {
      clearTimeout(timer);
      socket.destroy();
      done(trouble);
    };
    const timer = setTimeout(() => end(null), ms);
    let agreed = false;
    socket.once('secureConnect', () => {
      agreed = true;
      if (tls === false)
        end('it speaks TLS: set TEMPORAL_TLS=true, or name its authority in TEMPORAL_TLS_CA_FILE');
    });
    socket.once('data', () => end(null));
    socket.once('close', () => end(agreed ? notUs : null));
    socket.once('error', (error: NodeJS.ErrnoException) => end(tls === false ? null : said(error, agreed)));
  });
}

function said({ code = '', message }: NodeJS.ErrnoException, agreed: boolean): string | null {
  const remedy = remedies[code] ?? (agreed || aboutUs.test(code) ? notUs : undefined);
  if (remedy === undefined) return null;
  // OpenSSL's own words are places in its code.
  const reason = code.startsWith('ERR_SSL') ? code : [message, code && `(${code})`].filter(Boolean).join(' ');
  return `${reason}; ${remedy}`;
}
