import {
  ApplicationFailure,
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { repeatWhile } from './repeat.js';

const failedPrecondition = 9;

/** An Update that a run gave back, or did not take any more, because it ended: the next run takes it. */
export function isBetweenRuns(error: unknown): boolean {
  const answer = error instanceof ServiceError ? error.cause : error;
  if (isGrpcServiceError(answer)) return answer.code === failedPrecondition;
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return (
    cause instanceof ApplicationFailure &&
    /Unprocessed|AcceptedUpdateCompletedWorkflow/.test(cause.type ?? '')
  );
}

/** Sends again while a run ends. @param send of which a repeat is known as one @param deadline Unix time in ms */
export function onceTheNextRuns<T>(send: () => Promise<T>, deadline: number): Promise<T> {
  return repeatWhile(isBetweenRuns, send, deadline);
}
