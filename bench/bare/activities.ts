import { createTransport } from 'nodemailer';
import pg from 'pg';
import { createTenantClient } from '../../src/tenant/client.js';

export interface Place {
  address: string;
  databaseUrl: string;
  smtpUrl: string;
  productUrl: string;
  secret: string;
}

/** What `src/store` has as `customers` and `timeline`, as anybody would begin with it. */
const tables = `
  create schema if not exists bare;
  create table if not exists bare.customers (id text primary key, state jsonb not null);
  create table if not exists bare.timeline (
    customer_id text, sequence integer, type text not null, recorded_at timestamptz not null default clock_timestamp(),
    primary key (customer_id, sequence));`;

export type BareActivities = Awaited<ReturnType<typeof createBareActivities>>;

/** The same product, mail server and database, each called as directly as can be. */
export async function createBareActivities({ databaseUrl, smtpUrl, productUrl, secret }: Place) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query(tables);
  const transport = createTransport({ pool: true, url: smtpUrl, maxConnections: 5 });
  const tenants = createTenantClient({ url: productUrl, secret, timeoutMs: 10_000 });
  const activities = {
    async applyTenant(id: string, revision: number, production: boolean): Promise<void> {
      await tenants.apply(id, {
        revision,
        organization: 'Contoso Ltd',
        access: 'active',
        tier: production ? 'production' : 'trial',
        sku: 'essentials',
        addOn: null,
        expiresAt: null,
        importAttempt: revision > 1 ? 1 : 0,
        reportTo: 'http://127.0.0.1:9/nowhere',
      });
    },

    async sendMails(id: string, kind: string, recipients: number): Promise<void> {
      for (let number = 1; number <= recipients; number += 1) {
        await transport.sendMail({
          from: 'no-reply@fortnight.example',
          to: { name: 'Ada', address: `to${number}@contoso.example` },
          messageId: `<${id}.${kind}.${number}@fortnight.example>`,
          subject: kind,
          text: `About ${kind}. `.repeat(40),
          html: `<p>About ${kind}.</p>`.repeat(40),
        });
      }
    },

    async record(id: string, before: number, types: string[]): Promise<void> {
      await pool.query(
        `with facts as (
           insert into bare.timeline (customer_id, sequence, type)
           select $1, $2 + place, type from unnest($3::text[]) with ordinality as fact(type, place)
           on conflict do nothing)
         insert into bare.customers (id, state) values ($1, jsonb_build_object('count', $2 + cardinality($3::text[])))
         on conflict (id) do update set state = excluded.state`,
        [id, before, types],
      );
    },

    /** The product and an email to each of two, side by side; then the record. */
    async upgrade(id: string): Promise<void> {
      await Promise.all([activities.applyTenant(id, 1, true), activities.sendMails(id, 'upgraded', 2)]);
      await activities.record(id, 0, ['upgraded']);
    },
  };
  return activities;
}
