import { ApplicationFailure } from '@temporalio/workflow';
import { beginningOf } from '../src/domain/beginning.js';
import { start } from '../src/domain/lifecycle.js';
import { isRefusal } from '../src/domain/refusal.js';
import { fingerprintOf } from '../src/temporal/fingerprint.js';
import { parseBegin, startOf } from '../src/temporal/messages.js';
import { isUndecodable } from '../src/temporal/payload-converter.js';
import type { Run } from './run.js';
import { Shell } from './shell.js';

/** A customer's first moment. What cannot begin fails the workflow at once, with the reason: nothing was promised. */
export function beginLifecycle(input: unknown, run: Run): Shell {
  if (isUndecodable(input))
    throw ApplicationFailure.nonRetryable(
      `a customer cannot begin like this: ${input.undecodable}`,
      'malformed',
    );
  const begin = parseBegin(input);
  if (!begin.success) {
    const problems = begin.error.issues
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
      .join('; ');
    throw ApplicationFailure.nonRetryable(`a customer cannot begin like this: ${problems}`, 'malformed');
  }
  const event = beginningOf(begin.data, new Date(Date.now()).toISOString());
  if (isRefusal(event)) throw ApplicationFailure.nonRetryable(event.message, event.code);
  const { name, fields } = startOf(begin.data);
  const lifecycle = start(event, begin.data.requestId, fingerprintOf(name, fields));
  return new Shell(lifecycle, { published: 0, run: 1 }, run);
}
