import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy.js';
import type { BeginAdded } from '../../src/temporal/messages.js';
import { beginning } from '../support/examples.js';
import { answered, day, eventually, Life, northwind } from '../support/life.js';
import { living as lived } from '../support/living.js';
import { startTimeSkipping, withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

/** Retries of mail every six hours, so that weeks of them fit into a test. */
const seldom: Partial<Policy> = { mailRetryMinutes: [360] };

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  environment = await startTimeSkipping();
});
afterAll(async () => {
  await environment?.teardown();
});

const living = (
  story: (life: Life, world: World) => Promise<void>,
  changes: Partial<BeginAdded['command']> = {},
  policy: Partial<Policy> = {},
) => lived(environment, beginning(changes, policy), story);

/** When operators were shown something else, what stage they saw then, and whether no delivery began with it. */
async function movesIn(life: Life): Promise<{ stage: string | null; alone: boolean }[]> {
  const [events = []] = await life.runs();
  const delivering = new Set(
    events.map((event) =>
      event.activityTaskScheduledEventAttributes?.workflowTaskCompletedEventId?.toString(),
    ),
  );
  return events.flatMap(({ upsertWorkflowSearchAttributesEventAttributes: upsert }) => {
    const stage = upsert?.searchAttributes?.indexedFields?.CustomerStage?.data;
    if (!upsert || upsert.searchAttributes?.indexedFields?.TemporalChangeVersion) return [];
    const task = upsert.workflowTaskCompletedEventId?.toString();
    return [
      { alone: !delivering.has(task), stage: stage ? JSON.parse(Buffer.from(stage).toString()) : null },
    ];
  });
}

