import type { WorkflowInterceptors } from '@temporalio/workflow';

/** A later release whose author forgot those who live: the tenant is changed by an activity of another name. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        const activityType = input.activityType === 'applyTenant' ? 'changeTenant' : input.activityType;
        return next({ ...input, activityType });
      },
    },
  ],
});
