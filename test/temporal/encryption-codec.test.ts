import { randomBytes } from 'node:crypto';
import type { Payload, SerializationContext } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorruptPayload, EncryptionCodec } from '../../src/temporal/encryption-codec.js';
import { KeyMissing, Keyring } from '../../src/temporal/keyring.js';
import { isSealed, isUndecodable, payloadConverter } from '../../src/temporal/payload-converter.js';

const newKey = () => randomBytes(32).toString('base64');
const first = newKey();
const second = newKey();
const codecOf = (keys: string[], { worker = false, lost = [] as string[], encrypting = true } = {}) =>
  new EncryptionCodec({ keyring: new Keyring({ keys, lost, encrypting }), worker });
const contoso: SerializationContext = { type: 'workflow', namespace: 'default', workflowId: 'customer/a' };
const fabrikam: SerializationContext = { ...contoso, workflowId: 'customer/b' };
const activity: SerializationContext = {
  type: 'activity',
  namespace: 'default',
  workflowId: 'customer/a',
  isLocal: true,
};

const seal = async (value: unknown, codec = codecOf([first]), context?: SerializationContext) => {
  const [payload] = await codec.encode([payloadConverter.toPayload(value) ?? {}], context);
  return payload ?? {};
};
const open = async (payload: Payload, codec: EncryptionCodec, context?: SerializationContext) => {
  const [opened] = await codec.decode([payload], context);
  return payloadConverter.fromPayload<unknown>(opened ?? {});
};
const bytes = (payload: Payload) => Buffer.from(payload.data ?? []);
const text = (value: Uint8Array | null | undefined) => Buffer.from(value ?? []).toString();
const idOf = (key: string) => new Keyring({ keys: [key] }).ids[0] ?? '';

describe('an encrypted payload', () => {
  it('comes back as it was, whatever it was and whoever opens it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom(contoso, activity, undefined),
        async (value, where) => {
          const sealed = await seal(value, codecOf([first]), where);
          for (const worker of [false, true]) {
            expect(await open(sealed, codecOf([first], { worker }), where)).toEqual(
              JSON.parse(JSON.stringify(value)),
            );
          }
        },
      ),
    );
  });

  it('takes much less space than a long state would in clear', async () => {
    const state = Array.from({ length: 200 }, (_, number) => ({ number, kind: 'mail-answered' }));
    const sealed = await seal(state);
    expect(bytes(sealed).length).toBeLessThan(JSON.stringify(state).length / 3);
    expect(await open(sealed, codecOf([first]))).toEqual(state);
    const { 'encryption-compression': compression, ...rest } = sealed.metadata ?? {};
    expect(text(compression)).toBe('deflate');
    await expect(open({ ...sealed, metadata: rest }, codecOf([first]))).rejects.toThrow(CorruptPayload);
  });

  it('comes back byte for byte where it is no JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (data) => {
        const payload = { metadata: { encoding: Buffer.from('binary/plain') }, data };
        const codec = codecOf([first]);
        const [opened] = await codec.decode(await codec.encode([payload], contoso), contoso);
        expect(bytes(opened ?? {}).equals(Buffer.from(data))).toBe(true);
        expect(text(opened?.metadata?.encoding)).toBe('binary/plain');
      }),
    );
  });

  it('shows nothing of what is in it, and is another one each time', async () => {
    const value = { organization: 'Contoso Ltd', email: 'ada@contoso.example' };
    const [one, two] = [await seal(value), await seal(value)];
    const raw = `${bytes(one).toString('latin1')}${JSON.stringify(one.metadata)}`;
    expect(raw).not.toMatch(/contoso|ada|organization/i);
    expect(bytes(one).equals(bytes(two))).toBe(false);
    expect(Object.keys(one.metadata ?? {}).sort()).toEqual(['encoding', 'encryption-key-id']);
  });

  it('becomes an error where any byte of it was changed, and for a worker a marker in place of a message', async () => {
    const sealed = await seal({ reason: 'budget' }, codecOf([first]), contoso);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes(sealed).length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const data = bytes(sealed);
          data[at] = (data[at] ?? 0) ^ change;
          const damaged = { ...sealed, data };
          await expect(open(damaged, codecOf([first]), contoso)).rejects.toThrow(CorruptPayload);
          const worker = codecOf([first], { worker: true });
          expect(isUndecodable(await open(damaged, worker, contoso))).toBe(true);
          await expect(open(damaged, worker, activity)).rejects.toThrow(CorruptPayload);
          await expect(open(damaged, worker)).rejects.toThrow(CorruptPayload);
        },
      ),
    );
  });

  it('is corrupt where it is cut off, at whatever length', async () => {
    const sealed = await seal({ reason: 'budget' });
    for (let length = 0; length < bytes(sealed).length; length++) {
      const cut = { ...sealed, data: bytes(sealed).subarray(0, length) };
      await expect(open(cut, codecOf([first]))).rejects.toThrow(CorruptPayload);
    }
    await expect(open({ metadata: sealed.metadata ?? {} }, codecOf([first]))).rejects.toThrow(CorruptPayload);
  });

  it.each(['', 'no-such-key', 'A'.repeat(16), `${'a'.repeat(16)}\n`])(
    'is corrupt where the id of its key could not be one: %j',
    async (id) => {
      const sealed = await seal({});
      const forged = { ...sealed, metadata: { ...sealed.metadata, 'encryption-key-id': Buffer.from(id) } };
      await expect(open(forged, codecOf([first]))).rejects.toThrow(CorruptPayload);
    },
  );

  it('cannot be passed off as another customer’s, nor be given to one', async () => {
    const sealed = await seal({ reason: 'gone' }, codecOf([first]), contoso);
    await expect(open(sealed, codecOf([first]), fabrikam)).rejects.toThrow(/another workflow/);
    const moved = {
      ...sealed,
      metadata: { ...sealed.metadata, 'encryption-owner': Buffer.from('customer/b') },
    };
    await expect(open(moved, codecOf([first]), fabrikam)).rejects.toThrow(CorruptPayload);
    const { 'encryption-owner': owner, ...ownerless } = sealed.metadata ?? {};
    expect(text(owner)).toBe('customer/a');
    await expect(open({ ...sealed, metadata: ownerless }, codecOf([first]), fabrikam)).rejects.toThrow(
      CorruptPayload,
    );
  });
});

