import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type ParsedMessage, parseMessage } from '../../src/embedded/mail-catcher/parse.js';

/** Where in the conversation the server is. `received`: the whole message is here, the 250 is not sent yet. */
export type SmtpMoment =
  | { at: 'connect' }
  | { at: 'rcpt'; address: string }
  | { at: 'data'; to: string[] }
  | { at: 'received'; to: string[]; message: ParsedMessage };

export type SmtpAnswer =
  | 'go-on'
  /** Never answers; the client has to give up by itself. */
  | 'hang'
  /** Cuts the connection without an answer. */
  | 'drop'
  | { code: number; text?: string };

export type SmtpBehaviour = (moment: SmtpMoment) => SmtpAnswer;

export type SmtpMode =
  | 'accept'
  /** Stops listening, so that the port refuses; any other mode listens on the same port again. */
  | 'refuse-connection'
  /** Takes the connection and never says a word. */
  | 'hang'
  | 'drop-before-data'
  /** The message counts as received, but the client never hears so. */
  | 'drop-before-250'
  /** Refuses recipients at RCPT: all of them, or only those in `to`. A 421 makes clients leave altogether. */
  | { refuse: 421 | 450 | 550; to?: readonly string[] };

/** A message with the recipients that the server accepted it for. */
export type ReceivedMessage = ParsedMessage & { recipients: string[]; receivedAt: Date };

export type FaultySmtp = {
  url: string;
  port: number;
  /** In the order of arrival; also those whose 250 was never sent. */
  received: ReceivedMessage[];
  /** Holds from the next step of every conversation on, until it is called again. */
  behave(how: SmtpBehaviour | SmtpMode): Promise<void>;
  stop(): Promise<void>;
};

/** An SMTP server on a free loopback port that misbehaves on demand. It begins with `accept`. */
export async function startFaultySmtp(): Promise<FaultySmtp> {
  const received: ReceivedMessage[] = [];
  let behaviour = behaviourOf('accept');
  const ask = (moment: SmtpMoment) => behaviour(moment);
  let server = await listening(0, ask, received);
  const { port } = server;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    async behave(how) {
      behaviour = typeof how === 'function' ? how : behaviourOf(how);
      const listen = how !== 'refuse-connection';
      if (!listen) await server.stop();
      else if (!server.up()) server = await listening(port, ask, received);
    },
    stop: () => server.stop(),
  };
}

function behaviourOf(mode: SmtpMode): SmtpBehaviour {
  if (mode === 'hang') return ({ at }) => (at === 'connect' ? 'hang' : 'go-on');
  if (mode === 'drop-before-data') return ({ at }) => (at === 'data' ? 'drop' : 'go-on');
  if (mode === 'drop-before-250') return ({ at }) => (at === 'received' ? 'drop' : 'go-on');
  if (typeof mode === 'string') return () => 'go-on';
  const refused = mode.to?.map((address) => address.toLowerCase());
  return (moment) =>
    moment.at === 'rcpt' && (!refused || refused.includes(moment.address.toLowerCase()))
      ? { code: mode.refuse }
      : 'go-on';
}

type Listening = { port: number; up(): boolean; stop(): Promise<void> };
type Reply = (error?: Error | null) => void;

async function listening(port: number, ask: SmtpBehaviour, received: ReceivedMessage[]): Promise<Listening> {
  const sockets = new Set<Socket>();
  const drop = ({ remotePort }: SMTPServerSession) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };
  const reply = (answer: SmtpAnswer, session: SMTPServerSession, callback: Reply) => {
    if (answer === 'go-on') callback();
    else if (answer === 'drop') drop(session);
    else if (answer !== 'hang') callback(refusal(answer));
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, callback) => reply(ask({ at: 'connect' }), session, callback),
    onRcptTo: ({ address }, session, callback) => reply(ask({ at: 'rcpt', address }), session, callback),
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const before = ask({ at: 'data', to: recipients });
      if (before !== 'go-on') {
        stream.on('error', () => undefined).resume();
        return reply(before, session, callback);
      }
      take(stream).then(
        (message) => {
          received.push({ ...message, recipients, receivedAt: new Date() });
          reply(ask({ at: 'received', to: recipients, message }), session, callback);
        },
        (error: Error) => callback(error),
      );
    },
  });
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const bound = await bind(server, port);
  return { port: bound, up: () => server.server.listening, stop: () => close(server, sockets) };
}

function refusal({ code, text }: { code: number; text?: string }): Error {
  const usual = code >= 500 ? 'no such mailbox here' : 'try again later';
  return Object.assign(new Error(text ?? usual), { responseCode: code });
}

async function take(stream: SMTPServerDataStream): Promise<ParsedMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return parseMessage(Buffer.concat(chunks));
}

function bind(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // What a dropped client says afterwards is what the test wanted.
      server.on('error', () => undefined);
      const address = server.server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error(`The faulty SMTP server has no port but "${address}".`));
    });
  });
}

function close(server: SMTPServer, sockets: Set<Socket>): Promise<void> {
  if (!server.server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
