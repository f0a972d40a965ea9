import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/lifecycle.js';
import { type KeptRequest, storedRequests } from '../../src/store/requests.js';
import { provideDatabases } from '../support/database.js';
import { InMemoryRequests } from '../support/in-memory-requests.js';

const databases = provideDatabases();

const answer: Answer = { id: 'contoso-1', version: 4, stage: 'trial', events: ['trial-extended'] };

function requestOf(changes: Partial<KeptRequest> = {}): KeptRequest {
  return {
    scope: 'staff',
    requestId: 'key-1',
    fingerprint: 'f1',
    customerId: 'contoso-1',
    input: { reason: 'a NUL \0 and \ud800 half a character' },
    answer: null,
    createdAt: '2026-06-01T12:00:00.000Z',
    ...changes,
  };
}

describe.each([
  ['in PostgreSQL', async () => storedRequests(await databases.fresh())],
  ['in memory, as tests of HTTP have it', async () => new InMemoryRequests()],
])('the ledger of requests %s', (_where, ledger) => {
  it('gives the one that began first, with its answer once it has one', async () => {
    const requests = await ledger();
    expect(await requests.find(requestOf())).toBeNull();
    expect(await requests.begin(requestOf())).toMatchObject({ fingerprint: 'f1', answer: null });
    expect(await requests.begin(requestOf({ fingerprint: 'f2' }))).toMatchObject({ fingerprint: 'f1' });
    await requests.answered(requestOf(), answer);
    await requests.answered(requestOf(), { ...answer, version: 9 });
    expect(await requests.find(requestOf())).toMatchObject({
      answer,
      createdAt: '2026-06-01T12:00:00.000Z',
      input: { reason: expect.stringMatching('a NUL .* half') },
    });
  });

  it('tells callers apart who chose the same key', async () => {
    const requests = await ledger();
    await requests.begin(requestOf());
    expect(await requests.find(requestOf({ scope: 'northwind/Jane' }))).toBeNull();
    expect(await requests.begin(requestOf({ scope: 'northwind/Jane', fingerprint: 'f2' }))).toMatchObject({
      fingerprint: 'f2',
    });
  });

  it('frees the name of what was refused, never of what was answered', async () => {
    const requests = await ledger();
    await requests.begin(requestOf());
    await requests.forget(requestOf());
    expect(await requests.find(requestOf())).toBeNull();
    await requests.answered(requestOf(), answer);
    await requests.forget(requestOf());
    expect(await requests.find(requestOf())).toMatchObject({ answer });
  });

  it('forgets what is older than it has to be', async () => {
    const requests = await ledger();
    await requests.begin(requestOf({ requestId: 'old' }));
    await requests.begin(requestOf({ requestId: 'young', createdAt: '2026-06-20T12:00:00.000Z' }));
    expect(await requests.prune('2026-06-20T12:00:00.000Z')).toBe(1);
    expect(await requests.prune('2026-06-20T12:00:00.000Z')).toBe(0);
    expect(await requests.find(requestOf({ requestId: 'young' }))).not.toBeNull();
  });
});

it('lets one of many that begin at the same moment be the first', async () => {
  const requests = storedRequests(await databases.fresh());
  const many = Array.from({ length: 40 }, (_, index) => requestOf({ fingerprint: `f${index}` }));
  const kept = await Promise.all(many.map((request) => requests.begin(request)));
  expect(new Set(kept.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});

it('prunes more than one batch', async () => {
  const database = await databases.fresh();
  await database.dedicated('fill the ledger', (client) =>
    client.query(
      `insert into requests select 'staff', 'k' || n, 'f', 'c', '{}', null, '2026-05-01' from generate_series(1, 12000) n`,
    ),
  );
  expect(await storedRequests(database).prune('2026-06-01T00:00:00.000Z')).toBe(12_000);
});
