import { z } from 'zod';
import { instantSchema } from '../domain/time.js';

export const sortNames = [
  'organization',
  'stage',
  'created',
  'trial-end',
  'expires',
  'waiting-since',
  'next',
  'revenue',
  'expected-close',
  'due',
] as const;
export type SortName = (typeof sortNames)[number];
export type Direction = 'asc' | 'desc';

/** A cursor that no list of this sort gave out. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

/** Where a page ended: the sort's value in its last row (null: among those without one), and that row's id. */
export interface Position {
  sort: SortName;
  direction: Direction;
  value: string | null;
  id: string;
}

const isInstant = (value: string) => instantSchema.safeParse(value).success;
const isDay = (value: string) => z.iso.date().safeParse(value).success;

/** What the values of a sort look like; of those that are not here, any text may be one. */
const shapes: Partial<Record<SortName, [name: string, isOne: (value: string) => boolean]>> = {
  created: ['instant', isInstant],
  'trial-end': ['instant', isInstant],
  expires: ['instant', isInstant],
  'waiting-since': ['instant', isInstant],
  next: ['instant', isInstant],
  revenue: ['amount', (value) => /^\d{1,15}$/.test(value)],
  'expected-close': ['day', isDay],
  due: ['instant', isInstant],
};

const text = z.string().refine((value) => !value.includes('\0'));
const positionSchema = z.strictObject({
  sort: z.enum(sortNames),
  direction: z.enum(['asc', 'desc']),
  value: text.nullable(),
  id: text,
});

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws InvalidCursor when it is not a cursor, or one of another sort or direction */
export function decodeCursor(cursor: string, sort: SortName, direction: Direction): Position {
  const position = positionSchema.safeParse(parse(cursor));
  if (!position.success) throw invalid(cursor, 'it was not given out by a list');
  const { sort: itsSort, direction: itsDirection, value } = position.data;
  if (itsSort !== sort || itsDirection !== direction) {
    throw invalid(cursor, `it continues a list by ${itsSort} ${itsDirection}, not by ${sort} ${direction}`);
  }
  const [shape, isOne] = shapes[sort] ?? [];
  if (value !== null && isOne && !isOne(value)) throw invalid(cursor, `'${value}' is no ${shape}`);
  return position.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function invalid(cursor: string, why: string): InvalidCursor {
  const shown = cursor.length > 60 ? `${cursor.slice(0, 60)}…` : cursor;
  return new InvalidCursor(
    `the cursor '${shown}' cannot be used: ${why}; leave it out to begin at the first page`,
  );
}
