import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Option } from 'commander';
import { IANAZone } from 'luxon';
import { type Client, connect } from './client.js';
import { findConnection } from './connection.js';
import { usedWrongly } from './failure.js';
import { type Style, styleFor } from './show/style.js';
import type { Surroundings } from './surroundings.js';

/** One invocation: the API, and the way in which answers are printed. */
export interface Session {
  client: Client;
  style: Style;
  /** Prints the answer as JSON, or in words. */
  print<T>(answer: T, words: (answer: T, style: Style) => string): void;
  json: boolean;
}

export type Given = Record<string, unknown>;

const showing = {
  json: new Option('--json', 'print the answer as JSON'),
  zone: new Option('--zone <zone>', 'show dates in this IANA time zone (default: the terminal’s)'),
};
const dryRun = new Option('--dry-run', 'show what it would do, and do nothing');

/** Of commands that are done once under one id, however often they are sent. */
export function requestId(): Option {
  const about = 'repeat a request whose answer got lost: it is done once at most';
  return new Option('--request-id <id>', about).argParser(requestIdOf).default(randomUUID(), 'a new one');
}

/** Refused here, by the name that it has here: for the API it is a header. */
function requestIdOf(text: string): string {
  if (/^[!-~]{1,200}$/.test(text)) return text;
  throw usedWrongly(
    `--request-id is '${text}'`,
    'give 1 to 200 printable ASCII characters without spaces, such as ticket-812',
  );
}

/** @param ownZone whether the command has a field of its own named zone */
export function addSharedOptions(command: Command, { changes = false, ownZone = false } = {}): Command {
  if (changes) command.addOption(dryRun).addOption(requestId());
  command.addOption(showing.json);
  return ownZone ? command : command.addOption(showing.zone);
}

export function open(surroundings: Surroundings, given: Given, ownZone = false): Session {
  const zone = ownZone ? undefined : zoneIn(given);
  const style = styleFor(surroundings, zone);
  const repeatedUnder = typeof given.requestId === 'string' ? given.requestId : undefined;
  const connection = findConnection(surroundings.env);
  const json = given.json === true;
  return {
    client: connect({ connection, requestId: repeatedUnder, pause: surroundings.pause }),
    style,
    json,
    print: (answer, words) =>
      surroundings.out(json ? `${JSON.stringify(answer, null, 2)}\n` : words(answer, style)),
  };
}

function zoneIn({ zone }: Given): string | undefined {
  if (typeof zone !== 'string') return undefined;
  if (IANAZone.isValidZone(zone)) return zone;
  throw usedWrongly(`--zone is '${zone}'`, 'name an IANA time zone such as Europe/Berlin');
}

export function customerPath(id: string): string {
  return `/api/customers/${encodeURIComponent(id)}`;
}
