import pg from 'pg';

type Query = [config: pg.QueryArrayConfig | pg.QueryConfig, values: unknown[] | undefined];

/** What a piece of work asks of the database, as it is sent. One piece of work at a time. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Query[]> {
  const asked: Query[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args;
    asked.push([
      typeof config === 'string' ? { text: config } : (config as pg.QueryConfig),
      values as unknown[],
    ]);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked.map(([config, values]) => [config, Array.isArray(values) ? values : undefined]);
}

/** The same once more, one after the other on one connection, as transactions want it. */
export async function replay(pool: pg.Pool, statements: readonly Query[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const [config, values] of statements) await client.query(config, values);
  } finally {
    client.release();
  }
}

/** How the database goes about it, with what it read. */
export async function explain(pool: pg.Pool, statements: readonly Query[]): Promise<string> {
  const client = await pool.connect();
  const plans: string[] = [];
  try {
    for (const [{ text }, values] of statements) {
      // What surrounds a partner's reads has no plan, but they need it.
      const isRead = /^\s*select(?! set_config)/i.test(text);
      const { rows } = await client.query(isRead ? `explain (analyze, buffers) ${text}` : text, values);
      if (isRead) plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
  } finally {
    client.release();
  }
  return plans.join('\n\n');
}
