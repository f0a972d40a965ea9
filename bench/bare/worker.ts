/** Runs the bare workflows as Fortnight's own worker is run: the same options, a process of its own. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createBareActivities, type Place } from './activities.js';

const place: Place = JSON.parse(process.argv[2] ?? '{}');
const logger = new DefaultLogger('ERROR');
Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR', forward: {} } } });
const workflowsPath = fileURLToPath(new URL('./workflows.ts', import.meta.url));
const { code } = await bundleWorkflowCode({ workflowsPath, logger });
const connection = await NativeConnection.connect({ address: place.address });
const worker = await Worker.create({
  connection,
  taskQueue: 'bare',
  workflowBundle: { code },
  activities: await createBareActivities(place),
  stickyQueueScheduleToStartTimeout: '2s',
  maxConcurrentActivityTaskExecutions: 50,
});
const running = worker.run();
process.stdout.write('ready\n');
await running;
process.exit(0);
