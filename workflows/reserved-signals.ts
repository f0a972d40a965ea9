import { HandlerUnfinishedPolicy } from '@temporalio/common';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';

const reservedPrefix = '__temporal_';

/**
 * Anybody may send a Signal whose name begins with the prefix that Temporal keeps for itself. Where there is a
 * default handler, the SDK answers it by throwing before any handler or interceptor, which fails the workflow
 * task for good: one Signal would stop a customer's clock. There is no public way to prevent that, so every such
 * name gets a handler of ours. A name that somebody has registered keeps its own.
 */
export function acceptReservedSignals(receive: (name: string, input: unknown, meta: unknown) => void): void {
  const handlers = getActivator().signalHandlers;
  const registered = { has: handlers.has.bind(handlers), get: handlers.get.bind(handlers) };
  handlers.has = (name) => registered.has(name) || name.startsWith(reservedPrefix);
  handlers.get = (name) => {
    const own = registered.get(name);
    if (own || !name.startsWith(reservedPrefix)) return own;
    const handler = (input?: unknown, meta?: unknown) => receive(name, input, meta);
    return { handler, unfinishedPolicy: HandlerUnfinishedPolicy.WARN_AND_ABANDON };
  };
}
