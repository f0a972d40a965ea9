import { ApplicationFailure } from '@temporalio/workflow';
import { termsOf } from '../src/domain/catalog.js';
import { start } from '../src/domain/lifecycle.js';
import { fingerprintOf } from '../src/temporal/fingerprint.js';
import { type Begin, beginSchema } from '../src/temporal/messages.js';
import { Shell } from './shell.js';

/** A customer's first moment. What cannot begin fails the workflow at once, with the reason: nothing was promised. */
export function beginLifecycle(input: unknown): Shell {
  const begin = beginSchema.safeParse(input);
  if (!begin.success) {
    const problems = begin.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw ApplicationFailure.nonRetryable(`a customer cannot begin like this: ${problems}`, 'malformed');
  }
  const { command, catalog } = begin.data;
  const terms = termsOf(catalog, command.sku, command.addOn ?? null);
  if ('field' in terms) throw ApplicationFailure.nonRetryable(terms.message, 'unknown-sku');
  const lifecycle = start(
    {
      type: 'customer-added',
      at: new Date(Date.now()).toISOString(),
      id: begin.data.id,
      organization: command.organization,
      contact: { email: command.email, name: command.name ?? null, zone: command.zone },
      partner: command.partner ?? null,
      terms,
      upgrade: begin.data.upgrade,
      policy: begin.data.policy,
      catalog,
      by: begin.data.actor,
    },
    begin.data.requestId,
    beginFingerprint(begin.data),
  );
  return new Shell(lifecycle, { published: 0, run: 1 });
}

/** Tells a repeated start from another one under the same request id. */
function beginFingerprint({ command }: Begin): string {
  return fingerprintOf('add-customer', command);
}
