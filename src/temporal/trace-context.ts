/** The header in which OpenTelemetry's interceptors of the SDK pass a trace on. */
export const traceHeader = '_tracer-data';

/** A message that the workflow took: a span under the one that sent it, above the activities that follow from it. */
export interface TracedMessage {
  /** `start`, or the command's name. */
  name: string;
  /** The sender's, as W3C Trace Context has it. */
  parent: string;
  /** Of the span itself: 16 hexadecimal digits. */
  spanId: string;
  /** When the workflow took it, in milliseconds. */
  at: number;
}

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The parts of a `traceparent`; null where it is none, or nobody keeps that trace. */
export function partsOf(traceparent: unknown): { traceId: string; spanId: string; flags: number } | null {
  const [, traceId, spanId, flags] = (typeof traceparent === 'string' && shape.exec(traceparent)) || [];
  if (!traceId || !spanId || !flags) return null;
  const sampled = Number.parseInt(flags, 16);
  return (sampled & 1) === 1 ? { traceId, spanId, flags: sampled } : null;
}

export function withSpan(traceparent: string, spanId: string): string {
  return traceparent.replace(/-[0-9a-f]{16}-/, `-${spanId}-`);
}

/** The same id for the same seed, so that a replay comes to it again without drawing on the workflow's random numbers. */
export function spanIdOf(seed: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of seed)
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
