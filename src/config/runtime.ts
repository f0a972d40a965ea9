import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

/**
 * Where a running Fortnight can be reached. The file is there only while it runs; after a kill -9 it is
 * left behind, so a reader that cannot connect should say that Fortnight has stopped.
 */
export const runtimeSchema = z.object({
  version: z.literal(1),
  pid: z.number().int().positive(),
  startedAt: z.iso.datetime(),
  apiUrl: z.url(),
  apiKey: z.string().min(16),
  publicUrl: z.url(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
  /** The `temporal` command that Fortnight itself uses; absent where Temporal is not embedded. */
  temporalCli: z.string().optional(),
  temporalUiUrl: z.url().optional(),
  /** For the `--codec-endpoint` of the `temporal` command. */
  temporalCodecUrl: z.url().optional(),
  databaseUrl: z.string(),
  mailUrl: z.url().optional(),
  smtpUrl: z.string(),
  tenantApiUrl: z.url(),
  logs: z.string(),
});

export type Runtime = Readonly<z.infer<typeof runtimeSchema>>;

export const runtimePath = (home: string): string => join(home, 'runtime.json');

/**
 * The addresses and the key of the Fortnight that runs in this data folder; undefined where none runs.
 * @throws ConfigError where the file cannot be read, or is not what Fortnight wrote
 */
export function readRuntime(home: string): Runtime | undefined {
  const path = runtimePath(home);
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    throw new ConfigError(
      `${path} cannot be read (${String(code)}): run this as the user who runs npm start`,
    );
  }
  try {
    return runtimeSchema.parse(JSON.parse(content));
  } catch {
    throw new ConfigError(`${path} is damaged: stop Fortnight and run npm start again, which writes it anew`);
  }
}
