import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside } from '../inside.js';
import { readTexts } from '../list/use-address.js';

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  beforeLoad: ({ location }) => {
    if (location.pathname === '/settings') throw redirect({ to: '/settings/policy' });
  },
});
const base = { getParentRoute: () => settings, validateSearch: readTexts };

const partners = createRoute({
  ...base,
  path: '/partners',
  component: lazyRouteComponent(() => import('./partners/screen.js'), 'PartnersScreen'),
});
const users = createRoute({
  ...base,
  path: '/users',
  component: lazyRouteComponent(() => import('./users/screen.js'), 'UsersScreen'),
});
const keys = createRoute({
  ...base,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./keys/screen.js'), 'KeysScreen'),
});
const webhooks = createRoute({
  ...base,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/screen.js'), 'WebhooksScreen'),
});
const webhook = createRoute({
  ...base,
  path: '/webhooks/$id',
  component: lazyRouteComponent(() => import('./webhooks/one.js'), 'WebhookScreen'),
});
const catalog = createRoute({
  ...base,
  path: '/catalog',
  component: lazyRouteComponent(() => import('./catalog.js'), 'CatalogScreen'),
});
const policy = createRoute({
  ...base,
  path: '/policy',
  component: lazyRouteComponent(() => import('./policy.js'), 'PolicyScreen'),
});
const templates = createRoute({
  ...base,
  path: '/email-templates',
  component: lazyRouteComponent(() => import('./templates/screen.js'), 'TemplatesScreen'),
});
const audit = createRoute({
  ...base,
  path: '/audit-log',
  component: lazyRouteComponent(() => import('./audit/screen.js'), 'AuditScreen'),
});

export const settingsRoutes = settings.addChildren([
  partners,
  users,
  keys,
  webhooks,
  webhook,
  catalog,
  policy,
  templates,
  audit,
]);
