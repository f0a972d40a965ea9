import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/store/api-keys.js';
import { announceChange } from '../../src/store/changes.js';
import type { Database } from '../../src/store/database.js';
import { changePartner, createPartner } from '../../src/store/partners.js';
import { provideDatabases } from '../support/database.js';
import { eventually } from '../support/life.js';
import { apiKey, harness } from './harness.js';

const databases = provideDatabases();

async function listening(key?: (database: Database) => Promise<string>) {
  const database = await databases.owned();
  const { app } = await harness({ database });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const stream = new AbortController();
  const headers = { authorization: `Bearer ${key ? await key(database) : apiKey}` };
  const response = await fetch(`${url}/api/changes`, { headers, signal: stream.signal });
  let heard = '';
  const reading = (async () => {
    for await (const part of response.body ?? []) heard += Buffer.from(part).toString();
  })().catch(() => undefined);
  await eventually(async () => heard.includes('event: ready'), 10_000);
  return { app, database, response, heard: () => heard, close: () => stream.abort(), reading };
}

describe('GET /api/changes', () => {
  it('tells which customers have changed, each once for many changes in a row', async () => {
    const { database, response, heard, close } = await listening();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await eventually(async () => {
      for (let times = 0; times < 5; times += 1)
        announceChange(database, { id: 'one', partners: ['northwind'] });
      return heard().includes('"one"');
    }, 10_000);
    expect(heard()).toMatch(/event: customers\ndata: \{"ids":\["one"\]\}\n\n/);
    close();
  });

  it('tells of more at once than one notification holds', async () => {
    const { database, heard, close } = await listening();
    const ids = Array.from({ length: 100 }, (_, index) => `customer-${index}`);
    await eventually(async () => {
      for (const id of ids) announceChange(database, { id, partners: ['a'.repeat(60), 'b'.repeat(60)] });
      return ids.every((id) => heard().includes(`"${id}"`));
    }, 10_000);
    close();
  });

  it('says that something may have been missed once it listens again after its connection broke', async () => {
    const { database, heard, close } = await listening();
    await eventually(async () => {
      announceChange(database, { id: 'before', partners: [] });
      return heard().includes('before');
    }, 10_000);
    await database.run('break the connection', (orm) =>
      orm.execute(
        `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' or query = 'select 1'`,
      ),
    );
    await eventually(async () => heard().includes('event: gap'), 15_000);
    close();
  });

  it('tells nothing more to whoever is out by now', async () => {
    const partnersKey = async (database: Database) => {
      const at = new Date().toISOString();
      const fields = { name: 'Northwind', recipients: ['a@northwind.example'], trialEnd: null, zone: null };
      await createPartner(database, 'northwind', fields, at);
      const role = { role: 'partner', partner: 'northwind', expiresAt: null } as const;
      const made = await createApiKey(database, {
        ...{ id: 'theirs', name: 'theirs', ...role },
        ...{ createdBy: 'sam', createdAt: at },
      });
      if (!made) throw new Error('the key was not made');
      return made.key;
    };
    const { database, heard, reading } = await listening(partnersKey);
    await eventually(async () => {
      announceChange(database, { id: 'before', partners: ['northwind'] });
      return heard().includes('before');
    }, 10_000);
    await changePartner(database, 'northwind', { suspendedAt: new Date().toISOString() });
    await setTimeout(2_500);
    announceChange(database, { id: 'after', partners: ['northwind'] });
    await reading;
    expect(heard()).not.toContain('after');
  });

  it('ends when the API stops', async () => {
    const { app, reading } = await listening();
    await app.close();
    await reading;
  });
});
