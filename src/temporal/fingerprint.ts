import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Actor } from '../domain/actor.js';

/** Tells two bodies of a command apart, whatever the order of their fields. */
export function fingerprintOf(command: string, input: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ command, input })))).slice(0, 32);
}

/** A command's, as the workflow's ledger keeps it: another actor with the same request id must not read its answer. */
export function fingerprintOfOrder(command: string, given: unknown, actor: Actor): string {
  const { kind, partner = null } = { partner: null, ...actor };
  return fingerprintOf(command, { given, kind, partner });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? sorted(part) : part));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
