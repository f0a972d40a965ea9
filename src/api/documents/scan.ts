import { once } from 'node:events';
import { connect, type NetConnectOpts } from 'node:net';

/** Looks for what should not be in a file. @returns the name of what was found; null where it is clean */
export type Scan = (content: Buffer) => Promise<string | null>;

/** The search gave no verdict. */
export class NotScanned extends Error {
  override name = 'NotScanned';
}

const patienceMs = 20_000;
const chunkSize = 64 * 1024;

/** Asks a clamd, by its command INSTREAM. @param address `host:port`, or the path of its socket */
export function clamdScan(address: string): Scan {
  return async (content) => verdictIn(await answerTo(content, address));
}

function placeOf(address: string): NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const { hostname, port } = new URL(`tcp://${address}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

async function answerTo(content: Buffer, address: string): Promise<string> {
  const socket = connect(placeOf(address));
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.setTimeout(patienceMs, () => socket.destroy(new Error(`no answer within ${patienceMs / 1_000} s`)));
  try {
    const closed = once(socket, 'close');
    socket.write('zINSTREAM\0');
    for (let at = 0; at < content.length; at += chunkSize) {
      const chunk = content.subarray(at, at + chunkSize);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      socket.write(chunk);
    }
    // A length of nothing ends it; clamd answers and closes.
    socket.write(Buffer.alloc(4));
    await closed;
  } catch (error) {
    throw new NotScanned(`clamd at ${address} gives no answer`, { cause: error });
  }
  return Buffer.concat(parts).toString('utf8').replace(/\0/g, '').trim();
}

/** `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`, or words that end in ERROR. */
function verdictIn(answer: string): string | null {
  if (answer === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return found;
  throw new NotScanned(`clamd answers '${answer.slice(0, 200)}'`);
}
