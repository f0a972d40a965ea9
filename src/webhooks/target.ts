import { lookup } from 'node:dns/promises';
import { isIP, isIPv6 } from 'node:net';
import { types } from 'node:util';
import { isPublicAddress } from './address.js';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Where a message may go: the checked addresses are the only ones that a connection is opened to. */
export interface Target {
  url: URL;
  addresses: ResolvedAddress[];
}

/** An address that no webhook may go to, or that leads nowhere. Its text is for whoever set it. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
}

/**
 * Checks where a URL leads, by every address of its name: one private address among public ones is no accident.
 * @throws {TargetRefused} with what is wrong
 */
export async function checkTarget(text: string, allowPrivate: boolean, resolve: Resolve): Promise<Target> {
  const url = checkUrl(text, allowPrivate);
  const addresses = await addressesOf(url.hostname, resolve);
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
    // Which address it is stays unsaid: the answer would map somebody's network.
    throw new TargetRefused(
      `${url.hostname} leads to an address that is not public; webhooks go to public addresses only`,
    );
  }
  return { url, addresses };
}

function checkUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const schemes = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol)) {
    throw new TargetRefused(
      `expected a URL that begins with ${schemes.map((name) => `${name}//`).join(' or ')}`,
    );
  }
  if (url.username || url.password) {
    throw new TargetRefused('expected a URL without user and password: the signature says who sends it');
  }
  return url;
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<ResolvedAddress[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal)) return [{ address: literal, family: isIPv6(literal) ? 6 : 4 }];
  const found = await resolve(hostname).catch((error: unknown) => {
    const code = types.isNativeError(error) && 'code' in error ? ` (${String(error.code)})` : '';
    throw new TargetRefused(`the host name ${hostname} cannot be resolved${code}`, { cause: error });
  });
  if (found.length === 0) throw new TargetRefused(`the host name ${hostname} has no address`);
  return found;
}

const underWay = new Map<string, Promise<ResolvedAddress[]>>();

/**
 * As the machine resolves names. Of a name that is being looked up no second look-up begins: they share few threads
 * with files and with everybody else's, and one dead name server must not take all of them.
 */
export const resolveHost: Resolve = (hostname) => {
  const shared = underWay.get(hostname);
  if (shared) return shared;
  const started = lookup(hostname, { all: true }).finally(() => underWay.delete(hostname));
  underWay.set(hostname, started);
  return started;
};
