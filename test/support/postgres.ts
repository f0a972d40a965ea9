import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from '../../src/embedded/postgres-binaries.js';
import { openCluster, SUPERUSER } from '../../src/embedded/postgres-cluster.js';

/** A PostgreSQL server with a data folder of its own. */
export interface TestServer {
  urlOf(name: string): string;
}

const password = 'a-test';

/**
 * Ends the server and removes its data when the test's process ends, however it ends: its end of the pipe closes.
 * The embedded server of the product outlives a kill on purpose; a test's must not.
 */
const leashed =
  'folder=$1; shift; "$@" & server=$!; cat > /dev/null; kill -QUIT $server 2> /dev/null; wait $server; cd /; rm -rf "$folder"';

/**
 * Until this process ends. The programs and the cluster are those of the embedded server; a test's data need no
 * fsync.
 */
export async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'fortnight-test-'));
  const binaries = await postgresBinaries();
  const { user } = binaries;
  // Who removes it later is who runs the server, and in the folder of temporary ones everybody only what is theirs.
  if (user) await chown(folder, user.uid, user.gid);
  const cluster = await openCluster(folder, binaries, password);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const options = ['-D', cluster.dataArgument, ...settings.flatMap((setting) => ['-c', setting])];
  spawn('sh', ['-c', leashed, 'sh', folder, binaries.postgres, ...options], {
    ...user,
    cwd: cluster.data,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const urlOf = (name: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  await ready(urlOf('postgres'));
  return { urlOf };
}

async function ready(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 400) throw error;
      await pause(25);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port is free');
  return address.port;
}
