import type { Settings } from '../src/config/settings.js';
import type { Mailer } from '../src/mail/mailer.js';
import type { Database } from '../src/store/database.js';
import type { Partners } from '../src/store/partners.js';
import type { TenantClient } from '../src/tenant/client.js';

export interface ActivityDependencies {
  database: Database;
  partners: Partners;
  tenant: TenantClient;
  mailer: Mailer;
  /** At most so many emails a second, of all workers together; null: as fast as the mail server takes them. */
  mailsPerSecond: number | null;
  /** The settings as they are now: the vendor's name. */
  settings(): Settings;
  /** The vendor's template of the License Agreement, as it is now. */
  agreementTemplate(): Promise<string>;
  publicUrl: string;
  /** Where the product reports an import to. */
  reportUrl: string;
  linkSecret: string;
  staffEmail: string;
  mailFrom: string;
}
