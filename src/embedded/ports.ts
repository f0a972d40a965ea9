import { createServer } from 'node:net';
import { errorCode, PartError, reasonOf } from './part.js';
import { claimPort, unclaimPort } from './port-claims.js';

/** Why this process may not listen on the port now; undefined where it may. */
export function obstacleAt(port: number, host: string): Promise<'taken' | 'not allowed' | undefined> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') done('taken');
      else if (code === 'EACCES') done('not allowed');
      else
        fail(
          new PartError(
            `Cannot listen on ${host}:${port} (${code}); check the address to bind to (FORTNIGHT_BIND)`,
          ),
        );
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

/** Whether this process may listen on the port now. */
export const isFree = async (port: number, host = '127.0.0.1'): Promise<boolean> =>
  (await obstacleAt(port, host)) === undefined;

/** A port that the system says is free. */
export function anyFreePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port: 0, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') done(address.port);
        else fail(new PartError(`No free port on ${host}`));
      });
    });
  });
}

/** Ports already promised to a part of this process that does not listen yet. */
const promised = new Set<number>();

/** Keeps the embedded parts off a port that the user gave to something else. */
export function reservePort(port: number): void {
  promised.add(port);
}

/** The wanted port or, where that is taken or claimed by another start, the next free one of the ten after it, else any. */
export async function choosePort(wanted: number, host = '127.0.0.1'): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + 10, 65_535); port += 1) {
    if (promised.has(port)) continue;
    promised.add(port);
    if (claimPort(port)) {
      if (await isFree(port, host)) return port;
      unclaimPort(port);
    }
    promised.delete(port);
  }
  const port = await anyFreePort(host);
  promised.add(port);
  claimPort(port);
  return port;
}

/** For a port that was free when it was chosen, and is not any more. */
export const listenError = (error: unknown): unknown =>
  errorCode(error) === 'EADDRINUSE'
    ? new PartError(`${reasonOf(error)}: another program took the port this very moment. Start again`)
    : error;

/** Said where a part did not get its usual port, so that a bookmark that no longer works is no riddle. */
export const movedNote = (wanted: number, got: number): string =>
  wanted === got ? '' : ` (port ${wanted} is taken, so ${got})`;
