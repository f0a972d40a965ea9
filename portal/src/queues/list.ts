import { conflicts } from './conflicts.js';
import { contracts } from './contracts.js';
import { discounts } from './discounts.js';
import { heldUpgrades } from './held-upgrades.js';
import { imports } from './imports.js';
import type { Queue } from './queue.js';
import { undeliverableMail } from './undeliverable-mail.js';

/** Every queue, in the order of its tabs: a new one is a file beside these and a line here. */
export const queues: readonly Queue[] = [
  conflicts,
  discounts,
  contracts,
  heldUpgrades,
  undeliverableMail,
  imports,
];
