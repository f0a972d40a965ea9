import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { isUnauthorized } from './api/problem.js';
import { meQuery, settingsQuery } from './api/queries.js';
import { Shell } from './shell/shell.js';

interface Context {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({ component: undefined });

/** Every screen for people who are in stands below it, and is shown once it is known who they are. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery);
      if (me.secondFactorNeeded)
        throw redirect({ to: '/second-factor-needed', search: { back: location.href } });
    } catch (error) {
      throw isUnauthorized(error) ? redirect({ to: '/sign-in', search: { back: location.href } }) : error;
    }
  },
  loader: ({ context }) => context.queries.ensureQueryData(settingsQuery),
  component: Shell,
});
