import { randomUUID } from 'node:crypto';
import type { Meta } from '../../src/domain/actor.js';
import { type Customers, Refused, Unavailable } from '../../src/temporal/customers.js';
import type { Recorded } from './serial.js';

/** What a command was answered with: its facts, or why it was refused. */
export type Told = string;

const sam = { kind: 'staff', name: 'sam' } as const;

export interface Sent {
  command: string;
  input?: unknown;
  by?: NonNullable<Meta['actor']>;
  /** Given to send the same command twice. */
  requestId?: string;
}

/** Sends all in one moment, as different people would, and writes down what each of them saw. */
export async function race(
  customers: Customers,
  id: string,
  all: readonly Sent[],
): Promise<Recorded<Sent, Told>[]> {
  return Promise.all(
    all.map(async (deed) => {
      const from = Date.now();
      const outcome = await told(customers, id, { requestId: randomUUID(), ...deed });
      return { deed, from, to: Date.now(), outcome };
    }),
  );
}

/** Whoever gets no answer asks again under the same request id, as the API tells its clients. */
async function told(customers: Customers, id: string, sent: Sent & { requestId: string }): Promise<Told> {
  const { command, input = {}, by = sam, requestId } = sent;
  for (;;) {
    try {
      const { events } = await customers.execute(id, command, input, { actor: by, requestId });
      return events.join(' ');
    } catch (error) {
      if (error instanceof Refused) return `refused: ${error.refusal.code}`;
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}
