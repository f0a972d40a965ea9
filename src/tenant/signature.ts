import { Webhook } from 'standardwebhooks';

/** The three headers of the Standard Webhooks specification. */
export type SignatureHeaders = {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
};

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A message that did not come from the holder of the secret, or came more than 5 minutes late. Answer it 401. */
export class SignatureRefused extends Error {
  override readonly name = 'SignatureRefused';
}

/**
 * Signs `body`, which must be sent exactly as given here.
 * @param id names the message: a retry of the same message carries the same id.
 * @param now when it is sent: receivers refuse a message that is more than 5 minutes old.
 */
export function sign(secret: string, id: string, body: string, now: Date = new Date()): SignatureHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': webhook(secret).sign(id, now, body),
  };
}

/**
 * Returns where the message is genuine.
 * @param rawBody the body as received: parsing and printing it again would change what was signed.
 * @throws {SignatureRefused} with the reason, where it is not.
 */
export function verify(secret: string, headers: ReceivedHeaders, rawBody: string): void {
  const received = {
    'webhook-id': single(headers, 'webhook-id'),
    'webhook-timestamp': single(headers, 'webhook-timestamp'),
    'webhook-signature': single(headers, 'webhook-signature'),
  };
  const verifier = webhook(secret);
  try {
    verifier.verify(rawBody, received, { jsonParse: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SignatureRefused(
      `The signature of message "${received['webhook-id']}" was refused: ${reason}. ` +
        'Sign the exact body with the shared secret and a clock within 5 minutes of ours.',
      { cause: error },
    );
  }
}

function single(headers: ReceivedHeaders, name: keyof SignatureHeaders): string {
  const value = headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new SignatureRefused(
    `The header ${name} is ${value === undefined || value === '' ? 'missing' : 'there more than once'}: ` +
      'sign the request by the Standard Webhooks specification.',
  );
}

function webhook(secret: string): Webhook {
  // The library would take any base64 text; a secret without its prefix is a paste of something else.
  if (/^whsec_[A-Za-z0-9+/]{4,}={0,2}$/.test(secret)) return new Webhook(secret);
  throw new Error(
    `The webhook secret (${secret.length} characters) is not "whsec_" followed by base64. ` +
      'Give both sides the same secret of that form.',
  );
}
