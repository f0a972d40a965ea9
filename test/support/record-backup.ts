import pg from 'pg';

const tables = ['customers', 'timeline', 'deliveries', 'documents'];

/** Keeps a copy of what the record has now; a later call replaces it. */
export async function backUpRecord(url: string): Promise<void> {
  await within(url, async (client) => {
    await client.query('drop schema if exists yesterday cascade; create schema yesterday');
    for (const table of tables)
      await client.query(`create table yesterday.${table} as table public.${table}`);
  });
}

/** Puts the record back as the copy has it, as a restore of the whole database would. */
export async function bringBackRecord(url: string): Promise<void> {
  await within(url, async (client) => {
    for (const table of tables) {
      // The database fills generated columns itself.
      const { rows } = await client.query<{ names: string }>(
        `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      const names = rows[0]?.names;
      await client.query(`truncate public.${table}`);
      await client.query(`insert into public.${table} (${names}) select ${names} from yesterday.${table}`);
    }
  });
}

/** Sets the state of one customer in the record, as if it had been published so. */
export async function changeRecordedState(
  url: string,
  id: string,
  change: (state: Record<string, unknown>) => void,
): Promise<void> {
  await within(url, async (client) => {
    const { rows } = await client.query<{ state: Record<string, unknown> }>(
      'select state from public.customers where id = $1',
      [id],
    );
    const state = rows[0]?.state;
    if (!state) throw new Error(`the record does not have ${id}`);
    change(state);
    await client.query('update public.customers set state = $2 where id = $1', [id, JSON.stringify(state)]);
  });
}

async function within(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** As which database users the product works now. */
export async function usersAtWork(url: string): Promise<string[]> {
  let names: string[] = [];
  await within(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct usename as name from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    names = rows.map(({ name }) => name);
  });
  return names;
}
