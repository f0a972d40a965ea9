import { join } from 'node:path';
import { packageRoot } from '../config/package.js';
import { PartError } from './part.js';
import { findOnPath, run } from './run.js';

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';

export interface BuildOptions {
  readonly version: string;
  readonly output: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** The newest package that the compiler names stands for all: they are some 1,800, in a fixed order. */
function report(tell: (text: string) => void): (line: string) => void {
  let compiled = 0;
  return (line) => {
    if (line.startsWith('go: downloading ')) return tell(line.slice('go: '.length));
    if (!/^[\w./-]+$/.test(line)) return;
    compiled += 1;
    tell(`${compiled} packages compiled, now ${line}`);
  };
}

/** Builds the CLI from the module that `tools/temporal-cli` pins by its checksums. */
export async function buildTemporalCli(
  { version, output, environment, signal }: BuildOptions,
  tell: (text: string) => void,
): Promise<void> {
  const go = findOnPath('go', ['/usr/local/go/bin', '/usr/lib/go/bin'], environment);
  if (!go) throw new PartError('Go is not installed (no go on PATH)');
  const flags = `-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${version}`;
  await run(go, ['build', '-v', '-mod=readonly', '-ldflags', flags, '-o', output, PACKAGE], {
    cwd: join(packageRoot(), 'tools', 'temporal-cli'),
    env: environment,
    signal,
    onLine: report(tell),
  });
}
