import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import type { Begin } from '../../src/temporal/messages.js';
import { lookSignal } from '../../src/temporal/names.js';
import { checkedForConflicts, signedCopy, toContracts } from '../support/deals.js';
import { beginning, registration } from '../support/examples.js';
import { eventually, Life, northwind, staff } from '../support/life.js';
import { startTimeSkipping, withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  environment = await startTimeSkipping();
});
afterAll(async () => {
  await environment?.teardown();
});

const fabrikam: Actor = { kind: 'partner', partner: 'fabrikam', name: 'fred' };
type Beginner = (changes?: object, how?: (changes: object) => Begin) => Promise<Life>;

async function among(story: (begin: Beginner, world: World) => Promise<void>) {
  const world = new World();
  const lives: Life[] = [];
  await withWorker(environment, world.activities, async (taskQueue) => {
    try {
      await story(async (changes = {}, how = registration) => {
        const life = await Life.begin(environment, world, taskQueue, how(changes));
        lives.push(life);
        return life;
      }, world);
    } finally {
      for (const life of lives) await life.leave();
    }
  });
}

describe('the whole road', () => {
  it('leads from a registered deal to production and expiry, in one workflow', async () => {
    await among(async (begin, world) => {
      const life = await begin();
      const end = await toContracts(life);
      // Nobody signs what has not arrived.
      await eventually(() => world.mailsTo('agreement-contact').length === 1);
      await life.command('record-signature', { document: signedCopy }, northwind);
      await life.command('approve-contract', {}, staff);
      await life.onboard();
      await life.pass(15);
      expect(await life.stage()).toMatchObject({ name: 'production', expiresAt: `${end}T23:59:59.999Z` });
      await life.pass(400);
      expect((await life.stage()).name).toBe('expired');
      await life.pass(31);
      expect(await life.handle.result()).toMatchObject({ outcome: 'not-renewed' });
      expect(life.events().filter((type) => !/^(mail|tenant)-/.test(type))).toEqual([
        'deal-registered',
        'deal-converted',
        'details-saved',
        'contract-submitted',
        'agreement-drafted',
        'signature-recorded',
        'contract-approved',
        'activation-link-issued',
        'activated',
        'import-reported',
        'trial-started',
        'notice-issued',
        'upgraded',
        'expiry-noticed',
        'expiry-noticed',
        'expiry-noticed',
        'expired',
        'close-reminded',
        'closed',
      ]);
      expect(world.mailsTo('agreement-contact')).toEqual(['license-agreement', 'contract-approved']);
      expect(world.tenants[0]?.wish).toMatchObject({ sku: 'professional', tier: 'trial' });
    });
  });

  it('ends where a deal’s protection does; no tenant was ever wished for', async () => {
    await among(async (begin, world) => {
      const life = await begin();
      await checkedForConflicts(life);
      await life.pass(91);
      expect(await life.handle.result()).toMatchObject({ outcome: 'deal-expired' });
      expect(world.tenants).toEqual([]);
      expect(world.mailsTo('partner')).toEqual(['deal-registered', 'deal-reminder', 'deal-closed']);
    });
  });
});

