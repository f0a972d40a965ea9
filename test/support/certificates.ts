import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A certificate with its key: as files, and as text. */
async function made(files: { key: string; certificate: string }) {
  const [key, certificate] = await Promise.all([readFile(files.key), readFile(files.certificate)]);
  return { files, key, certificate };
}

/** An authority of a test's own, in a folder, and what it has signed for this machine. */
export async function certificates(folder: string) {
  const filesOf = (name: string) => ({
    key: join(folder, `${name}.key`),
    certificate: join(folder, `${name}.pem`),
  });
  const root = filesOf('authority');
  const asked = ['-days', '2', '-subj', '/CN=authority', '-keyout', root.key, '-out', root.certificate];
  await execute('openssl', ['req', '-x509', ...newKey, ...asked]);

  /** @param days from now on; -1: it has run out */
  async function signed(name: string, { days = 2, names = 'DNS:localhost,IP:127.0.0.1' } = {}) {
    const files = filesOf(name);
    const request = join(folder, `${name}.request`);
    const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${names}`];
    await execute('openssl', ['req', '-new', ...newKey, ...named, '-keyout', files.key, '-out', request]);
    const by = [
      '-CA',
      root.certificate,
      '-CAkey',
      root.key,
      '-set_serial',
      `0x${randomBytes(8).toString('hex')}`,
    ];
    const how = [
      '-in',
      request,
      '-out',
      files.certificate,
      '-days',
      String(days),
      '-copy_extensions',
      'copy',
    ];
    await execute('openssl', ['x509', '-req', ...by, ...how]);
    return made(files);
  }
  return { authority: await made(root), signed };
}
