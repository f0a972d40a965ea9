import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../config/package.js';
import { cacheRoot, fillCache, pinnedVersion } from './cache.js';
import { downloadOfficial } from './download.js';
import type { FindOptions, FoundServer } from './find-temporal-cli.js';
import { PartError, reasonOf } from './part.js';
import { silent } from './progress.js';
import { findOnPath, isExecutable, run } from './run.js';
import { sdkVersion } from './sdk-version.js';

/** Finds its jars beside itself, so that the cache may be moved. */
const WRAPPER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

async function fromMaven(
  draft: string,
  environment: NodeJS.ProcessEnv,
  tell: (text: string) => void,
): Promise<void> {
  const maven = findOnPath('mvn', [], environment);
  const missing = [
    maven ? '' : 'Maven (no mvn on PATH)',
    findOnPath('java', [], environment) ? '' : 'Java (no java on PATH)',
  ].filter(Boolean);
  if (!maven || missing.length > 0) throw new PartError(`not installed: ${missing.join(', ')}`);
  const lib = join(draft, 'lib');
  await run(
    maven,
    [
      '-B',
      '-f',
      join(packageRoot(), 'tools', 'test-server', 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${lib}`,
      '-DincludeScope=runtime',
    ],
    { env: environment, onLine: tell },
  );
  const wrapper = join(draft, 'temporal-test-server');
  await writeFile(wrapper, WRAPPER);
  await chmod(wrapper, 0o755);
}

/**
 * The time-skipping server of the tests: TEMPORAL_TEST_SERVER_PATH, our cache, the official download, Maven and
 * Java; the first that works.
 * @throws PartError that names every option and why each failed
 */
export async function findTestServer(options: FindOptions = {}): Promise<FoundServer> {
  const environment = options.environment ?? process.env;
  const progress = options.progress ?? silent;
  if (options.path) {
    if (isExecutable(options.path)) return { path: options.path, from: 'TEMPORAL_TEST_SERVER_PATH' };
    throw new PartError(
      `TEMPORAL_TEST_SERVER_PATH is ${JSON.stringify(options.path)}, and there is no program there. Name the temporal-test-server, or unset it so that one is found`,
    );
  }
  const pinned = pinnedVersion(
    'test-server/pom.xml',
    /<artifactId>temporal-test-server<\/artifactId>\s*<version>([^<]+)<\/version>/,
  );
  const cached = join(cacheRoot(environment), 'temporal-test-server', pinned);
  const program = join(cached, 'temporal-test-server');
  if (isExecutable(program)) return { path: program, from: 'our cache' };

  const tried: string[] = [`our cache: ${program} is not there yet`];
  const ways: [string, (draft: string, tell: (text: string) => void) => Promise<void>][] = [
    [
      'Downloading the time-skipping test server',
      (draft, tell) =>
        downloadOfficial(
          {
            artifact: 'temporal-test-server',
            version: `v${pinned}`,
            sdkVersion: sdkVersion(),
            into: draft,
            program: 'temporal-test-server',
            base: options.downloadBase,
          },
          tell,
        ),
    ],
    [
      'Fetching the time-skipping test server with Maven',
      (draft, tell) => fromMaven(draft, environment, tell),
    ],
  ];
  for (const [title, fill] of ways) {
    const step = progress.step(title);
    try {
      await fillCache(cached, (draft) => fill(draft, (text) => step.update(text)));
      step.done(program);
      return { path: program, from: title };
    } catch (error) {
      const reason = reasonOf(error);
      step.skip(reason.split('\n')[0] ?? reason);
      tried.push(`${title}: ${reason}`);
    }
  }
  throw new PartError(
    [
      'There is no time-skipping test server for the tests. Tried, in this order:',
      '  - TEMPORAL_TEST_SERVER_PATH: not set',
      ...tried.map((line) => `  - ${line}`),
      'Any one of these helps:',
      '  - let this machine reach temporal.download, for the official download',
      '  - install Java and Maven (Debian: apt-get install default-jre-headless maven), for the same server from Maven',
      '  - name one: TEMPORAL_TEST_SERVER_PATH=/path/to/temporal-test-server npm test',
    ].join('\n'),
  );
}
