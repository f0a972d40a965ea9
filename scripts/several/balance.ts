import { connect, createServer, type Socket } from 'node:net';

export interface Target {
  host: string;
  port: number;
}

/** What a Service of Kubernetes does: each new connection goes to the next one that answers. */
export async function balance(at: Target, targets: readonly Target[]): Promise<() => void> {
  let next = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
    next += 1;
    reach(socket, [...targets.slice(next % targets.length), ...targets.slice(0, next % targets.length)]);
  });
  await new Promise<void>((listening) => server.listen(at.port, at.host, listening));
  return () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
}

function reach(socket: Socket, [target, ...others]: readonly Target[]): void {
  if (!target) return void socket.destroy();
  const onward = connect(target);
  const tryOthers = () => reach(socket, others);
  onward.once('error', tryOthers);
  onward.once('connect', () => {
    onward.off('error', tryOthers);
    onward.on('error', () => socket.destroy());
    socket.once('close', () => onward.destroy());
    onward.once('close', () => socket.destroy());
    socket.pipe(onward);
    onward.pipe(socket);
  });
}
