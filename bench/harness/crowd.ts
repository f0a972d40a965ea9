import pg from 'pg';
import { plus } from '../../src/domain/time.js';
import { recordRow } from '../../src/store/customer-row.js';
import { openDatabase } from '../../src/store/database.js';
import { publish } from '../../src/store/record.js';
import { importedAt, PastLife, trialEndingAt } from './lives.js';

const day = 24 * 3_600_000;
const staff = { kind: 'staff', name: 'sam' } as const;
const skus = ['essentials', 'professional', 'enterprise'];

/** How many of a hundred are like it, and how one such life came about by now. */
type Kind = [share: number, life: (now: string, sku: string, variant: number) => PastLife];

const kinds: Kind[] = [
  [4, (now, sku, variant) => new PastLife(plus(now, -variant * 2 * day), { sku })],
  [
    3,
    (now, sku) => {
      const life = new PastLife(plus(now, -day), { sku });
      life.command(
        'activate',
        { name: 'Ada', accepted: true, link: 1 },
        { kind: 'customer' },
        plus(now, -day),
      );
      const log = [{ level: 'info', message: 'Reading users' }];
      const running = { ...importedAt(1), status: 'running', percent: 40, log };
      life.command('report-import', running, { kind: 'product' }, plus(now, -60_000));
      return life;
    },
  ],
  [14, (now, sku, variant) => caughtUp(trialEndingAt(plus(now, (2 + variant * 2) * day), { sku }), now)],
  [
    3,
    (now, sku, variant) => {
      const life = onboarded(plus(now, -(20 + variant) * day), sku);
      life.command('block-upgrade', {}, staff, plus(now, -(19 + variant) * day));
      return caughtUp(life, now);
    },
  ],
  [56, (now, sku, variant) => caughtUp(onboarded(plus(now, -(20 + variant * 50) * day), sku), now)],
  [6, (now, sku, variant) => caughtUp(onboarded(plus(now, -(381 + variant * 4) * day), sku), now)],
  [
    14,
    (now, sku, variant) => {
      const life = caughtUp(onboarded(plus(now, -(30 + variant * 30) * day), sku), plus(now, -3 * day));
      life.command('close', { reason: 'went elsewhere' }, staff, plus(now, -2 * day));
      return life;
    },
  ],
];

function onboarded(at: string, sku: string): PastLife {
  return new PastLife(plus(at, -day), { sku }).onboard(plus(at, -3_600_000), at);
}

function caughtUp(life: PastLife, now: string): PastLife {
  // Every email is accepted in its time, so the clock goes day by day.
  for (let at = life.customer.createdAt; at < now; at = plus(at, day)) life.catchUp(at);
  life.catchUp(now);
  return life;
}

const variants = 6;

/**
 * Fills the record with so many customers: lives of the pure core, copied by SQL under other names, ids, partners
 * and dates. Shares of stages as one would expect them; a few partners have most customers.
 */
export async function crowd(url: string, count: number): Promise<void> {
  const now = new Date().toISOString();
  const database = openDatabase(url);
  const shares: { id: string; share: number }[] = [];
  for (const [share, make] of kinds) {
    for (const sku of skus) {
      for (let variant = 0; variant < variants; variant += 1) {
        const { state, id } = make(now, sku, variant);
        const row = recordRow(state.customer);
        await publish(database, { row, state, revision: state.revision, timeline: state.timeline.unstored });
        shares.push({ id, share: share / skus.length / variants });
      }
    }
  }
  await database.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create temp table share (id text, first integer, last integer)');
    let before = 0;
    for (const { id, share } of shares) {
      const last = before + Math.max(Math.round((share / 100) * count), 1);
      await client.query('insert into share values ($1, $2, $3)', [id, before, last]);
      before = last;
    }
    await client.query(copies, [before]);
    await client.query('delete from customers where id in (select id from share)');
    await client.query('vacuum analyze customers');
  } finally {
    await client.end();
  }
}

/** Dates move by up to two days, so that no two customers share one; partner 1 has about a seventh of all. */
const copies = `
  with numbered as materialized (
    select number, substr(md5('id' || number), 1, 16) as id,
      (array['Contoso','Fabrikam','Adventure','Northwind','Litware','Proseware','Tailspin','Wingtip','Woodgrove',
        'Lucerne','Humongous','Blue Yonder','Coho','Trey','Datum','Graphic','Margie','Relecloud','Fourth','VanArsdel'])
        [1 + number * 7 % 20] || ' ' ||
      (array['Health','Logistics','Airlines','Insurance','Foods','Energy','Metals','Retail','Schools','Media','Legal',
        'Travel','Motors','Textiles','Printing','Farming'])[1 + number * 11 % 16] || ' ' || number as organization,
      (array['ada','grace','linus','edsger','barbara','ken'])[1 + number % 6] || '@org' || number * 13 % 60000 ||
        (array['.example','.example.com','.example.org'])[1 + number % 3] as email,
      case when number % 12 = 0 then null else 'partner-' || ceil(200 * power((number * 37 % 1000 + 1) / 1000.0, 2)) end
        as partner,
      interval '1 second' * (number * 7919 % 172800) as ago
    from generate_series(0, $1::integer - 1) number
  )
  insert into customers (id, organization, email, partner, source, stage, sku, add_on, upgrade, trial_ends_at, expires_at,
    upgrade_at, held, waiting_on, waiting_since, waiting_for, import_status, import_percent, import_error, import_message,
    mail_problem, next_at, next_what, created_at, stage_since, version, revision, updated_at, state)
  select fresh.id, fresh.organization, fresh.email, fresh.partner,
    case when fresh.partner is null then 'Direct' else 'MSP' end, stage, sku, add_on, upgrade, trial_ends_at - ago,
    expires_at - ago, upgrade_at - ago, held, waiting_on, waiting_since - ago, waiting_for, import_status,
    import_percent, import_error, import_message, mail_problem, next_at - ago, next_what, created_at - ago,
    stage_since - ago, version, revision, updated_at,
    jsonb_set(jsonb_set(state, '{customer,id}', to_jsonb(fresh.id)), '{customer,organization}', to_jsonb(fresh.organization))
  from numbered fresh
  join share on fresh.number >= share.first and fresh.number < share.last
  join customers pattern on pattern.id = share.id
  -- In the order in which customers come, not kind by kind.
  order by md5(fresh.id)`;
