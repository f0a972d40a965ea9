import { defaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';

/** What stands in the place of a message from outside that cannot be decoded. */
export interface Undecodable {
  undecodable: string;
  /** By its own word it is encrypted: with the right key it may be read yet. */
  encrypted: boolean;
}

const markers = new WeakSet<object>();

/** By what it is and not by how it looks: anybody may type the word. */
export function isUndecodable(value: unknown): value is Undecodable {
  return typeof value === 'object' && value !== null && markers.has(value);
}

export const encryptedEncoding = 'binary/encrypted';

/** What the codec leaves in the place of a message that it could not decrypt; `data` is the reason. */
export const undecodableEncoding = 'binary/undecodable';

/** In the metadata of what the codec has decrypted; it takes it away from everything else. */
export const sealedMark = 'sealed';

const sealed = new WeakSet<object>();

/** Whether a message was encrypted, so whoever sent it had a key. Of a bare value, such as a number, nobody knows. */
export function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && sealed.has(value);
}

const ours = new WeakSet<object>();

/** Whether a value was encoded by Fortnight, and not typed by somebody. */
export function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ours.has(value);
}

/** White space that JSON ignores and nobody types: what we encode begins with it. */
const origin = new Uint8Array([0x09, 0x0a]);
const json = 'json/plain';

/**
 * As long as a message from outside may be, in bytes: no command needs more, and the API takes no more either. Some
 * hundred thousand fields that there are not take longer to refuse than a task may take (`patience` in `worker/run.ts`),
 * and where that is over, Node dies with the whole worker, again after each start.
 */
const longest = 64 * 1024;

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
      return markerFor<T>(new TextDecoder().decode(payload.data ?? new Uint8Array()), true);
    const hasOrigin = bearsOrigin(payload);
    const size = payload.data?.length ?? 0;
    const isEncrypted = encodingOf(payload) === encryptedEncoding;
    if (!hasOrigin && size > longest)
      return markerFor<T>(`it has ${size} bytes, and at most ${longest} are read`, isEncrypted);
    try {
      const value = defaultPayloadConverter.fromPayload<T>(payload);
      if (ArrayBuffer.isView(value)) return markerFor<T>('it is binary', false);
      if (typeof value === 'object' && value !== null) {
        if (hasOrigin) ours.add(value);
        if (payload.metadata?.[sealedMark]) sealed.add(value);
      }
      return value;
    } catch (error) {
      if (hasOrigin) throw error;
      return markerFor<T>(error instanceof Error ? error.message : String(error), isEncrypted);
    }
  },
};

function markerFor<T>(undecodable: string, encrypted: boolean): T {
  const marker: Undecodable = { undecodable, encrypted };
  markers.add(marker);
  return marker as T;
}

function encodingOf({ metadata }: Payload): string | undefined {
  const encoding = metadata?.encoding;
  return encoding ? new TextDecoder().decode(encoding) : undefined;
}

function bearsOrigin({ data }: Payload): boolean {
  return data !== undefined && data !== null && origin.every((byte, index) => data[index] === byte);
}
