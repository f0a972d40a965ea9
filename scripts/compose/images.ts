import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { postgresBinaries } from '../../src/embedded/postgres-binaries.js';
import { imageContext } from '../deploy/image-context.js';
import type { Service } from './file.js';

/** What is run in a container's place. Null: there is nothing of that image here, and it is left out. */
export interface Program {
  command: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  user?: { uid: number; gid: number } | undefined;
}

export interface Host {
  /** Where volumes and built images lie. */
  folder: string;
  /** A folder on the PATH of every service with the programs that images bring. */
  bin: string;
  /** The checkout as the Dockerfile leaves it. */
  app: string;
}

/** The `node` of the official images. */
const node = { uid: 1000, gid: 1000 };
const temporalVersion = '1.31.2';

const shell = (lines: string) => `#!/bin/sh\n${lines}\n`;

/** Temporal's own programs, built once from the sources of the images' version. */
export function temporalPrograms(): { server: string; sql: string; schema: string } {
  const bin = join(homedir(), '.cache/fortnight', `server-${temporalVersion}`);
  for (const part of ['cmd/server', 'cmd/tools/sql']) {
    if (existsSync(join(bin, part.split('/').at(-1) ?? ''))) continue;
    console.log(`Building Temporal's ${part} ${temporalVersion} with Go: minutes, once`);
    const source = `go.temporal.io/server/${part}@v${temporalVersion}`;
    execFileSync('nice', ['-n', '10', 'go', 'install', source], {
      env: { ...process.env, GOBIN: bin },
      stdio: 'inherit',
    });
  }
  const source = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `go.temporal.io/server@v${temporalVersion}`], {
      encoding: 'utf8',
    }),
  ) as { Dir: string };
  return { server: join(bin, 'server'), sql: join(bin, 'sql'), schema: join(source.Dir, 'schema') };
}

/** The programs that the images have on their PATH, under the names that the compose file uses. */
export async function prepareHost(folder: string, app: string): Promise<Host> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const { server, sql, schema } = temporalPrograms();
  const cli = await findTemporalCli({});
  const programs: Record<string, string> = {
    'temporal-server': shell(`exec ${server} "$@"`),
    'temporal-sql-tool': shell(`exec ${sql} "$@"`),
    temporal: shell(`exec ${cli.path} "$@"`),
    nc: '#!/bin/bash\n[ "$1" = -z ] && exec 3<>"/dev/tcp/$2/$3"\n',
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  mkdirSync('/etc/temporal/schema', { recursive: true });
  execFileSync('mount', ['--bind', schema, '/etc/temporal/schema']);
  return { folder, bin, app };
}

/** As the image would run this service. */
export async function programOf(service: Service, address: string, host: Host): Promise<Program | null> {
  const { image, environment, entrypoint = [], command } = service;
  const env = { PATH: `${host.bin}:${process.env.PATH}`, HOME: host.folder, ...environment };
  const own = [...entrypoint, ...command];
  if (image === 'fortnight') {
    const data = volume(host, service, '/data', node);
    const fromImage = { ...imageEnv(host.app), FORTNIGHT_HOME: data };
    const main = imageEntrypoint(host.app);
    return { command: [...main, ...command], env: { ...env, ...fromImage }, cwd: host.app, user: node };
  }
  if (image.startsWith('postgres:'))
    return database(env, volume(host, service, '/var/lib/postgresql'), address);
  if (image === `temporalio/server:${temporalVersion}`) {
    giveFiles(service);
    return {
      command: ['temporal-server', 'start'],
      env: { ...env, BIND_ON_IP: address },
      cwd: '/etc/temporal',
    };
  }
  if (image === `temporalio/admin-tools:${temporalVersion}`) return { command: own, env, cwd: '/' };
  if (image.startsWith('axllent/mailpit:')) {
    const inbox = new URL('./inbox.ts', import.meta.url).pathname;
    return {
      command: [process.execPath, '--import', 'tsx', inbox, address, '1025', '8025'],
      env,
      cwd: process.cwd(),
    };
  }
  return null;
}

/** The checkout's files that a service is given, in the places that it knows them by: those of /etc, which is ours alone. */
function giveFiles({ volumes }: Service): void {
  for (const [source = '', target = ''] of volumes.map((mount) => mount.split(':')))
    if (source.startsWith('./')) cpSync(source, target);
}

function volume(host: Host, { volumes, name }: Service, target: string, owner?: typeof node): string {
  const named = volumes.find((mount) => mount.endsWith(`:${target}`))?.split(':')[0];
  // Our image declares its folder a volume: who names none gets one without a name.
  const source = named ?? (owner && `${name}-anonymous`);
  if (source === undefined) throw new Error(`${name} keeps nothing of ${target} in a volume`);
  const folder = join(host.folder, 'volumes', source);
  mkdirSync(folder, { recursive: true });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** The official image makes the cluster at the first start, as the user, with the password and the database named. */
async function database(env: NodeJS.ProcessEnv, folder: string, address: string): Promise<Program> {
  const { initdb, postgres, user } = await postgresBinaries();
  const { POSTGRES_USER = '', POSTGRES_PASSWORD = '', POSTGRES_DB = '' } = env;
  const data = join(folder, 'data');
  if (user) chownSync(folder, user.uid, user.gid);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const password = join(folder, 'password');
    writeFileSync(password, POSTGRES_PASSWORD);
    const options = ['--auth-host=scram-sha-256', '--auth-local=trust', '--encoding=UTF8'];
    execFileSync(initdb, [...options, `--username=${POSTGRES_USER}`, `--pwfile=${password}`, '-D', data], {
      ...user,
      cwd: '/',
    });
    execFileSync(postgres, ['--single', '-D', data, 'postgres'], {
      ...user,
      cwd: '/',
      input: `create database ${POSTGRES_DB};\n`,
    });
    writeFileSync(join(data, 'pg_hba.conf'), 'host all all all scram-sha-256\nlocal all all trust\n');
  }
  const settings = ['-c', `listen_addresses=${address}`, '-c', 'unix_socket_directories='];
  return { command: [postgres, '-D', data, ...settings], env, cwd: '/', user };
}

function dockerfile(app: string): string[] {
  return readFileSync(join(app, 'Dockerfile'), 'utf8').split('\n');
}

/** What the Dockerfile's last stage sets. */
function imageEnv(app: string): Record<string, string> {
  const set = dockerfile(app).flatMap((line) => /^ENV (\w+)=(.*)$/.exec(line) ?? []);
  return Object.fromEntries(chunks(set).map(([, name = '', value = '']) => [name, value]));
}

function imageEntrypoint(app: string): string[] {
  const line = dockerfile(app).find((text) => text.startsWith('ENTRYPOINT ')) ?? '';
  return JSON.parse(line.replace('ENTRYPOINT ', '')) as string[];
}

const chunks = (parts: string[]): string[][] =>
  parts.flatMap((_, at) => (at % 3 === 0 ? [parts.slice(at, at + 3)] : []));

/** The Dockerfile's npm steps, on the files that an engine would be sent. @returns the folder, as the image has it */
export function buildApp(folder: string): string {
  const app = join(folder, 'app');
  if (existsSync(app)) return app;
  mkdirSync(app, { recursive: true });
  for (const path of [...imageContext(process.cwd()), 'Dockerfile']) cpSync(path, join(app, path));
  for (const line of dockerfile(app)) {
    const [, step] = /^RUN (npm .*)$/.exec(line) ?? [];
    if (step === undefined) continue;
    console.log(`Dockerfile: ${step}`);
    execFileSync('sh', ['-c', step], { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return app;
}