describe('a customer’s life', () => {
  it('goes from the added customer to production, expiry, renewal and the end, with nobody surprised', () =>
    living(async (life, world) => {
      await life.onboard();
      const trial = await life.stage();
      if (trial.name !== 'trial') throw new Error(`in ${trial.name}`);
      await life.pass(11.1);
      expect(world.mailsTo('customer').at(-1)).toBe('upgrade-notice');
      expect(world.mailsTo('partner').at(-1)).toBe('upgrade-notice');
      await life.pass(3);
      const production = await life.stage();
      expect(production).toMatchObject({ name: 'production', since: trial.endsAt });
      await life.pass(366);
      expect((await life.stage()).name).toBe('expired');
      expect(world.tenants.at(-1)?.wish.access).toBe('suspended');
      const inAYear = new Date((await environment.currentTimeMs()) + 365 * day).toISOString();
      await life.command('edit-subscription', { expiresAt: inAYear });
      expect(await life.stage()).toMatchObject({ name: 'production', expiresAt: inAYear });
      await life.pass(365.5 + 31);
      expect(await life.handle.result()).toEqual({ outcome: 'not-renewed', reason: expect.any(String) });
      const kinds = world.mailsTo('customer').filter((kind) => kind === 'expiry-notice');
      expect(kinds).toHaveLength(6);
      expect(world.tenants.at(-1)?.wish.access).toBe('removed');
    }));

  it('moves the end by fourteen days when a partner extends, once, and tells the new date', () =>
    living(async (life, world) => {
      await life.onboard();
      await life.pass(12);
      const before = await life.stage();
      await life.command('extend-trial', {}, northwind);
      const after = await life.stage();
      if (before.name !== 'trial' || after.name !== 'trial') throw new Error('not in trial');
      expect(Date.parse(after.endsAt) - Date.parse(before.endsAt)).toBe(14 * day);
      await life.pass(0.01);
      expect(world.sent.at(-1)?.content).toMatchObject({
        kind: 'trial-extended',
        endsAt: after.endsAt,
        replaces: { kind: 'upgrade', at: before.endsAt },
      });
      await expect(life.command('extend-trial', {}, northwind)).rejects.toMatchObject({
        cause: { type: 'extensions-used-up' },
      });
      await life.pass(3);
      expect((await life.stage()).name).toBe('trial');
    }));

  it('ends a blocked trial without upgrade, with notice, and closes it after thirty days', () =>
    living(async (life, world) => {
      await life.onboard();
      await life.command('block-upgrade', { reason: 'budget' }, northwind);
      await life.pass(14.1);
      expect((await life.stage()).name).toBe('trial-ended');
      expect(world.mailsTo('customer').slice(-2)).toEqual(['trial-ending-notice', 'trial-ended']);
      await expect(life.command('allow-upgrade')).rejects.toMatchObject({ cause: { type: 'trial-over' } });
      await life.pass(31);
      expect(await life.handle.result()).toMatchObject({ outcome: 'lapsed' });
    }));

  it('never upgrades without an accepted notice: it holds, tells the staff, and ends after fourteen days', () =>
    living(
      async (life, world) => {
        world.verdict = ({ audience }) => (audience === 'staff' ? 'accepted' : 'delayed');
        await life.onboard();
        await life.pass(14.5);
        const held = await life.stage();
        expect(held).toMatchObject({
          name: 'trial',
          held: { cause: expect.stringContaining('test: delayed') },
        });
        expect(world.mailsTo('staff')).toContain('upgrade-held');
        await life.pass(14.5);
        expect((await life.stage()).name).toBe('trial-ended');
        expect(life.events()).not.toContain('upgraded');
      },
      {},
      seldom,
    ));

  it('upgrades later than the trial’s end when the notice was accepted late, at the instant that it names', () =>
    living(
      async (life, world) => {
        world.verdict = ({ content }) => (content.kind === 'upgrade-notice' ? 'delayed' : 'accepted');
        await life.onboard();
        const trial = await life.stage();
        await life.pass(13.5);
        world.verdict = () => 'accepted';
        await life.pass(0.3);
        const named = world.sent.filter((mail) => mail.kind === 'upgrade-notice').at(-1);
        if (named?.content.kind !== 'upgrade-notice' || trial.name !== 'trial') throw new Error('no notice');
        expect(Date.parse(named.content.upgradeAt)).toBeGreaterThan(Date.parse(trial.endsAt));
        await life.pass(2);
        expect(await life.stage()).toMatchObject({ name: 'production', since: named.content.upgradeAt });
      },
      {},
      seldom,
    ));

  it('tries a delayed email again at its hour, though a new run has begun meanwhile', () =>
    living(
      async (life, world) => {
        world.verdict = ({ content }) => (content.kind === 'trial-started' ? 'delayed' : 'accepted');
        await life.onboard();
        const { runId: first } = await life.handle.describe();
        for (let number = 1; (await life.handle.describe()).runId === first; number++)
          await answered(() => life.command('edit-contacts', { name: `Ada ${number}` }));
        world.verdict = () => 'accepted';
        await life.pass(0.3);
        const { mails } = (await life.state()).customer;
        const started = mails.filter(({ kind }) => kind === 'trial-started');
        expect(started.map(({ status }) => status)).toEqual(started.map(() => 'accepted'));
        expect(started.length).toBeGreaterThan(0);
      },
      {},
      seldom,
    ));

  it('ends a run between its activities, though emails are tried again and again', () =>
    living(
      async (life, world) => {
        world.verdict = ({ audience }) => (audience === 'staff' ? 'accepted' : 'delayed');
        await life.onboard();
        await life.pass(28.5);
        const runs = await life.runs();
        expect(runs.length).toBeGreaterThan(2);
        for (const events of runs.slice(1)) {
          const completed = events.map(
            (event) => event.activityTaskCompletedEventAttributes?.scheduledEventId,
          );
          const begun = events.filter((event) => event.activityTaskScheduledEventAttributes);
          expect(completed).toEqual(expect.arrayContaining(begun.map(({ eventId }) => eventId)));
        }
      },
      {},
      seldom,
    ));

  it('shows operators a change once it was delivered, so that no answer waits for that, and its end too', () =>
    living(async (life) => {
      const shown = (name: string) =>
        eventually(async () => (await movesIn(life)).some(({ stage }) => stage === name));
      await life.invited();
      await shown('pending');
      await life.onboard();
      await life.command('extend-trial');
      await shown('trial');
      await life.pass(30);
      await shown('production');
      await life.command('close', { reason: 'it is over' });
      await life.handle.result();
      const moves = await movesIn(life);
      expect(moves.every(({ alone }) => alone)).toBe(true);
      const stages = moves.flatMap(({ stage }) => stage ?? []);
      expect(stages).toEqual(['pending', 'trial', 'production', 'closed']);
    }));

  it('keeps the trial’s clock going while product and database are away', () =>
    living(async (life, world) => {
      await life.onboard();
      await life.pass(13.9);
      world.recordIsUp = false;
      world.productIsUp = false;
      await life.pass(0.2);
      expect((await life.stage()).name).toBe('production');
      world.recordIsUp = true;
      world.productIsUp = true;
      await life.pass(0.1);
      expect(world.tenants.at(-1)?.wish.tier).toBe('production');
      expect(world.published.at(-1)?.customer.stage.name).toBe('production');
      const sequences = life.timeline().map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    }));

  it('converts by hand at once, for a partner only where the source is MSP', async () => {
    await living(async (life, world) => {
      await life.onboard();
      await life.command('convert-to-production', { sku: 'professional' }, northwind);
      expect((await life.state()).customer).toMatchObject({
        stage: { name: 'production' },
        terms: { sku: 'professional' },
      });
      await life.pass(0.01);
      expect(world.mailsTo('customer').at(-1)).toBe('converted');
    });
  });

  it('gives a repeated request its first answer, and refuses another body under the same id', () =>
    living(async (life) => {
      await life.onboard();
      const meta = { requestId: 'request-1' };
      const first = await life.command('extend-trial', { reason: 'one' }, northwind, meta);
      expect(await life.command('extend-trial', { reason: 'one' }, northwind, meta)).toEqual(first);
      await expect(life.command('extend-trial', { reason: 'two' }, northwind, meta)).rejects.toMatchObject({
        cause: { type: 'request-id-reused' },
      });
    }));

  it('adds no event to the history between two entries of the agenda', () =>
    living(async (life) => {
      await life.onboard();
      await life.pass(1);
      const { historyLength: before } = await life.handle.describe();
      await life.pass(8);
      const { historyLength: after } = await life.handle.describe();
      expect(after).toBe(before);
    }));
});

