import { describe, expect, it } from 'vitest';
import { publishLifecycle } from '../../src/store/lifecycle.js';
import { Unavailable } from '../../src/temporal/customers.js';
import type { WorkflowLook, Workflows } from '../../src/temporal/workflows.js';
import { provideDatabases } from '../support/database.js';
import type { InMemoryCustomers } from '../support/in-memory-customers.js';
import { terminal } from './harness.js';

const databases = provideDatabases();

/** A command line over a real record; of the workflows a test says what Temporal would. */
async function place() {
  const database = await databases.fresh();
  const looks = new Map<string, WorkflowLook>();
  const restarted: string[] = [];
  /** Customers whose workflows give no answer. */
  const silent = new Set<string>();
  let customers: InMemoryCustomers | undefined;
  const workflows: Workflows = {
    look: async (id) => looks.get(id) ?? { status: 'running', failing: null },
    state: async (id) => {
      if (!customers) throw new Error('it is not up');
      if (silent.has(id)) throw new Unavailable('no answer');
      return customers.read(id);
    },
    published: async () => [],
    list: async () => ({ ids: [], next: null }),
    restart: async (state) => {
      restarted.push(state.customer.id);
      looks.delete(state.customer.id);
    },
  };
  const up = await terminal({ database, workflows });
  customers = up.customers;
  const published = async () => {
    const id = await up.invited();
    await publishLifecycle(database, await up.customers.read(id));
    return id;
  };
  return { ...up, database, looks, restarted, silent, published };
}

const gone: WorkflowLook = { status: 'missing', failing: null };

describe('the doctor on the command line', () => {
  it('exits with 0 where all is well', async () => {
    const { fortnight, published } = await place();
    await published();
    expect(await fortnight('doctor')).toMatchObject({
      code: 0,
      out: 'well: 1 customers looked at, nothing found\n',
    });
  });

  it('exits with 1, names the problem and what mends it, in words and as JSON', async () => {
    const { fortnight, published, looks } = await place();
    const id = await published();
    looks.set(id, gone);
    const told = await fortnight('doctor');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(
      new RegExp(`${id} +Contoso Ltd +workflow-missing +restore +it is in pending, and Temporal`),
    );
    expect(told.err).toContain('fortnight restore --all');
    const json = await fortnight('doctor', '--json');
    expect([json.code, JSON.parse(json.out).findings]).toMatchObject([
      1,
      [{ customer: id, problem: 'workflow-missing' }],
    ]);
    expect(JSON.parse(json.err)).toMatchObject({ code: 'findings', exitCode: 1 });
  });

  it('finds a workflow that was reset also where it has overtaken the record since, and sends nobody to restore', async () => {
    const { fortnight, published, customers, database } = await place();
    const id = await published();
    const state = await customers.read(id);
    const actor = { kind: 'staff' } as const;
    const at = new Date().toISOString();
    const { count } = state.timeline;
    const lost = { sequence: count + 1, at, actor, event: { type: 'upgrade-blocked', at } } as const;
    await publishLifecycle(database, state, {
      entries: [{ ...lost, event: { ...lost.event, reason: null } }],
    });
    const told = await fortnight('doctor');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(
      new RegExp(
        `${id} .*record-newer +look +the record has ${count + 1} lines.*knows of ${count}: it was reset`,
      ),
    );
  });

  it('names the commands in the order in which they are to be run', async () => {
    const { fortnight, published, looks, customers } = await place();
    const [first = '', second = ''] = [await published(), await published()].sort();
    looks.set(first, gone);
    await customers.execute(second, 'block-upgrade', {}, { actor: { kind: 'staff' } });
    const { err } = await fortnight('doctor');
    expect(err).toContain('what helps: fortnight republish --all; fortnight restore --all\n');
  });
});

describe('mending on the command line', () => {
  it('restores nothing without --apply, and says what it would do', async () => {
    const { fortnight, published, looks, restarted } = await place();
    const id = await published();
    looks.set(id, gone);
    const dry = await fortnight('restore', id);
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dry run: [\s\S]*nothing was done: add --apply/),
    });
    expect(restarted).toEqual([]);
    expect(await fortnight('restore', '--all', '--apply')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        new RegExp(`^done: ${id} Contoso Ltd, in pending, restored from the record`),
      ),
    });
    expect(restarted).toEqual([id]);
    expect(await fortnight('restore', '--all', '--apply')).toMatchObject({ code: 0, out: 'nothing to do\n' });
  });

  it('republishes those whom the doctor names, and leaves the others alone', async () => {
    const { fortnight, published, customers } = await place();
    const [id] = [await published(), await published()];
    await customers.execute(id, 'block-upgrade', {}, { actor: { kind: 'staff' } });
    const done = await fortnight('republish', '--all', '--json');
    expect(JSON.parse(done.out)).toMatchObject({ done: [{ id, added: 1, lost: 0 }], failed: [] });
    expect((await fortnight('doctor')).code).toBe(0);
  });

  it('mends the others where one gives no answer, names that one, and exits with 1', async () => {
    const { fortnight, published, looks, restarted, silent } = await place();
    const ids = [await published(), await published(), await published()].sort();
    for (const id of ids) looks.set(id, { status: 'terminated', failing: null });
    const [first = '', ...others] = ids;
    silent.add(first);
    const { code, out, err } = await fortnight('restore', '--all', '--apply');
    expect([code, restarted]).toEqual([1, others]);
    expect(`${out}${err}`).toMatch(new RegExp(`${first}.*no answer`));
  });

  it('refuses with 1 what cannot be mended, and with 2 what was typed wrongly', async () => {
    const { fortnight, published } = await place();
    const id = await published();
    const refused = await fortnight('restore', id, '--apply');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('knows all that the record knows'),
    ]);
    for (const wrong of [['restore'], ['republish', id, '--all'], ['republish', '--all', '--pace', '0']]) {
      expect((await fortnight(...wrong)).code).toBe(2);
    }
  });
});
