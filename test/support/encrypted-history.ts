import { EncryptionCodec } from '../../src/temporal/encryption-codec.js';
import type { Keyring } from '../../src/temporal/keyring.js';
import type { Recorded } from './histories.js';

interface PayloadJson {
  metadata: Record<string, string>;
  data?: string;
}

/** A recorded history as it would be, had it been recorded with encryption on. */
export async function encrypted(recorded: Recorded, keyring: Keyring): Promise<Recorded> {
  const codec = new EncryptionCodec({ keyring });
  const history = structuredClone(recorded.history);
  const seal = async (value: unknown): Promise<void> => {
    if (typeof value !== 'object' || value === null) return;
    if (isPayload(value)) return void Object.assign(value, await sealed(value, codec));
    for (const [name, part] of Object.entries(value)) {
      if (name !== 'searchAttributes' && name !== 'markerRecordedEventAttributes') await seal(part);
    }
  };
  await seal(history);
  return { ...recorded, history };
}

function isPayload(value: object): value is PayloadJson {
  return (
    'metadata' in value &&
    typeof value.metadata === 'object' &&
    value.metadata !== null &&
    'encoding' in value.metadata
  );
}

async function sealed({ metadata, data = '' }: PayloadJson, codec: EncryptionCodec): Promise<PayloadJson> {
  const bytes = Object.entries(metadata).map(([name, text]) => [name, Buffer.from(text, 'base64')]);
  const clear = { metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') };
  const [payload] = await codec.encode([clear]);
  const texts = Object.entries(payload?.metadata ?? {}).map(([name, value]) => [name, base64(value)]);
  return { metadata: Object.fromEntries(texts), data: base64(payload?.data ?? new Uint8Array()) };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Changes one byte of the first payload in the first event that has these attributes. */
export function damage(recorded: Recorded, attributes: string): Recorded {
  const history = structuredClone(recorded.history);
  const event = history.events.find(
    (candidate) => typeof candidate === 'object' && candidate !== null && attributes in candidate,
  );
  const text = JSON.stringify(event);
  const data = /"data":"([^"]+)"/.exec(text)?.[1];
  if (!event || !data) throw new Error(`no event has ${attributes} with a payload`);
  const bytes = Buffer.from(data, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const damaged: unknown = JSON.parse(text.replace(data, base64(bytes)));
  return {
    ...recorded,
    history: { events: history.events.map((other) => (other === event ? damaged : other)) },
  };
}
