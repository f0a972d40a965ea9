import { types } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm';
import { certificateRemedies } from '../config/certificate-remedies.js';

/** The database could not do what was asked of it. Its text holds no parameters: they are people's data. */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
}

/** The database cannot be reached, is starting up, or does not answer in time: the same may succeed later. */
export class DatabaseUnavailable extends DatabaseError {
  override readonly name = 'DatabaseUnavailable';
}

const remedies: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start PostgreSQL, or correct host and port in DATABASE_URL',
  ENOTFOUND: 'there is no host of this name: correct DATABASE_URL',
  EAI_AGAIN: 'the host name cannot be resolved now: check the network and DATABASE_URL',
  ...certificateRemedies({ authority: 'NODE_EXTRA_CA_CERTS', address: 'DATABASE_URL' }),
  '25006':
    'it can be read and takes nothing: a standby, or one that ran out of room; name the primary in DATABASE_URL, or make room',
  '28P01': 'the password was not accepted: correct it in DATABASE_URL',
  '28000':
    'this user may not come in: check DATABASE_URL, which asks for TLS by ?sslmode=verify-full, and pg_hba.conf',
  '3D000': 'create the database, or correct its name in DATABASE_URL',
  '42501': 'grant the user of DATABASE_URL this right, or name another user',
  '42P01': 'the tables are missing or older than this code: run the migrations',
  '42703': 'the tables are older than this code: run the migrations',
  '53300': 'raise max_connections, or lower the size of the pools',
  '57014': 'it took longer than the statement timeout: try again, or look for what is slow',
};

/** SQLSTATE classes and codes after which the same statement may succeed: connection, resources, shutdown, a fail-over. */
const passing = /^(08|53|57P|28|3D|25006|57014|40|55P03|58030)/;

/**
 * Says what was being done, on which database, what went wrong and what to do next.
 * @param where host, port and name of the database, never its password
 */
export function explain(error: unknown, what: string, where: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const cause = causeOf(error);
  const code = codeOf(cause);
  const remedy = remedies[code] ?? '';
  const text = [messageOf(cause), code && `(${code})`].filter(Boolean).join(' ');
  const hint = remedy ? `; ${remedy}` : '';
  if (isSqlState(code) && !passing.test(code)) {
    return new DatabaseError(`cannot ${what} in the database ${where}: ${text}${hint}`, { cause });
  }
  if (isSqlState(code) || isConnectionTrouble(cause, code)) {
    const next = hint || '; check that the server runs and that DATABASE_URL names it';
    return new DatabaseUnavailable(`cannot ${what}: the database ${where} does not serve: ${text}${next}`, {
      cause,
    });
  }
  return new DatabaseError(`cannot ${what} in the database ${where}: ${text}`, { cause });
}

/** Whether what was to be written is another row's already, by an index that allows it once (unique_violation). */
export function isTaken(error: unknown): boolean {
  return error instanceof DatabaseError && codeOf(error.cause) === '23505';
}

/** Drizzle's own error carries every parameter in its text, so only what it wraps is passed on. */
function causeOf(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) return error.cause ?? new Error('the query failed');
  // A host with several addresses fails with one error for each.
  if (types.isNativeError(error) && 'errors' in error && Array.isArray(error.errors))
    return error.errors[0] ?? error;
  return error;
}

function codeOf(error: unknown): string {
  return types.isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code);

/** What pg throws without a SQLSTATE: codes of sockets and certificates, and sentences about timeouts and lost connections. */
function isConnectionTrouble(error: unknown, code: string): boolean {
  if (/^[A-Z]+(_[A-Z]+)*$/.test(code)) return true;
  return /timeout|terminated|not queryable|connection error|ended by the other|ssl|Cannot use a pool/i.test(
    messageOf(error),
  );
}
