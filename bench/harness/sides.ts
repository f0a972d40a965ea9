import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { activationToken } from '../../src/activation/link.js';
import type { Meta } from '../../src/domain/actor.js';
import { defaultCatalog } from '../../src/domain/catalog.js';
import { type Policy, policySchema } from '../../src/domain/policy.js';
import { connectTemporal } from '../../src/temporal/connect.js';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { Unavailable } from '../../src/temporal/customers.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { sign } from '../../src/tenant/signature.js';
import { pause } from '../../test/support/journey-process.js';
import { activate, bareLife, complete, extend } from '../bare/workflows.js';
import type { Stage } from './stage.js';

/** The steps of a life that come from outside, each answered before it resolves. */
export interface Side {
  name: string;
  /** Where its timeline lies. */
  schema: 'bare' | 'public';
  start(): Promise<string>;
  activate(id: string): Promise<void>;
  complete(id: string): Promise<void>;
  extend(id: string): Promise<void>;
  workflowIdOf(id: string): string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
export const freshId = () => [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');

/** As a caller is told to: where no answer came in time, the same once more, under the same request id. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ; await pause(2_000)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unavailable) || Date.now() > deadline) throw error;
    }
  }
}

const staff = { kind: 'staff', name: 'sam' } as const;
const customerOf = (id: string) => ({
  organization: `Contoso ${id}`,
  email: `ada@${id}.example`,
  sku: 'essentials',
  partner: 'northwind',
  zone: 'Europe/Berlin',
});

export async function bareClient(stage: Stage): Promise<Client> {
  return new Client({ connection: await Connection.connect({ address: stage.temporal.address }) });
}

/** The bare workflow, by the bare client. */
export function bareSide(
  client: Client,
  times: { trialMs: number; extensionMs: number; leadMs: number },
): Side {
  const handle = (id: string) => client.workflow.getHandle(id);
  return {
    name: 'bare',
    schema: 'bare',
    async start() {
      const id = freshId();
      await client.workflow.start(bareLife, {
        taskQueue: 'bare',
        workflowId: id,
        args: [{ id, ...times }],
      });
      return id;
    },
    activate: async (id) => void (await handle(id).executeUpdate(activate)),
    complete: async (id) => void (await handle(id).executeUpdate(complete)),
    extend: async (id) => void (await handle(id).executeUpdate(extend)),
    workflowIdOf: (id) => id,
  };
}

/** Fortnight's workflow, by the client that its API uses, but without the API. */
export function workflowSide(stage: Stage, dayMs: number, policy: Partial<Policy>): Side {
  const address = { address: stage.temporal.address, namespace: 'default', tls: false, apiKey: undefined };
  const customers = connectCustomers(connectTemporal(address, stage.keyring));
  const policyOfAll = policySchema.parse({ ...policy, dayMs });
  const report = { attempt: 1, sequence: 1, status: 'completed', percent: 100, log: [], error: null };
  const command = async (id: string, name: string, input: unknown, actor: Meta['actor']) => {
    const meta: Meta = { actor, requestId: freshId() };
    await untilAnswered(() => customers.execute(id, name, input, meta));
  };
  return {
    name: 'workflow',
    schema: 'public',
    async start() {
      const id = freshId();
      const rest = { policy: policyOfAll, catalog: defaultCatalog, upgrade: 'allowed' as const };
      const begin = { id, command: customerOf(id), actor: staff, requestId: freshId(), ...rest };
      await untilAnswered(() => customers.start(begin));
      return id;
    },
    activate: (id) => command(id, 'activate', { name: 'Ada', accepted: true, link: 1 }, { kind: 'customer' }),
    complete: (id) => command(id, 'report-import', report, { kind: 'product' }),
    extend: (id) => command(id, 'extend-trial', {}, staff),
    workflowIdOf,
  };
}

/** Fortnight as people, customers and the product reach it. */
export function apiSide(stage: Stage): Side {
  const { apiUrl, secrets } = stage;
  const ask = (path: string, init: RequestInit): Promise<unknown> =>
    untilAnswered(async () => {
      const response = await fetch(`${apiUrl}${path}`, { method: 'POST', redirect: 'manual', ...init });
      const text = await response.text();
      if (response.status === 503)
        throw new Unavailable(`POST ${path.split('/').at(-1)} was not answered in time`);
      if (response.status >= 400)
        throw new Error(`POST ${path} answered ${response.status}: ${text.slice(0, 300)}`);
      return text.startsWith('{') ? JSON.parse(text) : text;
    });
  const headers = () => ({
    authorization: `Bearer ${secrets.apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': freshId(),
  });
  return {
    name: 'api',
    schema: 'public',
    async start() {
      const body = JSON.stringify(customerOf(freshId()));
      const answer = await ask('/api/customers', { headers: headers(), body });
      return (answer as { id: string }).id;
    },
    async activate(id) {
      const path = `/activate/${activationToken(secrets.link, id, 1)}`;
      await ask(path, { body: new URLSearchParams({ name: 'Ada', accepted: 'yes' }) });
    },
    async complete(id) {
      const report = { customer: id, attempt: 1, sequence: 1, status: 'completed', percent: 100 };
      const body = JSON.stringify({ ...report, log: [], error: null });
      const signature = sign(secrets.tenant, `report_${id}_1_1`, body);
      await ask('/webhooks/product', { headers: { 'content-type': 'application/json', ...signature }, body });
    },
    extend: async (id) => {
      await ask(`/api/customers/${id}/extend-trial`, { headers: headers(), body: '{}' });
    },
    workflowIdOf,
  };
}

const milestones = {
  /** The tenant is there, so the customer can activate. */
  invited: `select customer_id as id from SCHEMA.timeline
    where customer_id = any($1) and type = 'activation-link-issued'`,
  /** In production, for the product, too, and told so. */
  upgraded: {
    bare: `select customer_id as id from SCHEMA.timeline where customer_id = any($1)
      group by 1 having bool_or(type = 'tenant-updated:upgraded') and bool_or(type = 'mail-answered:upgraded')`,
    public: `select customer_id as id from SCHEMA.timeline where customer_id = any($1)
      group by 1 having bool_or(type = 'mail-answered' and event ->> 'kind' = 'upgraded')
      and max(sequence) filter (where type = 'tenant-updated') > max(sequence) filter (where type = 'upgraded')`,
  },
};

const patienceMs = 300_000;

/** Learns from the record how far lives have come: one question every 50 ms for all that wait. */
export class Watch {
  readonly #waiting = new Map<string, { question: string; done: () => void }>();
  readonly #timer: NodeJS.Timeout;
  #busy = false;
  failure: unknown;

  constructor(private readonly pool: Pool) {
    this.#timer = setInterval(() => void this.#look(), 50);
  }

  until(milestone: keyof typeof milestones, { schema }: Side, id: string): Promise<void> {
    const asked = milestones[milestone];
    const text = typeof asked === 'string' ? asked : asked[schema];
    return new Promise((done, fail) => {
      const late = () => {
        this.#waiting.delete(id);
        fail(new Error(`a life was not ${milestone} within ${patienceMs / 1000} s`));
      };
      const timer = setTimeout(late, patienceMs);
      const end = () => {
        clearTimeout(timer);
        done();
      };
      this.#waiting.set(id, { question: text.replaceAll('SCHEMA', schema), done: end });
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#busy || this.#waiting.size === 0) return;
    this.#busy = true;
    try {
      const questions = new Set([...this.#waiting.values()].map(({ question }) => question));
      for (const question of questions) {
        const ids = [...this.#waiting].filter(([, asked]) => asked.question === question).map(([id]) => id);
        const { rows } = await this.pool.query<{ id: string }>(question, [ids]);
        for (const { id } of rows) {
          this.#waiting.get(id)?.done();
          this.#waiting.delete(id);
        }
      }
    } catch (error) {
      this.failure = error;
    } finally {
      this.#busy = false;
    }
  }
}
