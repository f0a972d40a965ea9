import { Center, Loader } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { readListSearch } from './customers/search.js';
import { inside, root } from './inside.js';
import { readTexts } from './list/use-address.js';
import { readQueueSearch } from './queues/search.js';
import { settingsRoutes } from './settings/routes.js';
import { Failure, NotFound } from './shell/failure.js';
import { lazyScreen } from './shell/lazy-screen.js';

const backInto = ({ back }: Record<string, unknown>): { back?: string } =>
  // Only into the portal: an address of elsewhere would lend it our name.
  typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string; error?: string } => ({
    ...backInto(search),
    ...(typeof search.error === 'string' && { error: search.error }),
  }),
  component: lazyScreen(() => import('./session/sign-in.js'), 'SignInScreen'),
});

const secondFactorNeeded = createRoute({
  getParentRoute: () => root,
  path: '/second-factor-needed',
  validateSearch: backInto,
  component: lazyScreen(() => import('./account/second-factor-needed.js'), 'SecondFactorNeeded'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyScreen(() => import('./account/screen.js'), 'AccountScreen'),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: readTexts,
  component: lazyScreen(() => import('./home/screen.js'), 'HomeScreen'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readListSearch,
  component: lazyScreen(() => import('./customers/screen.js'), 'CustomersScreen'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: lazyScreen(() => import('./customer/screen.js'), 'CustomerScreen'),
});

const queues = createRoute({
  getParentRoute: () => inside,
  path: '/queues',
  validateSearch: readQueueSearch,
  component: lazyScreen(() => import('./queues/screen.js'), 'QueuesScreen'),
});

const routeTree = root.addChildren([
  signIn,
  secondFactorNeeded,
  inside.addChildren([home, customers, customer, queues, account, settingsRoutes]),
]);

/** Texts only, so that an address reads `?tab=pending&q=contoso`. */
const plainSearch = {
  parseSearch: (search: string) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
  },
};

export function createPortalRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    ...plainSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: () => (
      <Center mih={240}>
        <Loader aria-label="Loading" />
      </Center>
    ),
    scrollRestoration: true,
  });
}

/** Away from a screen whose login has ended, and back to it afterwards. */
export function goToSignIn(router: ReturnType<typeof createPortalRouter>): void {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  void router.navigate({ to: '/sign-in', search: { back: href }, replace: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
