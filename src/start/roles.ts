/** One part in a process of its own, for containers and several machines; nothing is embedded then. */
export const ROLES = ['worker', 'api', 'product', 'codec-server', 'migrate'] as const;
export type Role = (typeof ROLES)[number];
