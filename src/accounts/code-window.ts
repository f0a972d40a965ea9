import { createHmac, timingSafeEqual } from 'node:crypto';

const periodMs = 30_000;

/**
 * Whether a code of the app (RFC 6238, six digits, SHA-1) is of now: of the half minute that runs, or of the one before
 * for `lateMs` after it has ended, since typing and sending take a moment (RFC 6238, 5.2). None is good before its time.
 */
export function isTimely(
  code: string,
  secret: string,
  { now, lateMs }: { now: number; lateMs: number },
): boolean {
  const step = Math.floor(now / periodMs);
  const steps = now - step * periodMs < lateMs ? [step, step - 1] : [step];
  return steps.some((one) => timingSafeEqual(Buffer.from(codeOf(one, secret)), Buffer.from(code)));
}

/** RFC 4226, 5.3. */
function codeOf(step: number, secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
