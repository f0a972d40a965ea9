import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A certificate with its key: as files, and as text. */
async function certify(folder: string, name: string, more: string[]) {
  const files = { key: join(folder, `${name}.key`), certificate: join(folder, `${name}.pem`) };
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const made = ['-days', '2', '-subj', `/CN=${name}`, '-keyout', files.key, '-out', files.certificate];
  await execute('openssl', [...request, ...made, ...more]);
  const [key, certificate] = await Promise.all([readFile(files.key), readFile(files.certificate)]);
  return { files, key, certificate };
}

/** An authority of a test's own, in a folder, and what it has signed for this machine. */
export async function certificates(folder: string) {
  const authority = await certify(folder, 'authority', []);
  const signed = (name: string) =>
    certify(folder, name, [
      ...['-CA', authority.files.certificate, '-CAkey', authority.files.key],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
      ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ]);
  return { authority, signed };
}
