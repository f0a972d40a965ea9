import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import { waitingOn } from '../../src/domain/waiting.js';
import { recordRow } from '../../src/store/customer-row.js';
import type { Begin } from '../../src/temporal/messages.js';
import { submitted } from '../support/deals.js';
import { beginning, registration } from '../support/examples.js';
import { eventually, type Life } from '../support/life.js';
import { living } from '../support/living.js';
import { startTimeSkipping } from '../support/time-skipping.js';
import type { World } from '../support/world.js';

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  environment = await startTimeSkipping();
});
afterAll(async () => {
  await environment?.teardown();
});

const closing = (story: (life: Life, world: World) => Promise<void>, begin: Begin = beginning()) =>
  living(environment, begin, story);

describe('closing a customer whose access the product will not remove', () => {
  it('waits on staff, in the lists too, and tries it again for as long as it takes', () =>
    closing(async (life, world) => {
      await life.onboard();
      world.refusal = ({ wish }) => (wish.access === 'removed' ? 'there is an open invoice' : null);
      await life.command('close', { reason: 'went elsewhere' });
      await eventually(async () => (await life.state()).customer.tenant.refused !== null);
      await life.pass(2);
      expect((await life.handle.describe()).status.name).toBe('RUNNING');
      const what = 'the product refused to remove the access: there is an open invoice';
      expect(waitingOn((await life.state()).customer)).toMatchObject({ on: 'staff', what, command: null });
      const row = () => recordRow((world.published.at(-1) as Lifecycle).customer);
      expect(row()).toMatchObject({ stage: 'closed', waitingOn: 'staff', waitingFor: what });
      expect(world.tenants.filter(({ wish }) => wish.access === 'removed').length).toBeGreaterThan(20);
      expect(life.events().filter((event) => event === 'tenant-refused')).toHaveLength(1);
      world.heal();
      await life.pass(0.1);
      expect(await life.handle.result()).toEqual({ outcome: 'closed', reason: 'went elsewhere' });
      expect(row()).toMatchObject({ waitingOn: 'nobody' });
      expect(life.events().at(-1)).toBe('tenant-updated');
    }));

  it('is over where the product never had a tenant of it, for there is no access', () =>
    closing(async (life, world) => {
      world.refusal = () => 'no such SKU';
      await eventually(async () => (await life.state()).customer.tenant.refused !== null);
      await life.command('close', { reason: 'added by mistake' });
      expect(await life.handle.result()).toMatchObject({ outcome: 'closed' });
      expect(recordRow((await life.state()).customer)).toMatchObject({ waitingOn: 'nobody' });
    }));
});

describe('closing a customer of whom the product was told more than we know of', () => {
  it('tells it once more, beyond that, and ends then: that the access is to be removed it had ignored', () =>
    closing(async (life, world) => {
      await life.onboard();
      world.inForce = ({ revision }) => Math.max(revision, 40);
      await life.command('close', { reason: 'went elsewhere' });
      expect(await life.handle.result()).toMatchObject({ outcome: 'closed' });
      expect(world.tenants.at(-1)).toMatchObject({ revision: 41, wish: { access: 'removed' } });
      expect(recordRow((world.published.at(-1) as Lifecycle).customer).waitingOn).toBe('nobody');
    }));
});

describe('closing a deal whose License Agreement cannot be drafted', () => {
  it('ends it, though the template stays broken', () =>
    closing(async (life, world) => {
      world.agreementsAreDrafted = false;
      await submitted(life);
      await life.pass(0.001);
      await life.command('close', { reason: 'they signed elsewhere' });
      await eventually(async () => (await life.handle.describe()).status.name === 'COMPLETED');
      expect(await life.handle.result()).toEqual({ outcome: 'closed', reason: 'they signed elsewhere' });
      expect(life.events()).not.toContain('agreement-drafted');
    }, registration()));

  it('drafts it once the template is mended, where nobody closed it', () =>
    closing(async (life, world) => {
      world.agreementsAreDrafted = false;
      await submitted(life);
      await life.pass(0.001);
      world.agreementsAreDrafted = true;
      await life.pass(0.01);
      expect(life.events()).toContain('agreement-drafted');
    }, registration()));
});
