/** Mail catcher and simulated product in a process of their own, so that their work is nobody else's. */
import { startMailCatcher } from '../../src/embedded/mail-catcher.js';
import { startSimulatedProduct } from '../../src/embedded/simulated-product.js';

const [folder = '', secret = ''] = process.argv.slice(2);
const host = '127.0.0.1';
const mail = await startMailCatcher({ folder: `${folder}/mail`, smtpPort: 0, webPort: 0, host });
const product = await startSimulatedProduct({
  folder: `${folder}/product`,
  port: 0,
  host,
  secret,
  // Who begins in the midst of life has been imported; whoever begins anew is imported by the benchmark itself.
  importMs: null,
});
process.on('SIGINT', async () => {
  await Promise.all([mail.stop(), product.stop()]);
  process.exit(0);
});
process.stdout.write(`ready ${JSON.stringify({ smtpUrl: mail.smtpUrl, productUrl: product.url })}\n`);
