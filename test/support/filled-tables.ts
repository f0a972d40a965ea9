import type { Client } from 'pg';

interface Column {
  table: string;
  column: string;
  type: string;
  /** The table that it refers to. */
  refers: string | null;
}

/** All tables of a database with one row in each, whatever its tables are; ids are named after their table. */
export async function fillTables(client: Client): Promise<void> {
  const columns = await columnsOf(client);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const filled = new Set<string>();
  while (filled.size < tables.length) {
    const ready = tables.filter((table) => {
      const needed = columns.filter((one) => one.table === table && one.refers !== null);
      return !filled.has(table) && needed.every(({ refers }) => filled.has(refers ?? ''));
    });
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const table of ready) {
      const own = columns.filter((one) => one.table === table);
      const names = own.map(({ column }) => `"${column}"`).join(', ');
      const places = own.map((_, index) => `$${index + 1}`).join(', ');
      await client.query(`insert into "${table}" (${names}) values (${places})`, own.map(sampleOf));
      filled.add(table);
    }
  }
}

/** What these tables hold, of the columns that they have now. */
export async function contentsOf(client: Client): Promise<Record<string, Record<string, unknown>[]>> {
  const columns = await columnsOf(client);
  const contents: Record<string, Record<string, unknown>[]> = {};
  for (const table of new Set(columns.map((one) => one.table)))
    contents[table] = (await client.query<Record<string, unknown>>(`select * from "${table}"`)).rows;
  return contents;
}

/** How tables, indexes, rules and rights are, in words that two databases can be compared by. */
export async function shapeOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select format('column %s.%s %s null:%s default:%s', table_name, column_name, data_type, is_nullable,
        case when is_identity = 'YES' then 'identity' else coalesce(column_default, generation_expression) end) as line
      from information_schema.columns where table_schema = 'public' and table_name <> 'fortnight_migrations'
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all select format('constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select format('policy %s %s %s', tablename, policyname, qual) from pg_policies
    union all select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
    union all select format('right %s %s %s', table_name, grantee, privilege_type)
      from information_schema.role_table_grants where grantee = 'fortnight_partner'
    order by line`);
  return rows.map(({ line }) => line);
}

/** Those that are written: neither generated nor counted by the database. */
async function columnsOf(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.table_name as table, c.column_name as column, c.data_type as type, (
      select r.confrelid::regclass::text from pg_constraint r
      join pg_attribute a on a.attrelid = r.conrelid and a.attnum = any (r.conkey)
      where r.contype = 'f' and r.conrelid = format('%I', c.table_name)::regclass and a.attname = c.column_name
    ) as refers
    from information_schema.columns c
    where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.is_identity = 'NO'
      and c.table_name <> 'fortnight_migrations'
    order by c.table_name, c.ordinal_position`);
  return rows;
}

function sampleOf({ table, column, type, refers }: Column): unknown {
  if (refers !== null) return `${refers} id`;
  if (type === 'text') return `${table} ${column}`;
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'bigint') return 1;
  if (type.startsWith('timestamp')) return '2026-01-01T12:00:00.000Z';
  if (type === 'jsonb') return JSON.stringify({ of: column });
  if (type === 'bytea') return Buffer.from('%PDF');
  if (type === 'ARRAY') return [];
  throw new Error(`no value for ${table}.${column}, which is of type ${type}`);
}
