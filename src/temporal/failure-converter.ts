import { DefaultFailureConverter, type FailureConverter } from '@temporalio/common';
import { askedTooEarly } from './names.js';

const sealing = new DefaultFailureConverter({ encodeCommonAttributes: true });
const open = new DefaultFailureConverter();

/**
 * Messages and stacks of failures may name people: as payloads they are encrypted along with all others. Of a
 * query that came too early the message stays, because whoever asked goes by it: the SDK does not decrypt it.
 */
export const failureConverter: FailureConverter = {
  errorToFailure(error, ...others) {
    return (isTooEarly(error) ? open : sealing).errorToFailure(error, ...others);
  },
  failureToError: (...given) => sealing.failureToError(...given),
};

/** By its shape: an error of the workflow's sandbox is none of this side's class. */
function isTooEarly(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'message' in error && error.message === askedTooEarly;
}
