import './start/production.js';

import { parseArgs } from 'node:util';
import { ConfigError } from './config/config-error.js';
import { readEnv } from './config/env.js';
import { type Erased, erase } from './mending/erase.js';
import { NotMended } from './mending/sources.js';
import { runByHand } from './start/by-hand.js';
import { databaseInUse, temporalInUse } from './start/in-use.js';
import { openDatabase } from './store/database.js';
import { connectTemporal } from './temporal/connect.js';
import { connectWorkflows } from './temporal/connect-workflows.js';
import { UnknownCustomer } from './temporal/customers.js';
import { forgetWorkflow } from './temporal/forget.js';

const usage = `npm run erase -- <id> [--apply] [--documents] [--json]

Forgets the people of a closed customer: names, addresses and telephone numbers, in Temporal and in the record. What
happened, when, and who of the vendor and its partners decided it stays. Without --apply it only says what it would
erase. Needs the database user who owns the tables. Exits with 1 where it is refused, with 2 where it could not look.

  --apply      do it; nothing brings it back but a backup
  --documents  the customer's files as well: contracts, which a law may want to be kept
  --json       print what was found as JSON`;

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      apply: { type: 'boolean', default: false },
      documents: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [id, ...more] = positionals;
  if (values.help) return { ...values, id: '' };
  if (id === undefined || more.length > 0)
    throw new ConfigError(`${positionals.length} customers are named; give the id of one\n\n${usage}`);
  return { ...values, id };
}

async function work({ id, apply, documents }: ReturnType<typeof options>): Promise<Erased> {
  const env = readEnv();
  const { address, keyring } = await temporalInUse(env);
  const client = connectTemporal(address, keyring);
  const database = openDatabase(databaseInUse(env));
  try {
    const sources = {
      workflows: connectWorkflows(client),
      database,
      now: () => new Date().toISOString(),
      forget: (one: string) => {
        process.stderr.write('Temporal deletes what it has, which may take a minute …\n');
        return forgetWorkflow(client, one);
      },
    };
    return await erase(sources, id, { apply, documents });
  } finally {
    await Promise.all([database.close(), client.connection.close()]);
  }
}

function inWords({ id, applied, people, runs, ...counts }: Erased): string {
  const { lines, emails, requests, documents } = counts;
  const known = [...people.emails, ...people.names];
  return [
    applied ? `erased: ${id}` : `dry run: ${id} would be erased`,
    `  people: ${known.length > 0 ? known.join(', ') : 'nobody is left'}`,
    `  looked through: ${lines} lines of the timeline; emails: ${emails}; requests: ${requests}; files that go: ${documents}`,
    applied ? `  runs deleted in Temporal: ${runs}` : '  nothing was done: add --apply to do it',
  ].join('\n');
}

/** @throws where it was not refused, and could not look */
function sayRefused(error: unknown): number {
  if (!(error instanceof NotMended) && !(error instanceof UnknownCustomer)) throw error;
  process.stderr.write(`refused: ${error.message}\n`);
  if (error instanceof NotMended) process.stderr.write(`what helps: ${error.clears}\n`);
  return 1;
}

await runByHand({
  usage,
  options,
  async work(given) {
    try {
      const done = await work(given);
      process.stdout.write(given.json ? `${JSON.stringify(done)}\n` : `${inWords(done)}\n`);
      return 0;
    } catch (error) {
      return sayRefused(error);
    }
  },
});
