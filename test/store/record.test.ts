import { describe, expect, it } from 'vitest';
import { findCustomer, publish, timelineOf } from '../../src/store/record.js';
import { provideDatabases } from '../support/database.js';
import { entryOf, publicationOf, rowOf } from './examples.js';

const databases = provideDatabases();
const sequences = (entries: { sequence: number }[]) => entries.map((entry) => entry.sequence);

describe('publishing a customer', () => {
  it('gives back what was published, instants in UTC with milliseconds', async () => {
    const database = await databases.fresh();
    const row = rowOf({ trialEndsAt: '2026-06-09T12:00:00.123Z' });
    const state = { stage: { name: 'trial' }, list: [1, null, 'é'] };

    expect(await publish(database, { row, state, revision: 7, timeline: [entryOf(1)] })).toEqual({
      stored: true,
      revision: 7,
    });

    const found = await findCustomer(database, row.id);
    const { partnerMailProblem: _, partnerMailError: __, ...shown } = row;
    expect(found).toEqual({
      ...shown,
      state,
      revision: 7,
      updatedAt: expect.stringMatching(/^2.*\.\d{3}Z$/),
    });
    expect(await timelineOf(database, row.id)).toEqual([
      { ...entryOf(1), recordedAt: expect.stringMatching(/^2.*\.\d{3}Z$/) },
    ]);
  });

  it('never lets an older or equal revision overwrite a newer one', async () => {
    const database = await databases.fresh();
    await publish(database, publicationOf({ revision: 5, state: { is: 'newest' } }));

    for (const revision of [4, 5]) {
      const answer = await publish(database, publicationOf({ revision, state: { is: 'late' } }));
      expect(answer).toEqual({ stored: false, revision: 5 });
    }
    expect((await findCustomer(database, 'contoso-1'))?.state).toEqual({ is: 'newest' });
  });

  it('ends with the newest of many revisions that arrive at once, with every event once', async () => {
    const database = await databases.fresh();
    const revisions = Array.from({ length: 40 }, (_, index) => ((index * 7) % 40) + 1);

    await Promise.all(
      revisions.map((revision) =>
        publish(database, {
          ...publicationOf({ revision, state: { revision } }),
          timeline: [1, 2, 3, 4].map((step) => entryOf(Math.max(1, revision - 4 + step))),
        }),
      ),
    );

    expect((await findCustomer(database, 'contoso-1'))?.state).toEqual({ revision: 40 });
    expect(sequences(await timelineOf(database, 'contoso-1'))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });

  it('stores the events of a late revision, and leaves stored ones as they are', async () => {
    const database = await databases.fresh();
    await publish(database, publicationOf({ revision: 2, timeline: [entryOf(3, 'first told')] }));
    await publish(
      database,
      publicationOf({ revision: 1, timeline: [entryOf(1), entryOf(2), entryOf(3, 'told again')] }),
    );

    const stored = await timelineOf(database, 'contoso-1');
    expect(sequences(stored)).toEqual([1, 2, 3]);
    expect(stored[2]?.event).toEqual(entryOf(3, 'first told').event);
  });

  it('pages the timeline', async () => {
    const database = await databases.fresh();
    await publish(
      database,
      publicationOf({ timeline: [1, 2, 3, 4, 5].map((sequence) => entryOf(sequence)) }),
    );

    expect(sequences(await timelineOf(database, 'contoso-1', { limit: 2 }))).toEqual([1, 2]);
    expect(sequences(await timelineOf(database, 'contoso-1', { after: 2, limit: 2 }))).toEqual([3, 4]);
    expect(sequences(await timelineOf(database, 'contoso-1', { after: 5 }))).toEqual([]);
  });

  it.each([
    ['a NUL', 'Con\0toso', 'Con\u{fffd}toso'],
    ['a lone surrogate', 'Con\ud800toso', 'Con\u{fffd}toso'],
    ['a pair of surrogates', 'Con\u{1f600}toso', 'Con\u{1f600}toso'],
    ['an escape that somebody typed', 'Con\\u0000\\ud800toso', 'Con\\u0000\\ud800toso'],
    ['quotes and backslashes', `Con'"\\toso`, `Con'"\\toso`],
  ])('is not held up by %s', async (_, given, kept) => {
    const database = await databases.fresh();
    const row = rowOf({ organization: given });
    await publish(database, { row, state: { name: given }, revision: 1, timeline: [entryOf(1, given)] });

    const found = await findCustomer(database, row.id);
    expect(found?.organization).toBe(kept);
    expect(found?.state).toEqual({ name: kept });
    expect((await timelineOf(database, row.id))[0]?.event).toEqual(entryOf(1, kept).event);
  });
});

it('finds no customer under an unknown or hostile id', async () => {
  const database = await databases.fresh();
  for (const id of ['nobody', '', "' or true --", 'x\0']) expect(await findCustomer(database, id)).toBeNull();
});