describe('two registrations of one organization', () => {
  const conflicting = { partner: 'fabrikam', organization: 'CONTOSO Limited', domain: 'contoso.test' };
  const openIn = async (life: Life) =>
    (await life.state()).customer.conflicts?.cases.filter(({ ended }) => ended === null).length;

  it('are both flagged, whichever came first; an approval closes the other with the same reason', async () => {
    await among(async (begin, world) => {
      const [ours, theirs] = await Promise.all([begin(), begin(conflicting)]);
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
      await expect(theirs.command('convert-to-customer', {}, fabrikam)).rejects.toThrow();
      await ours.command('decide-deal', { decision: 'approve', reason: 'registered first' }, staff);
      await eventually(async () => (await theirs.stage()).name === 'closed');
      expect(await theirs.stage()).toMatchObject({ outcome: 'deal-lost', reason: 'registered first' });
      await checkedForConflicts(ours);
      await ours.command('convert-to-customer', {}, northwind);
      const told = world.sent.filter(({ audience }) => audience === 'partner').map(({ content }) => content);
      expect(JSON.stringify(told)).not.toContain(theirs.id);
      expect(JSON.stringify(told)).not.toContain(ours.id);
    });
  });

  it('are not both approved: where neither approval could see the other, the first one counts', async () => {
    await among(async (begin, world) => {
      const [ours, theirs] = [await begin(), await begin(conflicting)];
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
      world.recordIsUp = false;
      await theirs.command('decide-deal', { decision: 'approve', reason: 'they know them' }, staff);
      await ours.command('decide-deal', { decision: 'approve', reason: 'registered first' }, staff);
      expect([await openIn(ours), await openIn(theirs)]).toEqual([0, 0]);
      world.heal();
      await eventually(async () => (await ours.stage()).name === 'closed');
      expect(await ours.stage()).toMatchObject({
        outcome: 'deal-lost',
        reason: 'they know them (decided before this deal was approved)',
      });
      await theirs.pass(0.1);
      await theirs.command('convert-to-customer', {}, fabrikam);
      expect((await theirs.stage()).name).toBe('drafting');
    });
  });

  it('are both flagged where the second is an added customer: protection is not evaded by add-customer', async () => {
    await among(async (begin) => {
      const ours = await begin();
      await checkedForConflicts(ours);
      const theirs = await begin({ partner: 'fabrikam', organization: 'CONTOSO Limited' }, beginning);
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
      await expect(ours.command('convert-to-customer', {}, northwind)).rejects.toThrow();
      await theirs.onboard();
      expect((await theirs.stage()).name).toBe('trial');
    });
  });

  it('are none any more when one is withdrawn', async () => {
    await among(async (begin) => {
      const ours = await begin();
      await checkedForConflicts(ours);
      const theirs = await begin(conflicting);
      await eventually(async () => (await openIn(ours)) === 1);
      await theirs.command('close', { reason: 'a mistake' }, fabrikam);
      await eventually(async () => (await openIn(ours)) === 0);
    });
  });

  it('are none any more when they become one partner’s, and are when a transfer parts them', async () => {
    await among(async (begin) => {
      const [ours, theirs] = [await begin(), await begin(conflicting)];
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
      await theirs.command('transfer', { partner: 'northwind' }, staff);
      await eventually(async () => (await openIn(ours)) === 0 && (await openIn(theirs)) === 0);
      await ours.command('transfer', { partner: 'fabrikam' }, staff);
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
    });
  });

  it('are looked for once more where a transfer came while the record was behind', async () => {
    await among(async (begin, world) => {
      const [ours, theirs] = [await begin(), await begin(conflicting)];
      await eventually(async () => (await openIn(ours)) === 1 && (await openIn(theirs)) === 1);
      for (const life of [ours, theirs]) await checkedForConflicts(life);
      world.recordTakes = () => false;
      await theirs.handle.signal(lookSignal);
      await theirs.pass(0.001);
      await theirs.command('transfer', { partner: 'northwind' }, staff);
      world.recordTakes = ({ customer }) => customer.id !== theirs.id || customer.partner === 'fabrikam';
      await theirs.pass(0.002);
      world.recordTakes = () => true;
      await theirs.pass(0.01);
      await eventually(async () => (await openIn(ours)) === 0 && (await openIn(theirs)) === 0);
    });
  });

  it('cannot be forged: a Signal only has the workflow look', async () => {
    await among(async (begin) => {
      const life = await begin();
      await checkedForConflicts(life);
      await life.handle.signal(lookSignal, { rival: 'somebody', verdict: { others: 'close' } });
      await life.handle.signal('conflict-opened', { rival: 'somebody' });
      await checkedForConflicts(life);
      expect((await life.state()).customer.conflicts?.cases).toEqual([]);
      expect((await life.stage()).name).toBe('registered');
      await eventually(() => life.events().includes('refused'));
    });
  });

  it('wait for the record: while it is away nothing is converted', async () => {
    await among(async (begin, world) => {
      world.recordIsUp = false;
      const life = await begin();
      await expect(life.command('convert-to-customer', {}, northwind)).rejects.toThrow();
      world.recordIsUp = true;
      await life.pass(0.01);
      await checkedForConflicts(life);
      await life.command('convert-to-customer', {}, northwind);
    });
  });
});

describe('signals', () => {
  it('cannot record a signed copy that nobody uploaded', async () => {
    await among(async (begin) => {
      const life = await begin();
      await toContracts(life);
      const invented = { id: 'inventeddocument', sha256: 'b'.repeat(64) };
      await life.handle.signal('record-signature', { document: invented }, { actor: northwind });
      await eventually(() => life.events().includes('refused'));
      expect((await life.state()).customer.contract?.signature).toBeNull();
      await life.handle.signal('record-signature', { document: signedCopy }, { actor: northwind });
      await eventually(() => life.events().includes('signature-recorded'));
    });
  });

  it('can neither decide on a discount nor sign a contract off', async () => {
    await among(async (begin) => {
      const life = await begin();
      await toContracts(life);
      await life.command('record-signature', { document: signedCopy }, northwind);
      await life.handle.signal('approve-contract', {}, { actor: staff });
      await life.handle.signal('approve-contract');
      await life.handle.signal(
        'decide-discount',
        { request: 1, decision: 'approve', reason: 'x' },
        { actor: staff },
      );
      await eventually(() => life.events().filter((type) => type === 'refused').length === 3);
      expect((await life.stage()).name).toBe('contracts');
    });
  });
});
