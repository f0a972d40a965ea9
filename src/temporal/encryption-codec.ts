import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { Keyring } from './keyring.js';
import { encryptedEncoding, sealedMark, undecodableEncoding } from './payload-converter.js';

const { Payload: PayloadProto } = proto.temporal.api.common.v1;

const algorithm = 'aes-256-gcm';
const keyIdField = 'encryption-key-id';
const ownerField = 'encryption-owner';
const compressionField = 'encryption-compression';
const deflate = 'deflate';
/** What is shorter hardly gets smaller. */
const compressFrom = 500;
/** More than any payload that a server takes, so that a forged one cannot fill the memory. */
const largest = 16 * 2 ** 20;
const nonceLength = 12;
const tagLength = 16;

/** A payload that cannot be opened with its own key: it was damaged, forged, or belongs to another workflow. */
export class CorruptPayload extends Error {
  override name = 'CorruptPayload';
}

export interface CodecOptions {
  readonly keyring: Keyring;
  /**
   * What becomes of a corrupt payload. A worker has to accept whatever is sent to a workflow, so there it becomes
   * a marker that the handler refuses; for an activity, and everywhere else, it is an error.
   */
  readonly worker?: boolean;
}

type Metadata = Record<string, Uint8Array>;

/**
 * Encrypts payloads with AES-256-GCM. The id of the key is in the metadata, as is the workflow that a payload
 * belongs to; both are authenticated, so that one customer's payload cannot be passed off as another's. What is
 * not encrypted by us passes through: older histories, and operators' scripts.
 *
 * `data` is the nonce (12 bytes), the encrypted payload and the tag (16 bytes). A long payload is compressed before,
 * since a customer's state is in the history once for each change: it takes a quarter of the space.
 */
export class EncryptionCodec implements PayloadCodec {
  readonly #keyring: Keyring;
  readonly #worker: boolean;

  constructor({ keyring, worker = false }: CodecOptions) {
    this.#keyring = keyring;
    this.#worker = worker;
  }

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => this.#seal(payload, context));
  }

  /** @throws {KeyMissing} where a key is not here: whatever needs it is to wait @throws {CorruptPayload} */
  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => this.#open(payload, context));
  }

  #seal(payload: Payload, context: SerializationContext | undefined): Payload {
    const key = this.#keyring.active;
    if (!key) return payload;
    const owner = context?.workflowId ?? '';
    const { plain, compression } = packed(PayloadProto.encode(payload).finish());
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, key.bytes, nonce, { authTagLength: tagLength });
    cipher.setAAD(headerOf(key.id, owner, compression));
    const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const metadata: Metadata = { encoding: bytesOf(encryptedEncoding), [keyIdField]: bytesOf(key.id) };
    if (owner) metadata[ownerField] = bytesOf(owner);
    if (compression) metadata[compressionField] = bytesOf(compression);
    return { metadata, data };
  }

  #open(payload: Payload, context: SerializationContext | undefined): Payload {
    if (textOf(payload.metadata?.encoding) !== encryptedEncoding)
      return this.#worker ? unmarked(payload) : payload;
    const opened = this.#decrypt(payload, context?.workflowId);
    if (!('corrupt' in opened)) return this.#worker ? marked(opened) : opened;
    if (this.#worker && context?.type === 'workflow') return undecodable(opened.corrupt);
    throw new CorruptPayload(opened.corrupt);
  }

  #decrypt({ metadata, data }: Payload, wanted: string | undefined): Payload | { corrupt: string } {
    const keyId = textOf(metadata?.[keyIdField]);
    const owner = textOf(metadata?.[ownerField]);
    const compression = textOf(metadata?.[compressionField]);
    if (!/^[0-9a-f]{16}$/.test(keyId)) return { corrupt: 'it names no key that it is encrypted with' };
    if (!data || data.length < nonceLength + tagLength) return { corrupt: 'it is cut off' };
    if (owner && wanted && owner !== wanted) return { corrupt: 'it was encrypted for another workflow' };
    const key = this.#keyring.find(keyId);
    if (!key) return { corrupt: `it is encrypted with the key ${keyId}, which is lost` };
    const tagAt = data.length - tagLength;
    try {
      const nonce = data.subarray(0, nonceLength);
      const decipher = createDecipheriv(algorithm, key.bytes, nonce, { authTagLength: tagLength });
      decipher.setAAD(headerOf(keyId, owner, compression));
      decipher.setAuthTag(data.subarray(tagAt));
      const plain = Buffer.concat([decipher.update(data.subarray(nonceLength, tagAt)), decipher.final()]);
      return PayloadProto.decode(
        compression === deflate ? inflateRawSync(plain, { maxOutputLength: largest }) : plain,
      );
    } catch {
      return { corrupt: `it was changed after it was encrypted with the key ${keyId}` };
    }
  }
}

function headerOf(keyId: string, owner: string, compression: string): Buffer {
  return Buffer.from([keyId, owner, ...(compression ? [compression] : [])].join('\n'));
}

function packed(plain: Uint8Array): { plain: Uint8Array; compression: string } {
  if (plain.length < compressFrom) return { plain, compression: '' };
  const smaller = deflateRawSync(plain, { level: 3 });
  return smaller.length < plain.length
    ? { plain: smaller, compression: deflate }
    : { plain, compression: '' };
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString() : '';
}

/** Tells the workflow that whoever sent this had a key. */
function marked(payload: Payload): Payload {
  return { ...payload, metadata: { ...payload.metadata, [sealedMark]: new Uint8Array() } };
}

/** The mark is ours to give. */
function unmarked(payload: Payload): Payload {
  if (!payload.metadata || !(sealedMark in payload.metadata)) return payload;
  const { [sealedMark]: claimed, ...metadata } = payload.metadata;
  return { ...payload, metadata };
}

function undecodable(reason: string): Payload {
  return { metadata: { encoding: bytesOf(undecodableEncoding) }, data: bytesOf(reason) };
}
