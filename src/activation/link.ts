import { createHmac, timingSafeEqual } from 'node:crypto';

const CUSTOMER_ID = /^[a-z0-9]{16}$/;
/** One spelling for each link: no leading zeros, and a MAC in lower-case hex, so that none ends in punctuation. */
const TOKEN = /^([a-z0-9]{16})\.(0|[1-9]\d{0,8})\.([0-9a-f]{64})$/;

export interface ActivationLink {
  customerId: string;
  /** Which of the customer's links it is; only the newest activates, older ones explain themselves. */
  link: number;
}

/**
 * The signed part of an activation link. Deterministic, so a link can be shown again without being stored.
 * It says who and which link; whether it is still valid, the customer's state decides.
 *
 * @throws RangeError where the customer's id is not 16 of `[a-z0-9]`, or the link is no whole number from 0
 */
export function activationToken(secret: string, customerId: string, linkNumber: number): string {
  if (!CUSTOMER_ID.test(customerId)) throw new RangeError(`'${customerId}' is not a customer's id`);
  if (!Number.isInteger(linkNumber) || linkNumber < 0 || linkNumber > 999_999_999) {
    throw new RangeError(`${linkNumber} is not the number of an activation link`);
  }
  return `${customerId}.${linkNumber}.${macOf(secret, customerId, linkNumber).toString('hex')}`;
}

/** What a token says, or null for anything that was not signed with this secret. Never throws. */
export function readActivationToken(secret: string, token: string): ActivationLink | null {
  const [, customerId, number, mac] = TOKEN.exec(token) ?? [];
  if (customerId === undefined || number === undefined || mac === undefined) return null;
  const link = Number(number);
  const genuine = timingSafeEqual(Buffer.from(mac, 'hex'), macOf(secret, customerId, link));
  return genuine ? { customerId, link } : null;
}

export function activationUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/activate/${token}`;
}

/** The purpose is signed too: the same secret may sign other things, which must not pass for a link. */
function macOf(secret: string, customerId: string, link: number): Buffer {
  return createHmac('sha256', secret).update(`fortnight-activation\n${customerId}\n${link}`).digest();
}
