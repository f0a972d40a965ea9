import { lazyRouteComponent } from '@tanstack/react-router';
import { PartMissing } from '../api/problem.js';

/**
 * A screen that is loaded once somebody goes there. Where it cannot be, the router loads the whole page anew: right
 * where Fortnight was updated meanwhile; without a connection nothing but the browser’s own error would be left.
 * @param name what the file exports
 */
export function lazyScreen<File extends Record<string, unknown>, Name extends keyof File & string>(
  load: () => Promise<File>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (cause) {
      throw (await isReached()) ? cause : new PartMissing({ cause });
    }
  }, name);
}

function isReached(): Promise<boolean> {
  return fetch('/', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
