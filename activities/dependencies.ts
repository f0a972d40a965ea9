import type { Settings } from '../src/config/settings.js';
import type { Mailer } from '../src/mail/mailer.js';
import type { Database } from '../src/store/database.js';
import type { TenantClient } from '../src/tenant/client.js';

export interface ActivityDependencies {
  database: Database;
  tenant: TenantClient;
  mailer: Mailer;
  /** The settings as they are now: partners' recipients, the vendor's name. */
  settings(): Settings;
  publicUrl: string;
  /** Where the product reports an import to. */
  reportUrl: string;
  linkSecret: string;
  staffEmail: string;
  mailFrom: string;
}
