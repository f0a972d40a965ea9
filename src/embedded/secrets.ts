import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, PartError, reasonOf } from './part.js';

/** Raised when the layout of the data folder changes in a way that an older Fortnight cannot read. */
const HOME_VERSION = 1;

const secretsSchema = z.object({
  version: z.literal(HOME_VERSION),
  apiKey: z.string().regex(/^fn_[\w-]{22,}$/),
  linkSecret: z.string().min(32),
  tenantSecret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/),
  databasePassword: z.string().min(22),
  /** Encrypts what Temporal keeps; none in a folder from before there was one. */
  encryptionKey: z.base64().length(44).optional(),
});

function newEncryptionKey(): string {
  return randomBytes(32).toString('base64');
}

type StoredSecrets = Readonly<z.infer<typeof secretsSchema>>;
export type Secrets = StoredSecrets & { readonly encryptionKey: string };

export const secretsPath = (home: string): string => join(home, 'secrets.json');

/** Written whole or not at all: a power cut must not leave half a file. */
export function writePrivate(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new PartError(
      `${path} cannot be written (${errorCode(error) ?? reasonOf(error)}); check the disk and who owns the folder`,
    );
  }
}

/** The secrets of a folder that this process has locked, with those that it lacks made and kept. */
export function openSecrets(home: string): Secrets {
  const stored = readSecrets(home);
  if (!stored) return createSecrets(home);
  const { encryptionKey } = stored;
  if (encryptionKey) return { ...stored, encryptionKey };
  const secrets = { ...stored, encryptionKey: newEncryptionKey() };
  writePrivate(secretsPath(home), secrets);
  return secrets;
}

function createSecrets(home: string): Secrets {
  const secrets: Secrets = {
    version: HOME_VERSION,
    apiKey: `fn_${randomBytes(24).toString('base64url')}`,
    linkSecret: randomBytes(32).toString('base64url'),
    tenantSecret: `whsec_${randomBytes(24).toString('base64')}`,
    databasePassword: randomBytes(24).toString('base64url'),
    encryptionKey: newEncryptionKey(),
  };
  writePrivate(secretsPath(home), secrets);
  return secrets;
}

export const wayOut = (home: string): string =>
  [
    '  - put the file back from a backup, or',
    `  - keep the folder and begin with a new one: mv '${home}' '${home}.damaged'`,
  ].join('\n');

/**
 * @returns undefined where there is no such file
 * @throws PartError where there is one that cannot be used: never replaced, since the database would be lost with it
 */
export function readSecrets(home: string): StoredSecrets | undefined {
  const path = secretsPath(home);
  if (!existsSync(path)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
    // A copy or a restore may have widened it.
    chmodSync(path, 0o600);
  } catch (error) {
    const why = errorCode(error) ? `cannot be read (${errorCode(error)})` : 'is no valid JSON';
    throw new PartError(
      `${path} ${why}. It holds the keys of this data folder, so it is not made anew. Either\n${wayOut(home)}`,
    );
  }
  const version = z.object({ version: z.number() }).safeParse(content);
  if (version.success && version.data.version !== HOME_VERSION) {
    throw new PartError(
      `The data folder ${home} has version ${version.data.version}, and this Fortnight reads version ${HOME_VERSION}. Run the Fortnight that wrote it, or name another folder: FORTNIGHT_HOME=.fortnight-2 npm start`,
    );
  }
  const parsed = secretsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole'))].join(
    ', ',
  );
  throw new PartError(
    `${path} is damaged (wrong or missing: ${wrong}). It holds the keys of this data folder, so it is not made anew. Either\n${wayOut(home)}`,
  );
}
