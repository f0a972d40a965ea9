import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview, Revenue } from '../api/client.js';
import { previewOf, type RegisterBody } from '../api/command.js';
import { useSettled } from './use-settled.js';

const settleMs = 250;

/** A year’s license revenue of a deal, calculated by the API while somebody types; what else is wrong does not matter. */
export function useRevenue(deal: RegisterBody | null): Revenue | null {
  const settled = useSettled(deal, settleMs);
  const { data } = useQuery<Preview | null>({
    queryKey: ['revenue', settled],
    queryFn: async ({ signal }) => settled && previewOf({ command: 'register-deal', body: settled }, signal),
    // Until the next figure is there, the last one stays.
    placeholderData: keepPreviousData,
    retry: false,
    throwOnError: false,
  });
  return deal === null ? null : (data?.after.revenue ?? null);
}
