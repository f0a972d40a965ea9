import { createRequire } from 'node:module';
import { z } from 'zod';

/** The version of the Temporal SDK that is installed: the official download picks the server that fits it. */
export function sdkVersion(): string {
  const installed: unknown = createRequire(import.meta.url)('@temporalio/common/package.json');
  return z.object({ version: z.string() }).parse(installed).version;
}
