import type { ReportQuery } from '../api/client.js';
import type { Texts } from '../list/use-address.js';

export const units = { day: 'Days', week: 'Weeks', month: 'Months' } as const;

/** What the address says of the report, leniently; the API is the one to judge the partner. */
export function readReportSearch({ by, partner }: Texts): ReportQuery {
  return {
    by: by === 'day' || by === 'week' ? by : 'month',
    ...(partner && { partner }),
  };
}
