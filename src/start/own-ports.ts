import { PartError } from '../embedded/part.js';
import { choosePort, obstacleAt, reservePort } from '../embedded/ports.js';

/**
 * The ports that the environment gives to this process itself, which it takes and no other.
 * @param wanted by the setting that names each; undefined where it names none
 * @param command what was started, to be started again with another port
 * @param valueFor what the setting is to be for a port, where that is not the port alone
 * @throws PartError where one is taken, or named twice, with the setting and a free port
 */
export async function checkOwnPorts(
  bind: string,
  wanted: Readonly<Record<string, number | undefined>>,
  command: string,
  valueFor: (port: number) => string = String,
): Promise<void> {
  const named = new Map<number, string>();
  for (const [name, port] of Object.entries(wanted)) {
    if (port === undefined) continue;
    const other = named.get(port);
    const obstacle = other === undefined ? await obstacleAt(port, bind) : undefined;
    if (other === undefined && obstacle === undefined) {
      reservePort(port);
      named.set(port, name);
      continue;
    }
    const next = `${name}=${valueFor(await choosePort(port + 1, bind))} ${command}`;
    const here = `Port ${port} on ${bind} (${name})`;
    throw new PartError(
      other
        ? `Port ${port} is named by ${other} and by ${name}. Give one of them another port: ${next}`
        : obstacle === 'taken'
          ? `${here} is taken by another program (lsof -i :${port} shows which). End that one, or take another port: ${next}`
          : `${here} is not for user ${process.geteuid?.() ?? '?'}: below 1024 the system asks for root, or for CAP_NET_BIND_SERVICE. Take another port, and let a proxy listen there: ${next}`,
    );
  }
}
