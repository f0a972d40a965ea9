import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { registerSearchAttributes } from '../../src/temporal/connect.js';
import { dataConverterOf } from '../../src/temporal/data-converter.js';
import type { Keyring } from '../../src/temporal/keyring.js';
import { quietWorkers } from './time-skipping.js';

const execute = promisify(execFile);

export interface DevServer {
  environment: TestWorkflowEnvironment;
  /** The `temporal` command of an operator, pointed at this server. */
  temporal(...args: string[]): Promise<string>;
}

/** The real server, for what the time-skipping one cannot do. */
export async function startDevServer(extraArgs: string[] = [], keyring?: Keyring): Promise<DevServer> {
  quietWorkers();
  const { path } = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
  const environment = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      extraArgs,
      log: { format: 'json', level: 'error' },
    },
    client: { dataConverter: dataConverterOf(keyring, 'client') },
  });
  await registerSearchAttributes(environment.client);
  const { address } = environment;
  return {
    environment,
    temporal: async (...args) => {
      const { stdout } = await execute(path, [...args, '--address', address], {
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
  };
}
