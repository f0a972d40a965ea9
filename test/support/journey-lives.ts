import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answerSchema } from '../../src/cli/answers.js';
import { problemSchema } from '../../src/cli/failure.js';
import type { StageName } from '../../src/domain/customer.js';
import type { EventType } from '../../src/domain/events.js';
import { between, type Chance } from './journey-chance.js';
import { type Client, kindOf, linkIn, post } from './journey-client.js';
import { pause } from './journey-process.js';

const patienceMs = 180_000;

/** What people do to a customer in its trial, one command after the other. */
export const plans: Record<string, string[][]> = {
  plain: [],
  extended: [['extend-trial']],
  blocked: [['block-upgrade', '--reason', 'budget']],
  reversed: [['block-upgrade'], ['allow-upgrade']],
  converted: [['convert-to-production', '--add-on', 'audit']],
  edited: [
    ['edit-subscription', '--sku', 'professional'],
    ['edit-contacts', '--name', 'Ada Lovelace'],
  ],
};

/** A customer, and what its people were told has been done. */
export interface Lived {
  id: string;
  plan: string;
  address: string;
  /** The facts of every command that was acknowledged, with the exit code 0 or the page's 303. */
  acknowledged: EventType[];
  /** Commands that came too late, because a trial went on while nothing answered. */
  tooLate: string[];
  ended: StageName;
}

const answer = answerSchema.extend({ events: z.array(z.custom<EventType>()) });
const late = ['wrong-stage', 'trial-over'];
const passing = ['unreachable', 'unavailable', 'no-server'];

/** Types the same command again, under the same request id, until it is answered. */
async function insist(client: Client, args: string[], told: Set<string>) {
  const requestId = ['--request-id', randomUUID()];
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(700)) {
    const { code, out, err } = await client.fortnight(...args, ...requestId, '--json');
    if (code === 0) return answer.parse(JSON.parse(out));
    const problem = problemSchema.parse(JSON.parse(err));
    if (late.includes(problem.code)) return null;
    if (!passing.includes(problem.code)) told.add(`${args[0]}: ${problem.code} ${problem.detail}`);
  }
  throw new Error(`${args.join(' ')} was not answered within ${patienceMs} ms: ${[...told]}`);
}

/** Asks again while nothing answers. */
export async function patiently<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  let last: unknown = 'not yet';
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(250)) {
    try {
      const answered = await ask();
      if (answered !== null) return answered;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`${what} within ${patienceMs} ms: ${last}`);
}

/** One customer's life, by people who repeat what got no answer. @param odd takes refusals that nobody expected */
export async function live(client: Client, plan: string, chance: Chance, odd: Set<string>): Promise<Lived> {
  const address = `${plan}-${between(chance, 0, 1e9)}@contoso.example`;
  const fields = ['--organization', `Contoso ${plan}`, '--email', address, '--sku', 'essentials'];
  const partner = chance() < 0.5 ? ['--partner', 'northwind'] : [];
  const added = await insist(client, ['add-customer', ...fields, ...partner], odd);
  if (!added) throw new Error('a new customer cannot come too late');
  const { id } = added;
  const acknowledged: EventType[] = [...added.events];
  const tooLate: string[] = [];
  const order = async ([name = '', ...options]: string[]): Promise<void> => {
    const done = await insist(client, [name, id, ...options], odd);
    if (done) acknowledged.push(...done.events);
    else tooLate.push(name);
  };
  await patiently(`${plan} activates`, async () => {
    const invitations = (await client.received(id)).filter((email) => kindOf(email) === 'activation');
    const newest = invitations.at(-1);
    if (!newest) return null;
    const { status } = await post(linkIn(newest), { name: 'Ada Lovelace', accepted: 'yes' });
    if (status === 410) await order(['resend-activation']);
    // 200 is the page of somebody who has activated already, whose first answer got lost.
    return status === 303 || status === 200 ? true : null;
  });
  acknowledged.push('activated');
  await reaching(client, id, ['trial', 'trial-ended', 'production']);
  for (const command of plans[plan] ?? []) {
    await pause(between(chance, 0, 3_000));
    await order(command);
  }
  const ended = await reaching(client, id, ['production', 'trial-ended']);
  return { id, plan, address, acknowledged, tooLate, ended };
}

function reaching(client: Client, id: string, stages: StageName[]): Promise<StageName> {
  return patiently(`${id} reaches ${stages.join(' or ')}`, async () => {
    const { name } = (await client.show(id)).stage;
    return stages.includes(name) ? name : null;
  });
}

/** Where a life leads that was lived like this. */
export function endOf({ acknowledged }: Lived): StageName {
  if (acknowledged.includes('converted')) return 'production';
  const decided = acknowledged.filter((type) => type === 'upgrade-blocked' || type === 'upgrade-allowed');
  return decided.at(-1) === 'upgrade-blocked' ? 'trial-ended' : 'production';
}
