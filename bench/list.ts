/** Lists, searches and counts at 100,000 customers through the API, against the same SQL without it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { customerQueryOf, listQuery } from '../src/api/customers/list-query.js';
import { createApiKey } from '../src/store/api-keys.js';
import { type Database, openDatabase } from '../src/store/database.js';
import { countByStage, listCustomers } from '../src/store/list.js';
import { asPartner } from '../src/store/partner-scope.js';
import { createPartner } from '../src/store/partners.js';
import { crowd } from './harness/crowd.js';
import type { Options } from './harness/options.js';
import { type Figure, figure, goals, type Measured } from './harness/report.js';
import { Stage } from './harness/stage.js';
import { explain, replay, statementsOf } from './harness/statements.js';
import { percentile, timed } from './harness/statistics.js';

/** Every tab, sort, filter and kind of search that the portal and the command line offer. */
function lists(): [name: string, query: Record<string, string>][] {
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  const sorts = ['organization', 'stage', 'trial-end', 'expires', 'waiting-since', 'next'];
  return [
    ['newest first', {}],
    ...sorts.map((sort): [string, Record<string, string>] => [`by ${sort}`, { sort }]),
    ['by next, last first', { sort: 'next', direction: 'desc' }],
    ['tab pending', { tab: 'pending' }],
    ['tab customers, by next', { tab: 'customers', sort: 'next' }],
    ['tab closed', { tab: 'closed' }],
    ['stage trial, by its end', { stage: 'trial', sort: 'trial-end' }],
    ['stage production, by expiry', { stage: 'production', sort: 'expires' }],
    ['a large partner', { partner: 'partner-1' }],
    ['a small partner', { partner: 'partner-150' }],
    ['a large partner’s trials, by next', { partner: 'partner-1', stage: 'trial', sort: 'next' }],
    ['the vendor’s own', { partner: 'none' }],
    ['one SKU', { sku: 'professional' }],
    ['waiting on staff, by since when', { waitingOn: 'staff', sort: 'waiting-since' }],
    ['waiting on the customer', { waitingOn: 'customer', sort: 'waiting-since' }],
    ['one domain', { domain: 'org17.example' }],
    ['trials that end this week', { trialEndFrom: days(0), trialEndTo: days(7), sort: 'trial-end' }],
    ['expiring this month', { expiresFrom: days(0), expiresTo: days(30), sort: 'expires' }],
    ['added this month', { createdFrom: days(-30) }],
    ['search: one word of a name', { q: 'contoso' }],
    ['search: two words', { q: 'blue yonder' }],
    ['search: a whole name', { q: 'Contoso Health 22000' }],
    ['search: part of an email', { q: 'ada@org1300' }],
    ['search: two letters', { q: 'co' }],
    ['search: nothing found', { q: 'zzzqqq' }],
    ['search within a partner', { q: 'health', partner: 'partner-1' }],
    ['200 on a page', { limit: '200' }],
  ];
}

