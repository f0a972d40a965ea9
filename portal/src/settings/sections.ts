import {
  IconBook2,
  IconBuildingStore,
  IconHistory,
  IconKey,
  IconMail,
  IconRuler2,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';
import type { Me } from '../api/client.js';

const admin = ['admin'] as const;
const keepers = ['admin', 'staff'] as const;
const vendors = ['admin', 'staff', 'approver'] as const;

/** The settings, in order, each with who gets to see it. What somebody may do there the API decides. */
const sections = [
  { to: '/settings/partners', label: 'Partners', Icon: IconBuildingStore, for: keepers },
  { to: '/settings/users', label: 'Users', Icon: IconUsersGroup, for: admin },
  { to: '/settings/api-keys', label: 'API keys', Icon: IconKey, for: admin },
  { to: '/settings/webhooks', label: 'Webhooks', Icon: IconWebhook, for: keepers },
  { to: '/settings/catalog', label: 'Catalog', Icon: IconBook2, for: vendors },
  { to: '/settings/policy', label: 'Policy', Icon: IconRuler2, for: vendors },
  { to: '/settings/email-templates', label: 'Email templates', Icon: IconMail, for: vendors },
  { to: '/settings/audit-log', label: 'Audit log', Icon: IconHistory, for: admin },
] as const;

export function sectionsFor({ role }: Me) {
  return sections.filter((section) => section.for.some((one) => one === role));
}
