import { join } from 'node:path';
import { buildTemporalCli } from './build-temporal-cli.js';
import { cacheRoot, fillCache, pinnedVersion } from './cache.js';
import { downloadOfficial } from './download.js';
import { PartError, reasonOf } from './part.js';
import { type Progress, silent } from './progress.js';
import { findOnPath, isExecutable, run } from './run.js';
import { sdkVersion } from './sdk-version.js';

export interface FoundServer {
  readonly path: string;
  /** Where it came from, for the line that says so. */
  readonly from: string;
}

export interface FindOptions {
  /** TEMPORAL_CLI_PATH. */
  readonly path?: string | undefined;
  readonly progress?: Progress;
  /** Gives up a download or a build that is under way. */
  readonly signal?: AbortSignal;
  /** The rest is for tests. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly downloadBase?: string;
}

/** Update, summaries and current details of the design need at least this server. */
const OLDEST_SERVER = [1, 28] as const;

/** @returns what the program says of itself, @throws PartError where it is no Temporal CLI or too old a one */
async function version(path: string): Promise<string> {
  const output = await run(path, ['--version'], { timeoutMs: 20_000 });
  const match = /^temporal version (\S+) \(Server (\d+)\.(\d+)/m.exec(output);
  if (!match)
    throw new PartError(
      `${path} is no Temporal CLI: --version prints ${JSON.stringify(output.slice(0, 80))}`,
    );
  const [major, minor] = [Number(match[2]), Number(match[3])];
  if (major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1]))
    return output.trim();
  throw new PartError(
    `${path} has the server ${major}.${minor}, and ${OLDEST_SERVER.join('.')} or newer is needed`,
  );
}

/**
 * The `temporal` command with its dev server: TEMPORAL_CLI_PATH, PATH, our cache, the official download, a build
 * of the pinned module with Go; the first that works.
 * @throws PartError that names every option and why each failed
 */
export async function findTemporalCli(options: FindOptions = {}): Promise<FoundServer> {
  const environment = options.environment ?? process.env;
  const progress = options.progress ?? silent;
  if (options.path) {
    try {
      return { path: options.path, from: `TEMPORAL_CLI_PATH, ${await version(options.path)}` };
    } catch (error) {
      throw new PartError(
        `TEMPORAL_CLI_PATH is ${JSON.stringify(options.path)}, and that cannot be used: ${reasonOf(error)}\nName the temporal command, or unset TEMPORAL_CLI_PATH so that Fortnight finds one`,
      );
    }
  }
  const pinned = pinnedVersion('temporal-cli/go.mod', /github\.com\/temporalio\/cli v(\S+)/);
  const cached = join(cacheRoot(environment), 'temporal-cli', pinned);
  const program = join(cached, 'temporal');
  const tried: string[] = [];

  const onPath = findOnPath('temporal', [], environment);
  if (onPath) {
    try {
      return { path: onPath, from: `PATH, ${await version(onPath)}` };
    } catch (error) {
      tried.push(`temporal on PATH: ${reasonOf(error)}`);
    }
  } else tried.push('temporal on PATH: there is none');

  if (isExecutable(program)) {
    try {
      return { path: program, from: `our cache, ${await version(program)}` };
    } catch (error) {
      tried.push(`our cache: ${reasonOf(error)}; remove it with: rm -r '${cached}'`);
    }
  } else tried.push(`our cache: ${program} is not there yet`);

  const ways: [string, (draft: string, tell: (text: string) => void) => Promise<void>][] = [
    [
      `Downloading the Temporal CLI ${pinned}`,
      (draft, tell) =>
        downloadOfficial(
          {
            artifact: 'cli',
            version: `v${pinned}`,
            sdkVersion: sdkVersion(),
            into: draft,
            program: 'temporal',
            base: options.downloadBase,
            signal: options.signal,
          },
          tell,
        ),
    ],
    [
      `Building the Temporal CLI ${pinned} with Go (once, some minutes)`,
      (draft, tell) =>
        buildTemporalCli(
          { version: pinned, output: join(draft, 'temporal'), environment, signal: options.signal },
          tell,
        ),
    ],
  ];
  for (const [title, fill] of ways) {
    const step = progress.step(title);
    try {
      await fillCache(cached, async (draft) => {
        await fill(draft, (text) => step.update(text));
        await version(join(draft, 'temporal'));
      });
      step.done(program);
      return {
        path: program,
        from: title.split(' ')[0] === 'Building' ? 'built with Go' : 'the official download',
      };
    } catch (error) {
      options.signal?.throwIfAborted();
      const reason = reasonOf(error);
      step.skip(reason.split('\n')[0] ?? reason);
      tried.push(`${title}: ${reason}`);
    }
  }
  throw new PartError(noneFound(tried));
}

function noneFound(tried: readonly string[]): string {
  return [
    'There is no Temporal server to run on. Tried, in this order:',
    '  - TEMPORAL_CLI_PATH: not set',
    ...tried.map((line) => `  - ${line}`),
    'Any one of these helps:',
    '  - install the Temporal CLI (https://docs.temporal.io/cli) and put it on PATH, or name it: TEMPORAL_CLI_PATH=/path/to/temporal npm start',
    '  - let this machine reach temporal.download, for the official download',
    '  - install Go 1.21 or newer (Debian: apt-get install golang), for a build of the pinned version',
    '  - use a Temporal server that runs elsewhere: TEMPORAL_ADDRESS=host:7233 npm start',
  ].join('\n');
}
