import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { stageNames } from '../../src/domain/customer.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { damage, encrypted } from '../support/encrypted-history.js';
import { type Recorded, recordedHistories, replay, watchedBundle } from '../support/histories.js';
import { quietWorkers } from '../support/time-skipping.js';

const keyring = new Keyring({ keys: [randomBytes(32).toString('base64')] });
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

  it.each(histories.filter(({ name }) => /trial-with-trouble|contracts/.test(name)))(
    'lives on with encryption on, which reads what is clear: $name',
    async ({ recorded }) => {
      expect(await replay(bundle, recorded, keyring)).toEqual(recorded.end);
    },
  );

  it('would be noticed if it did not: a history that another workflow made is refused', async () => {
    const [first] = histories;
    if (!first) throw new Error('nothing is recorded');
    const { history } = first.recorded;
    const events = history.events.filter(
      (event) => !JSON.stringify(event).includes('timerStartedEventAttributes'),
    );
    const forged: Recorded = { ...first.recorded, history: { events } };
    await expect(replay(bundle, forged)).rejects.toThrow();
  });
});

describe('an encrypted history', () => {
  const story = histories.find(({ name }) => name.includes('extended')) ?? histories[0];
  if (!story) throw new Error('nothing is recorded');
  const { recorded } = story;

  it('is replayed to the same state as a clear one', async () => {
    expect(await replay(bundle, await encrypted(recorded, keyring), keyring)).toEqual(recorded.end);
  });

  it('is not replayed where the result of an activity was damaged: nothing takes its place', async () => {
    const history = damage(await encrypted(recorded, keyring), 'activityTaskCompletedEventAttributes');
    await expect(replay(bundle, history, keyring)).rejects.toThrow(/workflow task failure/);
  });

  it('is not replayed where the state that a run begins with was damaged: no marker, no failed customer', async () => {
    const history = damage(await encrypted(recorded, keyring), 'workflowExecutionStartedEventAttributes');
    await expect(replay(bundle, history, keyring)).rejects.toThrow(/workflow task failure/);
  });

  it('is not replayed without its key', async () => {
    const history = await encrypted(recorded, keyring);
    const other = new Keyring({ keys: [randomBytes(32).toString('base64')] });
    await expect(replay(bundle, history, other)).rejects.toThrow(/workflow task failure/);
    expect(other.missing()).toEqual(keyring.ids);
  });
});
