import { domainToASCII, domainToUnicode } from 'node:url';
import { isCompanyDomain } from 'company-email-validator';
import { and, asc, desc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import { type Conflicts, noConflicts } from '../domain/conflict-case.js';
import { type Rival, verdictOn } from '../domain/conflicts.js';
import type { Database } from './database.js';
import { customers } from './schema.js';
import { storable } from './text.js';

/**
 * Other partners' customers and deals that are not closed, with the same normalized name or the same email domain,
 * typed or the contact's. A public mail provider's domain is nobody's. Those that a case is open with come along
 * whatever they are called, and whoever's they are by now.
 * @param known ids of those that a case is open with
 */
export async function findRivals(database: Database, customerId: string, known: string[]): Promise<Rival[]> {
  const own = await database.run(`read the customer ${customerId}`, (orm) =>
    orm
      .select({ ...claims, partner: customers.partner })
      .from(customers)
      .where(eq(customers.id, storable(customerId))),
  );
  const [self] = own;
  if (!self) throw new Error(`the record does not have the customer ${customerId} yet`);
  const key = self.key || null;
  const domains = domainsIn(self);
  const spellings = domains.flatMap((domain) => [domain, domainToUnicode(domain)]);
  const alike = [
    ...(key === null ? [] : [and(isNotNull(customers.organizationKey), eq(customers.organizationKey, key))]),
    ...(domains.length === 0
      ? []
      : [inArray(customers.domain, spellings), inArray(customers.emailDomain, spellings)]),
  ];
  const isKnown = sql`${customers.id} = any(${sql.param(known)}::text[])`;
  const rows = await database.run(`look for rivals of the customer ${customerId}`, (orm) =>
    orm
      .select({
        ...claims,
        id: customers.id,
        stage: customers.stage,
        samePartner: sql<boolean>`${customers.partner} is not distinct from ${self.partner}`,
        verdict: sql<Conflicts['verdict']>`state->'customer'->'conflicts'->'verdict'`,
      })
      .from(customers)
      .where(
        and(
          ne(customers.id, storable(customerId)),
          ne(customers.stage, 'closed'),
          or(
            alike.length === 0
              ? undefined
              : and(sql`${customers.partner} is distinct from ${self.partner}`, or(...alike)),
            isKnown,
          ),
        ),
      )
      // Whoever is not among the rows counts as gone.
      .orderBy(desc(isKnown))
      .limit(50),
  );
  return rows.map((row) => ({
    id: row.id,
    on: [
      ...(domainsIn(row).some((domain) => domains.includes(domain)) ? (['domain'] as const) : []),
      ...(key !== null && row.key === key ? (['organization'] as const) : []),
    ],
    stage: row.stage,
    verdict: verdictOn({ conflicts: { ...noConflicts, verdict: row.verdict } }, customerId),
    ...(row.samePartner ? { samePartner: true as const } : {}),
  }));
}

/** By what a customer lays claim to an organization. */
const claims = {
  key: customers.organizationKey,
  domain: customers.domain,
  emailDomain: customers.emailDomain,
};

/** As mail systems have them: `bücher.example` is typed, and an address there ends in `xn--bcher-kva.example`. */
function domainsIn({ domain, emailDomain }: { domain: string | null; emailDomain: string | null }): string[] {
  const written = [domain, emailDomain].flatMap((one) => (one === null ? [] : domainToASCII(one) || one));
  return written.filter((domain) => isCompanyDomain(domain));
}

/** Those customers as staff compare them, whoever was first before. */
export async function conflictSides(database: Database, ids: string[]) {
  const { id, organization, domain, email, partner, stage, opportunity, createdAt } = customers;
  const { revenueUsd, expectedClose } = customers;
  const side = {
    id,
    organization,
    domain,
    email,
    partner,
    stage,
    opportunity,
    revenueUsd,
    expectedClose,
    createdAt,
  };
  return database.run('compare the sides of a conflict', (orm) =>
    orm.select(side).from(customers).where(inArray(id, ids)).orderBy(asc(createdAt), asc(id)),
  );
}
