import { defaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';

/** What stands in the place of a message from outside that cannot be decoded. */
export interface Undecodable {
  undecodable: string;
}

export function isUndecodable(value: unknown): value is Undecodable {
  return typeof value === 'object' && value !== null && 'undecodable' in value;
}

const originKey = 'origin';
const origin = new TextEncoder().encode('fortnight');

/**
 * The default converter, but for payloads that anybody may have sent. One that cannot be decoded would fail the
 * workflow task, again and again, before any handler could refuse it; a marker reaches the handler instead.
 * Payloads of our own carry their origin and still fail: a marker in the place of state or of an activity's
 * result would destroy it silently.
 */
export const payloadConverter: PayloadConverter = {
  toPayload(value) {
    const payload = defaultPayloadConverter.toPayload(value);
    return { ...payload, metadata: { ...payload.metadata, [originKey]: origin } };
  },
  fromPayload<T>(payload: Payload): T {
    try {
      return defaultPayloadConverter.fromPayload<T>(payload);
    } catch (error) {
      if (isOurs(payload)) throw error;
      const marker: Undecodable = { undecodable: error instanceof Error ? error.message : String(error) };
      return marker as T;
    }
  },
};

function isOurs(payload: Payload): boolean {
  const value = payload.metadata?.[originKey];
  return (
    value !== undefined &&
    value !== null &&
    value.length === origin.length &&
    value.every((byte, i) => byte === origin[i])
  );
}