describe('keys', () => {
  it('are changed: the new one encrypts, the old one still reads', async () => {
    const old = await seal({ said: 'before' });
    const rotated = codecOf([second, first]);
    expect(await open(old, rotated)).toEqual({ said: 'before' });
    const young = await seal({ said: 'after' }, rotated);
    expect(text(young.metadata?.['encryption-key-id'])).toBe(idOf(second));
    expect(await open(young, codecOf([first, second]))).toEqual({ said: 'after' });
  });

  it('that are not here are waited for, also in place of a message: an error that names the key, and the alarm', async () => {
    const sealed = await seal({ said: 'before' });
    const missed: string[] = [];
    const keyring = new Keyring({ keys: [second] });
    keyring.onMissing((id) => missed.push(id));
    expect(keyring.missing()).toEqual([]);
    const worker = new EncryptionCodec({ keyring, worker: true });
    await expect(open(sealed, worker, contoso)).rejects.toThrow(KeyMissing);
    await expect(open(sealed, worker, contoso)).rejects.toThrow(idOf(first));
    expect(missed).toEqual([idOf(first), idOf(first)]);
    expect(keyring.missing()).toEqual([idOf(first)]);
    expect(keyring.missing(Date.now() + 3_600_000)).toEqual([]);
  });

  it('that are lost are waited for no more: a message under one is refused, state is still an error', async () => {
    const sealed = await seal({ said: 'before' });
    const lost = codecOf([second], { worker: true, lost: [idOf(first)] });
    expect(await open(sealed, lost, contoso)).toEqual({
      undecodable: expect.stringContaining('lost'),
      encrypted: true,
    });
    await expect(open(sealed, lost, activity)).rejects.toThrow(CorruptPayload);
  });

  it('remember a bounded number of ids that anybody may have made up', async () => {
    const keyring = new Keyring({ keys: [first] });
    for (let index = 0; index < 500; index++) {
      expect(() => keyring.find(index.toString(16).padStart(16, '0'))).toThrow(KeyMissing);
    }
    expect(keyring.missing()).toHaveLength(100);
    expect(keyring.missing().at(-1)).toBe((499).toString(16).padStart(16, '0'));
  });

  it('are refused where they are no 32 bytes, without being shown', () => {
    const short = randomBytes(16).toString('base64');
    expect(() => new Keyring({ keys: [short] })).toThrow(/16 bytes/);
    expect(() => new Keyring({ keys: [short] })).not.toThrow(short);
  });
});

describe('what is not encrypted', () => {
  it('passes: histories from before, and scripts', async () => {
    const clear = payloadConverter.toPayload({ reason: 'by hand' }) ?? {};
    expect(await open(clear, codecOf([first], { worker: true }), contoso)).toEqual({ reason: 'by hand' });
  });

  it('stays clear while encryption is off, which still reads what is encrypted', async () => {
    const off = codecOf([first], { encrypting: false });
    expect(text((await seal({ a: 1 }, off)).metadata?.encoding)).toBe('json/plain');
    expect(await open(await seal({ a: 1 }), off)).toEqual({ a: 1 });
  });

  it('is told from what was encrypted, and cannot claim to have been', async () => {
    const worker = codecOf([first], { worker: true });
    expect(isSealed(await open(await seal({ a: 1 }), worker, contoso))).toBe(true);
    const clear = payloadConverter.toPayload({ a: 1 }) ?? {};
    const claiming = { ...clear, metadata: { ...clear.metadata, sealed: Buffer.from('yes') } };
    for (const payload of [clear, claiming])
      expect(isSealed(await open(payload, worker, contoso))).toBe(false);
  });
});
