import { connect, createServer, type Socket } from 'node:net';

/** A port that stays the same while what is behind it comes and goes, perhaps on another port. */
export interface Gate {
  port: number;
  /** Cuts every connection; new ones go through where there is something behind. */
  cut(): void;
  close(): Promise<void>;
}

/** @param behind the port of what is behind it now; it throws while there is nothing, and connections are cut */
export async function openGate(behind: () => number): Promise<Gate> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    keep(client);
    try {
      const target = connect(behind(), '127.0.0.1');
      keep(target);
      client.on('close', () => target.destroy());
      target.on('close', () => client.destroy());
      client.pipe(target).pipe(client);
    } catch {
      client.destroy();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate has no port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut,
    close() {
      cut();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
