import { defaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';

/** What stands in the place of a message from outside that cannot be decoded. */
export interface Undecodable {
  undecodable: string;
}

export function isUndecodable(value: unknown): value is Undecodable {
  return typeof value === 'object' && value !== null && 'undecodable' in value;
}

/** What the codec leaves in the place of a message that it could not decrypt; `data` is the reason. */
export const undecodableEncoding = 'binary/undecodable';

/** In the metadata of what the codec has decrypted; it takes it away from everything else. */
export const sealedMark = 'sealed';

const sealed = new WeakSet<object>();

/** Whether a message was encrypted, so whoever sent it had a key. Of a bare value, such as a number, nobody knows. */
export function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && sealed.has(value);
}

/** White space that JSON ignores and nobody types: what we encode begins with it. */
const origin = new Uint8Array([0x09, 0x0a]);
const json = 'json/plain';

/**
 * The default converter, but for payloads that anybody may have sent. One that cannot be decoded would fail the
 * workflow task, again and again, before any handler could refuse it; a marker reaches the handler instead.
 * Payloads of our own show their origin and still fail: a marker in the place of state or of an activity's
 * result would destroy it silently. The origin is not in the metadata, because Temporal's tools show a payload
 * as plain JSON only where its metadata has nothing but the encoding.
 */
export const payloadConverter: PayloadConverter = {
  toPayload(value) {
    const payload = defaultPayloadConverter.toPayload(value);
    if (!payload.data || encodingOf(payload) !== json) return payload;
    const data = new Uint8Array(origin.length + payload.data.length);
    data.set(origin);
    data.set(payload.data, origin.length);
    return { ...payload, data };
  },
  fromPayload<T>(payload: Payload): T {
    if (encodingOf(payload) === undecodableEncoding)
      return markerFor<T>(new TextDecoder().decode(payload.data ?? new Uint8Array()));
    try {
      const value = defaultPayloadConverter.fromPayload<T>(payload);
      if (typeof value === 'object' && value !== null && payload.metadata?.[sealedMark]) sealed.add(value);
      return value;
    } catch (error) {
      if (isOurs(payload)) throw error;
      return markerFor<T>(error instanceof Error ? error.message : String(error));
    }
  },
};

function markerFor<T>(reason: string): T {
  const marker: Undecodable = { undecodable: reason };
  return marker as T;
}

function encodingOf({ metadata }: Payload): string | undefined {
  const encoding = metadata?.encoding;
  return encoding ? new TextDecoder().decode(encoding) : undefined;
}

function isOurs({ data }: Payload): boolean {
  return data !== undefined && data !== null && origin.every((byte, index) => data[index] === byte);
}
