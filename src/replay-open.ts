import './start/production.js';

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { bundlePath } from '../worker/bundle-path.js';
import { type Replayed, replayOpen } from '../worker/replay-open.js';
import { readEnv } from './config/env.js';
import { runByHand } from './start/by-hand.js';
import { temporalInUse } from './start/in-use.js';
import { connectTemporal } from './temporal/connect.js';
import { countOpen, openWorkflows } from './temporal/open-workflows.js';

const usage = `npm run replay-open [-- --at-most <count>] [--query <query>] [--json]

Replays the histories of all open customers on this release's code, before it is deployed, and names those that would
stand still. Reads Temporal and nothing else; exits with 1 where some would break, with 2 where it could not look.

  --at-most  look at so many only
  --query    only those of a visibility query, such as "CustomerStage = 'trial'"
  --json     print what was found as JSON`;

function options() {
  const { values } = parseArgs({
    options: {
      'at-most': { type: 'string' },
      query: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const atMost = values['at-most'];
  if (atMost !== undefined && !/^[1-9]\d*$/.test(atMost))
    throw new Error(`--at-most is '${atMost}'; give a whole number`);
  return { ...values, atMost: atMost === undefined ? undefined : Number(atMost) };
}

async function look({ atMost, query, json }: ReturnType<typeof options>): Promise<Replayed> {
  if (!existsSync(bundlePath))
    throw new Error(`the workflow bundle ${bundlePath} is missing: run npm run build`);
  const { address, keyring } = await temporalInUse(readEnv());
  // What breaks is told once, here, and not by the SDK as well.
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
  });
  const client = connectTemporal(address, keyring);
  try {
    const total = Math.min(await countOpen(client, query), atMost ?? Number.POSITIVE_INFINITY);
    const onProgress = (replayed: number, broken: number) => {
      if (!json && replayed % 100 === 0)
        process.stderr.write(`${replayed} of ${total} replayed, ${broken} would break\n`);
    };
    const how = { bundle: { codePath: bundlePath }, keyring, onProgress };
    const found = await replayOpen(
      openWorkflows(client, query),
      atMost === undefined ? how : { ...how, atMost },
    );
    // Said in words: the reasons themselves are encrypted, and nobody here can read them.
    if (keyring.missing().length > 0)
      process.stderr.write(
        `no key is here for ${keyring.missing().join(', ')}: name in FORTNIGHT_ENCRYPTION_KEYS what the workers have, and look again\n`,
      );
    return found;
  } finally {
    await client.connection.close();
  }
}

function print({ replayed, broken }: Replayed, json: boolean): void {
  if (json) return void process.stdout.write(`${JSON.stringify({ replayed, broken })}\n`);
  for (const { workflowId, runId, reason } of broken)
    process.stdout.write(`would break: ${workflowId}, run ${runId}: ${reason}\n`);
  const verdict =
    broken.length === 0
      ? `well: ${replayed} open customers replay on this release`
      : `refused: ${broken.length} of ${replayed} open customers would stand still under this release`;
  process.stdout.write(`${verdict}\n`);
}

await runByHand({
  usage,
  options,
  async work(given) {
    const found = await look(given);
    print(found, given.json);
    return found.broken.length > 0 ? 1 : 0;
  },
});
