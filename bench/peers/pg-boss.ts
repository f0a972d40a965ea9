/** The bare life as most teams have it today: a row for each customer, and delayed jobs in the same database. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { createBareActivities, type Place } from '../bare/activities.js';
import type { BareLife } from '../bare/workflows.js';

const place: Place & { port: number } = JSON.parse(process.argv[2] ?? '{}');
const { applyTenant, sendMails } = await createBareActivities(place);
const pool = new pg.Pool({ connectionString: place.databaseUrl, max: 20 });
await pool.query(`create table if not exists bare.lives (
  id text primary key, times jsonb not null, wish integer not null default 0, sequence integer not null default 0,
  ends_at bigint, activated boolean not null default false, extended boolean not null default false, notice_job uuid)`);
const boss = new PgBoss({ connectionString: place.databaseUrl, max: 10 });
boss.on('error', (error) => process.stderr.write(`${error}\n`));
await boss.start();

type Job = { id: string; step: string };
type Row = { id: string; times: BareLife; wish: number; sequence: number; ends_at: string | null };

/** Row, timeline and the next jobs in one transaction: all of them, or none. */
async function change<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const within = (client: pg.PoolClient) => ({
  db: { executeSql: (sql: string, values: unknown[]) => client.query(sql, values) },
});
const later = (client: pg.PoolClient, job: Job, at?: number) =>
  boss.send('step', job, {
    ...within(client),
    retryLimit: 10,
    ...(at === undefined ? {} : { startAfter: new Date(at) }),
  });

async function happened(client: pg.PoolClient, id: string, ...types: string[]): Promise<void> {
  const { rows } = await client.query<{ sequence: number }>(
    'update bare.lives set sequence = sequence + $2 where id = $1 returning sequence',
    [id, types.length],
  );
  await client.query(
    `insert into bare.timeline (customer_id, sequence, type)
     select $1, $2 + place, type from unnest($3::text[]) with ordinality as fact(type, place)`,
    [id, (rows[0]?.sequence ?? 0) - types.length, types],
  );
}

const rowOf = async (id: string) =>
  (await pool.query<Row>('select * from bare.lives where id = $1', [id])).rows[0];
const nextWish = async (id: string) =>
  (await pool.query<Row>('update bare.lives set wish = wish + 1 where id = $1 returning *', [id])).rows[0]
    ?.wish ?? 0;

/** Tenant and emails side by side. */
async function tell(id: string, kind: string): Promise<void> {
  await Promise.all([applyTenant(id, await nextWish(id), kind === 'upgraded'), sendMails(id, kind, 2)]);
  await change((client) => happened(client, id, `tenant-updated:${kind}`, `mail-answered:${kind}`));
}

const steps: Record<string, (id: string) => Promise<void>> = {
  async begin(id) {
    await applyTenant(id, await nextWish(id), false);
    await change(async (client) => {
      await happened(client, id, 'activation-link-issued');
      await later(client, { id, step: 'invite' });
    });
  },
  async invite(id) {
    await sendMails(id, 'activation', 1);
    await change((client) => happened(client, id, 'mail-answered:activation'));
  },
  import: async (id) => applyTenant(id, await nextWish(id), false),
  'trial-started': (id) => tell(id, 'trial-started'),
  'trial-extended': (id) => tell(id, 'trial-extended'),
  async notice(id) {
    await sendMails(id, 'notice', 2);
    await change(async (client) => {
      await happened(client, id, 'mail-answered:notice');
      await later(client, { id, step: 'end' }, Number((await rowOf(id))?.ends_at));
    });
  },
  async end(id) {
    await change((client) => happened(client, id, 'upgraded'));
    await tell(id, 'upgraded');
  },
};

async function notice(
  client: pg.PoolClient,
  id: string,
  endsAt: number,
  { leadMs }: BareLife,
): Promise<void> {
  const job = await later(client, { id, step: 'notice' }, endsAt - leadMs);
  await client.query('update bare.lives set ends_at = $2, notice_job = $3 where id = $1', [id, endsAt, job]);
}

const commands: Record<string, (id: string, body: string) => Promise<void>> = {
  start: (id, body) =>
    change(async (client) => {
      await client.query('insert into bare.lives (id, times) values ($1, $2::jsonb)', [id, body]);
      await happened(client, id, 'customer-added');
      await later(client, { id, step: 'begin' });
    }),
  activate: (id) =>
    change(async (client) => {
      await client.query('update bare.lives set activated = true where id = $1', [id]);
      await happened(client, id, 'activated');
      await later(client, { id, step: 'import' });
    }),
  complete: (id) =>
    change(async (client) => {
      const { rows } = await client.query<Row>('select * from bare.lives where id = $1 for update', [id]);
      const times = rows[0]?.times;
      if (!times) throw new Error(`there is no life ${id}`);
      await happened(client, id, 'trial-started');
      await notice(client, id, Date.now() + times.trialMs, times);
      await later(client, { id, step: 'trial-started' });
    }),
  extend: (id) =>
    change(async (client) => {
      const { rows } = await client.query<Row & { notice_job: string }>(
        'select * from bare.lives where id = $1 for update',
        [id],
      );
      const row = rows[0];
      if (!row) throw new Error(`there is no life ${id}`);
      await boss.deleteJob('step', row.notice_job, within(client));
      await happened(client, id, 'trial-extended');
      await notice(client, id, Number(row.ends_at) + row.times.extensionMs, row.times);
      await later(client, { id, step: 'trial-extended' });
    }),
};

await boss.createQueue('step');
for (let worker = 0; worker < 10; worker += 1) {
  await boss.work<Job>('step', { batchSize: 5, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    await Promise.all(jobs.map(({ data: { id, step } }) => steps[step]?.(id)));
  });
}
createServer(async (request, response) => {
  const [, command = '', id = ''] = (request.url ?? '').split('/');
  try {
    await commands[command]?.(id, await text(request));
    response.writeHead(200).end('{}');
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(place.port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGINT', () => process.exit(0));
