import { useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '../api/client.js';
import { meQuery } from '../api/queries.js';

/** Who has signed in; on screens that are for people who are in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
