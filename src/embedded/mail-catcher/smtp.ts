import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { listenError, originOf, portOf } from './loopback-app.js';
import type { Mailbox } from './mailbox.js';

const MAX_BYTES = 25 * 1024 * 1024;

/** Receives every message for every address, and answers 250 only once the mailbox has it on the disk. */
export async function startSmtp(
  mailbox: Mailbox,
  host: string,
  port: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_BYTES,
    rejectOversized: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onData(stream, session, callback) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
      };
      receive(stream)
        .then((raw) => mailbox.add(raw, envelope))
        .then(
          ({ id }) => callback(null, `stored as ${id}`),
          (error: Error) =>
            callback(Object.assign(new Error(`not stored: ${error.message}`), { responseCode: 451 })),
        );
    },
  });
  // A client that breaks off is its own affair; without a listener it would end the process.
  server.on('error', () => undefined);
  await listen(server, host, port);
  return {
    url: originOf('smtp', host, portOf(server.server)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', (error) => reject(listenError('mail catcher (SMTP)', host, port, error)));
    server.listen(port, host, () => resolve());
  });
}

/** Reads to the end, as the protocol needs, but keeps no more than a message may have. */
async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  if (size <= MAX_BYTES) return Buffer.concat(chunks);
  throw new Error(`the message has ${size} bytes, the limit is ${MAX_BYTES}`);
}
