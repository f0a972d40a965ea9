import type { WorkflowInterceptors } from '@temporalio/workflow';

/** A later release whose author forgot those who live: conflicts are looked for by an activity of another name. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        const activityType = input.activityType === 'findRivals' ? 'findConflicts' : input.activityType;
        return next({ ...input, activityType });
      },
    },
  ],
});
