import { PartError } from '../embedded/part.js';
import { choosePort, isFree, reservePort } from '../embedded/ports.js';

/**
 * The ports that the environment gives to this process itself, which it takes and no other.
 * @param wanted by the setting that names each; undefined where it names none
 * @param command what was started, to be started again with another port
 * @throws PartError where one is taken, or named twice, with the setting and a free port
 */
export async function checkOwnPorts(
  bind: string,
  wanted: Readonly<Record<string, number | undefined>>,
  command: string,
): Promise<void> {
  const named = new Map<number, string>();
  for (const [name, port] of Object.entries(wanted)) {
    if (port === undefined) continue;
    const other = named.get(port);
    if (other === undefined && (await isFree(port, bind))) {
      reservePort(port);
      named.set(port, name);
      continue;
    }
    const free = await choosePort(port + 1, bind);
    const next = `${name}=${free} ${command}`;
    throw new PartError(
      other
        ? `Port ${port} is named by ${other} and by ${name}. Give one of them another port: ${next}`
        : `Port ${port} on ${bind} (${name}) is taken by another program (lsof -i :${port} shows which). End that one, or take another port: ${next}`,
    );
  }
}
