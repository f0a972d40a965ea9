/**
 * Runs docker-compose.yml without a container engine, and a customer through it: `npx tsx scripts/compose-by-hand.ts`.
 * It reads the file and starts the same services with the same commands, environment, order and health checks; each
 * has its own address and its own name. In the place of images are: PostgreSQL from npm, Temporal's server and tools
 * built from the images' version, the checkout built by the Dockerfile's npm steps, a mail server in place of Mailpit.
 * Temporal's Web UI is left out. Linux, root and Go are needed; everything is in a network and a file system view of
 * its own, so that nothing of this machine is touched but the folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readCompose } from './compose/file.js';
import { buildApp, prepareHost } from './compose/images.js';
import { Project } from './compose/project.js';

const inside = 'COMPOSE_BY_HAND_FOLDER';
const folder = process.env[inside];
const apiKey = `fn_${randomBytes(24).toString('hex')}`;

if (folder === undefined) process.exit(enter());
await main(folder);

/** Once more, in namespaces of our own. */
function enter(): number {
  const place = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'fortnight-compose-')));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  execFileSync('chmod', ['755', place]);
  buildApp(place);
  // The services' names and Temporal's tables are in /etc, which is a layer of our own over this machine's.
  const layer = join(place, 'etc');
  mkdirSync(layer, { recursive: true });
  const script = `
    ip link set lo up
    mount -t tmpfs none ${layer}
    mkdir ${layer}/upper ${layer}/work
    mount -t overlay -o lowerdir=/etc,upperdir=${layer}/upper,workdir=${layer}/work none /etc
    exec "$@"`;
  const again = ['sh', '-euc', script, 'sh', process.execPath, '--import', 'tsx', process.argv[1] ?? ''];
  const { status } = spawnSync('unshare', ['--mount', '--net', ...again], {
    env: { ...process.env, [inside]: place },
    stdio: 'inherit',
  });
  return status ?? 1;
}

async function main(place: string): Promise<void> {
  const services = readCompose('docker-compose.yml', {
    POSTGRES_PASSWORD: randomBytes(24).toString('hex'),
    FORTNIGHT_API_KEY: apiKey,
    FORTNIGHT_SECRET: randomBytes(32).toString('hex'),
    FORTNIGHT_ENCRYPTION_KEYS: randomBytes(32).toString('base64'),
    FORTNIGHT_CODEC_TOKEN: randomBytes(24).toString('hex'),
    TENANT_API_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
    FORTNIGHT_DAY: '10s',
  });
  const addresses = nameServices(
    services.filter(({ network_mode }) => !network_mode).map(({ name }) => name),
  );
  const host = await prepareHost(place, join(place, 'app'));
  const project = new Project(services, addresses, host);
  try {
    await project.up();
    await project.ready();
    const id = await lifeToTrial(`http://${addresses.get('mail')}:8025`, host.app);
    const bad = await project.stop();
    if (bad.length > 0) throw new Error(`did not end in order: ${bad.join(', ')}`);
    console.log('\nAgain, on the same volumes:');
    await project.up();
    await project.ready();
    fortnight(host.app, 'extend-trial', id, '--reason', 'it is still there');
    console.log(`\nA customer is in its trial, also after a restart. Left out: ${project.leftOut[0]}.`);
  } finally {
    await project.stop();
  }
}

/** A name for each service, as the network of compose has it. */
function nameServices(names: string[]): Map<string, string> {
  const addresses = new Map(names.map((name, index) => [name, `127.0.10.${index + 1}`]));
  const lines = [...addresses].map(([name, address]) => `${address} ${name}`);
  rmSync('/etc/hosts', { force: true });
  writeFileSync('/etc/hosts', ['127.0.0.1 localhost', ...lines, ''].join('\n'));
  return addresses;
}

function fortnight(app: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, FORTNIGHT_URL: 'http://localhost:3000', FORTNIGHT_API_KEY: apiKey };
  const out = execFileSync(process.execPath, ['bin/fortnight.js', ...args], {
    cwd: app,
    env,
    encoding: 'utf8',
  });
  if (!args.includes('--json')) console.log(`\n$ fortnight ${args.join(' ')}\n${out}`);
  return out;
}

/** As people do it: the link comes by email, the form is sent, the import runs. */
async function lifeToTrial(inbox: string, app: string): Promise<string> {
  const added = fortnight(
    app,
    ...['add-customer', '--organization', 'Contoso Ltd', '--email', 'ada@contoso.example'],
    ...['--sku', 'essentials', '--partner', 'northwind', '--json'],
  );
  const { id } = JSON.parse(added) as { id: string };
  const link = await eventually('the activation email', async () => {
    const mails = (await (await fetch(inbox)).json()) as { text: string }[];
    return mails.map(({ text }) => /http:\S+\/activate\/\S+/.exec(text)?.[0]).find(Boolean);
  });
  const answer = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams({ name: 'Ada Lovelace', accepted: 'yes' }),
  });
  if (!answer.ok) throw new Error(`the activation form was answered with ${answer.status}`);
  await eventually('the trial', async () => {
    const shown = JSON.parse(fortnight(app, 'show', id, '--json')) as { stage: { name: string } };
    return shown.stage.name === 'trial' ? true : undefined;
  });
  fortnight(app, 'show', id);
  return id;
}

async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(500)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`${what} did not come within a minute`);
}
