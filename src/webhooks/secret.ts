import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key of 192 bits, of the form that the Standard Webhooks specification asks for. */
export function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** Signing secrets as the database keeps them. */
export interface SecretSeal {
  /** @param webhook the endpoint's id: the secret of one cannot be put in another's place */
  seal(webhook: string, secret: string): string;
  /** @throws {SecretUnreadable} where it was sealed with another key */
  open(webhook: string, sealed: string): string;
}

export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
}

const version = 'v1';

/** AES-256-GCM under a key of its own, derived from `masterSecret`. */
export function sealWith(masterSecret: string): SecretSeal {
  const key = Buffer.from(hkdfSync('sha256', masterSecret, '', 'fortnight webhook secrets', 32));
  return {
    seal(webhook, secret) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(webhook));
      const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final()]);
      return `${version}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64')}`;
    },
    open(webhook, sealed) {
      const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64');
      try {
        const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
          .setAAD(Buffer.from(webhook))
          .setAuthTag(bytes.subarray(-16));
        return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString('utf8');
      } catch (error) {
        throw new SecretUnreadable(
          'the signing secret cannot be read: FORTNIGHT_SECRET has changed since; rotate the secret of this webhook',
          { cause: error },
        );
      }
    },
  };
}
