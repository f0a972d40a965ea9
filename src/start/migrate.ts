import { type Database, openDatabase } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import { grantApplication } from '../store/privileges.js';
import type { Addresses } from './addresses.js';

/** Brings the tables up to date as who owns them, who then lets the one who works with them do that and no more. */
export async function migrateFor(
  { databaseUrl, application }: Pick<Addresses, 'databaseUrl' | 'application'>,
  own: Database,
): Promise<void> {
  if (!application) return migrate(own);
  const owner = openDatabase(databaseUrl);
  try {
    await migrate(owner);
    await grantApplication(owner, application.user);
  } finally {
    await owner.close();
  }
}