export async function list({ rounds, quick }: Options): Promise<Measured> {
  const customers = quick ? 10_000 : 100_000;
  const samples = quick ? 10 : 40;
  const stage = await Stage.open();
  const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 10 });
  const database = openDatabase(stage.postgres.url);
  try {
    await stage.role('api');
    await crowd(stage.postgres.url, customers);
    const figures: Figure[] = [];
    const medians: number[] = [];
    const plans: string[] = [];
    const key = await partnerKey(database);
    const narrowed = asPartner(database, partner);
    for (const { name, params, as } of await cases(stage)) {
      const seen = as === 'partner' ? narrowed : database;
      const { query, filter } = customerQueryOf(listQuery, { query: params }, 'UTC');
      const page = await statementsOf(() => listCustomers(seen, query));
      const counts = await statementsOf(() => countByStage(seen, filter));
      plans.push(`## ${name}\n${await explain(pool, [...page, ...counts])}`);
      const token = as === 'partner' ? key : stage.secrets.apiKey;
      // As the API does: page and counts side by side.
      const sql = () => Promise.all([replay(pool, page), replay(pool, counts)]);
      const ask = () => get(stage, `/api/customers?${new URLSearchParams(params)}`, token);
      for (let warm = 0; warm < 5; warm += 1) await sql().then(ask);
      const taken = { sql: [] as number[], api: [] as number[] };
      for (let number = 0; number < samples * rounds; number += 1) {
        taken.sql.push(await timed(sql));
        taken.api.push(await timed(ask));
      }
      const at = (share: number) => [percentile(taken.api, share), percentile(taken.sql, share)] as const;
      const [value, baseline] = at(0.95);
      const [p50, sqlP50] = at(0.5);
      medians.push(p50 / sqlP50);
      const goal = goals.atMost(1.5, value / baseline, 'its SQL');
      figures.push(
        figure(`p95, ${name}`, { unit: 'ms', value, baseline, goal }),
        figure(`p50, ${name}`, { unit: 'ms', value: p50, baseline: sqlP50 }),
      );
    }
    process.stdout.write(`  the database’s plans: ${keepPlans(plans)}\n`);
    return {
      versions: { temporal: stage.temporal.version, ...(await versionOf(pool)) },
      settings: { customers, samples: samples * rounds },
      notes: [
        `ratios of the medians: from ${Math.min(...medians).toFixed(2)} to ${Math.max(...medians).toFixed(2)}`,
        'under row-level security: the partner’s own key; beside it the same list as staff see it',
      ],
      figures,
    };
  } finally {
    await pool.end();
    await database.close();
    await stage.close();
  }
}

const partner = 'partner-1';

interface Case {
  name: string;
  params: Record<string, string>;
  as: 'staff' | 'partner';
}

/**
 * The lists; one that has been turned over for a while, because a page must not cost more, the later it comes; and
 * some as a partner sees them, under row-level security.
 */
async function cases(stage: Stage): Promise<Case[]> {
  const asked = { limit: '200' };
  let cursor: string | undefined;
  for (let page = 0; page < 25; page += 1) {
    const params = new URLSearchParams({ ...asked, ...(cursor && { cursor }) });
    const answer = await get(stage, `/api/customers?${params}`, stage.secrets.apiKey);
    cursor = z.object({ next: z.string() }).parse(answer).next;
  }
  const all = [...lists(), ['newest first, page 101', { cursor: cursor ?? '' }] as const];
  const ofPartner = [
    ['newest first', {}],
    ['by next', { sort: 'next' }],
    ['trials, by next', { stage: 'trial', sort: 'next' }],
    ['search: one word of a name', { q: 'contoso' }],
    ['search: a whole name', { q: 'Contoso Health 22000' }],
  ] as const;
  return [
    ...all.map(([name, params]): Case => ({ name, params, as: 'staff' })),
    ...ofPartner.flatMap(([name, params]): Case[] => [
      { name: `of a partner, as staff: ${name}`, params: { ...params, partner }, as: 'staff' },
      { name: `of a partner, under row-level security: ${name}`, params, as: 'partner' },
    ]),
  ];
}

async function partnerKey(database: Database): Promise<string> {
  const at = new Date().toISOString();
  const fields = { name: 'Partner 1', recipients: ['one@partner.example'], trialEnd: null, zone: null };
  await createPartner(database, partner, fields, at);
  const role = { role: 'partner', partner, expiresAt: null, createdBy: 'bench', createdAt: at } as const;
  const made = await createApiKey(database, { id: 'bench', name: 'bench', ...role });
  if (!made) throw new Error('the partner’s key could not be made');
  return made.key;
}

async function get({ apiUrl }: Stage, path: string, key: string): Promise<unknown> {
  const response = await fetch(`${apiUrl}${path}`, { headers: { authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function versionOf(pool: pg.Pool): Promise<{ postgres: string }> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  return { postgres: rows[0]?.server_version ?? 'unknown' };
}

/** Beside the results, but not in the repository: they are long, and each run has its own. */
function keepPlans(plans: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-plans-'));
  const path = join(folder, 'plans.txt');
  writeFileSync(path, plans.join('\n\n'));
  return path;
}
