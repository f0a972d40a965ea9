import { customType } from 'drizzle-orm/pg-core';
import type { Instant } from '../domain/time.js';

/** A timestamptz of milliseconds that is read as the domain's instant, whatever the session's time zone. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (text) => new Date(text).toISOString(),
});
