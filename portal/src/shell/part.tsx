import { useSuspenseQuery } from '@tanstack/react-query';
import { type ComponentType, createElement } from 'react';
import { PartMissing } from '../api/problem.js';

/**
 * A part of the page that is loaded once it is shown. It is asked for as data is, and not by `lazy`, which keeps for
 * ever that it could not be loaded: whoever tries again would get the same answer.
 * @throws {PartMissing} to the boundary around it
 */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const query = {
    queryKey: ['part', name],
    queryFn: async () => {
      try {
        return { Loaded: await load() };
      } catch (cause) {
        throw new PartMissing({ cause });
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  };
  return function Part(props: Props) {
    const { data } = useSuspenseQuery(query);
    return createElement(data.Loaded, props);
  };
}
