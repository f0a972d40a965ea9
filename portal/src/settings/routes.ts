import { createRoute, redirect } from '@tanstack/react-router';
import { inside } from '../inside.js';
import { readTexts } from '../list/use-address.js';
import { lazyScreen } from '../shell/lazy-screen.js';

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
  component: lazyScreen(() => import('./partners/screen.js'), 'PartnersScreen'),
});
const users = createRoute({
  ...base,
  path: '/users',
  component: lazyScreen(() => import('./users/screen.js'), 'UsersScreen'),
});
const keys = createRoute({
  ...base,
  path: '/api-keys',
  component: lazyScreen(() => import('./keys/screen.js'), 'KeysScreen'),
});
const webhooks = createRoute({
  ...base,
  path: '/webhooks',
  component: lazyScreen(() => import('./webhooks/screen.js'), 'WebhooksScreen'),
});
const webhook = createRoute({
  ...base,
  path: '/webhooks/$id',
  component: lazyScreen(() => import('./webhooks/one.js'), 'WebhookScreen'),
});
const catalog = createRoute({
  ...base,
  path: '/catalog',
  component: lazyScreen(() => import('./catalog.js'), 'CatalogScreen'),
});
const policy = createRoute({
  ...base,
  path: '/policy',
  component: lazyScreen(() => import('./policy.js'), 'PolicyScreen'),
});
const templates = createRoute({
  ...base,
  path: '/email-templates',
  component: lazyScreen(() => import('./templates/screen.js'), 'TemplatesScreen'),
});
const audit = createRoute({
  ...base,
  path: '/audit-log',
  component: lazyScreen(() => import('./audit/screen.js'), 'AuditScreen'),
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
