import { beforeAll, describe, expect, it } from '@jest/globals';
import { stageNames } from '../../src/domain/customer.js';
import { type Recorded, recordedHistories, replay, watchedBundle } from '../support/histories.js';
import { quietWorkers } from '../support/time-skipping.js';

const histories = await recordedHistories();
let bundle: Awaited<ReturnType<typeof watchedBundle>>;

beforeAll(async () => {
  quietWorkers();
  bundle = await watchedBundle();
});

describe('a customer who lives under an earlier release', () => {
  it('has a recorded history for every stage', () => {
    const stages = new Set(histories.map(({ recorded }) => recorded.stage));
    expect([...stages].sort()).toEqual([...stageNames].sort());
  });

  it.each(histories)('lives on under this one, to the same state: $name', async ({ recorded }) => {
    expect(await replay(bundle, recorded)).toEqual(recorded.end);
  });

  it('would be noticed if it did not: a history that another workflow made is refused', async () => {
    const [first] = histories;
    if (!first) throw new Error('nothing is recorded');
    const { history } = first.recorded;
    const events = history.events.filter(
      (event) => !JSON.stringify(event).includes('markerRecordedEventAttributes'),
    );
    const forged: Recorded = { ...first.recorded, history: { events } };
    await expect(replay(bundle, forged)).rejects.toThrow();
  });
});
