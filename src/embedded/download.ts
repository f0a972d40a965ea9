import { createWriteStream } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { PartError, reasonOf } from './part.js';
import { run } from './run.js';

/** Where the official SDKs download their test servers from. */
const OFFICIAL = 'https://temporal.download';
/** A closed network fails at once or never: people should not wait for it. */
const CONNECT_MS = 5_000;

const infoSchema = z.object({ archiveUrl: z.url(), fileToExtract: z.string().min(1) });

const ARCH: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** The cause says more than fetch's own `fetch failed`. */
function networkReason(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${CONNECT_MS / 1_000}s`;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? reasonOf(error) : reasonOf(cause);
}

/** The time-out covers the connection and the answer's head; a slow line may take its time for the rest. */
async function open(url: string): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new DOMException('', 'TimeoutError')), CONNECT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal, redirect: 'follow' });
    if (!response.ok) throw new PartError(`${url} answered ${response.status} ${response.statusText}`.trim());
    return response;
  } catch (error) {
    if (error instanceof PartError) throw error;
    throw new PartError(`${new URL(url).host} cannot be reached (${networkReason(error)})`);
  } finally {
    clearTimeout(timer);
  }
}

async function save(
  url: string,
  file: string,
  onPercent: (text: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const response = await open(url);
  const total = Number(response.headers.get('content-length') ?? 0);
  if (!response.body) throw new PartError(`${url} answered without a body`);
  let received = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      received += chunk.length;
      const mb = (received / 1_048_576).toFixed(0);
      onPercent(
        total > 0
          ? `${Math.floor((received / total) * 100)}% of ${(total / 1_048_576).toFixed(0)} MB`
          : `${mb} MB`,
      );
      next(null, chunk);
    },
  });
  await pipeline(Readable.from(response.body), count, createWriteStream(file), { signal });
  if (total > 0 && received !== total)
    throw new PartError(`${url} ended after ${received} of ${total} bytes`);
}

export interface OfficialDownload {
  /** `cli` or `temporal-test-server`. */
  readonly artifact: string;
  /** A fixed version such as `v1.8.2`, or `default`: the best one for the SDK. */
  readonly version: string;
  readonly sdkVersion: string;
  /** The folder that gets the program, under the name `program`. */
  readonly into: string;
  readonly program: string;
  readonly base?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches a server the way the official SDKs do, and unpacks it. */
export async function downloadOfficial(
  options: OfficialDownload,
  tell: (text: string) => void,
): Promise<void> {
  const arch = ARCH[process.arch];
  if (!arch) throw new PartError(`there is no download for the processor ${process.arch}`);
  const query = new URLSearchParams({ arch, platform: process.platform, format: 'tar.gz' });
  query.set('sdk-name', 'sdk-typescript');
  query.set('sdk-version', options.sdkVersion);
  const answer = await open(`${options.base ?? OFFICIAL}/${options.artifact}/${options.version}?${query}`);
  const info = infoSchema.safeParse(await answer.json().catch(() => undefined));
  if (!info.success) throw new PartError(`${answer.url} answered something else than an archive's address`);
  const { archiveUrl, fileToExtract } = info.data;
  const archive = join(options.into, 'archive');
  await save(archiveUrl, archive, tell, options.signal);
  const unpacked = join(options.into, 'unpacked');
  await mkdir(unpacked);
  const zip = new URL(archiveUrl).pathname.endsWith('.zip');
  await (zip
    ? run('unzip', ['-q', '-o', archive, '-d', unpacked])
    : run('tar', ['-xzf', archive, '-C', unpacked]));
  const program = join(options.into, options.program);
  await run('mv', [join(unpacked, fileToExtract), program]);
  await chmod(program, 0o755);
  await rm(archive);
  await rm(unpacked, { recursive: true });
}