describe('Signals that came while no worker ran', () => {
  it('take effect in the order in which they came, whatever their names are', async () => {
    const world = new World();
    const taskQueue = 'asleep';
    const life = await Life.begin(environment, world, taskQueue, beginning());
    for (const [name, input] of [
      ['block-upgrade', {}],
      ['no-such-command', {}],
      ['edit-contacts', { name: 'Ada' }],
      ['allow-upgrade', {}],
      ['close', { reason: 'enough' }],
      ['edit-contacts', { name: 'Late' }],
    ] as const)
      await life.handle.signal(name, input);
    await withWorker(environment, world.activities, () => life.leave(), { taskQueue });
    const told = life.events();
    const asked = ['upgrade-blocked', 'refused', 'contacts-edited', 'upgrade-allowed', 'closed', 'refused'];
    expect(told.filter((event) => asked.includes(event))).toEqual(asked);
  });
});

describe('a flood of Signals', () => {
  it('that came while no worker ran is taken in to the last, further than the record follows at once', async () => {
    const world = new World();
    const taskQueue = 'flooded';
    const begun = await Life.begin(environment, world, taskQueue, beginning());
    const names = Array.from({ length: 900 }, (_, number) => `${'Ada '.repeat(25)}${number}`);
    const meta = { actor: { kind: 'operator' } };
    await Promise.all(names.map((name) => begun.handle.signal('edit-contacts', { name }, meta)));
    await withWorker(
      environment,
      world.activities,
      async () => {
        const taken = () =>
          begun
            .timeline()
            .flatMap(({ event }) => (event.type === 'contacts-edited' ? [event.contact.name] : []));
        await eventually(() => taken().length === names.length, 40_000);
        expect(new Set(taken())).toEqual(new Set(names));
        await begun.leave();
      },
      { taskQueue },
    );
  });
});
