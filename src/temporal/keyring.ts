import { createHash } from 'node:crypto';

/** A key for AES-256. Its id follows from its bytes, so that two different keys never share one by mistake. */
interface EncryptionKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** A payload is encrypted with a key that is not here. What waits for it goes on once it is given. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';
  constructor(readonly keyId: string) {
    super(
      `a payload is encrypted with the key ${keyId}, which this process does not have: add it to ` +
        'FORTNIGHT_ENCRYPTION_KEYS and start again; what needs it waits',
    );
  }
}

export interface KeyringOptions {
  /** In base64, 32 bytes each. New payloads are encrypted with the first; the others only decrypt. */
  readonly keys: readonly string[];
  /** Off: new payloads stay clear, while those that are encrypted are still read. */
  readonly encrypting?: boolean;
  /** Ids of keys that nobody has any more: what is encrypted with them is not waited for. */
  readonly lost?: readonly string[];
}

/** A key that was asked for within this time counts as missing now: Temporal asks again in ever longer pauses. */
const rememberedMs = 15 * 60_000;
/** Anybody may send ids that never were. */
const rememberedIds = 100;

/** The keys that payloads are encrypted with: the active one, and older ones that are kept. */
export class Keyring {
  readonly active: EncryptionKey | undefined;
  readonly #keys: ReadonlyMap<string, EncryptionKey>;
  readonly #lost: ReadonlySet<string>;
  readonly #missed = new Map<string, number>();
  readonly #listeners: ((keyId: string) => void)[] = [];

  constructor({ keys, encrypting = true, lost = [] }: KeyringOptions) {
    const all = keys.map(keyOf);
    this.active = encrypting ? all[0] : undefined;
    this.#keys = new Map(all.map((key) => [key.id, key]));
    this.#lost = new Set(lost);
  }

  get ids(): string[] {
    return [...this.#keys.keys()];
  }

  /** @returns null where the key is known to be lost @throws {KeyMissing} */
  find(keyId: string): EncryptionKey | null {
    const key = this.#keys.get(keyId);
    if (key) return key;
    if (this.#lost.has(keyId)) return null;
    this.#miss(keyId);
    throw new KeyMissing(keyId);
  }

  /** Ids of keys that were asked for lately and are not here. */
  missing(now = Date.now()): string[] {
    return [...this.#missed].flatMap(([id, at]) => (now - at < rememberedMs ? [id] : []));
  }

  /** Told each time a key is asked for that is not here. */
  onMissing(tell: (keyId: string) => void): void {
    this.#listeners.push(tell);
  }

  #miss(keyId: string): void {
    this.#missed.delete(keyId);
    this.#missed.set(keyId, Date.now());
    const [oldest] = this.#missed.keys();
    if (this.#missed.size > rememberedIds && oldest !== undefined) this.#missed.delete(oldest);
    for (const tell of this.#listeners) tell(keyId);
  }
}

/** @throws RangeError where it is not 32 bytes in base64; the text is not in the message */
function keyOf(base64: string): EncryptionKey {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32)
    throw new RangeError(`an encryption key has ${bytes.length} bytes, and AES-256 needs 32`);
  return { id: keyIdOf(bytes), bytes };
}

/** 16 hexadecimal digits. */
function keyIdOf(bytes: Buffer): string {
  return createHash('sha256').update('fortnight payload key').update(bytes).digest('hex').slice(0, 16);
}
