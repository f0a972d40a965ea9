import { PartError } from '../embedded/part.js';

/** One part in a process of its own, for containers and several machines; nothing is embedded then. */
export const ROLES = ['worker', 'api', 'product', 'codec-server', 'migrate'] as const;
export type Role = (typeof ROLES)[number];

/**
 * @param args what stands behind the program's name
 * @returns the only part to start; undefined: all of them
 * @throws {PartError} where that is no role, or more than one word
 */
export function roleIn([name, ...more]: readonly string[]): Role | undefined {
  const role = ROLES.find((known) => known === name);
  if (name !== undefined && !role)
    throw new PartError(
      `There is no role ${JSON.stringify(name)}: give none for everything, or one of ${ROLES.join(', ')}`,
    );
  if (more.length > 0)
    throw new PartError(
      `${more.map((word) => JSON.stringify(word)).join(' ')} behind ${name} is not understood: a role has no options, ` +
        'its settings are environment variables, which .env.example lists',
    );
  return role;
}
